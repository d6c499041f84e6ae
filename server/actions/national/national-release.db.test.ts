import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { NationalRelease } from '../../persistence/national/national-release-repository.ts';
import { addNationalBody } from '../../testing/national-place.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place } from '../../testing/world.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { discardNationalDraft } from './discard-national-draft.ts';
import { releaseNationalYear } from './release-national-year.ts';
import { yearIn } from './national-draft.ts';
import { saveNationalRegisters } from './save-national-registers.ts';
import { removeNationalIndicator } from './remove-national-indicator.ts';
import { saveNationalIndicator } from './save-national-indicator.ts';
import { saveNationalValue } from './save-national-value.ts';
import { startNationalCorrection } from './start-national-correction.ts';
import { startNationalYear } from './start-national-year.ts';

let portal: TestPortal;
let body: Place;
let owner: pg.Client;

beforeAll(async () => {
  portal = await TestPortal.open();
  body = await addNationalBody(portal.source);
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await portal.close();
});

const source = { title: 'The Statement of Financial Entitlements', confidence: 'C2' } as const;

/** The tests of this file share one national contract, so each corrects a year of its own. */
const correct = async (financialYear: string) => {
  const { draftId } = acceptedValue(
    await portal.act(body.prepares, startNationalCorrection, { financialYear, reason: 'A value was wrong.' }),
  );
  return readDraft(draftId);
};

const readDraft = async (draftId: string): Promise<NationalRelease> => {
  const draft = await portal.read(body.views, (scope) => scope.nationalReleases.byId(draftId));
  if (!draft) throw new Error('The draft is gone.');
  return draft;
};

const saveAspiration = async (
  draft: NationalRelease,
  value: string,
  { by = body.prepares, actionId = randomUUID() } = {},
) =>
  portal.act(
    by,
    saveNationalValue,
    { draftId: draft.id, expectedVersion: draft.version, key: 'aspiration_percent', value, date: null, source },
    { actionId },
  );

const inForce = (financialYear: string) =>
  portal.read(body.views, async (scope) => (await scope.nationalYears()).yearOf(financialYear));

describe('a correction', () => {
  it('is copied, changed, and released by a second person; the release before it stays', async () => {
    const draft = await correct('2006-07');
    expect(draft).toMatchObject({ release: 2, basedOnYear: '2006-07', basedOnRelease: 1, state: 'draft' });
    expect((await inForce('2006-07'))?.release).toBe(1);
    acceptedValue(await saveAspiration(draft, '61'));
    const saved = await readDraft(draft.id);
    const release = {
      draftId: draft.id,
      expectedVersion: saved.version,
      confirmations: [
        { path: 'indicatorsComplete', code: 'INDICATORS_INCOMPLETE', reason: 'Not all known.' },
        { path: 'averageList.date', code: 'AVERAGE_LIST_OF_ANOTHER_DAY', reason: 'Fixed.' },
      ],
    };
    const second = { ...body.approves };
    expect(acceptedValue(await portal.act(second, releaseNationalYear, release))).toEqual({ draftId: draft.id });
    const years = await portal.read(body.views, (scope) => scope.nationalYears());
    expect(years.yearOf('2006-07')).toMatchObject({ release: 2, aspirationPercent: { value: '61' } });
    expect(years.yearOf('2006-07', 1)).toMatchObject({ release: 1, aspirationPercent: { value: '60' } });
    expect(years.yearOf('2006-07', 3)).toBeNull();
    expect(await readDraft(draft.id)).toMatchObject({
      state: 'released',
      endedByName: second.personName,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(refusalCodesOf(await saveAspiration(await readDraft(draft.id), '62'))).toEqual([
      'NATIONAL_YEAR_IS_NOT_A_DRAFT',
    ]);
  });

  it('needs two people: nobody who drafted or changed it releases it, though they may approve', async () => {
    const draft = await correct('2007-08');
    acceptedValue(await saveAspiration(draft, '61', { by: body.approves }));
    const { version } = await readDraft(draft.id);
    const release = { draftId: draft.id, expectedVersion: version, confirmations: [] };
    expect(refusalCodesOf(await portal.act(body.prepares, releaseNationalYear, release))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(refusalCodesOf(await portal.act(body.approves, releaseNationalYear, release))).toEqual([
      'NATIONAL_EDITOR_CANNOT_RELEASE',
    ]);
    expect(
      refusalCodesOf(await portal.act({ ...body.prepares, roles: ['approve'] }, releaseNationalYear, release)),
    ).toEqual(['NATIONAL_EDITOR_CANNOT_RELEASE']);
    acceptedValue(await portal.act(body.prepares, discardNationalDraft, release));
    expect((await inForce('2007-08'))?.release).toBe(1);
  });

  it('is done once when it is sent twice, and refused to a second draft or a stale page', async () => {
    const actionId = randomUUID();
    const ask = { financialYear: '2008-09', reason: 'A value was wrong.' };
    const first = acceptedValue(await portal.act(body.prepares, startNationalCorrection, ask, { actionId }));
    expect(acceptedValue(await portal.act(body.prepares, startNationalCorrection, ask, { actionId }))).toEqual(first);
    expect(refusalCodesOf(await portal.act(body.prepares, startNationalCorrection, ask))).toEqual([
      'NATIONAL_DRAFT_WAITS',
    ]);
    const draft = await readDraft(first.draftId);
    const saving = randomUUID();
    acceptedValue(await saveAspiration(draft, '71', { actionId: saving }));
    acceptedValue(await saveAspiration(draft, '71', { actionId: saving }));
    expect((await readDraft(draft.id)).version).toBe(draft.version + 1);
    expect(refusalCodesOf(await saveAspiration(draft, '72'))).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    acceptedValue(
      await portal.act(body.prepares, discardNationalDraft, { draftId: draft.id, expectedVersion: draft.version + 1 }),
    );
  });

  it('is refused when another release of the year came in between, as an upgrade of the product could bring', async () => {
    const draft = await correct('2019-20');
    acceptedValue(await saveAspiration(draft, '71'));
    const document = { ...yearIn(draft), note: 'Another text.' };
    await owner.query(
      `insert into national_release (id, financial_year, release, state, document, based_on_year, based_on_release, reason, edited_by, drafted_by, drafted_at, edited_at, fingerprint, ended_by, ended_at)
      values (gen_random_uuid(), '2019-20', 2, 'released', $1, '2019-20', 1, 'x', array[$2::uuid], $2, now(), now(), $3, $4, now())`,
      [JSON.stringify(document), body.prepares.personId, fingerprintOf(document), body.approves.personId],
    );
    expect(
      refusalCodesOf(
        await portal.act(body.approves, releaseNationalYear, {
          draftId: draft.id,
          expectedVersion: 2,
          confirmations: [],
        }),
      ),
    ).toEqual(['NATIONAL_YEAR_MOVED_ON']);
    acceptedValue(await portal.act(body.prepares, discardNationalDraft, { draftId: draft.id, expectedVersion: 2 }));
    expect((await inForce('2019-20'))?.note).toBe('Another text.');
  });

  it('is refused while nothing differs, and while the checks find a problem or a warning nobody confirmed', async () => {
    const draft = await correct('2018-19');
    const release = async (confirmations: { path: string; code: string; reason: string }[] = []) =>
      portal.act(body.approves, releaseNationalYear, {
        draftId: draft.id,
        expectedVersion: (await readDraft(draft.id)).version,
        confirmations,
      });
    expect(refusalCodesOf(await release())).toEqual(['NATIONAL_YEAR_IS_THE_SAME']);
    const value = async (key: 'average_list' | 'total_points', typed: string) =>
      acceptedValue(
        await portal.act(body.prepares, saveNationalValue, {
          draftId: draft.id,
          expectedVersion: (await readDraft(draft.id)).version,
          key,
          value: typed,
          date: key === 'average_list' ? '2018-01-01' : null,
          source,
        }),
      );
    await value('average_list', '8200');
    await value('total_points', '1');
    expect(refusalCodesOf(await release())).toEqual(['NATIONAL_YEAR_HAS_PROBLEMS']);
    await value('total_points', '559');
    const refusal = await release();
    const fields = refusal.accepted ? [] : refusal.refusal.reasons.map(({ field }) => field);
    expect(fields).toContain('confirmations.RATIO_IS_UNUSUAL.poundsPerPoint.value');
    const confirmations = fields.map((field) => ({
      code: field?.split('.')[1] ?? '',
      path: field?.split('.').slice(2).join('.') ?? '',
      reason: 'The contract says so.',
    }));
    expect(
      refusalCodesOf(await release(confirmations.map((one) => ({ ...one, reason: ' ' })))).every(
        (code) => code === 'REASON_IS_MISSING',
      ),
    ).toBe(true);
    acceptedValue(await release(confirmations));
    expect((await readDraft(draft.id)).confirmations).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'RATIO_IS_UNUSUAL', reason: 'The contract says so.' })]),
    );
  });
});

describe('a released year', () => {
  it('can be changed, taken away or put beside itself by nobody', async () => {
    const draft = await correct('2005-06');
    acceptedValue(await saveAspiration(draft, '61'));
    const { id, version } = await readDraft(draft.id);
    const asked = await portal.act(body.approves, releaseNationalYear, {
      draftId: id,
      expectedVersion: version,
      confirmations: [],
    });
    const confirmations = asked.accepted
      ? []
      : asked.refusal.reasons.map(({ field }) => ({
          code: field?.split('.')[1] ?? '',
          path: field?.split('.').slice(2).join('.') ?? '',
          reason: 'So.',
        }));
    acceptedValue(
      await portal.act(body.approves, releaseNationalYear, { draftId: id, expectedVersion: version, confirmations }),
    );

    const world = await buildWorld(portal.source, { practices: 1 });
    const app = new pg.Client({ connectionString: process.env.TEST_APP_URL });
    await app.connect();
    const touched: string[] = [];
    for (const [role, organisation] of [
      ['national', body.id],
      ['commissioner', world.commissioner.id],
      ['practice', world.practices[0]?.id],
      ['system', ''],
      ['auditor', world.commissioner.id],
      ['lmc', world.lmc.id],
    ]) {
      for (const statement of [
        `update national_release set reason = 'x' where id = '${id}'`,
        `update national_release set state = 'draft', fingerprint = null, ended_by = null, ended_at = null where id = '${id}'`,
        `update national_release set document = '{}' where id = '${id}'`,
        `delete from national_release where id = '${id}'`,
        `insert into national_release select gen_random_uuid(), financial_year, release + 1, state, document, based_on_year, based_on_release, reason, edited_by, drafted_by, drafted_at, edited_at, fingerprint, confirmations, ended_by, ended_at, version from national_release where id = '${id}'`,
      ]) {
        await app.query(
          `begin; set local role portal_${role}; set local app.audience = '${role}'; set local app.organisation = '${organisation}'; set local app.commissioners = '{${world.commissioner.id}}'`,
        );
        const answer = await app.query(statement).then(
          ({ rowCount }) => rowCount ?? 0,
          (failure: pg.DatabaseError) => (failure.code === '42501' ? 0 : -1),
        );
        await app.query('rollback');
        if (answer !== 0) touched.push(`${role}: ${statement}`);
      }
    }
    await app.end();
    expect(touched).toEqual([]);
    expect((await owner.query('select release from national_release where id = $1', [id])).rows).toEqual([
      { release: 2 },
    ]);
  });

  it('is not read when somebody with the rights of an owner changed it all the same', async () => {
    const draft = await correct('2024-25');
    acceptedValue(await saveAspiration(draft, '79'));
    acceptedValue(
      await portal.act(body.approves, releaseNationalYear, {
        draftId: draft.id,
        expectedVersion: 2,
        confirmations: [],
      }),
    );
    await owner.query('begin; set local row_security = off');
    await owner.query(
      `update national_release set document = jsonb_set(document, '{poundsPerPoint,value}', '"1000"') where id = $1`,
      [draft.id],
    );
    await owner.query('commit');
    await expect(inForce('2024-25')).rejects.toThrow('is not the one that was released');
    await owner.query('begin; set local row_security = off');
    await owner.query(
      `update national_release set document = jsonb_set(document, '{poundsPerPoint,value}', '"220.62"') where id = $1`,
      [draft.id],
    );
    await owner.query('commit');
    expect(await inForce('2024-25')).toMatchObject({ release: 2, aspirationPercent: { value: '79' } });
  });

  it('is read by everybody, a draft by the national body alone', async () => {
    const draft = await correct('2004-05');
    const world = await buildWorld(portal.source, { practices: 1 });
    const seenBy = async (place: Place) =>
      portal.read(place.views, async (scope) => ({
        draft: await scope.nationalReleases.byId(draft.id),
        drafts: await scope.nationalReleases.drafts(),
        released: (await scope.nationalReleases.releasedOf('2006-07')).length,
      }));
    for (const place of [world.commissioner, world.lmc, world.practices[0] as Place])
      expect(await seenBy(place)).toMatchObject({ draft: null, drafts: [] });
    expect((await seenBy(body)).draft?.id).toBe(draft.id);
    expect(
      refusalCodesOf(
        await portal.act(world.commissioner.approves, startNationalCorrection, {
          financialYear: '2025-26',
          reason: 'Ours.',
        }),
      ),
    ).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
    acceptedValue(await portal.act(body.prepares, discardNationalDraft, { draftId: draft.id, expectedVersion: 1 }));
  });
});

describe('editing a draft', () => {
  it('adds, replaces and takes out indicators, and says where a value is wrong', async () => {
    const draft = await correct('2026-27');
    const seen = async () => ({ draftId: draft.id, expectedVersion: (await readDraft(draft.id)).version });
    const typed = {
      id: 'ZZ001',
      group: 'ZZ',
      newGroup: { name: 'New group', domain: 'clinical' as const },
      kind: 'fraction' as const,
      points: '5',
      weighted: true,
      thresholds: { lower: '40', upper: '90', atLower: null },
      improvement: null,
      about: 'What is done',
      source,
    };
    acceptedValue(
      await portal.act(body.prepares, saveNationalIndicator, { ...(await seen()), replaces: null, indicator: typed }),
    );
    expect(
      refusalCodesOf(
        await portal.act(body.prepares, saveNationalIndicator, { ...(await seen()), replaces: null, indicator: typed }),
      ),
    ).toEqual(['NATIONAL_INDICATOR_IS_THERE']);
    expect(
      refusalCodesOf(
        await portal.act(body.prepares, saveNationalIndicator, {
          ...(await seen()),
          replaces: 'ZZ009',
          indicator: typed,
        }),
      ),
    ).toEqual(['NATIONAL_INDICATOR_IS_UNKNOWN']);
    const wrong = await portal.act(body.prepares, saveNationalIndicator, {
      ...(await seen()),
      replaces: 'ZZ001',
      indicator: { ...typed, points: '-1', thresholds: { lower: 'forty', upper: '101', atLower: null } },
    });
    expect(wrong.accepted ? [] : wrong.refusal.reasons.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'points: The points is -1 and must be above 0.',
      'thresholds.lower: The lower threshold must be a plain decimal such as 12.5.',
      'thresholds.upper: The upper threshold is 101 and must be at most 100.',
    ]);
    acceptedValue(
      await portal.act(body.prepares, saveNationalIndicator, {
        ...(await seen()),
        replaces: 'ZZ001',
        indicator: { ...typed, id: 'ZZ002', points: '6' },
      }),
    );
    const year = yearIn(await readDraft(draft.id));
    expect(year.indicators.at(-1)).toMatchObject({ id: 'ZZ002', points: '6' });
    expect(year.indicators.map(({ id }) => id)).not.toContain('ZZ001');
    acceptedValue(await portal.act(body.prepares, removeNationalIndicator, { ...(await seen()), indicator: 'ZZ002' }));
    acceptedValue(
      await portal.act(body.prepares, saveNationalRegisters, {
        ...(await seen()),
        registers: { date: '2026-03-31', listSize: 63_000_000, rows: 'AF,1400000', source },
      }),
    );
    expect(yearIn(await readDraft(draft.id)).nationalRegisters).toMatchObject({ registers: { AF: 1_400_000 } });
    acceptedValue(await portal.act(body.prepares, discardNationalDraft, await seen()));
  });

  it('starts a new year from the one before, once', async () => {
    expect(refusalCodesOf(await portal.act(body.prepares, startNationalYear, { financialYear: '2026-27' }))).toEqual([
      'NATIONAL_YEAR_EXISTS',
    ]);
    expect(refusalCodesOf(await portal.act(body.prepares, startNationalYear, { financialYear: '2040-41' }))).toEqual([
      'NATIONAL_YEAR_IS_UNKNOWN',
    ]);
    const { draftId } = acceptedValue(await portal.act(body.prepares, startNationalYear, { financialYear: '2027-28' }));
    expect(await readDraft(draftId)).toMatchObject({ financialYear: '2027-28', release: 1, basedOnYear: '2026-27' });
    expect(yearIn(await readDraft(draftId)).averageList).toBeNull();
    acceptedValue(await portal.act(body.prepares, discardNationalDraft, { draftId, expectedVersion: 1 }));
    expect(await inForce('2027-28')).toBeNull();
  });
});
