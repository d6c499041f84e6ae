import { financialYearOf, isDay } from '../../domain/dates.ts';
import { ZERO, add, compare } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { formatPounds, poundsOf, roundToPence } from '../../domain/money.ts';
import type { IndicatorsOfYear } from '../../domain/schemes/check-definition.ts';
import type { Phase, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { PaidFor } from '../components/component-kind.ts';
import type { Component } from '../kinds/component.ts';
import { kindOf } from '../kinds/kind-of.ts';
import type { Problem } from '../../domain/problem.ts';
import { problemInWords } from './problem-in-words.ts';
import { undecidedIn } from './undecided.ts';
import { readComponents } from './read-components.ts';
import type { PlacedComponent } from './read-components.ts';
import { wholeMonths } from '../../domain/whole-months.ts';

/** What is wrong with the payment side of a definition. Problems stop it; warnings are for a person to weigh. */
export interface DefinitionFindings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A component that was read, where it stands, and in which phase. */
type Placed = PlacedComponent & { readonly phaseName: string };

/**
 * Checks the payment side of a whole scheme definition, each finding with the path of its field, as in
 * `phases[0].components[2].parameters.upperThreshold`, and a sentence for a person: everything that keeps a component from being read, indicators that
 * are unknown or paid twice, and an envelope that can be exceeded. Its dates and what it replaces are `checkDefinition`'s.
 *
 * @param indicatorsOf the national indicators of a year; null when they are not known here, and then none is called unknown
 */
export function validateDefinition(definition: SchemeDefinition, indicatorsOf: IndicatorsOfYear): DefinitionFindings {
  const phases = definition.phases.map((phase, position) => validatePhase(phase, `phases[${position}]`, indicatorsOf));
  const placed = phases.flatMap(({ components }) => components);
  return {
    problems: [...phases.flatMap(({ problems }) => problems), ...envelopeExceeded(placed, definition)],
    warnings: phases.flatMap(({ warnings }) => warnings),
  };
}

function validatePhase(
  phase: Phase,
  path: string,
  indicatorsOf: IndicatorsOfYear,
): DefinitionFindings & { readonly components: readonly Placed[] } {
  const { placed, unread } = readComponents(phase, `${path}.components`);
  const components = placed.map((one) => ({ ...one, phaseName: phase.name }));
  const paid = components.flatMap(({ component, path: at }) =>
    kindOf(component)
      .paysFor(component.parameters, `${at}.parameters`)
      .flatMap((one) => (one.what === 'indicator' ? [{ ...one, component: component.key, name: component.name }] : [])),
  );
  return {
    components,
    problems: [
      ...unread.flatMap(({ problems }) => problems),
      ...placed.flatMap(({ component, path: at }) =>
        undecidedIn(component, at).map((problem) => ({ ...problem, message: problemInWords(problem, component, at) })),
      ),
      ...keysTwice(phase, path),
      ...unknownIndicators(phase, paid, indicatorsOf),
      ...paidTwice(paid),
    ],
    warnings: [...monthsThatDoNotFit(phase, path), ...paidNationallyToo(phase, paid)],
  };
}

/** An indicator that is paid, with the key and the name of the component that pays it. */
type NamedIndicator = Extract<PaidFor, { what: 'indicator' }> & { readonly component: string; readonly name: string };

const keysTwice = ({ components }: Phase, path: string): Problem[] =>
  components.flatMap(({ key, name }, position) =>
    components.findIndex((other) => other.key === key) === position
      ? []
      : [
          {
            path: `${path}.components[${position}].key`,
            code: 'COMPONENT_KEYS_REPEAT',
            message: `"${name}" has the same key as another part of the payment: ${key}.`,
          },
        ],
  );

/** How far back an indicator may have been retired: schemes go on paying for what the nation no longer pays (Devon and others, domain notes 5). */
const YEARS_BACK = 10;

function unknownIndicators(
  { from }: Phase,
  paid: readonly NamedIndicator[],
  indicatorsOf: IndicatorsOfYear,
): Problem[] {
  const year = isDay(from) ? financialYearOf(from) : null;
  if (year === null || !indicatorsOf(year)) return [];
  const first = Number(year.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_none, back) => financialYearOf(`${first - back}-04-01`));
  const known = new Set(years.flatMap((one) => indicatorsOf(one) ?? []));
  return paid
    .filter(({ isNational, indicator }) => isNational && !known.has(indicator))
    .map(({ indicator, name, path }) => ({
      path,
      code: 'INDICATOR_UNKNOWN',
      message: `In "${name}", ${indicator} is not a national indicator of ${year} or of the ${YEARS_BACK} years before.`,
    }));
}

const paidTwice = (paid: readonly NamedIndicator[]): Problem[] =>
  paid.flatMap(({ indicator, stretch, component, name, path }, position) => {
    const earlier = paid
      .slice(0, position)
      .find((other) => other.indicator === indicator && other.stretch === stretch && other.component !== component);
    return earlier
      ? [
          {
            path,
            code: 'INDICATOR_PAID_TWICE',
            message: `In "${name}", ${indicator} is paid a second time: "${earlier.name}" pays it already.`,
          },
        ]
      : [];
  });

function envelopeExceeded(
  placed: readonly Placed[],
  { envelopePence, viability: { practicesInvited } }: SchemeDefinition,
): Problem[] {
  if (envelopePence === undefined) return [];
  const envelope = formatPounds(BigInt(envelopePence));
  const exceeded = (path: string, message: string): Problem => ({ path, code: 'ENVELOPE_CAN_BE_EXCEEDED', message });
  const mosts = placed.map((one) => ({ ...one, most: mostOf(one.component, practicesInvited) }));
  const unlimited = mosts.filter(({ most }) => most === null);
  if (unlimited.length > 0) {
    return unlimited.map(({ component, path, phaseName }) =>
      exceeded(
        path,
        `In "${phaseName}", nothing sets a most for "${component.name}", so the ${envelope} the scheme may cost can be exceeded.`,
      ),
    );
  }
  const most = mosts.reduce((sum, one) => add(sum, one.most ?? ZERO), ZERO);
  if (compare(most, poundsOf(BigInt(envelopePence))) <= 0) return [];
  return [
    exceeded(
      'envelopePence',
      `${practicesInvited} practices can earn ${formatPounds(roundToPence(most))}, more than the ${envelope} the scheme may cost.`,
    ),
  ];
}

const mostOf = (component: Component, practices: number): Fraction | null =>
  kindOf(component).most(component.parameters, practices);

/** A share of a year's months that is not what the phase lasts is likely to be a slip. */
function monthsThatDoNotFit(phase: Phase, path: string): Problem[] {
  const lasts = isDay(phase.from) && isDay(phase.to) ? wholeMonths(phase) : null;
  return phase.components.flatMap(({ name, parameters }, position) => {
    const { months, ofMonths } = parameters;
    if (lasts === null || typeof months !== 'number' || ofMonths !== 12 || months === lasts) return [];
    const at = `${path}.components[${position}].parameters.months`;
    return [
      {
        path: at,
        code: 'MONTHS_DO_NOT_FIT',
        message: `In "${name}", ${months} months are paid, and "${phase.name}" lasts ${lasts}.`,
      },
    ];
  });
}

/** An indicator that stays in the national contract is paid there as well; that may be meant. */
function paidNationallyToo({ replaces, replacesWholeContract }: Phase, paid: readonly NamedIndicator[]): Problem[] {
  if (replacesWholeContract) return [];
  return paid
    .filter(({ indicator, stretch, isNational }) => isNational && !stretch && !replaces.includes(indicator))
    .map(({ indicator, name, path }) => ({
      path,
      code: 'INDICATOR_PAID_NATIONALLY_TOO',
      message: `In "${name}", ${indicator} is not replaced, so the national contract pays it as well.`,
    }));
}
