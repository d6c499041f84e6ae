/**
 * A sum for taking part: conditions with counts, all of which must be met, or each paid for itself.
 *
 * Source: Somerset 2014: at least 3 discussions and 1 written response; quarterly reports of SPQS; completed components with evidence
 * (domain notes section 5; product notes D2-4).
 * Example: £3,000.00 for at least 3 discussions and 1 response. 3 and 1: 3,000.00. 2 and 1: 0.00, "one discussion short".
 */
import { poundsInWords } from '../../domain/money.ts';
import { mostForEach } from '../components/most-for-each.ts';
import { parseDecimal } from '../../domain/fraction.ts';
import type { ComponentCase, PracticeKind } from '../components/component-kind.ts';
import { BY_THE_DAYS, WHOLE_ONCE_MET } from '../components/days-in-phase.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import type { FoundFact } from '../facts/find-fact.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { choice, decimal, list, mustBeChosen, pattern, record, text, whole } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';
import type { Worksheet } from '../working/worksheet.ts';
import { capitalised } from '../../domain/words/capitals.ts';
import { countWords } from '../../domain/words/count-words.ts';
import { numberInWords } from '../../domain/words/number-in-words.ts';

const PARTS_OF_PHASE = ['the whole once it is met', 'the part for those days'] as const;

const parameters = record('A sum for meeting conditions with counts', {
  pounds: decimal('The sum when all conditions are met, in pounds', { least: '0', places: 2 }),
  pays: choice('When it is paid', ['only when all are met', 'an equal part for each that is met']),
  partOfPhase: mustBeChosen(choice('What a practice is paid that takes part on some of the days only', PARTS_OF_PHASE)),
  conditions: list(
    'The conditions',
    record('One condition', {
      evidence: pattern(
        'The name under which its evidence is recorded',
        /^[a-z][A-Za-z0-9]*$/,
        'letters and figures, beginning with a small letter',
      ),
      one: text('One of them, as in "discussion"'),
      many: text('Several of them, as in "discussions"'),
      atLeast: whole('How many are needed', { least: '1' }),
    }),
  ),
});

type MilestonesParameters = Read<typeof parameters>;
type Condition = MilestonesParameters['conditions'][number];

const needed = ({ atLeast, one, many }: Condition): string => `at least ${countWords(atLeast, one, many)}`;

/** The kind `milestones`. Needs `evidence` of each name within the phase; none at all is a fact as well, and is given as 0. */
export const milestones: PracticeKind<MilestonesParameters> = {
  scope: 'practice',
  kind: 'milestones',
  title: 'A sum for taking part',
  source: 'Somerset planning phase and SPQS quarterly reports',
  parameters,
  conflicts: ({ conditions }, path) =>
    conditions.flatMap(({ evidence }, position) =>
      conditions.findIndex((other) => other.evidence === evidence) === position
        ? []
        : [
            {
              path: `${path}.conditions[${position}].evidence`,
              code: 'CONDITION_TWICE',
              message: `${path}.conditions[${position}].evidence is ${evidence}, which is asked for already`,
            },
          ],
    ),
  sentence: ({ pounds, pays, conditions }) =>
    `Each practice is paid ${poundsInWords(pounds)} for ${conditions.map(needed).join(' and ')}, ${pays}.`,
  // A text of before the choice was asked for is paid as it was: by the days.
  partOfPhase: ({ partOfPhase }) => (partOfPhase === 'the whole once it is met' ? WHOLE_ONCE_MET : BY_THE_DAYS),
  wants: ({ conditions }, { period }) =>
    conditions.map(({ evidence }) => ({ field: 'evidence', indicator: evidence, time: { within: period } })),
  paysNetworks: false,
  most: ({ pounds }, practices) => mostForEach(parseDecimal(pounds), practices),
  paysFor: ({ conditions }, path) =>
    conditions.map(({ evidence, atLeast }, position) => ({
      what: 'evidence',
      evidence,
      atLeast,
      path: `${path}.conditions[${position}].evidence`,
    })),
  claim: () => null,
  example: {
    pounds: '3000',
    pays: 'only when all are met',
    partOfPhase: 'the whole once it is met',
    conditions: [
      { evidence: 'discussion', one: 'discussion', many: 'discussions', atLeast: 3 },
      { evidence: 'response', one: 'response', many: 'responses', atLeast: 1 },
    ],
  },
  calculate(given) {
    const { conditions } = given.component.parameters;
    const found = conditions.map((condition) => evidenceFor(given, condition));
    const exceptions = found.flatMap((one) => ('exception' in one ? [one.exception] : []));
    if (exceptions.length > 0) return { working: null, exceptions };
    const sheet = openWorksheet(milestones, given);
    conditions.forEach((condition, position) =>
      addCondition(sheet, given, { condition, found: found[position], number: position + 1 }),
    );
    sheet.parameter(
      schemeParameter(given, {
        name: 'sum',
        label: 'Sum when all are met',
        value: given.component.parameters.pounds,
        unit: 'pounds',
      }),
    );
    const met = conditions.map((_, position) => `met${position + 1}`);
    const part =
      given.component.parameters.pays === 'only when all are met'
        ? `min(${met.join(', ')})`
        : `(${met.join(' + ')}) / ${met.length}`;
    sheet.step({ name: 'part', label: 'Part that is paid', unit: 'ratio' }, part);
    sheet.step({ name: 'total', label: 'Pay before rounding', unit: 'pounds' }, 'sum * part');
    return { working: sheet.pay('total'), exceptions: [] };
  },
};

const evidenceFor = ({ practice, context }: ComponentCase<unknown>, { evidence }: Condition): FoundFact =>
  findFact(practice, { field: 'evidence', indicator: evidence, time: { within: context.period } });

/** Workings on record spell numbers out as far as this. */
const SPELLED_OUT = 10;

function addCondition(
  sheet: Worksheet,
  given: ComponentCase<unknown>,
  { condition, found, number }: { condition: Condition; found: FoundFact | undefined; number: number },
): void {
  if (!found || 'exception' in found) return;
  const { one, many, atLeast } = condition;
  sheet.input({ ...inputOf(found.fact, `count${number}`), label: `Accepted ${many}` });
  sheet.parameter(
    schemeParameter(given, { name: `needed${number}`, label: `Needed ${many}`, value: `${atLeast}`, unit: 'count' }),
  );
  const met = sheet.step(
    { name: `met${number}`, label: `Enough ${many} (1 is yes)`, unit: 'ratio' },
    `atLeast(count${number}, needed${number})`,
  );
  if (met.numerator > 0n) return;
  const short = atLeast - Number(found.fact.value);
  const words =
    atLeast === 1 ? `${one} missing` : `${numberInWords(short, SPELLED_OUT)} ${short === 1 ? one : many} short`;
  sheet.note(`${capitalised(words)}.`);
}
