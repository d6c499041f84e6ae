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

/**
 * What each network is paid on its pooled counts, and what each member gets of it. The counts of a practice that changed networks
 * belong to the one it was in last; the money of each network is split by the days spent in it.
 */
export function networkShares<P extends NetworkParameters>(kind: KindWords<P>, given: SharedCase<P>): SharedOutcome {
  const belongings = belongingsOf(given);
  const ofPractice = (code: string): readonly Belonging[] => belongings.get(code) ?? [];
  const gone = takenOverBy(given, ofPractice);
  const pooled = given.practices.flatMap((practice) =>
    gone.has(practice.practiceCode) ? [] : (pooledMember(given, practice, ofPractice(practice.practiceCode)) ?? []),
  );
  const sizes = given.practices.map((practice) => sizeOf(given, practice));
  const exceptions = [
    ...given.practices.flatMap(({ practiceCode: code }) =>
      ofPractice(code).length === 0 ? [withoutNetwork(given, code)] : daysTwice(code, ofPractice(code)),
    ),
    ...pooled.flatMap((one) => ('exceptions' in one ? one.exceptions : [])),
    ...sizes.flatMap((one) => ('exceptions' in one ? one.exceptions : [])),
    ...(given.component.parameters.split === 'agreed shares' ? withoutAgreement([...belongings.values()].flat()) : []),
  ];
  if (exceptions.length > 0) return waitingPot(given, exceptions);
  const members = pooled.flatMap((one) => ('exceptions' in one ? [] : [one]));
  const sizeByCode = new Map(sizes.flatMap((one) => ('exceptions' in one ? [] : [[one.code, one.size] as const])));
  const all = byCode([...belongings.values()].flat(), ({ network }) => network.code);
  const pools = byCode(members, ({ networkCode }) => networkCode);
  const byNetwork = [...all.keys()]
    .sort()
    .map((code) => networkPay(kind, given, { code, members: pools.get(code) ?? [] }));
  const shares = byNetwork.flatMap((pay) =>
    split(given, pay, { belongings: all.get(pay.networkCode) ?? [], sizeByCode }).map((share) => ({ pay, share })),
  );
  const own = byCode(shares, ({ share }) => share.code);
  const byPractice = new Map<string, ComponentOutcome>();
  for (const { practiceCode } of given.practices)
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

function pooledMember(
  { component, context }: SharedCase<NetworkParameters>,
  practice: PracticeFacts,
  belongings: readonly Belonging[],
): PooledMember | { readonly exceptions: readonly RuleException[] } | null {
  const last = [...belongings].sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (!last) return null;
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
    practiceCode: practice.practiceCode,
    networkCode: last.network.code,
    ...counts,
    list: list && 'fact' in list ? list.fact : null,
    register: register && 'fact' in register ? register.fact : null,
  };
}

/**
 * Practices whose patients are in the counts of another member that took them over: they are counted once, where they are now. What they
 * are paid for their own days stays as it is.
 */
function takenOverBy(
  { practices, context, component }: SharedCase<NetworkParameters>,
  belongingsOfPractice: (code: string) => readonly Belonging[],
): ReadonlySet<string> {
  const networksOf = (code: string): string[] => belongingsOfPractice(code).map(({ network }) => network.code);
  return new Set(
    practices.flatMap((practice) => {
      if (!practice.follows) return [];
      const counts = findCounts(practice, {
        indicator: component.parameters.indicator,
        time: { within: context.period },
      });
      const own = new Set(networksOf(practice.practiceCode));
      return practice.follows
        .filter(
          ({ from, percent }) => percent === undefined && 'denominator' in counts && counts.denominator.date >= from,
        )
        .filter(({ practiceCode }) => networksOf(practiceCode).some((code) => own.has(code)))
        .map(({ practiceCode }) => practiceCode);
    }),
  );
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
