/** Every benefit name of the filings, and the benefit that it is. */
import { describe, expect, it } from 'vitest';
import { BENEFITS, FILED, readJson } from './shared.js';

const filed = readJson(import.meta.dirname, 'filed-names.json') as Readonly<Record<string, readonly string[]>>;
const ids = new Set(BENEFITS.map(({ id }) => id));
const oneBlank = (name: string): string => name.replace(/\s+/g, ' ').trim();
const byName = new Map(FILED.names.map((entry) => [entry.name, entry]));

describe('names of the Benefits and Cost Sharing filing', () => {
  it('are those of two filings', () => {
    expect(Object.fromEntries(Object.entries(filed).map(([years, names]) => [years, names.length]))).toEqual({
      '2014-2016': 212,
      '2026': 273,
    });
    expect(byName.size).toBe(FILED.names.length);
  });

  it.each(Object.keys(filed))('%s: none is without a benefit', (years) => {
    for (const name of filed[years] ?? []) {
      const entry = byName.get(oneBlank(name));
      expect(entry, name).toBeDefined();
      expect(entry?.years, name).toContain(years);
    }
  });

  it('are all of them filed', () => {
    const seen = new Set(Object.values(filed).flat().map(oneBlank));
    expect(FILED.names.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });

  it('lead to benefits of the catalogue', () => {
    for (const { name, benefit, also } of FILED.names) {
      expect(
        [benefit, ...(also ?? [])].filter((id) => !ids.has(id)),
        name,
      ).toEqual([]);
      expect(also ?? []).not.toContain(benefit);
    }
  });

  it.each([
    ['Primary Care Visit to Treat an Injury or Illness', 'primary-care'],
    ['Imaging (CT/PET Scans, MRIs)', 'imaging'],
    ['X-rays and Diagnostic Imaging', 'x-ray'],
    ['Delivery and All Inpatient Services for Maternity Care', 'delivery'],
    ['Mental/Behavioral Health Outpatient Services', 'mental-health-outpatient'],
    ['Rehabilitative Speech Therapy', 'speech-therapy'],
    ['Major Dental Care - Child', 'dental-major-child'],
    ['Non-Preferred Brand Drugs', 'rx-non-preferred-brand'],
    ['Outpatient Facility Fee (e.g.,  Ambulatory Surgery Center)', 'outpatient-surgery-facility'],
  ])('%s', (name, benefit) => {
    expect(byName.get(oneBlank(name))?.benefit).toBe(benefit);
  });

  it('say so where one row prices several benefits', () => {
    expect(byName.get('Rehabilitative Occupational and Rehabilitative Physical Therapy')).toMatchObject({
      benefit: 'physical-therapy',
      also: ['occupational-therapy'],
    });
    expect(byName.get('Emergency Transportation/Ambulance')).toMatchObject({ benefit: 'ambulance', also: ['air-ambulance'] });
  });
});
