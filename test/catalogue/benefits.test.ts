/** The benefits: ids, labels, categories and code systems, and that each can be reached. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BENEFITS, BENEFITS_FILE, readJson, RULES } from './shared.js';

const ids = new Set(BENEFITS.map(({ id }) => id));

/** As 271 EB03 takes them (005010X279); 41 and 54 are of the wider list. */
const X12 =
  '1 2 3 4 5 6 7 10 12 18 20 21 23 25 26 33 34 35 36 37 38 39 40 41 42 43 44 45 46 48 49 50 51 52 53 54 56 57 58 59 60 61 62 63 64 65 66 68 69 70 71 73 74 75 76 78 79 80 81 82 83 84 86 88 91 92 93 98 99 ' +
  'A0 A6 A7 A8 A9 AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO B2 B3 BB BC BE BF BG BH BI BY BZ CB CC CD CE CF CG CH CI CJ CK CL CP CQ DM DS GF GN GY MH NI ON PT RT TN UC';
const FHIR_CATEGORY = '1 2 3 4 5 14 23 24 25 26 27 28 30 35 36 37 49 55 56 61 62 63 69 76 F1 F3 F4 F6';
const FHIR_TYPE =
  'pcpov specialistov mlpov outpatient outpatstx hospserv routinedental infertilitytx ltnhc privatenurse routineeye ucservice homehealth erservice ambulance inpatienthospital inpatientprovider bariatricsurg ' +
  'cosmeticsurg skillednursing ppnatalcare maternitycare menthlthoutp menthlthinp sadoutp sadinp drggenric drgbrand drgnonpreferred drgspecialty rehaboutp servicehablitation chiro dme hearingaids imgctpetmri prev ' +
  'rtnpod acupuncture weightloss rtneyechld glasseschld rtndntlchld speachthpy rehaboccandpt wellbaby laboutp imagingdx dntlbaschld orthochld dntlmajchld dntlbasadlt orthodadlt dntlmajadlt abortion transplant ' +
  'accdntl dialysis testallrgy chemotherapy radiation edudiab prosthetic infusiontx tmjtx nutrition reconsurg';
const listed = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What FORMAT, the tests and the shipped plans have called by these names from the start. */
const PINNED =
  'preventive primary-care specialist inpatient emergency-room emergency-physician ambulance air-ambulance urgent-care physical-therapy occupational-therapy speech-therapy chiropractic imaging laboratory ' +
  'durable-medical-equipment telehealth mental-health-outpatient rx-generic rx-preferred-brand rx-non-preferred-brand rx-specialty skilled-nursing home-health hospice';

/** Benefits that a plan invents for a design of its own. */
const OF_ONE_PLAN = /^rx-|^chronic-care-tests$|^preventive-devices$/;

describe('the benefits of the catalogue', () => {
  it('are at least sixty, each with an id of its own and a label of its own', () => {
    expect(BENEFITS.length).toBeGreaterThanOrEqual(60);
    expect(ids.size).toBe(BENEFITS.length);
    expect(new Set(BENEFITS.map(({ label }) => label)).size).toBe(BENEFITS.length);
  });

  it('keep the names that plans use', () => {
    expect([...listed(PINNED)].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('cover the ten essential categories', () => {
    expect(Object.keys(BENEFITS_FILE.categories)).toHaveLength(10);
    const covered = new Set(BENEFITS.map(({ ehb }) => ehb));
    expect(Object.keys(BENEFITS_FILE.categories).filter((category) => !covered.has(category))).toEqual([]);
  });

  it.each(BENEFITS)('$id', ({ id, label, ehb, x12, fhir, broader }) => {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    // A name of a benefit: no code, and not the wording of one.
    expect(label).toMatch(/^[A-Z][A-Za-z ,()-]+$/);
    expect(label.length).toBeLessThan(60);
    if (ehb !== null) expect(Object.keys(BENEFITS_FILE.categories)).toContain(ehb);
    expect(x12.length).toBeGreaterThan(0);
    expect(x12.filter((code) => !listed(X12).has(code))).toEqual([]);
    expect(listed(FHIR_CATEGORY)).toContain(fhir.category);
    if (fhir.type !== undefined) expect(listed(FHIR_TYPE)).toContain(fhir.type);
    expect((broader ?? []).filter((one) => !ids.has(one) || one === id)).toEqual([]);
    expect(new Set(broader).size).toBe(broader?.length ?? 0);
  });

  it('are each reached by a rule, at least in a plan that lists nothing narrower, or say why they are not', () => {
    const chains = new Map(BENEFITS.map(({ id, broader }) => [id, broader ?? []]));
    const reached = new Set(RULES.flatMap(({ benefit, broader }) => [benefit, ...(broader ?? chains.get(benefit) ?? [])]));
    for (const { id, 'named-only': reason } of BENEFITS) {
      expect(reached.has(id), id).toBe(reason === undefined);
      if (reason !== undefined) expect(reason).toMatch(/\w+ \w+/);
    }
  });

  it('are what the shipped plans list, but for benefits of one design', () => {
    const plans = join(import.meta.dirname, '..', '..', 'rules', 'plans');
    const files = readdirSync(plans, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.plan.json'));
    expect(files.length).toBeGreaterThan(0);
    const unknown = files
      .flatMap((file) => Object.keys((readJson(plans, file) as { readonly benefits: object }).benefits))
      .filter((id) => !ids.has(id) && !OF_ONE_PLAN.test(id));
    expect(unknown).toEqual([]);
  });
});
