/** Conservation: every cent that was billed is somewhere, once. */
import { centsOf, first, linesOf, printCents, readCents, total, type Totals } from './amounts.js';
import { invariant, type Subject } from './invariant.js';

const SHARES = ['deductible', 'copay', 'coinsurance', 'notCovered', 'penalty', 'balanceBill'] as const;
const PARTS = ['memberPays', 'planPays', 'otherPays', 'writeOff'] as const;
/** Every amount that lines, claims and totals carry. */
export const AMOUNTS = ['billed', 'allowed', ...SHARES, ...PARTS] as const;

const sumOf = (amounts: Totals, names: readonly (keyof Totals)[]): bigint => total(names.map((name) => readCents(amounts[name])));

function* unbalanced(where: string, amounts: Totals): Generator<string> {
  for (const name of AMOUNTS)
    if (centsOf(amounts[name]) === null) yield `${where}: ${name} is ${JSON.stringify(amounts[name])}, no amount with two decimals`;
  const shares = sumOf(amounts, SHARES);
  if (shares !== readCents(amounts.memberPays))
    yield `${where}: memberPays is ${amounts.memberPays}, but its parts add up to ${printCents(shares)}`;
  const parts = sumOf(amounts, PARTS);
  if (parts !== readCents(amounts.billed))
    yield `${where}: billed is ${amounts.billed}, but memberPays, planPays, otherPays and writeOff add up to ${printCents(parts)}`;
}

function* imbalances({ result }: Subject): Generator<string> {
  for (const [where, line] of linesOf(result)) {
    yield* unbalanced(where, line);
    const adjusted = total(line.adjustments.map(({ amount }) => readCents(amount)));
    if (readCents(line.billed) - adjusted !== readCents(line.planPays))
      yield `${where}: billed ${line.billed} less adjustments of ${printCents(adjusted)} is not planPays, ${line.planPays}`;
  }
  for (const claim of result.claims) yield* unbalanced(`claim ${claim.id}`, claim);
  yield* unbalanced('totals', result.totals);
}

/** @source X12 005010X221A1 (835): balancing of service lines and claims */
export const balances = invariant(
  'balances',
  'On every line, claim and total, what was billed is what member, plan and other insurers pay and what is written off, and each line balances by its adjustments.',
  (subject) => first(imbalances(subject)),
);

function* missums({ result }: Subject): Generator<string> {
  for (const name of AMOUNTS) {
    for (const claim of result.claims) {
      const lines = total(claim.lines.map((line) => readCents(line[name])));
      if (lines !== readCents(claim[name]))
        yield `claim ${claim.id}: ${name} is ${claim[name]}, but its lines add up to ${printCents(lines)}`;
    }
    const claims = total(result.claims.map((claim) => readCents(claim[name])));
    if (claims !== readCents(result.totals[name]))
      yield `totals: ${name} is ${result.totals[name]}, but the claims add up to ${printCents(claims)}`;
  }
}

export const addsUp = invariant('addsUp', 'Claims are the sums of their lines, and totals the sums of claims.', (subject) =>
  first(missums(subject)),
);

function* wrongSigns({ result }: Subject): Generator<string> {
  for (const [where, line] of linesOf(result)) {
    const sign = line.status === 'void' ? -1n : 1n;
    for (const name of AMOUNTS) {
      const mayBeNegative =
        name === 'writeOff' && readCents(line.allowed) * sign > readCents(line.billed) * sign - readCents(line.notCovered) * sign;
      if (readCents(line[name]) * sign < 0n && !mayBeNegative) yield `${where}: ${name} is ${line[name]}`;
    }
    const seen = new Set<string>();
    for (const { group, code, amount } of line.adjustments) {
      const key = `${group}-${code}`;
      if (seen.has(key)) yield `${where}: two adjustments ${key}`;
      seen.add(key);
      const signed = readCents(amount) * sign;
      // A denied line of no amount still says why it was denied.
      if ((signed === 0n && readCents(line.billed) !== 0n) || signed < 0n !== (key === 'CO-94'))
        yield `${where}: the adjustment ${key} is ${amount}`;
    }
  }
}

export const nothingNegative = invariant(
  'nothingNegative',
  'Nothing is negative, save a write-off where more is allowed than billed (CO-94) and what a void takes back; each group and code is adjusted once.',
  (subject) => first(wrongSigns(subject)),
);

function* unbounded({ result }: Subject): Generator<string> {
  for (const [where, line] of linesOf(result)) {
    if (line.status === 'void') continue;
    const of = (name: keyof Totals): bigint => readCents(line[name]);
    if (line.status === 'denied') {
      if (of('memberPays') > of('billed')) yield `${where}: memberPays is ${line.memberPays} of a denied line of ${line.billed}`;
      if (of('allowed') !== 0n || of('planPays') !== 0n)
        yield `${where}: a denied line has allowed ${line.allowed} and planPays ${line.planPays}`;
      if (of('notCovered') + of('writeOff') !== of('billed'))
        yield `${where}: a denied line's billed amount is neither not covered nor written off`;
      continue;
    }
    const shared = of('deductible') + of('copay') + of('coinsurance') + of('penalty');
    if (shared > of('allowed')) yield `${where}: cost sharing and penalty of ${printCents(shared)} exceed allowed, ${line.allowed}`;
    if (of('planPays') + of('otherPays') > of('allowed')) yield `${where}: planPays and otherPays exceed allowed, ${line.allowed}`;
    // What a limit denied of a split line: neither allowed, nor written off, nor balance-billed.
    const denied = of('billed') - of('allowed') - of('balanceBill') - of('writeOff');
    if (denied < 0n || (denied > 0n && line.status === 'paid')) yield `${where}: ${printCents(denied)} of billed is unaccounted for`;
    if (of('memberPays') > of('allowed') + of('balanceBill') + denied)
      yield `${where}: memberPays is ${line.memberPays}, more than allowed, balance bill and denied billed`;
  }
}

export const memberShareBounded = invariant(
  'memberShareBounded',
  'A member never pays more than the allowed amount, the balance bill and what was billed for the denied part.',
  (subject) => first(unbounded(subject)),
);

function* misstated({ result }: Subject): Generator<string> {
  for (const claim of result.claims) {
    const lines = claim.lines.map(({ status }) => status);
    const expected =
      claim.reverses !== undefined
        ? 'void'
        : lines.every((status) => status === 'denied')
          ? 'denied'
          : lines.every((status) => status === 'paid')
            ? 'paid'
            : 'partial';
    if (claim.status !== expected) yield `claim ${claim.id} is ${claim.status}, its lines are ${lines.join(', ')}`;
    if (claim.reverses === undefined && lines.includes('void')) yield `claim ${claim.id} has a void line`;
  }
}

export const statusesAgree = invariant(
  'statusesAgree',
  'A claim is denied where every line is, paid where every line is, else partial; a void shows void lines.',
  (subject) => first(misstated(subject)),
);
