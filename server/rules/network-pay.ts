import { bandPoints } from './band-points.ts';
import type { KindWords, NetworkPay, SharedCase } from './component-kind.ts';
import type { Fact } from './facts.ts';
import { inputOf } from './find-fact.ts';
import { schemeParameter } from './open-worksheet.ts';
import type { Working, WorkingRule } from './working.ts';
import { Worksheet } from './worksheet.ts';

/** What a network is paid for one indicator. */
export interface NetworkPrice {
  readonly indicator: string;
  readonly lowerThreshold: string;
  readonly upperThreshold: string;
  readonly maxPoints: string;
  readonly poundsPerPoint: string;
  readonly averagePatients: number | null;
}

/** One member whose counts are pooled in a network. */
export interface PooledMember {
  readonly practiceCode: string;
  readonly networkCode: string;
  readonly numerator: Fact;
  readonly denominator: Fact;
  readonly list: Fact | null;
}

/** What a network is paid on the pooled counts of its members, explained. */
export function networkPay<P extends NetworkPrice>(
  kind: KindWords<P>,
  given: SharedCase<P>,
  { code, members }: { readonly code: string; readonly members: readonly PooledMember[] },
): NetworkPay {
  const { poundsPerPoint, averagePatients } = given.component.parameters;
  const rule = { kind: kind.kind, sentence: 'The counts of all members are added up, and the network is paid for the pooled result.', source: kind.source };
  const sheet = new Worksheet({ key: 'networkPay', title: `Network ${code}`, rule });
  const sorted = [...members].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));
  sheet.child(pooledPoints(given, rule, { code, members: sorted }));
  sheet.parameter(schemeParameter(given, { name: 'poundsPerPoint', label: 'Pounds for one point', value: poundsPerPoint, unit: 'pounds per point' }));
  if (averagePatients !== null) {
    sorted.forEach(({ practiceCode, list }, position) => {
      if (list) sheet.input({ ...inputOf(list, `list${position + 1}`), label: `Registered patients of ${practiceCode}` });
    });
    sheet.step({ name: 'networkList', label: 'Patients of the network', unit: 'patients' }, sorted.map((_, position) => `list${position + 1}`).join(' + ') || '0');
    sheet.parameter(schemeParameter(given, { name: 'averageList', label: 'Average network', value: `${averagePatients}`, unit: 'patients' }));
  }
  sheet.step({ name: 'earned', label: 'Pay before rounding', unit: 'pounds' }, `points * poundsPerPoint${averagePatients === null ? '' : ' * networkList / averageList'}`);
  const working = sheet.pay('earned');
  return { networkCode: code, pence: BigInt(working.result.pence ?? '0'), working };
}

interface Pool {
  readonly code: string;
  readonly members: readonly PooledMember[];
}

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

function addPooled(sheet: Worksheet, name: 'numerator' | 'denominator', members: readonly PooledMember[]): void {
  members.forEach((member, position) => {
    const input = inputOf(member[name], `${name}${position + 1}`);
    sheet.input({ ...input, label: `${input.label}, ${member.practiceCode}` });
  });
  const label = `${name === 'numerator' ? 'Patients for whom the care was done' : 'Patients who count'}, all members together`;
  sheet.step({ name, label, unit: 'patients' }, members.map((_, position) => `${name}${position + 1}`).join(' + ') || '0');
}
