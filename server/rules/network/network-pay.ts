import { bandPoints } from '../national/band-points.ts';
import type { KindWords, NetworkPay, SharedCase } from '../components/component-kind.ts';
import type { Fact } from '../facts/facts.ts';
import { inputOf } from '../facts/find-fact.ts';
import { schemeParameter } from '../components/open-worksheet.ts';
import type { Working, WorkingRule } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

/** What a network is paid for one indicator. */
export interface NetworkPrice {
  readonly indicator: string;
  readonly lowerThreshold: string;
  readonly upperThreshold: string;
  readonly maxPoints: string;
  readonly poundsPerPoint: string;
  readonly averagePatients: number | null;
  /** The register whose commonness in the network, compared with the country, the money follows; left out where it follows none. */
  readonly register?: string;
  readonly nationalRegister?: number;
  readonly nationalPatients?: number;
}

/** One member whose counts are pooled in a network. */
export interface PooledMember {
  readonly practiceCode: string;
  readonly networkCode: string;
  /** Null where its patients are in the counts of a member that took it over; so it is with the list and the register. */
  readonly counts: { readonly numerator: Fact; readonly denominator: Fact } | null;
  readonly list: Fact | null;
  readonly register: Fact | null;
}

/** What a network is paid on the pooled counts of its members, explained. */
export function networkPay<P extends NetworkPrice>(
  kind: KindWords<P>,
  given: SharedCase<P>,
  { code, members }: { readonly code: string; readonly members: readonly PooledMember[] },
): NetworkPay {
  const { poundsPerPoint, averagePatients, register } = given.component.parameters;
  const rule = {
    kind: kind.kind,
    sentence: 'The counts of all members are added up, and the network is paid for the pooled result.',
    source: kind.source,
  };
  const sheet = new Worksheet({ key: 'networkPay', title: `Network ${code}`, rule });
  const sorted = [...members].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));
  const counted = sorted.flatMap(({ practiceCode, counts }) => (counts ? [{ practiceCode, ...counts }] : []));
  if (counted.length === 0) return nobodyCounted(sheet, code);
  sheet.child(pooledPoints(given, rule, { code, members: counted }));
  sheet.parameter(
    schemeParameter(given, {
      name: 'poundsPerPoint',
      label: 'Pounds for one point',
      value: poundsPerPoint,
      unit: 'pounds per point',
    }),
  );
  if (averagePatients !== null || register !== undefined)
    addTogether(sheet, 'list', { members: sorted, name: 'networkList', label: 'Patients of the network' });
  if (averagePatients !== null)
    sheet.parameter(
      schemeParameter(given, {
        name: 'averageList',
        label: 'Average network',
        value: `${averagePatients}`,
        unit: 'patients',
      }),
    );
  if (register !== undefined) addPrevalence(sheet, given, sorted);
  const factors = [
    averagePatients === null ? '' : ' * networkList / averageList',
    register === undefined ? '' : ' * prevalenceFactor',
  ];
  sheet.step(
    { name: 'earned', label: 'Pay before rounding', unit: 'pounds' },
    `points * poundsPerPoint${factors.join('')}`,
  );
  const working = sheet.pay('earned');
  return { networkCode: code, pence: BigInt(working.result.pence ?? '0'), working };
}

/** All its members belonged to another network later, or were taken over: their patients are counted there. */
function nobodyCounted(sheet: Worksheet, networkCode: string): NetworkPay {
  sheet.note('Nobody is counted in this network any more, so it earns nothing.');
  sheet.step({ name: 'earned', label: 'Pay before rounding', unit: 'pounds' }, '0');
  return { networkCode, pence: 0n, working: sheet.pay('earned') };
}

/** How common the condition is among all patients of the network, compared with the country. */
function addPrevalence(sheet: Worksheet, given: SharedCase<NetworkPrice>, members: readonly PooledMember[]): void {
  const { nationalRegister, nationalPatients } = given.component.parameters;
  addTogether(sheet, 'register', {
    members,
    name: 'networkRegister',
    label: 'Patients of the network on the register',
  });
  sheet.parameter(
    schemeParameter(given, {
      name: 'nationalRegister',
      label: 'Patients on the register, country',
      value: `${nationalRegister}`,
      unit: 'patients',
    }),
  );
  sheet.parameter(
    schemeParameter(given, {
      name: 'nationalPatients',
      label: 'Patients on all lists, country',
      value: `${nationalPatients}`,
      unit: 'patients',
    }),
  );
  sheet.step(
    { name: 'networkPrevalence', label: 'Prevalence of the network', unit: 'percent' },
    'networkRegister / networkList * 100',
  );
  sheet.step(
    { name: 'nationalPrevalence', label: 'Prevalence of the country', unit: 'percent' },
    'nationalRegister / nationalPatients * 100',
  );
  sheet.step(
    { name: 'prevalenceFactor', label: 'Prevalence factor', unit: 'ratio' },
    'networkPrevalence / nationalPrevalence',
  );
}

interface Together {
  readonly members: readonly PooledMember[];
  readonly name: string;
  readonly label: string;
}

/** One fact of every member, and what they come to together. */
function addTogether(sheet: Worksheet, of: 'list' | 'register', { members, name, label }: Together): void {
  const facts = members.flatMap(({ practiceCode, [of]: fact }) => (fact ? [{ practiceCode, fact }] : []));
  facts.forEach(({ practiceCode, fact }, position) => {
    const input = inputOf(fact, `${of}${position + 1}`);
    sheet.input({ ...input, label: `${input.label} of ${practiceCode}` });
  });
  sheet.step({ name, label, unit: 'patients' }, facts.map((_, position) => `${of}${position + 1}`).join(' + ') || '0');
}

interface Pool {
  readonly code: string;
  readonly members: readonly CountedMember[];
}

/** A member with its counts. */
type CountedMember = Pick<PooledMember, 'practiceCode'> & NonNullable<PooledMember['counts']>;

function pooledPoints(given: SharedCase<NetworkPrice>, rule: WorkingRule, { code, members }: Pool): Working {
  const { lowerThreshold, upperThreshold, maxPoints, indicator } = given.component.parameters;
  return bandPoints({
    key: 'points',
    title: `Points of network ${code} for ${indicator}`,
    rule,
    band: { lower: lowerThreshold, upper: upperThreshold, maxPoints },
    bandSource: { source: given.context.schemeTitle, date: given.context.period.from },
    addCounts: (sheet) => {
      for (const name of ['numerator', 'denominator'] as const) addPooled(sheet, name, members);
    },
  });
}

function addPooled(sheet: Worksheet, name: 'numerator' | 'denominator', members: readonly CountedMember[]): void {
  members.forEach((member, position) => {
    const input = inputOf(member[name], `${name}${position + 1}`);
    sheet.input({ ...input, label: `${input.label}, ${member.practiceCode}` });
  });
  const label = `${name === 'numerator' ? 'Patients for whom the care was done' : 'Patients who count'}, all members together`;
  sheet.step(
    { name, label, unit: 'patients' },
    members.map((_, position) => `${name}${position + 1}`).join(' + ') || '0',
  );
}
