/** Every file of `rules/parameters`: a source for each value, dates in order, and no plan year from 2019 to 2027 passed over in silence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/calendar/day.js';
import { PARAMETER_IDS, PARAMETERS } from '../../src/parameters/catalogue.js';
import type { ParameterFile, ParameterSource } from '../../src/parameters/parameter-file.js';
import { parameter } from '../../src/parameters/parameter.js';

const folder = join(import.meta.dirname, '..', '..', 'rules', 'parameters');
const files = readdirSync(folder).map(
  (name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as ParameterFile] as const,
);
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

function expectSource({ cite, url, ...others }: ParameterSource): void {
  expect(others).toEqual({});
  expect(cite).toMatch(/\d/);
  expect(url).toMatch(/^https:\/\/[^\s"]+$/);
}

it('are all in the catalogue, under their names', () => {
  expect(files.map(([name]) => name).sort()).toEqual([...PARAMETER_IDS].sort());
  expect(Object.keys(PARAMETERS).sort()).toEqual([...PARAMETER_IDS].sort());
  for (const [name, file] of files) {
    expect(file.id).toBe(name);
    expect(PARAMETERS[file.id as keyof typeof PARAMETERS]).toEqual(file);
  }
});

describe.each(files)('%s', (_, file) => {
  it('says what it is, in whose law, and by which day', () => {
    expect(Object.keys(file).sort()).toEqual(['basis', 'id', 'keyedOn', 'notes', 'title', 'unit', 'until', 'values']);
    expect(file.title).toMatch(/^\S.*\S$/);
    expect(file.unit).toBe('USD');
    expect(file.keyedOn).toMatch(/^first day of the (plan|calendar) year/);
    expectSource(file.basis);
    for (const note of file.notes) expect(note).toMatch(/\.$/);
  });

  it('has a source or a reason for every value', () => {
    for (const value of file.values) {
      if (value.amount === null) {
        expect(Object.keys(value).sort()).toEqual(['amount', 'from', 'reason']);
        expect(value.reason).toMatch(/^\S.*\.$/);
        continue;
      }
      expect(value.amount).toMatch(/^[1-9]\d*\.\d\d$/);
      expectSource(value.source);
      expect(Object.keys(value).filter((key) => !['from', 'amount', 'source', 'replaced'].includes(key))).toEqual([]);
      if (value.replaced === undefined) continue;
      expect(value.replaced.amount).toMatch(/^[1-9]\d*\.\d\d$/);
      expect(value.replaced.amount).not.toBe(value.amount);
      expectSource(value.replaced.source);
    }
  });

  it('has days in order, and an end', () => {
    const days = [...file.values.map(({ from }) => from), file.until];
    for (const day of days) expect(parseDay(day)).not.toBeNull();
    expect([...new Set(days)].sort()).toEqual(days);
    expect(days.every((day) => day.endsWith('-01-01'))).toBe(true);
  });

  it('answers for every year from 2019 to 2027, with a value of that year or a reason', () => {
    const id = file.id as keyof typeof PARAMETERS;
    for (const year of YEARS) {
      const found = parameter(id, `${year}-01-01`);
      if (found.amount !== null) expect(found.from).toBe(`${year}-01-01`);
      else expect(found.reason).not.toMatch(/^Values are listed/);
    }
  });
});

describe('amounts for families', () => {
  const pairs = PARAMETER_IDS.filter((id) => id.endsWith('.family')).map(
    (id) => [id, id.replace(/family$/, 'self-only') as typeof id] as const,
  );
  /** The same law sets each to twice the amount of self-only coverage. */
  it.each(pairs)('%s is twice %s', (family, own) => {
    for (const year of YEARS) {
      const one = parameter(own, `${year}-01-01`).amount;
      expect(parameter(family, `${year}-01-01`).amount).toBe(one === null ? null : `${2 * Number(one)}.00`);
    }
  });

  it('are six', () => {
    expect(pairs).toHaveLength(6);
  });
});
