import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addNationalBody } from '../../testing/national-place.ts';
import { TestPortal } from '../../testing/portal.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';

let portal: TestPortal;
let body: Place;
let world: World;

beforeAll(async () => {
  portal = await TestPortal.open();
  [body, world] = [await addNationalBody(portal.source), await buildWorld(portal.source, { practices: 1 })];
});

afterAll(() => portal.close());

const YEAR = '2009-10';

interface Draft {
  __typename: string;
  id: string;
  version: number;
  code?: string;
  reasons?: { field: string; message: string }[];
  checks: { problems: { message: string }[]; warnings: { path: string; code: string; message: string }[] };
  changes: { what: string; before: string | null; after: string | null }[];
  permissions: { release: { allowed: boolean; code: string | null } };
}

const DRAFT =
  '__typename ... on NationalDraft { id version checks { problems { message } warnings { path code message } } changes { what before after } permissions { release { allowed code } } } ... on Refused { code reasons { field message } }';

const change = async (
  place: Place['views'],
  field: string,
  variables: Record<string, unknown> = {},
  declared = '',
): Promise<Draft> => {
  const { data, errors } = await portal.send<Record<string, Draft>>(
    place,
    `mutation ($actionId: String!${declared}) { done: ${field} { ${DRAFT} } }`,
    { variables: { actionId: randomUUID(), ...variables } },
  );
  expect(errors).toEqual([]);
  return data?.done as Draft;
};

describe('the national contract over the API', () => {
  it('lists every year in force, the newest first, in a number of statements that does not grow', async () => {
    const { data, errors, statements } = await portal.send<{
      nationalContracts: {
        financialYear: string;
        release: number;
        poundsPerPatient: string | null;
        draftId: string | null;
        values: { label: string; value: string | null; source: { confidence: string } | null }[];
      }[];
    }>(
      world.practices[0]?.views ?? null,
      '{ nationalContracts { financialYear release complete poundsPerPatient draftId values { label value date source { title confidence } } permissions { correct { allowed code } } } }',
    );
    expect(errors).toEqual([]);
    expect(data?.nationalContracts.length).toBeGreaterThanOrEqual(23);
    expect(data?.nationalContracts.find(({ financialYear }) => financialYear === '2025-26')).toMatchObject({
      release: 1,
      poundsPerPatient: '0.022142',
      draftId: null,
    });
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('corrects a year with two people, and keeps the release before', async () => {
    const started = await change(
      body.prepares,
      `startNationalCorrection(actionId: $actionId, financialYear: "${YEAR}", reason: "The value was misread.")`,
    );
    expect(started).toMatchObject({
      __typename: 'NationalDraft',
      permissions: { release: { allowed: false, code: 'YOUR_ROLE_DOES_NOT_ALLOW_THIS' } },
    });
    const saved = await change(
      body.prepares,
      'saveNationalValue(actionId: $actionId, draftId: $draftId, expectedVersion: $version, key: POUNDS_PER_POINT, value: "126.78", source: { title: "Statement of 2009", confidence: C2 })',
      { draftId: started.id, version: started.version },
      ', $draftId: ID!, $version: Int!',
    );
    expect(saved.changes).toEqual([
      { what: 'Pounds for one point', before: '£126.77', after: '£126.78' },
      {
        what: 'Source of pounds for one point',
        before: expect.stringContaining('(not confirmed)'),
        after: 'Statement of 2009 (two or more sources)',
      },
    ]);
    const wrong = await change(
      body.prepares,
      'saveNationalValue(actionId: $actionId, draftId: $draftId, expectedVersion: $version, key: POUNDS_PER_POINT, value: "£126", source: { title: " ", confidence: C2 })',
      { draftId: saved.id, version: saved.version },
      ', $draftId: ID!, $version: Int!',
    );
    expect(wrong).toMatchObject({
      code: 'NATIONAL_VALUE_IS_WRONG',
      reasons: [
        { field: 'source.title', message: 'The source must be a text.' },
        { field: 'value', message: 'Pounds for one point must be a plain decimal such as 12.5.' },
      ],
    });

    const confirmations = saved.checks.warnings.map(({ path, code }) => ({ path, code, reason: 'Checked.' }));
    const declared = ', $draftId: ID!, $version: Int!, $confirmations: [NationalConfirmationInput!]!';
    const release =
      'releaseNationalYear(actionId: $actionId, draftId: $draftId, expectedVersion: $version, confirmations: $confirmations)';
    const variables = { draftId: saved.id, version: saved.version, confirmations };
    expect(confirmations.length).toBeGreaterThan(0);
    expect(await change(body.approves, release, { ...variables, confirmations: [] }, declared)).toMatchObject({
      code: 'NATIONAL_WARNING_NOT_CONFIRMED',
    });
    expect(await change(body.approves, release, variables, declared)).toMatchObject({ __typename: 'NationalDraft' });

    const { data } = await portal.send(
      world.lmc.views,
      `{ now: nationalContract(financialYear: "${YEAR}") { release releaseInForce poundsPerPoint releases { release reason draftedBy releasedBy confirmations { message reason } changes { what } } }
      before: nationalContract(financialYear: "${YEAR}", release: 1) { release releaseInForce poundsPerPoint } none: nationalContract(financialYear: "${YEAR}", release: 3) { release } }`,
    );
    expect(data).toMatchObject({
      now: {
        release: 2,
        releaseInForce: 2,
        poundsPerPoint: '126.78',
        releases: [
          {
            release: 2,
            reason: 'The value was misread.',
            draftedBy: body.prepares.personName,
            releasedBy: body.approves.personName,
          },
          { release: 1, draftedBy: null, changes: [] },
        ],
      },
      before: { release: 1, releaseInForce: 2, poundsPerPoint: '126.77' },
      none: null,
    });
  });

  it('shows drafts to the national body alone', async () => {
    const { errors } = await portal.send(world.commissioner.approves, '{ nationalDrafts { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOR_YOUR_ORGANISATION' } }]);
    const { data } = await portal.send(
      body.views,
      '{ nationalDrafts { id text { financialYear indicators { id } } } }',
    );
    expect(data?.nationalDrafts).toEqual(expect.any(Array));
  });
});
