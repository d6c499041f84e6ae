import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringBackFile } from '../../server/actions/organisations/bring-back-file.ts';
import { loadFolder } from '../../server/imports/load/load-folder.ts';
import { changeReferenceTask } from '../../server/jobs/change-reference-task.ts';
import { FigureStore } from '../../server/persistence/published/figure-store.ts';
import type { Stage } from './stage.ts';

const HEADINGS =
  'EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME,COMM_REGION_CODE,COMM_REGION_NAME';

/** Practices of the two ICBs of March, which one had taken over by October; one more had opened by then, one was gone. */
const PRACTICES = Array.from({ length: 32 }, (_, index) => `Z99${String(index + 1).padStart(3, '0')}`);

const list = (
  day: string,
  practices: readonly string[],
  icbOf: (index: number) => readonly [string, string],
): string[] => [
  HEADINGS,
  ...practices.map((code, index) => {
    const [icb, name] = icbOf(index);
    return `${day},${code},ZEDSHIRE SURGERY ${code.slice(-3)},U99001,ZEDSHIRE NETWORK,99Z,NHS Zedshire ICB - 99Z,${icb},${name},Y99,Far West`;
  }),
];

const prevalence = (register: number): string[] => [
  'PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE',
  ...PRACTICES.map((code) => `${code},AF,${register},TOTAL,8000`),
];

const FILES: Record<string, string[]>[] = [
  {
    'gp-reg-pat-prac-map-2025-03.csv': list('01Mar2025', PRACTICES.slice(0, -1), (index) =>
      index < 18 ? ['QZ1', 'NHS North Zedshire ICB (invented)'] : ['QZ2', 'NHS South Zedshire ICB (invented)'],
    ),
    'gp-reg-pat-prac-map-2025-10.csv': list('01Oct2025', PRACTICES.slice(1), () => [
      'Z9Z9Z',
      'NHS Zedshire ICB (invented)',
    ]),
    'PREVALENCE_1819.csv': prevalence(120),
  },
  { 'PREVALENCE_1819_v2.csv': prevalence(124) },
];

/**
 * Invented files in the layouts of the NHS: an area that can be brought in, as of a day before and a day after a merger, and two
 * versions of one file, of which the national body has brought the older one back.
 */
export async function publishFiles(stage: Stage): Promise<void> {
  const store = new FigureStore(stage.source, () => new Date('2025-10-27T08:30:00Z'));
  for (const files of FILES) await load(store, files);
  // A world that was interrupted while it was being made finds its files there, whichever of the two versions stood.
  const newer = (await store.replacedFiles()).find(({ path }) => path === 'PREVALENCE_1819_v2.csv');
  if (newer) await store.bringBack(newer.id);
  const actor = stage.person('nationalOfficer');
  const { nodes } = await stage.read(actor, (scope) =>
    scope.published.heldFiles({ search: 'PREVALENCE_1819.csv', replaced: true }, { first: 1, after: null }),
  );
  const [file] = nodes;
  if (!file?.standingNumber) throw new Error('The demonstration has no file that another has replaced.');
  const { changeId } = await stage.act({ actor, at: '2025-10-29T09:30' }, bringBackFile, {
    fileId: file.id,
    insteadOf: file.standingNumber,
  });
  await changeReferenceTask(
    { changeId },
    {
      source: stage.source,
      now: () => Promise.resolve(new Date('2025-10-29T09:31:00Z')),
      stopping: () => false,
      lastTry: true,
      jobId: 'demonstration',
      logFault: (fault) => {
        throw fault;
      },
    },
  );
}

async function load(store: FigureStore, files: Readonly<Record<string, string[]>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'));
  try {
    for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`);
    const listener = { begun: () => undefined, progress: () => undefined, ended: () => undefined };
    const options = { dryRun: false, olderToo: false, badRowLimit: 1, listener, clock: () => 0 };
    const { refused } = await loadFolder(folder, store, options);
    if (refused > 0) throw new Error('A file of the demonstration was refused.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
