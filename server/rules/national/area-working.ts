/**
 * The pounds of one area of the contract, before list size: points times pounds per point, and for a weighted area times how
 * common the condition is in the practice compared with the country.
 *
 * Source: domain notes 1.5 and 1.7 (SFE; Primary Care IT; gpcontract 2015). The whole list is used, not the age band of the
 * published tables, and nothing is rounded.
 * Example: 26.49 points, 220.62 a point, register 300 of 12,000 against 1,427,589 of 63,766,671: the factor is
 * 0.025 ÷ 0.0223877… = 1.11668…, so 26.49 × 220.62 × 1.11668… = 6,526.15… pounds.
 */
import type { Fact } from '../facts/facts.ts';
import { inputOf } from '../facts/find-fact.ts';
import type { Working, WorkingParameter } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

/** One area with its points, already worked out, and what its money follows. */
export interface AreaCase {
  readonly key: string;
  readonly title: string;
  readonly points: readonly Working[];
  readonly poundsPerPoint: WorkingParameter;
  /** Null for an area whose money does not follow prevalence. */
  readonly prevalence: PrevalenceCase | null;
}

/** The register and list of the practice, and those of the country. */
export interface PrevalenceCase {
  readonly register: Fact;
  readonly practiceList: Fact;
  readonly national: {
    readonly register: number;
    readonly listSize: number;
    readonly date: string;
    readonly source: string;
  };
}

const SOURCE = 'Statement of Financial Entitlements, adjusted practice disease factor';

/** The pounds of an area before list size, unrounded, explained. */
export function areaWorking({ key, title, points, poundsPerPoint, prevalence }: AreaCase): Working {
  const sentence = prevalence
    ? 'Points are paid in proportion to how common the condition is in the practice compared with the country.'
    : 'Points are paid without regard to how common a condition is.';
  const sheet = new Worksheet({
    key,
    title,
    rule: { kind: prevalence ? 'weighted-area' : 'plain-area', sentence, source: SOURCE },
  });
  for (const working of points) sheet.child(working);
  sheet.parameter(poundsPerPoint);
  sheet.step(
    { name: 'areaPoints', label: 'Points of the area', unit: 'points' },
    points.map((working) => working.key).join(' + '),
  );
  if (prevalence) addPrevalence(sheet, prevalence);
  const factor = prevalence ? ' * prevalenceFactor' : '';
  sheet.step(
    { name: 'areaPounds', label: 'Pounds of the area before list size', unit: 'pounds' },
    `areaPoints * poundsPerPoint${factor}`,
  );
  return sheet.close('areaPounds', 'pounds');
}

function addPrevalence(sheet: Worksheet, { register, practiceList, national }: PrevalenceCase): void {
  const { date, source } = national;
  sheet.input(inputOf(register, 'register'));
  sheet.input(inputOf(practiceList, 'practiceList'));
  sheet.parameter({
    name: 'nationalRegister',
    label: 'Patients on the register, country',
    value: `${national.register}`,
    unit: 'patients',
    date,
    source,
  });
  sheet.parameter({
    name: 'nationalList',
    label: 'Patients on all lists, country',
    value: `${national.listSize}`,
    unit: 'patients',
    date,
    source,
  });
  sheet.step(
    { name: 'practicePrevalence', label: 'Prevalence of the practice', unit: 'percent' },
    'register / practiceList * 100',
  );
  sheet.step(
    { name: 'nationalPrevalence', label: 'Prevalence of the country', unit: 'percent' },
    'nationalRegister / nationalList * 100',
  );
  sheet.step(
    { name: 'prevalenceFactor', label: 'Prevalence factor', unit: 'ratio' },
    'practicePrevalence / nationalPrevalence',
  );
}
