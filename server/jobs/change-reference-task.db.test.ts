import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { bringBackFile } from '../actions/organisations/bring-back-file.ts';
import { makeArea } from '../actions/organisations/make-area.ts';
import { lookAtArea } from '../actions/organisations/area-preview.ts';
import type { AreaPreview } from '../actions/organisations/area-preview.ts';
import { loadFolder } from '../imports/load/load-folder.ts';
import type { ReferenceChange } from '../persistence/published/reference-change-repository.ts';
import { FigureStore } from '../persistence/published/figure-store.ts';
import { withinScope } from '../persistence/scope.ts';
import { addNationalBody } from '../testing/national-place.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../testing/portal.ts';
import { PublishedFolder } from '../testing/published-files.ts';
import { buildWorld } from '../testing/world.ts';
import type { Place } from '../testing/world.ts';
import { changeReferenceTask } from './change-reference-task.ts';
import { Interrupted } from './interrupted.ts';
import type { TaskTools } from './task-tools.ts';

const HEADINGS =
  'EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME,COMM_REGION_CODE,COMM_REGION_NAME';
const registered = (day: string, practices: readonly (readonly [string, string])[]): string[] => [
  HEADINGS,
  ...practices.map(
    ([code, icb]) =>
      `${day},${code},SURGERY ${code},U,Unallocated,97A,NHS Merged ICB - 97A,${icb},NHS ${icb} ICB,Y99,West`,
  ),
];
const NOW = new Date('2026-07-10T09:00:00Z');
const OLD = '2026-03-01';
const NEW = '2026-07-01';

let portal: TestPortal;
let owner: pg.Client;
let national: Place;
let commissioner: Place;

const load = async (name: string, lines: readonly string[], olderToo = false): Promise<void> => {
  const folder = new PublishedFolder();
  folder.add(name, lines);
  const quiet = { begun: () => undefined, progress: () => undefined, ended: () => undefined };
  const store = new FigureStore(portal.source, () => NOW);
  const report = await loadFolder(folder.path, store, {
    dryRun: false,
    olderToo,
    badRowLimit: 3,
    listener: quiet,
    clock: () => 0,
  });
  folder.remove();
  expect(report.refused).toBe(0);
};

beforeAll(async () => {
  portal = await TestPortal.open();
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await portal.close();
});

// The database is this file's own.
beforeEach(async () => {
  await owner.query(
    'truncate organisation, person, access_event, published_file, published_practice_area, published_register cascade',
  );
  await load(
    'gp-reg-pat-prac-map.csv',
    registered('01Mar2026', [
      ['Z98001', 'QY1'],
      ['Z98002', 'QY1'],
      ['Z98003', 'QY2'],
    ]),
  );
  await load(
    'gp-reg-pat-prac-map-2.csv',
    registered('01Jul2026', [
      ['Z98001', 'Y9Y'],
      ['Z98002', 'Y9Y'],
      ['Z98003', 'Y9Y'],
    ]),
  );
  national = await addNationalBody(portal.source);
  commissioner = (await buildWorld(portal.source)).commissioner;
});

const look = (code: string, asOf: string, actor = national.views): Promise<AreaPreview> =>
  portal.read(actor, (scope) => lookAtArea(scope, { code, asOf }), NOW);

const ask = async (code: string, asOf: string, actor = national.administers) => {
  const { parts: seen } = await look(code, asOf);
  return portal.act(actor, makeArea, { code, asOf, seen }, { now: NOW });
};

const changeOf = async (id: string): Promise<ReferenceChange> => {
  const change = await portal.read(national.views, (scope) => scope.referenceChanges.byId(id), NOW);
  if (!change) throw new Error('There is no such change.');
  return change;
};

const work = async (changeId: string, over: Partial<TaskTools> = {}): Promise<ReferenceChange> => {
  await changeReferenceTask(
    { changeId },
    {
      source: portal.source,
      now: () => Promise.resolve(NOW),
      stopping: () => false,
      lastTry: true,
      jobId: '17',
      logFault: (fault) => {
        throw fault;
      },
      ...over,
    },
  );
  return changeOf(changeId);
};

const made = async (code: string, asOf: string): Promise<ReferenceChange> =>
  work(acceptedValue(await ask(code, asOf)).changeId);

const column = async (statement: string): Promise<unknown[]> =>
  (await owner.query<unknown[]>({ text: statement, rowMode: 'array' })).rows.map(([one]) => one);
const stays = (): Promise<unknown[]> =>
  column(`select h.code || ' ' || p.code || ' ' || t.during from practice_membership t
    join organisation h on h.id = t.commissioner_id join organisation p on p.id = t.practice_id where p.code like 'Z98%' order by 1`);

const MERGED = [
  'QY1 Z98001 [2022-07-01,2026-04-01)',
  'QY1 Z98002 [2022-07-01,2026-04-01)',
  'QY2 Z98003 [2022-07-01,2026-04-01)',
  'Y9Y Z98001 [2026-04-01,)',
  'Y9Y Z98002 [2026-04-01,)',
  'Y9Y Z98003 [2026-04-01,)',
];

describe('an area that is asked for on a page', () => {
  it('is written by the worker as it was shown, a merger in either order', async () => {
    for (const order of [
      ['QY1', 'QY2', 'Y9Y'],
      ['Y9Y', 'QY2', 'QY1'],
    ]) {
      await owner.query(`delete from reference_change`);
      await owner.query(`truncate practice_membership, organisation_succession, practice_list, practice_year_payment`);
      await owner.query(`delete from organisation where code not like 'TEST%'`);
      for (const code of order) {
        const change = await made(code, code === 'Y9Y' ? NEW : OLD);
        expect(change).toMatchObject({ state: 'done', areasTotal: 1, areasDone: 1, failure: null });
      }
      expect(await stays()).toEqual(MERGED);
      expect(await column(`select o.succeeded_on::text from organisation_succession o`)).toEqual([
        '2026-04-01',
        '2026-04-01',
      ]);
      const again = await look('Y9Y', NEW);
      expect(again.parts.filter(({ part, count }) => part !== 'list' && part !== 'days_taken' && count > 0)).toEqual(
        [],
      );
    }
  });

  it('is asked for once for one action id, and is on the record with the person', async () => {
    const { parts: seen } = await look('QY1', OLD);
    const actionId = crypto.randomUUID();
    const input = { code: 'QY1', asOf: OLD, seen };
    const ids = [];
    for (let time = 0; time < 2; time += 1)
      ids.push(acceptedValue(await portal.act(national.administers, makeArea, input, { now: NOW, actionId })).changeId);
    expect(new Set(ids).size).toBe(1);
    await work(ids[0] ?? '');
    expect(
      await column(
        `select name || ' ' || (person_id = '${national.administers.personId}') from access_event order by happened_at, name`,
      ),
    ).toEqual(['area.asked true', 'area.made true']);
    // Done once: the job that is repeated finds it over.
    expect((await work(ids[0] ?? '')).version).toBe((await changeOf(ids[0] ?? '')).version);
  });

  it('is refused with what differs when files or organisations have changed since', async () => {
    const { parts: seen } = await look('Y9Y', NEW);
    await made('QY1', OLD);
    const now = await portal.act(national.administers, makeArea, { code: 'Y9Y', asOf: NEW, seen }, { now: NOW });
    expect(now).toMatchObject({
      accepted: false,
      refusal: {
        code: 'AREA_CHANGED_SINCE',
        remedy: 'Files or organisations changed since. Nothing was written: look at what would change now.',
      },
    });
    const said = now.accepted ? [] : now.refusal.reasons.map(({ message }) => message);
    expect(said).toContain('Openings: 4 when you looked, 2 now.');
    const before = await look('QY2', OLD);
    await load(
      'gp-reg-pat-prac-map.csv',
      registered('01Mar2026', [
        ['Z98003', 'QY2'],
        ['Z98009', 'QY2'],
      ]),
      true,
    );
    expect(
      refusalCodesOf(
        await portal.act(national.administers, makeArea, { code: 'QY2', asOf: OLD, seen: before.parts }, { now: NOW }),
      ),
    ).toContain('AREA_CHANGED_SINCE');
  });

  it('is compared once more when the worker begins, and then nothing is written', async () => {
    const { changeId } = acceptedValue(await ask('QY1', OLD));
    await load(
      'gp-reg-pat-prac-map.csv',
      registered('01Mar2026', [
        ['Z98001', 'QY1'],
        ['Z98008', 'QY1'],
        ['Z98009', 'QY1'],
      ]),
      true,
    );
    const change = await work(changeId);
    expect(change).toMatchObject({ state: 'failed', areasDone: 0 });
    expect(change.failure).toMatch(
      /^Files or organisations changed before it began, so nothing was written\. Practices on the list: 2 when you looked, 3 now\. /,
    );
    expect(await stays()).toEqual([]);
  });

  it('is one at a time, also for two who ask in the same moment', async () => {
    const [first, second] = await Promise.all([ask('QY1', OLD), ask('QY2', OLD)]);
    expect([first.accepted, second.accepted].filter(Boolean)).toHaveLength(1);
    expect(refusalCodesOf(first.accepted ? second : first)).toEqual(['REFERENCE_CHANGE_IS_UNDER_WAY']);
  });

  it('is its own for a commissioner, which the database holds as well', async () => {
    expect(refusalCodesOf(await ask('QY1', OLD, commissioner.administers))).toEqual(['AREA_IS_ANOTHERS']);
    const asks = (code: string): Promise<void> =>
      withinScope(portal.source, { audience: 'actor', actor: commissioner.administers }, { now: NOW }, (scope) =>
        scope.referenceChanges.add({
          id: scope.newId(),
          kind: 'area',
          organisationId: commissioner.id,
          code,
          asOf: OLD,
          askedBy: commissioner.administers.personId,
          askedAt: NOW,
        }),
      );
    await expect(asks('QY1')).rejects.toThrow(/row-level security/);
    await expect(asks(commissioner.code)).resolves.toBeUndefined();
  });

  it('can be its own on the first day: nothing else is in the portal', async () => {
    await owner.query(`update organisation set code = 'QY1', fictional = false where id = '${commissioner.id}'`);
    expect(refusalCodesOf(await ask('QY1', OLD, commissioner.prepares))).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
    const change = await work(acceptedValue(await ask('QY1', OLD, commissioner.administers)).changeId);
    expect(change).toMatchObject({ state: 'done', askedByName: commissioner.administers.personName });
    expect(change.cameTo).toEqual([expect.stringMatching(/\(QY1\): 2 practices; \d+ rows added or corrected\.$/)]);
  });
});

describe('every ICB of a day', () => {
  it('is made one area after the other; what was made stays when the worker is stopped, and the next goes on', async () => {
    const preview = await look('england', OLD);
    expect(preview.rows.get('areas')?.map(({ code }) => code)).toEqual(['QY1', 'QY2']);
    // Of the day after the merger only the new one is offered, though lists of before still name the others.
    expect((await look('england', NEW)).rows.get('areas')?.map(({ code }) => code)).toEqual(['Y9Y']);
    const { changeId } = acceptedValue(await ask('england', OLD));
    let asked = 0;
    const stopsAfterTheFirst = { stopping: () => (asked += 1) > 1 };
    await expect(work(changeId, stopsAfterTheFirst)).rejects.toThrow(Interrupted);
    expect(await changeOf(changeId)).toMatchObject({ state: 'working', areasDone: 1, areasTotal: 2 });
    expect(await stays()).toHaveLength(2);
    const change = await work(changeId);
    expect(change).toMatchObject({ state: 'done', areasDone: 2, areasTotal: 2 });
    expect(change.cameTo).toEqual([
      'NHS QY1 ICB (QY1): 2 practices; everything was there already.',
      expect.stringMatching(/^NHS QY2 ICB \(QY2\): 1 practice; /),
    ]);
    expect(await stays()).toHaveLength(3);
  });

  it('says what stopped it, with a number to quote', async () => {
    const { changeId } = acceptedValue(await ask('QY1', OLD));
    const faults: unknown[] = [];
    let times = 0;
    const stopping = (): boolean => {
      times += 1;
      throw new Error(`A fault of the machine ${times}`);
    };
    const change = await work(changeId, { stopping, logFault: (fault) => faults.push(fault) });
    expect(change.failure).toBe(
      'It stopped with a fault of the portal (number 17). Try it again; if it stops again, quote the number.',
    );
    expect(faults).toHaveLength(1);
  });
});

describe('a replaced file', () => {
  const version = (patients: number): string[] => [
    'PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE',
    `Z98001,AF,1,TOTAL,${patients}`,
  ];
  const lists = (): Promise<unknown[]> => column('select list_size from published_register');

  it('stands again for everybody, and the other can be brought back likewise', async () => {
    await load('PREVALENCE_1617.csv', version(5100));
    await load('PREVALENCE_1617_v2.csv', version(5200));
    const files = await portal.read(
      national.views,
      (scope) => scope.published.heldFiles({ search: 'PREVALENCE' }, { first: 10, after: null }),
      NOW,
    );
    expect(files.nodes.map(({ path, standingPath, rowsPutBy }) => [path, standingPath, rowsPutBy]).sort()).toEqual([
      ['PREVALENCE_1617.csv', 'PREVALENCE_1617_v2.csv', 1],
      ['PREVALENCE_1617_v2.csv', null, 0],
    ]);
    const old = files.nodes.find(({ standingPath }) => standingPath !== null);
    const input = { fileId: old?.id ?? '', insteadOf: old?.standingNumber ?? 0 };
    expect(refusalCodesOf(await portal.act(national.approves, bringBackFile, input, { now: NOW }))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(
      refusalCodesOf(await portal.act(national.administers, bringBackFile, { ...input, insteadOf: 1 }, { now: NOW })),
    ).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    const { changeId } = acceptedValue(await portal.act(national.administers, bringBackFile, input, { now: NOW }));
    expect(await work(changeId)).toMatchObject({
      state: 'done',
      cameTo: ['PREVALENCE_1617.csv stands again, in place of PREVALENCE_1617_v2.csv.'],
    });
    expect(await lists()).toEqual([5100]);
    expect(refusalCodesOf(await portal.act(national.administers, bringBackFile, input, { now: NOW }))).toEqual([
      'FILE_STANDS_ALREADY',
    ]);
  });

  it('is brought back once when the worker ends between the two steps', async () => {
    await load('PREVALENCE_1617.csv', version(5100));
    await load('PREVALENCE_1617_v2.csv', version(5200));
    const { nodes } = await portal.read(
      national.views,
      (scope) => scope.published.heldFiles({ replaced: true }, { first: 10, after: null }),
      NOW,
    );
    const [old] = nodes;
    const { changeId } = acceptedValue(
      await portal.act(
        national.administers,
        bringBackFile,
        { fileId: old?.id ?? '', insteadOf: old?.standingNumber ?? 0 },
        { now: NOW },
      ),
    );
    await new FigureStore(portal.source, () => NOW).bringBack(old?.number ?? 0);
    expect(await work(changeId)).toMatchObject({ state: 'done' });
    expect(await lists()).toEqual([5100]);
  });
});
