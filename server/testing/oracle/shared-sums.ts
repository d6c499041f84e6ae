// Kinds that share a sum among all practices: an envelope by need, and a most for the whole scheme.
import type { FactField, PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, takesPart } from './days.ts';
import { countsNow } from './kinds.ts';
import { payOfPart } from './pay-of-part.ts';
import { HUNDRED, by, hundredths, minus, nil, over, shareOut, total } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { latest } from './read-facts.ts';
import { patients } from './taken-over.ts';
import { Asked, asPart, listOf, numberOf, paidOr, textOf } from './the-case.ts';
import type { Paid, Part, SchemeFacts } from './the-case.ts';

/** What each practice is paid, in the order of the practices. */
export type PaidEach = ReadonlyMap<string, Paid>;

const byCode = (practices: readonly PracticeFacts[]): readonly PracticeFacts[] =>
  [...practices].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));

/** Those that take part on a day of the phase; the others share in nothing and are asked about. */
export const sharers = ({ practices, phase }: SchemeFacts): readonly PracticeFacts[] =>
  byCode(practices).filter((one) => takesPart(one, phase) !== null);

/** Shares only where all of those who share are known: else all of them wait. */
export function sharedBy(
  scheme: SchemeFacts,
  shares: (sharing: readonly PracticeFacts[]) => readonly bigint[],
): PaidEach {
  const sharing = sharers(scheme);
  const each = paidOr(() => shares(sharing));
  const paid = new Map<string, Paid>(scheme.practices.map(({ practiceCode }) => [practiceCode, 'asked']));
  if (each !== 'asked') for (const [at, { practiceCode }] of sharing.entries()) paid.set(practiceCode, each[at]!);
  return paid;
}

/** Each practice's part for its days; when all come to more than the most, cut in proportion. */
export const schemeCap = (scheme: SchemeFacts, part: Part, key: string): PaidEach =>
  sharedBy(scheme, (sharing) => {
    const inner = asPart(part.parameters.part);
    const pays = sharing.map((practice) => payOfPart({ part: inner, practice, scheme, key }));
    const most = hundredths(numberOf(part, 'mostPounds'));
    if (pays.reduce((a, b) => a + b, 0n) <= most) return pays;
    return shareOut(
      most,
      pays.map((pence): Q => [pence, 1n]),
    );
  });

/** By what an envelope is shared, and which part of it. */
interface Weight {
  readonly percent: Q;
  readonly size: (practice: PracticeFacts) => Q;
}

function shareEnvelope(scheme: SchemeFacts, part: Part, weights: readonly Weight[]): PaidEach {
  return sharedBy(scheme, (sharing) => {
    const days = (practice: PracticeFacts): Q => [daysOf(takesPart(practice, scheme.phase)), daysOf(scheme.phase)];
    const each = weights.map(({ percent, size }) => {
      const sizes = sharing.map((practice) => by(size(practice), days(practice)));
      if (nil(total(sizes))) throw new Asked('nothing to share it by');
      return sizes.map((one) => over(by(one, percent), total(sizes)));
    });
    const all = sharing.map((_, at) => total(each.map((weight) => weight[at]!)));
    return sharing.length === 0 ? [] : shareOut(hundredths(numberOf(part, 'envelopePounds')), all);
  });
}

const timesPatients =
  (scheme: SchemeFacts, field: FactField) =>
  (practice: PracticeFacts): Q =>
    by(latest(practice, { field }, scheme.phase.to).value, patients(scheme, practice, 'registeredPatients'));

/** What each need is counted in. */
export const NEED: Readonly<Record<string, (scheme: SchemeFacts) => (practice: PracticeFacts) => Q>> = {
  registeredPatients: (scheme) => (practice) => patients(scheme, practice, 'registeredPatients'),
  needWeightedPatients: (scheme) => (practice) => patients(scheme, practice, 'needWeightedPatients'),
  deprivationScore: (scheme) => timesPatients(scheme, 'deprivationScore'),
  listTurnover: (scheme) => timesPatients(scheme, 'listTurnover'),
  languageNeed: (scheme) => timesPatients(scheme, 'languageNeed'),
};

export const needWeightedPot = (scheme: SchemeFacts, part: Part): PaidEach =>
  shareEnvelope(
    scheme,
    part,
    listOf(part, 'weights', asPart).map((weight) => ({
      percent: numberOf(weight, 'percent'),
      size: NEED[textOf(weight, 'need')]!(scheme),
    })),
  );

export function unmetNeedPot(scheme: SchemeFacts, part: Part, key: string): PaidEach {
  const percent = numberOf(part, 'deprivationPercent');
  const notReached = (practice: PracticeFacts): Q => {
    const [done, all] = countsNow({ part, practice, scheme, key }, textOf(part, 'indicator'));
    return minus(all, done);
  };
  const weights = [
    { percent, size: timesPatients(scheme, 'deprivationScore') },
    { percent: minus(HUNDRED, percent), size: notReached },
  ];
  return shareEnvelope(
    scheme,
    part,
    weights.filter((weight) => !nil(weight.percent)),
  );
}
