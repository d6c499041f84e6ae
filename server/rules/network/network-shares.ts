import { daysIn, daysTogether } from '../../domain/dates.ts';
import { ONE, ZERO, fraction, multiply, parseDecimal } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type {
  ComponentOutcome,
  KindWords,
  Network,
  NetworkMember,
  NetworkPay,
  SharedCase,
  SharedOutcome,
} from '../components/component-kind.ts';
import { daysInForce } from '../components/days-in-phase.ts';
import type { PracticeFacts, RuleException } from '../facts/facts.ts';
import { networkPay } from './network-pay.ts';
import type { NetworkPrice, PooledMember } from './network-pay.ts';
import { findCounts } from '../facts/find-counts.ts';
import { findFact } from '../facts/find-fact.ts';
import { openWorksheet, wholeSentence } from '../components/open-worksheet.ts';
import { sharePence, writeShare } from '../working/share-pence.ts';
import type { SharedSum } from '../working/share-pence.ts';
import { patientsFigure } from '../components/taken-over.ts';
import { waitingPot } from '../components/waiting-pot.ts';
import { Worksheet } from '../working/worksheet.ts';

/** How members share what the network is paid. */
export interface NetworkParameters extends NetworkPrice {
  readonly split: 'list size' | 'equally' | 'agreed shares';
}

interface Belonging {
  readonly network: Network;
  readonly member: NetworkMember;
  /** Days of the phase on which it was a member, open and taking part: each of them once. */
  readonly days: number;
}

/**
 * What each network is paid on its pooled counts, and what each member gets of it. The counts of a practice that changed networks
 * belong to the one it was in last; the money of each network is split by the days spent in it.
 */
export function networkShares<P extends NetworkParameters>(kind: KindWords<P>, given: SharedCase<P>): SharedOutcome {
  const belongings = belongingsOf(given);
  const homeless = given.practices.filter(
    ({ practiceCode }) => !belongings.some(({ member }) => member.practiceCode === practiceCode),
  );
  const gone = takenOverBy(given);
  const pooled = given.practices.flatMap((practice) =>
    gone.has(practice.practiceCode) ? [] : (pooledMember(given, practice.practiceCode, belongings) ?? []),
  );
  const sizes = given.practices.map((practice) => sizeOf(given, practice));
  const exceptions = [
    ...homeless.map(({ practiceCode }) => withoutNetwork(given, practiceCode)),
    ...pooled.flatMap((one) => ('exceptions' in one ? one.exceptions : [])),
    ...sizes.flatMap((one) => ('exceptions' in one ? one.exceptions : [])),
    ...(given.component.parameters.split === 'agreed shares'
      ? belongings.flatMap((one) => withoutAgreement(one, belongings))
      : []),
  ];
  if (exceptions.length > 0) return waitingPot(given, exceptions);
  const members = pooled.flatMap((one) => ('exceptions' in one ? [] : [one]));
  const byNetwork = [...new Set(belongings.map(({ network }) => network.code))]
    .sort()
    .map((code) => networkPay(kind, given, { code, members: members.filter((member) => member.networkCode === code) }));
  const sizeByCode = new Map(sizes.flatMap((one) => ('exceptions' in one ? [] : [[one.code, one.size] as const])));
  const byPractice = new Map<string, ComponentOutcome>();
  const shares = byNetwork.flatMap((pay) =>
    split(given, pay, { belongings, sizeByCode }).map((share) => ({ pay, share })),
  );
  for (const { practiceCode } of given.practices) {
    const own = shares.filter(({ share }) => share.code === practiceCode);
    byPractice.set(practiceCode, write(kind, given, { own, belongings }));
  }
  return { byPractice, byNetwork };
}

function belongingsOf({ practices, context }: SharedCase<unknown>): Belonging[] {
  const inForce = new Map(practices.map((practice) => [practice.practiceCode, daysInForce(practice, context)]));
  return (context.networks ?? []).flatMap((network) =>
    network.members.flatMap((member) => {
      const taking = inForce.get(member.practiceCode);
      const days = taking && daysTogether(taking, member);
      return days ? [{ network, member, days: daysIn(days) }] : [];
    }),
  );
}

function pooledMember(
  { practices, component, context }: SharedCase<NetworkParameters>,
  code: string,
  belongings: readonly Belonging[],
): PooledMember | { readonly exceptions: readonly RuleException[] } | null {
  const practice = practices.find(({ practiceCode }) => practiceCode === code);
  const last = belongings
    .filter(({ member }) => member.practiceCode === code)
    .sort((a, b) => (a.member.to < b.member.to ? 1 : -1))[0];
  if (!practice || !last) return null;
  const counts = findCounts(practice, { indicator: component.parameters.indicator, time: { within: context.period } });
  const { split, averagePatients, register: group } = component.parameters;
  const needsList = split === 'list size' || averagePatients !== null || group !== undefined;
  const list = needsList
    ? findFact(practice, { field: 'registeredPatients', time: { latestBy: context.period.to } })
    : null;
  const register =
    group === undefined
      ? null
      : findFact(practice, { field: 'register', indicator: group, time: { within: context.period } });
  const exceptions = [
    ...('exceptions' in counts ? counts.exceptions : []),
    ...[list, register].flatMap((found) => (found && 'exception' in found ? [found.exception] : [])),
  ];
  if ('exceptions' in counts || exceptions.length > 0) return { exceptions };
  return {
    practiceCode: code,
    networkCode: last.network.code,
    ...counts,
    list: list && 'fact' in list ? list.fact : null,
    register: register && 'fact' in register ? register.fact : null,
  };
}

/**
 * Practices whose patients are in the counts of whoever took them over: those are counted once, where they are now. What they are paid
 * for their own days stays as it is.
 */
const takenOverBy = ({ practices, context, component }: SharedCase<NetworkParameters>): ReadonlySet<string> =>
  new Set(
    practices.flatMap((practice) => {
      if (!practice.follows) return [];
      const { indicator } = component.parameters;
      const counts = findCounts(practice, { indicator, time: { within: context.period } });
      return practice.follows
        .filter(
          ({ from, percent }) => percent === undefined && 'denominator' in counts && counts.denominator.date >= from,
        )
        .map(({ practiceCode }) => practiceCode);
    }),
  );

type Size = { readonly code: string; readonly size: Fraction } | { readonly exceptions: readonly RuleException[] };

/** What one day of a member weighs where shares are not agreed: its patients, or the same for all. */
function sizeOf({ component, context }: SharedCase<NetworkParameters>, practice: PracticeFacts): Size {
  const code = practice.practiceCode;
  if (component.parameters.split !== 'list size') return { code, size: ONE };
  const found = patientsFigure({ practice, context }, 'registeredPatients');
  return 'exceptions' in found ? found : { code, size: found.figure.value };
}

interface SplitBy {
  readonly belongings: readonly Belonging[];
  readonly sizeByCode: ReadonlyMap<string, Fraction>;
}

function split(
  { component }: SharedCase<NetworkParameters>,
  pay: NetworkPay,
  { belongings, sizeByCode }: SplitBy,
): SharedSum[] {
  const weightOf = ({ member }: Belonging): Fraction =>
    component.parameters.split === 'agreed shares'
      ? parseDecimal(member.agreedShare ?? '0')
      : (sizeByCode.get(member.practiceCode) ?? ZERO);
  const own = belongings.filter(({ network }) => network.code === pay.networkCode);
  return sharePence(
    pay.pence,
    own.map((one) => ({ code: one.member.practiceCode, weight: multiply(weightOf(one), fraction(BigInt(one.days))) })),
  );
}

interface OwnShares {
  readonly own: readonly { readonly pay: NetworkPay; readonly share: SharedSum }[];
  readonly belongings: readonly Belonging[];
}

function write<P extends NetworkParameters>(
  kind: KindWords<P>,
  given: SharedCase<P>,
  { own, belongings }: OwnShares,
): ComponentOutcome {
  const sheet = openWorksheet(kind, given);
  const parts = own.map(({ pay, share }, position) => {
    const key = `fromNetwork${position + 1}`;
    const days =
      belongings.find(({ network, member }) => network.code === pay.networkCode && member.practiceCode === share.code)
        ?.days ?? 0;
    const part = new Worksheet({
      key,
      title: `Share of what network ${pay.networkCode} is paid`,
      rule: { kind: kind.kind, sentence: wholeSentence(kind, given.component.parameters), source: kind.source },
    });
    part.child({ ...pay.working, key: 'networkPay' });
    const { date, source } = { date: given.context.period.to, source: 'Network membership and split' };
    part.input({
      name: 'weight',
      label: `Weight of the practice (${given.component.parameters.split} × ${days} days)`,
      value: `${share.weight.numerator}/${share.weight.denominator}`,
      unit: 'ratio',
      date,
      source,
    });
    writeShare(part, share, {
      total: {
        name: 'toShare',
        label: 'What the network is paid',
        value: pay.working.result.exact,
        unit: 'pounds',
        date,
        source,
      },
      weightLabel: 'Weight',
      sharedBy: `network ${pay.networkCode}`,
      source,
      date,
    });
    sheet.child(part.pay('share'));
    return key;
  });
  sheet.step({ name: 'total', label: 'From all networks', unit: 'pounds' }, parts.join(' + ') || '0');
  return { working: sheet.pay('total'), exceptions: [] };
}

const withoutNetwork = ({ component }: SharedCase<unknown>, practiceCode: string): RuleException => ({
  practiceCode,
  field: 'network',
  code: 'NETWORK_MISSING',
  message: `${practiceCode}: ${component.name} is paid to networks, and the practice belonged to none`,
});

/** A member without an agreed share, and every member of a network that agreed to give nothing to anybody. */
function withoutAgreement({ network, member }: Belonging, belongings: readonly Belonging[]): RuleException[] {
  const { practiceCode, agreedShare } = member;
  const nobody = belongings.every(
    (other) => other.network.code !== network.code || /^0*(\.0*)?$/.test(other.member.agreedShare ?? ''),
  );
  if (agreedShare !== undefined && !nobody) return [];
  return [
    {
      practiceCode,
      field: 'agreedShare',
      code: 'FACT_MISSING',
      message: `${practiceCode}: network ${network.code} has no agreed share for it`,
    },
  ];
}
