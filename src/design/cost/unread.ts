/**
 * Why a sentence could not be read further, and what to write instead. One rule for each thing that plans put into a cost
 * sentence and that does not belong there; the first that holds speaks.
 */
import { suggest } from '../../result/suggest.js';
import { readAlternative } from './alternative.js';
import { refuseCondition } from './condition.js';
import { readDeductible } from './deductible-phrase.js';
import { countAt, match, moneyAt, shareAt, stopped, wordAt, writtenAt } from './phrase.js';
import type { Refused } from './problem.js';
import type { CostStep } from './steps.js';
import type { Words } from './tokens.js';
import { refusePeriod } from './unit-phrase.js';
import { canonicalWord, KNOWN_WORDS, PERIODS, SHORTHAND } from './vocabulary.js';

/** A place that was not read, and the steps of what came before it (null where they are not known). */
export interface Unread {
  readonly words: Words;
  readonly at: number;
  readonly before: readonly CostStep[] | null;
}

type Rule = (unread: Unread) => Refused | null;

const KNOWN: ReadonlySet<string> = new Set(KNOWN_WORDS);
const isKnown = (word: string): boolean => KNOWN.has(word) || KNOWN.has(canonicalWord(word));

const malformed: Rule = ({ words, at }) => {
  const token = words.tokens[at];
  if (token?.kind !== 'malformed') return null;
  return token.why === 'money'
    ? stopped(
        words,
        at,
        'cost.money',
        'this is not an amount of dollars',
        'Write at most two decimals, and commas only between thousands: `$1,250.50`.',
      )
    : stopped(words, at, 'cost.share', 'this is not a share from 0% to 100%', 'Write the share that the member pays: `20%`, `33.5%`.');
};

const notApplicable: Rule = ({ words, at }) => {
  const isSaid = match(words, at, 'not applicable') ?? match(words, at, 'n / a') ?? match(words, at, 'na|tbd|varies|various|none');
  if (isSaid === null) return null;
  return stopped(
    words,
    at,
    'cost.not-applicable',
    'this says that another column holds, not what is paid',
    'Leave the cost out, or write what the other column says; `no charge` or `not covered` where that is meant.',
  );
};

const shorthand: Rule = ({ words, at }) => {
  const meant = SHORTHAND.get(wordAt(words, at) ?? '');
  if (meant === undefined) return null;
  const written = writtenAt(words, at);
  return stopped(
    words,
    at,
    'cost.ambiguous',
    `\`${written}\` is shorthand that stands for several things`,
    `Write it out. If \`${written}\` stands for \`${meant}\`, write for instance \`${meant.startsWith('after') ? '20% after deductible' : meant}\`.`,
  );
};

const misspelt = (words: Words, at: number): Refused | null => {
  const word = wordAt(words, at);
  if (word === null || word.length < 4 || isKnown(word)) return null;
  const near = suggest(word, KNOWN_WORDS);
  if (near === null) return null;
  return stopped(words, at, 'cost.unread', `the word \`${writtenAt(words, at)}\` is not known`, `Did you mean \`${near}\`?`);
};

const misspeltHere: Rule = ({ words, at }) => misspelt(words, at);

/** `$699 - $999`, `$10/$30/$50`: several amounts for one line. */
const several: Rule = ({ words, at }) => {
  const sign = match(words, at, '-|to|/');
  const next = sign === null ? undefined : words.tokens[sign]?.kind;
  if (next !== 'money' && next !== 'percent' && next !== 'number') return null;
  const why = match(words, at, '/') === null ? 'a range is not one amount' : 'several amounts stand for one line';
  return stopped(
    words,
    at,
    'cost.ambiguous',
    why,
    'Write one amount for each benefit or tier: what decides between them becomes two benefits, or variants with `when`.',
  );
};

/** A second mention of the deductible without a joint before it. */
const strayDeductible: Rule = ({ words, at }) => {
  const mention = readDeductible(words, at);
  if (mention === null || 'refused' in mention) return mention;
  if (words.tokens[at - 1]?.kind === 'money') {
    return stopped(
      words,
      at - 1,
      'cost.deductible-amount',
      'the amount of a deductible is not part of a cost sentence',
      'Write the amount in `accumulators`, and only `deductible` here.',
    );
  }
  return stopped(
    words,
    at,
    'cost.ambiguous',
    'it does not say where the deductible comes',
    'Write `after deductible` behind an amount, or the deductible by itself, joined by `then`.',
  );
};

const LIMITED = 'limit|limited|limits|maximum|up';

/** `up to 20 visits`, `limited to 3 per year`, `per calendar year`. */
const limit: Rule = ({ words, at }) => {
  const start = match(words, at, `for|with? a? ${LIMITED}`) ?? match(words, at, 'per|each|every|a|an|in|/');
  if (start === null) return null;
  const counted = match(words, start, 'to|of? a? maximum? of?') ?? start;
  const unitAt = countAt(words, counted) === null ? counted : counted + 1;
  const isPeriod = PERIODS.has(wordAt(words, unitAt) ?? '');
  const isCount = countAt(words, counted) !== null && match(words, at, `for|with? a? ${LIMITED}`) !== null;
  return isPeriod || isCount ? refusePeriod(words, at) : null;
};

const period: Rule = ({ words, at }) =>
  match(words, at, 'annual|annually|calendar|yearly|monthly|lifetime') === null ? null : refusePeriod(words, at);

const discount: Rule = ({ words, at }) =>
  match(words, at, 'off|discount') === null
    ? null
    : stopped(
        words,
        at,
        'cost.unread',
        'a discount changes the price, not who pays it',
        'Leave it out: the allowed amount of the line holds the price after the discount.',
      );

const bareNumber: Rule = ({ words, at }) => {
  const token = words.tokens[at];
  if (token?.kind !== 'number') return null;
  const isPair = match(words, at + 1, '/|-') !== null && words.tokens[at + 2]?.kind === 'number';
  const hint = isPair
    ? 'Write the share that the member pays, `20%`, or `plan pays 80%`.'
    : `Write \`$${token.digits}\` or \`${token.digits}%\`.`;
  return stopped(words, at, 'cost.unread', `\`${token.digits}\` is neither dollars nor a percentage`, hint);
};

const coveredAlone: Rule = ({ words, at }) =>
  match(words, at, 'covered|covers|payable|paid') === null
    ? null
    : stopped(
        words,
        at,
        'cost.no-amount',
        'it says that something is covered and not how much of it',
        'Write `covered in full`, `covered at 80%`, or what the member pays.',
      );

/** A misspelt word further on is why the words before it made no phrase: `after deductable`. */
const misspeltLater: Rule = ({ words, at }) => {
  for (let ahead = at + 1; ahead < at + 8; ahead += 1) {
    const refused = misspelt(words, ahead);
    if (refused !== null) return refused;
  }
  return null;
};

const RULES: readonly Rule[] = [
  malformed,
  shorthand,
  notApplicable,
  misspeltHere,
  readAlternative,
  several,
  refuseCondition,
  limit,
  period,
  discount,
  coveredAlone,
  bareNumber,
  strayDeductible,
  misspeltLater,
];

/**
 * @param unread where a sentence could not be read further.
 * @returns the refusal to show: what was read, where it stopped, and what to write instead.
 */
export function explainUnread(unread: Unread): Refused {
  for (const rule of RULES) {
    const refused = rule(unread);
    if (refused !== null) return refused;
  }
  const { words, at } = unread;
  const hasAmount = moneyAt(words, at) !== null || shareAt(words, at) !== null;
  return stopped(
    words,
    at,
    'cost.unread',
    hasAmount ? 'an amount stands where it joins nothing' : 'these words say nothing about a cost here',
    'A cost sentence says what the member pays for one line, in parts joined by `then`: `$25 copay`, `deductible, then 20%`.',
  );
}
