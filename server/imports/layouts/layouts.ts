import { commissionerIcbs } from './commissioner-icbs.ts';
import { deprivation } from './deprivation.ts';
import type { FileHead, Layout, NotRead, Recognised } from '../files/layout.ts';
import { listSizes } from './list-sizes.ts';
import { networkWorkbook } from './network-workbook.ts';
import { odsCommissioners } from './ods-commissioners.ts';
import { odsPractices } from './ods-practices.ts';
import { practicePayments } from './practice-payments.ts';
import { qofAchievement } from './qof-achievement.ts';
import { qofGeographies } from './qof-geographies.ts';
import { qofIndicators } from './qof-indicators.ts';
import { qofPrevalence } from './qof-prevalence.ts';
import { registeredPractices } from './registered-practices.ts';

/** Every layout that can be read, tried in this order. */
export const layouts: readonly Layout[] = [
  odsPractices,
  odsCommissioners,
  commissionerIcbs,
  networkWorkbook,
  registeredPractices,
  qofGeographies,
  practicePayments,
  listSizes,
  qofIndicators,
  qofPrevalence,
  qofAchievement,
  deprivation,
];

/**
 * The first layout that a file is of.
 * @returns null when it is of none
 * @throws FileRefused when it is of one and a column is missing or unknown
 */
export function recognise(file: FileHead): { layout: Layout; recognised: Recognised | NotRead } | null {
  for (const layout of layouts) {
    const recognised = layout.recognise(file);
    if (recognised !== null) return { layout, recognised };
  }
  return null;
}
