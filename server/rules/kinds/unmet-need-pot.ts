/**
 * A fixed envelope shared among the practices partly by deprivation and partly by the patients whom the care has not reached, so that more goes
 * where uptake is low. The shares add up to the penny.
 *
 * Source: allocation split, part by deprivation and part inversely by current uptake (HSMA tool, domain notes 9.2, formula 7).
 * Example: 100.00, 40 % by deprivation score times patients (30 × 1,000 and 15 × 2,000, the same) and 60 % by patients not reached (30 and 10):
 * 40 × 1/2 + 60 × 3/4 = 65.00, and 40 × 1/2 + 60 × 1/4 = 35.00.
 */
import { IN_THE_SHARES, addDays, partOf } from '../components/days-in-phase.ts';
import {
  ZERO,
  add,
  compare,
  decimalText,
  divide,
  fraction,
  fractionText,
  multiply,
  parseDecimal,
  subtract,
} from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { roundToPence, poundsInWords } from '../../domain/money.ts';
import type { ComponentOutcome, SharedCase, SharedKind } from '../components/component-kind.ts';
import type { Fact, PracticeFacts, RuleException } from '../facts/facts.ts';
import { countsWanted, findCounts } from '../facts/find-counts.ts';
import { inputOf } from '../facts/find-fact.ts';
import { latestFigure, patientsFigure } from '../components/taken-over.ts';
import type { Figure } from '../components/taken-over.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { indicatorField, indicatorPaid } from '../components/pay-points.ts';
import { decimal, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';
import { sharePence, writeShare } from '../working/share-pence.ts';
import type { SharedSum } from '../working/share-pence.ts';
import { waitingPot } from '../components/waiting-pot.ts';

const parameters = record('An envelope shared by deprivation and by low uptake', {
  envelopePounds: decimal('The whole envelope in pounds', { above: '0', places: 2 }),
  ...indicatorField,
  deprivationPercent: decimal('The part shared by deprivation, in percent; the rest by the patients not reached', {
    least: '0',
    most: '100',
  }),
});

type UnmetNeedPotParameters = Read<typeof parameters>;

const HUNDRED = fraction(100n);

/** The kind `unmet-need-pot`. Needs the counts of the indicator, the deprivation score and the list of every practice that shares. */
export const unmetNeedPot: SharedKind<UnmetNeedPotParameters> = {
  scope: 'scheme',
  kind: 'unmet-need-pot',
  title: 'An envelope shared by deprivation and low uptake',
  source: 'Allocation split by deprivation and current uptake',
  parameters,
  conflicts: () => [],
  sentence: ({ envelopePounds, indicator, deprivationPercent }) =>
    `${poundsInWords(envelopePounds)} is shared among the practices: ${deprivationPercent}% by deprivation score times registered patients, ` +
    `${percentLeft(deprivationPercent)}% by the patients of ${indicator} not yet reached. The shares add up to the penny.`,
  partOfPhase: () => IN_THE_SHARES,
  wants: ({ indicator }, { period }) => [
    ...countsWanted(indicator, { within: period }),
    { field: 'deprivationScore', time: { latestBy: period.to } },
    { field: 'registeredPatients', time: { latestBy: period.to } },
  ],
  paysNetworks: false,
  most: ({ envelopePounds }) => parseDecimal(envelopePounds),
  paysFor: (given, path) => [indicatorPaid(given, path)],
  claim: () => null,
  example: { envelopePounds: '100000', indicator: 'CHD005', deprivationPercent: '40' },
  share(given) {
    const measured = [...given.practices]
      .sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1))
      .map((practice) => measure(given, practice));
    const exceptions = measured.flatMap((one) => ('exceptions' in one ? one.exceptions : []));
    if (exceptions.length > 0) return waitingPot(given, exceptions);
    const ready = measured.flatMap((one) => ('exceptions' in one ? [] : [one]));
    const all = {
      deprived: total(ready.map(({ deprived }) => deprived)),
      unmet: total(ready.map(({ unmet }) => unmet)),
    };
    const percent = parseDecimal(given.component.parameters.deprivationPercent);
    const parts = [
      { percent, of: 'deprived' },
      { percent: subtract(HUNDRED, percent), of: 'unmet' },
    ] as const;
    const shared = parts.filter((part) => compare(part.percent, ZERO) > 0);
    if (shared.some(({ of }) => all[of].numerator === 0n))
      return waitingPot(given, given.practices.map(nothingToShareBy));
    const weigh = (one: Measured): Fraction =>
      total(shared.map((part) => multiply(part.percent, divide(one[part.of], all[part.of]))));
    const shares = sharePence(
      roundToPence(parseDecimal(given.component.parameters.envelopePounds)),
      ready.map((one) => ({ code: one.practice.practiceCode, weight: weigh(one) })),
    );
    return {
      byPractice: new Map(
        ready.map((one, position) => [one.practice.practiceCode, write(given, one, { all, share: shares[position] })]),
      ),
      byNetwork: [],
    };
  },
};

interface Measured {
  readonly practice: PracticeFacts;
  readonly facts: {
    readonly numerator: Fact;
    readonly denominator: Fact;
    readonly score: Figure;
    readonly list: Figure;
  };
  /** Deprivation score times registered patients, for the days of taking part. */
  readonly deprived: Fraction;
  /** Patients not reached, for the days of taking part. */
  readonly unmet: Fraction;
}

const total = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);

function measure(
  { component, context }: SharedCase<UnmetNeedPotParameters>,
  practice: PracticeFacts,
): Measured | { readonly exceptions: readonly RuleException[] } {
  const counts = findCounts(practice, { indicator: component.parameters.indicator, time: { within: context.period } });
  const score = latestFigure({ practice, context }, 'deprivationScore');
  const list = patientsFigure({ practice, context }, 'registeredPatients');
  if ('exceptions' in counts || 'exceptions' in score || 'exceptions' in list) {
    return {
      exceptions: [
        ...('exceptions' in counts ? counts.exceptions : []),
        ...[score, list].flatMap((found) => ('exceptions' in found ? found.exceptions : [])),
      ],
    };
  }
  const { numerator, denominator } = counts;
  const part = partOf(practice, context);
  return {
    facts: { numerator, denominator, score: score.figure, list: list.figure },
    practice,
    deprived: multiply(multiply(score.figure.value, list.figure.value), part),
    unmet: multiply(subtract(parseDecimal(denominator.value), parseDecimal(numerator.value)), part),
  };
}

interface Sharing {
  readonly all: { readonly deprived: Fraction; readonly unmet: Fraction };
  readonly share: SharedSum | undefined;
}

function write(
  given: SharedCase<UnmetNeedPotParameters>,
  { facts, practice }: Measured,
  { all, share }: Sharing,
): ComponentOutcome {
  if (!share) throw new RangeError('Everybody who was measured has a share');
  const { envelopePounds, deprivationPercent } = given.component.parameters;
  const sheet = openWorksheet(unmetNeedPot, given);
  for (const name of ['score', 'list'] as const) facts[name].addTo(sheet, name);
  for (const name of ['numerator', 'denominator'] as const) sheet.input(inputOf(facts[name], name));
  const together = (name: string, label: string, value: Fraction) =>
    sheet.parameter(schemeParameter(given, { name, label, value: fractionText(value), unit: 'ratio' }));
  together('allDeprived', 'All practices together, deprivation score times registered patients', all.deprived);
  together('allUnmet', 'All practices together, patients not reached', all.unmet);
  sheet.parameter(
    schemeParameter(given, {
      name: 'deprivationPercent',
      label: 'Part shared by deprivation',
      value: deprivationPercent,
      unit: 'percent',
    }),
  );
  sheet.step({ name: 'unmet', label: 'Patients not reached', unit: 'patients' }, 'denominator - numerator');
  const days = addDays(sheet, { practice, context: given.context });
  const terms = [
    ...(all.deprived.numerator === 0n ? [] : [`deprivationPercent * score * list${days} / allDeprived`]),
    ...(all.unmet.numerator === 0n ? [] : [`(100 - deprivationPercent) * unmet${days} / allUnmet`]),
  ];
  sheet.step(
    { name: 'weight', label: 'Weight of the practice, in percent of all', unit: 'percent' },
    terms.join(' + '),
  );
  writeShare(sheet, share, {
    total: schemeParameter(given, { name: 'envelope', label: 'Envelope', value: envelopePounds, unit: 'pounds' }),
    weightLabel: 'Weight in percent',
    sharedBy: `${given.practices.length} practices`,
    source: given.context.schemeTitle,
    date: given.context.period.from,
  });
  return { working: sheet.pay('share'), exceptions: [] };
}

const nothingToShareBy = ({ practiceCode }: PracticeFacts): RuleException => ({
  practiceCode,
  field: 'weights',
  code: 'POT_WAITS',
  message: `${practiceCode}: no practice has anything that the envelope could be shared by`,
});

/** The rest of a hundred, with as many decimal places as the part has. */
const percentLeft = (percent: string): string =>
  decimalText(subtract(HUNDRED, parseDecimal(percent)), percent.split('.')[1]?.length ?? 0);
