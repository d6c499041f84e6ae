import { lastDayOf } from '../../domain/dates.ts';
import { ONE, ZERO, add, fraction, multiply, parseDecimal } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type {
  ComponentOutcome,
  KindWords,
  NetworkPay,
  SharedCase,
  SharedOutcome,
} from '../components/component-kind.ts';
import { belongingsOf, daysTwice } from './belongings.ts';
import type { Belonging } from './belongings.ts';
import type { PracticeFacts, RuleException } from '../facts/facts.ts';
import { networkPay } from './network-pay.ts';
import type { NetworkPrice, PooledMember } from './network-pay.ts';
import { findCounts } from '../facts/find-counts.ts';
import type { FoundCounts } from '../facts/find-counts.ts';
import { findFact } from '../facts/find-fact.ts';
import type { FoundFact } from '../facts/find-fact.ts';
import { countedElsewhere, lastNetwork } from './counted-elsewhere.ts';
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

/**
 * What each network is paid on its pooled counts, and what each member gets of it. The counts of a practice that changed networks
 * belong to the one it was in last; the money of each network is split by the days spent in it.
 */
export function networkShares<P extends NetworkParameters>(kind: KindWords<P>, given: SharedCase<P>): SharedOutcome {
  const belongings = belongingsOf(given);
  const ofPractice = (code: string): readonly Belonging[] => belongings.get(code) ?? [];
  const elsewhere = countedElsewhere(given, ofPractice);
  const found = given.practices.map((practice) => {
    const own = ofPractice(practice.practiceCode);
    const pooled = pooledMember(given, practice, { belongings: own, elsewhere });
    const size = sizeOf(given, practice);
    const exceptions = [
      ...(own.length === 0 ? [withoutNetwork(given, practice.practiceCode)] : daysTwice(practice.practiceCode, own)),
      ...('exceptions' in pooled ? pooled.exceptions : []),
      ...('exceptions' in size ? size.exceptions : []),
    ];
    return { practice, own, pooled, size, exceptions };
  });
  const exceptions = [
    ...found.flatMap((one) => one.exceptions),
    ...(given.component.parameters.split === 'agreed shares' ? withoutAgreement([...belongings.values()].flat()) : []),
  ];
  // A network waits for its own members only; what another network is paid does not change with it.
  const asked = new Set(exceptions.map(({ practiceCode }) => practiceCode));
  const held = new Set([...asked].flatMap((code) => ofPractice(code).map(({ network }) => network.code)));
  const waits = ({ practice, own }: (typeof found)[number]): boolean =>
    asked.has(practice.practiceCode) || own.some(({ network }) => held.has(network.code));
  const waiting = found.filter(waits).map(({ practice }) => practice);
  const waited = waitingPot({ ...given, practices: waiting }, exceptions).byPractice;
  const members = found.flatMap(({ pooled }) => ('exceptions' in pooled ? [] : [pooled]));
  const sizes = found.map(({ size }) => size);
  const sizeByCode = new Map(sizes.flatMap((one) => ('exceptions' in one ? [] : [[one.code, one.size] as const])));
  const all = byCode([...belongings.values()].flat(), ({ network }) => network.code);
  const pools = byCode(members, ({ networkCode }) => networkCode);
  const byNetwork = [...all.keys()]
    .filter((code) => !held.has(code))
    .sort()
    .map((code) => networkPay(kind, given, { code, members: pools.get(code) ?? [] }));
  const shares = byNetwork.flatMap((pay) =>
    split(given, pay, { belongings: all.get(pay.networkCode) ?? [], sizeByCode }).map((share) => ({ pay, share })),
  );
  const own = byCode(shares, ({ share }) => share.code);
  const byPractice = new Map<string, ComponentOutcome>(waited);
  for (const { practiceCode } of given.practices)
    if (!waited.has(practiceCode))
      byPractice.set(
        practiceCode,
        write(kind, given, { own: own.get(practiceCode) ?? [], belongings: ofPractice(practiceCode) }),
      );
  return { byPractice, byNetwork };
}

function byCode<T>(all: readonly T[], codeOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const held = found.get(codeOf(one));
    if (held) held.push(one);
    else found.set(codeOf(one), [one]);
  }
  return found;
}

interface InNetwork {
  readonly belongings: readonly Belonging[];
  readonly elsewhere: ReturnType<typeof countedElsewhere>;
}

/** What of a practice is counted in its network: the last it was in. */
function pooledMember(
  { component, context }: SharedCase<NetworkParameters>,
  practice: PracticeFacts,
  { belongings, elsewhere }: InNetwork,
): PooledMember | { readonly exceptions: readonly RuleException[] } {
  const last = lastNetwork(belongings);
  const { indicator, averagePatients, register: group } = component.parameters;
  const within = { within: context.period };
  const countsOf = (one: PracticeFacts): FoundCounts => findCounts(one, { indicator, time: within });
  const listOf = (one: PracticeFacts): FoundFact =>
    findFact(one, { field: 'registeredPatients', time: { latestBy: context.period.to } });
  const registerOf = (one: PracticeFacts): FoundFact =>
    findFact(one, { field: 'register', indicator: group ?? '', time: within });
  const dayOf =
    (find: (one: PracticeFacts) => FoundFact) =>
    (one: PracticeFacts): string | null => {
      const found = find(one);
      return 'fact' in found ? lastDayOf(found.fact.date) : null;
    };
  const counts = elsewhere(practice, (one) => {
    const found = countsOf(one);
    return 'denominator' in found ? lastDayOf(found.denominator.date) : null;
  })
    ? null
    : countsOf(practice);
  const needsList = averagePatients !== null || group !== undefined;
  const list = !needsList || elsewhere(practice, dayOf(listOf)) ? null : listOf(practice);
  const register = group === undefined || elsewhere(practice, dayOf(registerOf)) ? null : registerOf(practice);
  const exceptions = [
    ...(counts && 'exceptions' in counts ? counts.exceptions : []),
    ...[list, register].flatMap((found) => (found && 'exception' in found ? [found.exception] : [])),
  ];
  if (exceptions.length > 0 || !last) return { exceptions };
  return {
    practiceCode: practice.practiceCode,
    networkCode: last.network.code,
    counts: counts && 'denominator' in counts ? counts : null,
    list: list && 'fact' in list ? list.fact : null,
    register: register && 'fact' in register ? register.fact : null,
  };
}

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
  const { split: by } = component.parameters;
  const weightOf = ({ practiceCode, days, stays }: Belonging): Fraction =>
    by === 'agreed shares'
      ? stays
          .map(({ member, days: own }) => multiply(parseDecimal(member.agreedShare ?? '0'), fraction(BigInt(own))))
          .reduce(add)
      : multiply(sizeByCode.get(practiceCode) ?? ZERO, fraction(BigInt(days)));
  return sharePence(
    pay.pence,
    belongings.map((one) => ({ code: one.practiceCode, weight: weightOf(one) })),
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
    const days = belongings.find(({ network }) => network.code === pay.networkCode)?.days ?? 0;
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
function withoutAgreement(belongings: readonly Belonging[]): RuleException[] {
  const isNothing = ({ stays }: Belonging): boolean =>
    stays.every(({ member }) => /^0*(\.0*)?$/.test(member.agreedShare ?? ''));
  const generous = new Set(belongings.filter((one) => !isNothing(one)).map(({ network }) => network.code));
  return belongings
    .filter(
      ({ network, stays }) =>
        !generous.has(network.code) || stays.some(({ member }) => member.agreedShare === undefined),
    )
    .map(({ network, practiceCode }) => ({
      practiceCode,
      field: 'agreedShare',
      code: 'FACT_MISSING',
      message: `${practiceCode}: network ${network.code} has no agreed share for it`,
    }));
}
