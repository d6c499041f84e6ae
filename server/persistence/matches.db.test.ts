import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../testing/portal.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { matches, startOf, within } from './matches.ts';
import { withinScope } from './scope.ts';
import { sql } from './sql.ts';

const NAMES = {
  percent: 'Give 110% Surgery',
  underscore: 'Snake_case Practice',
  backslash: 'Back\\slash Practice',
  plain: 'Plain Practice',
};

let portal: TestPortal;
let world: World;

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source);
  const organisations = Object.values(NAMES).map((name, at) => ({
    id: randomUUID(),
    kind: 'practice' as const,
    code: `${'%_\\X'.charAt(at)}${randomUUID()}`,
    name,
    fictional: true,
  }));
  await withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [] },
    { now: new Date() },
    async ({ register }) => {
      await register.addOrganisations(organisations);
      await register.addPracticeMemberships(
        organisations.map(({ id }) => ({
          commissionerId: world.commissioner.id,
          practiceId: id,
          during: '[2020-04-01,)',
        })),
      );
    },
  );
});

afterAll(() => portal.close());

/** The names of those of the practices above that a search finds. */
const found = async (search: string | null) => {
  const { nodes } = await portal.read(world.commissioner.views, (scope) =>
    scope.organisations.practicePage(
      { commissionerIds: [world.commissioner.id], on: scope.today, search },
      { first: 100, after: null },
    ),
  );
  return nodes.map(({ name }) => name).filter((name) => Object.values(NAMES).includes(name));
};

describe('what a person types to search', () => {
  it.each([
    ['%', [NAMES.percent]],
    ['_', [NAMES.underscore]],
    ['\\', [NAMES.backslash]],
    ['0% s', [NAMES.percent]],
    ['e_C', [NAMES.underscore]],
    ['k\\S', [NAMES.backslash]],
    ['Snake%case', []],
    ['Sna_e', []],
    ['pRACTICE', [NAMES.backslash, NAMES.plain, NAMES.underscore]],
  ])('is taken by the letter: %s', async (search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  it('finds everything when it is nothing, and when it is empty', async () => {
    const all = Object.values(NAMES).sort();
    expect((await found(null)).sort()).toEqual(all);
    expect((await found('')).sort()).toEqual(all);
  });

  it('is one text for every search', () => {
    const of = (search: string | null | undefined) => matches(search, within(sql`o.name`), startOf(sql`o.code`));
    expect(new Set([of(null), of(undefined), of('a'), of('%')].map(({ text }) => text))).toEqual(
      new Set(['($1::text is null or o.name ilike $1 or o.code ilike $2)']),
    );
    expect(of('5%_\\').values).toEqual(['%5\\%\\_\\\\%', '5\\%\\_\\\\%']);
  });
});
