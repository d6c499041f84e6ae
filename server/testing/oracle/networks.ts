// Points for a network on the counts of all its members together, and how the members share what it is paid.
import type { FactField, PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, together } from './days.ts';
import { NIL, by, hundredths, nil, over, q, shareOut, total } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { bandPoints } from './points.ts';
import { latest, ofPhase } from './read-facts.ts';
import type { Counted } from './read-facts.ts';
import { sharers } from './shared-sums.ts';
import type { PaidEach } from './shared-sums.ts';
import { heldByOthers, patients } from './taken-over.ts';
import { Asked, numberOf, numberOrNone, paidOr, sumOf, textOf } from './the-case.ts';
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

/** A scheme and one of its networks: all members, those who are counted in it, and those of whom a figure is asked about so far. */
interface Network {
  readonly scheme: SchemeFacts;
  readonly members: readonly Belonging[];
  readonly counted: readonly PracticeFacts[];
  readonly asked: Set<string>;
}

/** A figure of one member, or that it is asked about. */
function known<T>({ asked }: Network, { practiceCode }: PracticeFacts, otherwise: T, figure: () => T): T {
  const found = paidOr(figure);
  if (found !== 'asked') return found;
  asked.add(practiceCode);
  return otherwise;
}

/**
 * A figure of all members together. Whoever was taken over by other members is not counted beside them, when their figures hold it: then
 * its own is not asked for either.
 */
function ofAll(network: Network, count: (practice: PracticeFacts) => Counted): Q {
  const days = network.counted.flatMap((practice) => {
    const figure = paidOr(() => count(practice));
    return figure === 'asked' ? [] : [{ practice, day: figure.day }];
  });
  return total(
    network.counted
      .filter(({ practiceCode }) => !heldByOthers(network.scheme, practiceCode, days))
      .map((practice) => known(network, practice, NIL, () => count(practice).value)),
  );
}

/** What a network is paid, in pence. One in which nobody is counted earns nothing. */
function payOfNetwork(network: Network, part: Part): bigint {
  if (network.counted.length === 0) return 0n;
  const { phase } = network.scheme;
  const about = textOf(part, 'indicator');
  const ofIndicator = (field: FactField) => ofAll(network, (practice) => ofPhase(practice, { field, about }, phase));
  const points = bandPoints([ofIndicator('numerator'), ofIndicator('denominator')], {
    lower: numberOf(part, 'lowerThreshold'),
    upper: numberOf(part, 'upperThreshold'),
    most: numberOf(part, 'maxPoints'),
  });
  const pay = by(points, numberOf(part, 'poundsPerPoint'));
  const average = numberOrNone(part, 'averagePatients');
  if (average === null) return hundredths(pay);
  const list = ofAll(network, (practice) => latest(practice, { field: 'registeredPatients' }, phase.to));
  if (part.kind === 'network-band') return hundredths(over(by(pay, list), average));
  // The lists cancel, so the sentence needs none of them; a member whose list is missing is asked about all the same.
  const register = ofAll(network, (practice) =>
    ofPhase(practice, { field: 'register', about: textOf(part, 'register') }, phase),
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
function sharesOf(network: Network, part: Part): readonly bigint[] {
  const { scheme, members } = network;
  const size = SIZES[textOf(part, 'split')]!;
  // One that came back has one share: the size of each time for the days of it, added up before anything is cut.
  for (const { practice } of members) if (inTwoAtOnce(network, practice)) network.asked.add(practice.practiceCode);
  const weights = members.map(({ practice, memberships }) =>
    total(
      memberships.map(({ member, days }) =>
        by(
          known(network, practice, NIL, () => size(scheme, practice, member)),
          [days, daysOf(scheme.phase)],
        ),
      ),
    ),
  );
  const pay = payOfNetwork(network, part);
  if (network.asked.size > 0 || nil(total(weights))) throw new Asked('a figure of a member is asked about');
  return shareOut(pay, weights);
}

/** The last day on which a practice belonged to a network and took part. */
const lastDay = ({ memberships }: Belonging): string =>
  memberships.map(({ last }) => last).reduce((a, b) => (a > b ? a : b));

/** What each network pays its members; a practice that changed networks is counted in its last one. */
function networksOf(scheme: SchemeFacts): readonly Network[] {
  const networks = scheme.networks.map(({ members }) => belonging(scheme, members)).filter(({ length }) => length > 0);
  const daysIn = (code: string): readonly string[] =>
    networks.flatMap((members) =>
      members.filter(({ practice }) => practice.practiceCode === code).map((one) => lastDay(one)),
    );
  return networks.map((members) => ({
    scheme,
    members,
    counted: members
      .filter((one) => daysIn(one.practice.practiceCode).every((day) => day <= lastDay(one)))
      .map(({ practice }) => practice),
    asked: new Set<string>(),
  }));
}

/** Whether a practice was in another network as well on one of its days in this one. */
const inTwoAtOnce = ({ scheme, members }: Network, practice: PracticeFacts): boolean =>
  members.some(
    (one) =>
      one.practice === practice &&
      one.memberships.some(({ member }) =>
        scheme.networks.some(
          (network) =>
            !network.members.includes(member) &&
            network.members.some(
              (other) =>
                other.practiceCode === practice.practiceCode &&
                together(scheme.phase, practice.open, practice.inForce, member, other) !== null,
            ),
        ),
      ),
  );

/** What each practice is paid out of the networks it belonged to. A figure that is asked about holds up every network of that member. */
export function networkPay(scheme: SchemeFacts, part: Part): PaidEach {
  const networks = networksOf(scheme).map((network) => ({ network, paid: paidOr(() => sharesOf(network, part)) }));
  const asked = new Set(networks.flatMap(({ network }) => [...network.asked]));
  const shared = networks.map(({ network: { members }, paid }) => ({
    members,
    shares: members.some(({ practice }) => asked.has(practice.practiceCode)) ? 'asked' : paid,
  }));
  return new Map(
    scheme.practices.map(({ practiceCode }) => {
      const each = shared.flatMap(({ members, shares }) => {
        const at = members.findIndex(({ practice }) => practice.practiceCode === practiceCode);
        return at < 0 ? [] : [shares === 'asked' ? shares : shares[at]!];
      });
      return [practiceCode, each.length === 0 ? 'asked' : paidOr(() => sumOf(each))];
    }),
  );
}
