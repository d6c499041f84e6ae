/**
 * A fixed envelope shared among the practices by need: deprivation, list turnover, language or need-weighted patients, each for a set
 * part of the envelope, adding up to the penny.
 *
 * Source: LLR Health Equity Payment 2022; HSMA allocation split (domain notes section 5 and 9.2, formulae 4 and 7).
 * Example: 100.00 shared by deprivation score times patients, 30 × 1,000 and 15 × 1,000: 66.67 and 33.33.
 */
import { IN_THE_SHARES, addDays, partOf } from '../components/days-in-phase.ts';
import {
  ONE,
  ZERO,
  add,
  compare,
  divide,
  fraction,
  fractionText,
  multiply,
  parseDecimal,
} from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { roundToPence, poundsInWords } from '../../domain/money.ts';
import type { ComponentOutcome, SharedCase, SharedKind } from '../components/component-kind.ts';
import type { PracticeFacts, RuleException } from '../facts/facts.ts';
import { latestFigure, patientsFigure } from '../components/taken-over.ts';
import type { Figure } from '../components/taken-over.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { waitingPot } from '../components/waiting-pot.ts';
import { sharePence, writeShare } from '../working/share-pence.ts';
import type { SharedSum } from '../working/share-pence.ts';
import { choice, decimal, list, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const NEEDS = {
  registeredPatients: 'registered patients',
  needWeightedPatients: 'need-weighted patients',
  deprivationScore: 'deprivation score times registered patients',
  listTurnover: 'list turnover times registered patients',
  languageNeed: 'language need times registered patients',
} as const;

type Need = keyof typeof NEEDS;

const parameters = record('A fixed envelope shared by need', {
  envelopePounds: decimal('The whole envelope in pounds', { above: '0', places: 2 }),
  weights: list(
    'What the envelope is shared by',
    record('One need', {
      need: choice('The need', Object.keys(NEEDS) as Need[], NEEDS),
      percent: decimal('The part of the envelope that is shared by it, in percent', { above: '0', most: '100' }),
    }),
  ),
});

type NeedWeightedPotParameters = Read<typeof parameters>;

/** The kind `need-weighted-pot`. Needs each measure for every practice that shares; while one is missing nobody is paid from the pot. */
export const needWeightedPot: SharedKind<NeedWeightedPotParameters> = {
  scope: 'scheme',
  kind: 'need-weighted-pot',
  title: 'An envelope shared by need',
  source: 'LLR Health Equity Payment 2022; allocation split (domain notes section 5 and 9.2)',
  parameters,
  conflicts: ({ weights }, path) => {
    const sum = weights.reduce((all, { percent }) => add(all, parseDecimal(percent)), ZERO);
    const wrong =
      compare(sum, fraction(100n)) === 0
        ? []
        : [
            {
              path: `${path}.weights`,
              code: 'WEIGHTS_DO_NOT_ADD_UP',
              message: `${path}.weights adds up to ${fractionText(sum)}% and must add up to 100%`,
            },
          ];
    const twice =
      weights.length === new Set(weights.map(({ need }) => need)).size
        ? []
        : [{ path: `${path}.weights`, code: 'WEIGHT_TWICE', message: `${path}.weights names the same need twice` }];
    return [...wrong, ...twice];
  },
  sentence: ({ envelopePounds, weights }) =>
    `${poundsInWords(envelopePounds)} is shared among the practices: ${weights.map(({ need, percent }) => `${percent}% by ${NEEDS[need]}`).join(', ')}. The shares add up to the penny.`,
  partOfPhase: () => IN_THE_SHARES,
  wants: ({ weights }, { period }) => {
    const time = { latestBy: period.to };
    return [...weights.map(({ need }) => ({ field: need, time })), { field: 'registeredPatients', time }];
  },
  paysNetworks: false,
  most: ({ envelopePounds }) => parseDecimal(envelopePounds),
  paysFor: () => [],
  claim: () => null,
  example: {
    envelopePounds: '100000',
    weights: [
      { need: 'deprivationScore', percent: '70' },
      { need: 'listTurnover', percent: '30' },
    ],
  },
  share(given) {
    const measured = byCode(given.practices).map((practice) => measure(given, practice));
    const exceptions = measured.flatMap((one) => ('exceptions' in one ? one.exceptions : []));
    if (exceptions.length > 0) return waitingPot(given, exceptions);
    const ready = measured.flatMap((one) => ('exceptions' in one ? [] : [one]));
    const totals = given.component.parameters.weights.map((_, position) =>
      ready.reduce((sum, { sizes }) => add(sum, sizes[position] ?? ZERO), ZERO),
    );
    if (totals.some(({ numerator }) => numerator === 0n))
      return waitingPot(
        given,
        given.practices.map((practice) => nothingToShareBy(practice)),
      );
    const weigh = ({ sizes }: Measured): Fraction =>
      given.component.parameters.weights.reduce(
        (sum, { percent }, position) =>
          add(sum, multiply(parseDecimal(percent), divide(sizes[position] ?? ZERO, totals[position] ?? fraction(1n)))),
        ZERO,
      );
    const shares = sharePence(
      roundToPence(parseDecimal(given.component.parameters.envelopePounds)),
      ready.map((one) => ({ code: one.practice.practiceCode, weight: weigh(one) })),
    );
    const byPractice = new Map(
      ready.map((one, position) => [one.practice.practiceCode, write(given, one, { totals, share: shares[position] })]),
    );
    return { byPractice, byNetwork: [] };
  },
};

interface Measured {
  readonly practice: PracticeFacts;
  readonly facts: readonly { readonly need: Figure; readonly list: Figure | null }[];
  readonly sizes: readonly Fraction[];
}

function measure(
  { component, context }: SharedCase<NeedWeightedPotParameters>,
  practice: PracticeFacts,
): Measured | { readonly exceptions: readonly RuleException[] } {
  const given = { practice, context };
  const found = component.parameters.weights.map(({ need }) =>
    need === 'registeredPatients' || need === 'needWeightedPatients'
      ? { need: patientsFigure(given, need), list: null }
      : { need: latestFigure(given, need), list: patientsFigure(given, 'registeredPatients') },
  );
  const exceptions = found.flatMap((one) =>
    [one.need, one.list].flatMap((figure) => (figure && 'exceptions' in figure ? figure.exceptions : [])),
  );
  if (exceptions.length > 0) return { exceptions };
  const facts = found.flatMap((one) =>
    'figure' in one.need
      ? [{ need: one.need.figure, list: one.list && 'figure' in one.list ? one.list.figure : null }]
      : [],
  );
  return {
    practice,
    facts,
    sizes: facts.map((one) => [one.list?.value ?? ONE, partOf(practice, context)].reduce(multiply, one.need.value)),
  };
}

function write(
  given: SharedCase<NeedWeightedPotParameters>,
  { facts, practice }: Measured,
  { totals, share }: { totals: readonly Fraction[]; share: SharedSum | undefined },
): ComponentOutcome {
  if (!share) throw new RangeError('Everybody who was measured has a share');
  const sheet = openWorksheet(needWeightedPot, given);
  const days = addDays(sheet, { practice, context: given.context });
  const terms = given.component.parameters.weights.map(({ need, percent }, position) => {
    const number = position + 1;
    const measured = facts[position];
    measured?.need.addTo(sheet, `need${number}`);
    measured?.list?.addTo(sheet, `patients${number}`);
    const words = {
      label: `All practices together, ${NEEDS[need]}`,
      value: fractionText(totals[position] ?? ZERO),
      unit: 'ratio',
    } as const;
    sheet.parameter(schemeParameter(given, { name: `all${number}`, ...words }));
    sheet.parameter(
      schemeParameter(given, {
        name: `percent${number}`,
        label: `Part shared by ${NEEDS[need]}`,
        value: percent,
        unit: 'percent',
      }),
    );
    return `percent${number} * need${number}${measured?.list ? ` * patients${number}` : ''}${days} / all${number}`;
  });
  sheet.step(
    { name: 'weight', label: 'Weight of the practice, in percent of all', unit: 'percent' },
    terms.join(' + '),
  );
  writeShare(sheet, share, {
    total: schemeParameter(given, {
      name: 'envelope',
      label: 'Envelope',
      value: given.component.parameters.envelopePounds,
      unit: 'pounds',
    }),
    weightLabel: 'Weight in percent',
    sharedBy: `${given.practices.length} practices`,
    source: given.context.schemeTitle,
    date: given.context.period.from,
  });
  return { working: sheet.pay('share'), exceptions: [] };
}

/** In the order in which shares are answered. */
const byCode = (practices: readonly PracticeFacts[]): PracticeFacts[] =>
  [...practices].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));

const nothingToShareBy = ({ practiceCode }: PracticeFacts): RuleException => ({
  practiceCode,
  field: 'weights',
  code: 'POT_WAITS',
  message: `${practiceCode}: every practice has the need 0, so the envelope cannot be shared by it`,
});
