import { describe, expect, it } from 'vitest';
import { at, openReport } from '../../src/result/report.js';

describe('a report', () => {
  it('keeps errors and warnings, and the sections with errors', () => {
    const report = openReport();
    report.error('a.0.b', 'x.y', 'Message.', 'Hint.');
    report.warn('c', 'x.z', 'Message.', 'Hint.');
    expect(report.issues).toEqual([
      { path: 'a.0.b', code: 'x.y', message: 'Message.', hint: 'Hint.', severity: 'error' },
      { path: 'c', code: 'x.z', message: 'Message.', hint: 'Hint.', severity: 'warning' },
    ]);
    expect([...report.broken]).toEqual(['a']);
  });

  it('stops listing after a thousand', () => {
    const report = openReport();
    for (let i = 0; i < 5_000; i += 1) report.error(`a.${String(i)}`, 'x.y', 'Message.', 'Hint.');
    expect(report.issues).toHaveLength(1_001);
    expect(report.issues.at(-1)?.code).toBe('document.many-problems');
  });

  it('joins paths without empty parts', () => {
    expect(at('', 'a', 0, '', 'b')).toBe('a.0.b');
    expect(at()).toBe('');
  });
});
