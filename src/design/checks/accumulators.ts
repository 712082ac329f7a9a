/** Whether an accumulator makes sense by itself: its limits, measure, period and what it may carry. */
import { at, type Report } from '../../result/report.js';
import type { AccumulatorDesign, Period } from '../design.js';
import type { AccumulatorJson } from '../schema/accumulators.js';
import { NO_DEDUCTIBLE } from '../normalise/named.js';

/** Whether the document has that key at all, readable or not: a key that had to go is not a missing one. */
type WasWritten = (key: keyof AccumulatorJson) => boolean;

/** @param json as written: what was left out matters here. */
export function checkAccumulator(json: AccumulatorJson, design: AccumulatorDesign, wasWritten: WasWritten, report: Report): void {
  checkMembers(json, design, wasWritten, report);
  checkFamily(json, design, wasWritten, report);
  checkMeasure(json, design, wasWritten, report);
  checkExtras(json, design, report);
}

const isCapped = ({ type }: Pick<AccumulatorJson, 'type'>): boolean => type === 'deductible' || type === 'oop-max';
const LIMITS = ['individual', 'selfOnly', 'perMember', 'family'] as const;
const nameOf = (type: AccumulatorJson['type']): string => (type === 'oop-max' ? 'out-of-pocket maximum' : type);

function checkMembers(json: AccumulatorJson, { path }: AccumulatorDesign, wasWritten: WasWritten, report: Report): void {
  const name = nameOf(json.type);
  for (const key of ['selfOnly', 'perMember'] as const) {
    if (json.individual !== undefined && json[key] !== undefined) {
      report.error(
        at(path, key),
        'accumulator.two-limits',
        `\`${key}\` stands beside \`individual\`, which sets the same limit.`,
        'Write `individual` alone, or `selfOnly` and `perMember` instead of it.',
      );
    }
  }
  if (isCapped(json) && !wasWritten('individual') && !wasWritten('selfOnly')) {
    const isAggregate = wasWritten('family') && !wasWritten('perMember');
    const message = isAggregate
      ? `This ${name} has a family limit only: under self-only coverage it is never charged or met.`
      : `This ${name} has no limit for self-only coverage.`;
    report.error(
      path,
      'accumulator.no-self-only',
      message,
      isAggregate
        ? 'Add `selfOnly` (an aggregate, non-embedded limit), or `individual` (an embedded one).'
        : 'Add `individual`, or `selfOnly` beside `perMember`.',
    );
  }
  if (json.type === 'limit' && !LIMITS.some(wasWritten)) {
    report.error(
      path,
      'accumulator.no-limit',
      'This limit says no number.',
      'Write `individual` (each member) or `family`, or make it a "counter", which never denies.',
    );
  }
}

function checkFamily(json: AccumulatorJson, design: AccumulatorDesign, wasWritten: WasWritten, report: Report): void {
  const { path } = design;
  const hasFamily = wasWritten('family') || wasWritten('familyMembers');
  if (json.family !== undefined && json.familyMembers !== undefined) {
    report.error(
      at(path, 'familyMembers'),
      'accumulator.two-family-limits',
      '`familyMembers` stands beside `family`; it is an alternative to it.',
      'Keep one of the two.',
    );
  }
  if (json.familyMembers !== undefined && json.embedded !== false && !wasWritten('individual') && !wasWritten('perMember')) {
    report.error(
      at(path, 'familyMembers'),
      'accumulator.no-member-limit',
      '`familyMembers` counts members who met their own limit, and there is none.',
      'Add `individual` or `perMember`.',
    );
  }
  if (hasFamily && isOwnWindow(design.period)) {
    report.error(
      at(path, json.family === undefined ? 'familyMembers' : 'family'),
      'accumulator.family-window',
      "Windows of months, rolling months and gap days are each member's own, so a family limit has no period to run in.",
      'Drop the family limit, or use "plan-year" or "calendar-year".',
    );
  }
  if (json.embedded === false) {
    if (!hasFamily)
      report.error(
        at(path, 'embedded'),
        'accumulator.not-embedded',
        '`embedded` is false, but there is no family limit.',
        'Add `family`, or leave `embedded` out.',
      );
    if (json.perMember !== undefined || json.familyMembers !== undefined) {
      report.error(
        at(path, 'embedded'),
        'accumulator.not-embedded',
        '`embedded` is false (an aggregate family limit), but members have limits of their own inside the family.',
        'Drop `embedded`, or `perMember` and `familyMembers`.',
      );
    }
  }
  if (json.embedded === true && !wasWritten('individual') && !wasWritten('perMember')) {
    report.error(
      at(path, 'embedded'),
      'accumulator.not-embedded',
      '`embedded` is true, but no member has a limit inside the family.',
      'Add `individual` or `perMember`.',
    );
  }
  const member = design.perMember;
  const lowest = design.family?.reduce((least, { limit }) => Math.min(least, limit), Number.POSITIVE_INFINITY);
  if (member !== null && lowest !== undefined && lowest < member) {
    report.warn(
      at(path, 'family'),
      'accumulator.family-below-member',
      "The family's limit is lower than one member's, which can then never be met inside a family.",
      'Check whether the two are swapped.',
    );
  }
}

function checkMeasure(json: AccumulatorJson, { path }: AccumulatorDesign, wasWritten: WasWritten, report: Report): void {
  if (isCapped(json)) {
    if (json.measure !== undefined && json.measure !== 'amount') {
      report.error(
        at(path, 'measure'),
        'accumulator.measure-needless',
        `A ${nameOf(json.type)} is always in dollars.`,
        'Leave `measure` out, or make it a "limit".',
      );
    }
  } else if (!wasWritten('measure')) {
    report.error(
      path,
      'accumulator.no-measure',
      '`measure` is required: the number alone does not say what is counted.',
      'Write "visits", "days", "units" or "amount" (the plan\'s payment in dollars, a benefit maximum).',
    );
  }
}

function checkExtras(json: AccumulatorJson, { path, period }: AccumulatorDesign, report: Report): void {
  if (json.carryover !== undefined) {
    if (json.type !== 'deductible')
      report.error(at(path, 'carryover'), 'carryover.needless', 'Only a deductible carries over.', 'Leave `carryover` out.');
    else if (period !== 'plan-year' && period !== 'calendar-year') {
      report.error(
        at(path, 'carryover'),
        'carryover.no-year',
        'A carryover needs a period of a year to carry from.',
        'Use "plan-year" or "calendar-year", or leave `carryover` out.',
      );
    }
  }
  if (json.counts !== undefined && json.type !== 'oop-max') {
    report.error(
      at(path, 'counts'),
      'accumulator.counts-needless',
      '`counts` says what an out-of-pocket maximum takes in; this is none.',
      'Leave it out.',
    );
  }
  if (json.type === 'deductible' && json.id === NO_DEDUCTIBLE) {
    report.error(
      at(path, 'id'),
      'id.reserved',
      `A deductible cannot be called "${NO_DEDUCTIBLE}": a step uses that word to insist that there is none.`,
      'Choose another id.',
    );
  }
}

/** Periods that start with a member's own use. */
const isOwnWindow = (period: Period): boolean => typeof period === 'object';
