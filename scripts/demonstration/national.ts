import { saveNationalValue } from '../../server/actions/national/save-national-value.ts';
import { startNationalCorrection } from '../../server/actions/national/start-national-correction.ts';
import type { Stage } from './stage.ts';

/**
 * A correction of the national contract waits to be checked: two sources give two average lists for 2026-27 (domain notes
 * section 2), and with the second the ratio is outside where it has always been, so that whoever releases it has to say why.
 */
export async function draftCorrection(stage: Stage): Promise<void> {
  const actor = stage.person('nationalOfficer');
  const { draftId } = await stage.act({ actor, at: '2025-10-30T11:00' }, startNationalCorrection, {
    financialYear: '2026-27',
    reason: 'A calculator that practices use has another average list for 2026-27. To be checked before it is used.',
  });
  await stage.act({ actor, at: '2025-10-30T11:20' }, saveNationalValue, {
    draftId,
    expectedVersion: 1,
    key: 'average_list',
    value: '10349',
    date: '2026-01-01',
    source: {
      title: 'A QOF income calculator; the open game that cites the Statement of Financial Entitlements has 10,295',
      confidence: 'C1',
    },
  });
}
