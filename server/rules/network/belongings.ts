import { dayInWords, daysIn, daysTogether } from '../../domain/dates.ts';
import type { Network, NetworkMember, SharedCase } from '../components/component-kind.ts';
import { daysInForce } from '../components/days-in-phase.ts';
import type { RuleException } from '../facts/facts.ts';

/** A practice in a network, for as long as it was a member, open and taking part in the phase: each day once. */
export interface Belonging {
  readonly network: Network;
  readonly practiceCode: string;
  /** The stays it is made of: a practice that left and came back has several. */
  readonly stays: readonly Stay[];
  readonly days: number;
  /** The last of its days in the network. */
  readonly to: string;
}

/** One membership, with its days in the phase. */
export interface Stay {
  readonly member: NetworkMember;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Who belonged to which network on some day of taking part, by practice; a practice without one is not here. */
export function belongingsOf({ practices, context }: SharedCase<unknown>): ReadonlyMap<string, readonly Belonging[]> {
  const inForce = new Map(practices.map((practice) => [practice.practiceCode, daysInForce(practice, context)]));
  const found = new Map<string, Belonging[]>();
  for (const network of context.networks ?? []) {
    const stays = new Map<string, Stay[]>();
    for (const member of network.members) {
      const taking = inForce.get(member.practiceCode);
      const days = taking && daysTogether(taking, member);
      if (days) add(stays, member.practiceCode, { member, ...days, days: daysIn(days) });
    }
    for (const [practiceCode, own] of stays)
      add(found, practiceCode, {
        network,
        practiceCode,
        stays: own,
        days: own.reduce((sum, { days }) => sum + days, 0),
        to: own.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
      });
  }
  return found;
}

/** A practice that was in two networks, or twice in one, on one day: that day would be paid twice. */
export function daysTwice(practiceCode: string, belongings: readonly Belonging[]): RuleException[] {
  const stays = belongings
    .flatMap(({ network, stays: own }) => own.map((stay) => ({ ...stay, network: network.code })))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const later = stays.findIndex((stay, position) => position > 0 && stay.from <= (stays[position - 1]?.to ?? ''));
  const [one, other] = [stays[later - 1], stays[later]];
  if (!one || !other) return [];
  const message =
    `${practiceCode}: on ${dayInWords(other.from)} the practice is a member of ${one.network} and of ${other.network}. ` +
    'End one of the two memberships before that day.';
  return [{ practiceCode, field: 'network', code: 'NETWORK_TWICE', message }];
}

function add<T>(all: Map<string, T[]>, key: string, one: T): void {
  const held = all.get(key);
  if (held) held.push(one);
  else all.set(key, [one]);
}
