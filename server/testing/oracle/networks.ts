// Points for a network on the counts of all its members together, and how the members share what it is paid.
import type { FactField, PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, together } from './days.ts';
import { by, hundredths, nil, over, q, shareOut, total } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { bandPoints } from './points.ts';
import { latest, ofPhase } from './read-facts.ts';
import type { Counted } from './read-facts.ts';
import { sharedBy, sharers } from './shared-sums.ts';
import type { PaidEach } from './shared-sums.ts';
import { heldByAnother, patients } from './taken-over.ts';
import { Asked, numberOf, numberOrNone, textOf } from './the-case.ts';
import type { Member, Part, SchemeFacts } from './the-case.ts';

interface Belonging {
  readonly practice: PracticeFacts;
  /** Its memberships with the days of each on which it also took part. */
  readonly memberships: readonly { readonly member: Member; readonly days: bigint; readonly last: string }[];
}

function belonging(scheme: SchemeFacts, members: readonly Member[]): readonly Belonging[] {
  return sharers(scheme)
    .map((practice) => ({
      practice,
      memberships: members
        .filter(({ practiceCode }) => practiceCode === practice.practiceCode)
        .map((member) => {
          const days = together(scheme.phase, practice.open, practice.inForce, member);
          return { member, days: daysOf(days), last: days?.to ?? '' };
        })
        .filter(({ days }) => days > 0n),
    }))
    .filter(({ memberships }) => memberships.length > 0);
}

/** A figure of all members together. Whoever was taken over whole is not counted beside its successor, whose figure holds it. */
function ofAll(scheme: SchemeFacts, members: readonly Belonging[], count: (practice: PracticeFacts) => Counted): Q {
  const counted = members.map(({ practice }) => ({ practice, ...count(practice) }));
  return total(
    counted.filter(({ practice }) => !heldByAnother(scheme, practice.practiceCode, counted)).map(({ value }) => value),
  );
}

/** What a network is paid, in pence. */
function payOfNetwork(scheme: SchemeFacts, members: readonly Belonging[], part: Part): bigint {
  const about = textOf(part, 'indicator');
  const ofIndicator = (field: FactField) =>
    ofAll(scheme, members, (practice) => ofPhase(practice, { field, about }, scheme.phase));
  const points = bandPoints([ofIndicator('numerator'), ofIndicator('denominator')], {
    lower: numberOf(part, 'lowerThreshold'),
    upper: numberOf(part, 'upperThreshold'),
    most: numberOf(part, 'maxPoints'),
  });
  const pay = by(points, numberOf(part, 'poundsPerPoint'));
  const average = numberOrNone(part, 'averagePatients');
  if (average === null) return hundredths(pay);
  if (part.kind === 'network-band')
    return hundredths(
      over(
        by(
          pay,
          ofAll(scheme, members, (practice) => latest(practice, { field: 'registeredPatients' }, scheme.phase.to)),
        ),
        average,
      ),
    );
  // The lists cancel, so the sentence needs none of them; a member whose list is missing is asked about all the same.
  for (const { practice } of members) latest(practice, { field: 'registeredPatients' }, scheme.phase.to);
  const register = ofAll(scheme, members, (practice) =>
    latest(practice, { field: 'register', about: textOf(part, 'register') }, scheme.phase.to),
  );
  const prevalence = over(numberOf(part, 'nationalRegister'), numberOf(part, 'nationalPatients'));
  return hundredths(over(by(pay, register), by(average, prevalence)));
}

const SIZES: Readonly<Record<string, (scheme: SchemeFacts, practice: PracticeFacts, member: Member) => Q>> = {
  'list size': (scheme, practice) => patients(scheme, practice, 'registeredPatients'),
  equally: () => [1n, 1n],
  'agreed shares': (_, __, { agreedShare }) => {
    if (agreedShare === undefined) throw new Asked('no agreed share');
    return q(agreedShare);
  },
};

/** How a network shares what it is paid: by size, for the days on which a practice took part and was a member. */
function sharesOf(
  scheme: SchemeFacts,
  { members, counted }: { members: readonly Belonging[]; counted: readonly Belonging[] },
  part: Part,
): readonly bigint[] {
  const size = SIZES[textOf(part, 'split')]!;
  const weights = members.map(({ practice, memberships }) =>
    total(memberships.map(({ member, days }) => by(size(scheme, practice, member), [days, daysOf(scheme.phase)]))),
  );
  if (nil(total(weights))) throw new Asked('nothing to share it by');
  return shareOut(payOfNetwork(scheme, counted, part), weights);
}

/** The last day on which a practice belonged to a network and took part. */
const lastDay = ({ memberships }: Belonging): string =>
  memberships.map(({ last }) => last).reduce((a, b) => (a > b ? a : b));

/**
 * What each practice is paid out of the networks it belonged to. Two things the sentence does not say: a practice that changed
 * networks is counted in the one it belonged to last (the shipped example "A practice that changes networks"), and all networks
 * wait for one practice that is asked about, as all who share an envelope do.
 */
export const networkPay = (scheme: SchemeFacts, part: Part): PaidEach =>
  sharedBy(scheme, (sharing) => {
    const networks = scheme.networks
      .map(({ members }) => belonging(scheme, members))
      .filter(({ length }) => length > 0);
    const daysIn = (code: string): readonly string[] =>
      networks.flatMap((members) =>
        members.filter(({ practice }) => practice.practiceCode === code).map((one) => lastDay(one)),
      );
    const paid = new Map<string, bigint>();
    for (const members of networks) {
      const counted = members.filter((one) => daysIn(one.practice.practiceCode).every((day) => day <= lastDay(one)));
      const shares = sharesOf(scheme, { members, counted }, part);
      for (const [at, { practice }] of members.entries())
        paid.set(practice.practiceCode, (paid.get(practice.practiceCode) ?? 0n) + shares[at]!);
    }
    return sharing.map(({ practiceCode }) => {
      const pence = paid.get(practiceCode);
      if (pence === undefined) throw new Asked(`${practiceCode} belonged to no network`);
      return pence;
    });
  });
