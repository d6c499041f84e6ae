import { ZERO, add, fraction, least, multiply, parseDecimal, subtract } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { Component } from '../kinds/component.ts';

/** A kind and its parameters, as a component or a part has them. */
interface Payer {
  readonly kind: string;
  readonly parameters: unknown;
}

/**
 * The most that a component can pay so many practices together, in pounds; null when nothing in it sets a most (what it pays depends on
 * lists, on earlier years or on how many items are done).
 */
export function mostPounds(component: Component, practices: number): Fraction | null {
  if (component.kind === 'need-weighted-pot' || component.kind === 'unmet-need-pot')
    return parseDecimal(component.parameters.envelopePounds);
  if (component.kind === 'scheme-cap') {
    const each = mostForEach(component.parameters.part);
    const cap = parseDecimal(component.parameters.mostPounds);
    return each ? least(cap, times(each, practices)) : cap;
  }
  if (component.kind === 'network-prevalence-band') return null;
  if (component.kind === 'network-band') {
    // There cannot be more networks than practices.
    const { averagePatients, maxPoints, poundsPerPoint } = component.parameters;
    return averagePatients === null
      ? times(multiply(parseDecimal(maxPoints), parseDecimal(poundsPerPoint)), practices)
      : null;
  }
  const each = mostForEach(component);
  return each && times(each, practices);
}

const times = (pounds: Fraction, practices: number): Fraction => multiply(pounds, fraction(BigInt(practices)));

/** The most for one practice. Parameters were read by the kind, so each kind has those that are looked at here. */
function mostForEach({ kind, parameters }: Payer): Fraction | null {
  const given = parameters as Readonly<Record<string, unknown>>;
  const pounds = (key: string): Fraction => parseDecimal(String(given[key]));
  const listMatters = given.averagePatients !== undefined && given.averagePatients !== null;
  switch (kind) {
    case 'fixed-sum':
    case 'milestones':
      return pounds('pounds');
    case 'instalment':
      return multiply(pounds('pounds'), fraction(1n, BigInt(Number(given.instalments))));
    case 'threshold-band':
    case 'improvement-to-target':
    case 'improvement-to-whole':
    case 'improvement-on-baseline':
      return listMatters ? null : multiply(pounds('maxPoints'), pounds('poundsPerPoint'));
    case 'stretch-band':
      return listMatters
        ? null
        : multiply(
            multiply(subtract(pounds('ceiling'), pounds('nationalUpperThreshold')), pounds('pointsPerPercent')),
            pounds('poundsPerPoint'),
          );
    case 'per-item':
      return given.mostItems === null ? null : multiply(dearestItem(given), parseDecimal(String(given.mostItems)));
    case 'equity-top-up':
      return given.mostPounds === null ? null : pounds('mostPounds');
    case 'practice-cap':
      return given.mostPounds === null ? mostForEach(given.part as Payer) : pounds('mostPounds');
    case 'higher-of':
      return highest((given.parts as readonly Payer[]).map(mostForEach));
    default:
      return null;
  }
}

function dearestItem(given: Readonly<Record<string, unknown>>): Fraction {
  const prices = [
    String(given.poundsPerItem),
    ...(given.tiers as readonly { readonly pounds: string }[]).map(({ pounds }) => pounds),
  ];
  return prices.map(parseDecimal).reduce((a, b) => (least(a, b) === a ? b : a));
}

const highest = (sums: readonly (Fraction | null)[]): Fraction | null =>
  sums.reduce<Fraction | null>(
    (most, sum) => (most === null || sum === null ? null : least(most, sum) === most ? sum : most),
    ZERO,
  );

/** The most that several components can pay together; null when one of them has no most. */
export const mostTogether = (components: readonly Component[], practices: number): Fraction | null =>
  components.reduce<Fraction | null>((sum, component) => {
    const most = mostPounds(component, practices);
    return sum === null || most === null ? null : add(sum, most);
  }, ZERO);
