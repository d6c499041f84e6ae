import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startSession } from '../server/actions/identity/sign-in.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import type { DataSource } from '../server/persistence/data-source.ts';
import { withinScope } from '../server/persistence/scope.ts';
import { admitCommand } from './admit/admit-command.ts';

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

const run = async (args: string[]): Promise<Ran> => {
  const said = { stdout: '', stderr: '' };
  const code = await admitCommand(args, {
    appDatabaseUrl: process.env.TEST_APP_URL ?? '',
    say: (text) => (said.stdout += text),
    complain: (text) => (said.stderr += text),
  });
  return { code, ...said };
};

describe('npm run admit', () => {
  const mark = randomBytes(4).toString('hex').toUpperCase();
  const icb = `ICB-${mark}`;
  const someone = (who: string, email = `${who}.${mark}@example.test`) => ['--administrator', who, '--email', email];
  const ofIcb = ['--kind', 'commissioner', '--code', icb, '--name', 'Newly Made ICB', ...someone('Ada')];
  let owner: pg.Client;
  let source: DataSource;

  beforeAll(async () => {
    owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
    await owner.connect();
    source = await createDataSource(process.env.TEST_APP_URL ?? '').initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await owner.end();
  });

  /** Everything that admitting may write. */
  const written = async (): Promise<unknown> =>
    (
      await owner.query(`select
        (select json_agg(o order by o.code) from organisation o where o.code like '%${mark}%') as organisations,
        (select json_agg(a order by a.during) from lmc_area a) as areas,
        (select json_agg(a order by a.during) from auditor_engagement a) as engagements,
        (select json_agg(m order by m.during, m.practice_id) from practice_membership m) as practices,
        (select json_agg(n order by n.during, n.practice_id) from network_membership n) as networks,
        (select json_agg(p order by p.email) from person p where p.email ilike '%${mark}%') as people,
        (select count(*) from membership) as memberships,
        (select count(*) from access_event) as events`)
    ).rows[0];

  it('admits each kind of organisation with how it belongs, and changes nothing when asked again', async () => {
    const kinds = [
      ofIcb,
      [
        '--kind',
        'practice',
        '--code',
        `P-${mark}`,
        '--name',
        'Elm Surgery',
        '--commissioner',
        `${icb}:2022-07-01`,
        ...someone('Bea'),
      ],
      [
        '--kind',
        'lmc',
        '--code',
        `LMC-${mark}`,
        '--name',
        'LMC',
        '--serves',
        `${icb}:2022-07-01`,
        ...someone('Cy'),
        '--rights',
        'prepare,approve',
      ],
      [
        '--kind',
        'network',
        '--code',
        `PCN-${mark}`,
        '--name',
        'Elm PCN',
        '--practice',
        `P-${mark}:2022-07-01`,
        ...someone('Di'),
      ],
      ['--kind', 'national-body', '--code', `NB-${mark}`, '--name', 'National', ...someone('Ed')],
      [
        '--kind',
        'auditor',
        '--code',
        `AU-${mark}`,
        '--name',
        'Audit',
        '--audits',
        `${icb}:2026-04-01:2027-03-31`,
        ...someone('Flo'),
      ],
    ];
    for (const args of kinds) expect({ args, ...(await run(args)) }).toMatchObject({ code: 0, stderr: '' });
    const after = await written();
    for (const args of kinds) {
      const again = await run(args);
      expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing was changed: /) });
    }
    expect(await written()).toEqual(after);
    expect(after).toMatchObject({
      organisations: expect.arrayContaining([
        expect.objectContaining({ code: icb, kind: 'commissioner', commissioner_kind: 'ICB', fictional: false }),
      ]),
      people: expect.arrayContaining([expect.objectContaining({ name: 'Cy', issuer: null })]),
    });
  });

  it('lets the administrator in at the first sign-in with that address, and nobody else', async () => {
    await run(ofIcb);
    const signIn = (subject: string, email: string) =>
      withinScope(source, { audience: 'door' }, { now: new Date() }, (door) =>
        startSession(
          door,
          { issuer: 'https://sign-in.example.test', subject: `${mark}-${subject}`, email, emailVerified: true },
          { realNow: new Date(), hours: 1, previousToken: null, idToken: null, authenticatedAt: null, browser: null },
        ),
      );
    const ada = await signIn('ada', `ADA.${mark}@example.test`);
    expect(ada).toMatchObject({ accepted: true });
    expect(await signIn('eve', `eve.${mark}@example.test`)).toMatchObject({
      accepted: false,
      refusal: { code: 'PERSON_IS_NOT_REGISTERED' },
    });
    const { rows } = await owner.query(
      `select e.name, e.person_id, e.detail->>'atTheCommandLine' as command
       from access_event e join organisation o on o.id = e.organisation_id where o.code = $1 order by e.id`,
      [icb],
    );
    expect(rows).toEqual([
      { name: 'organisation.admitted', person_id: null, command: 'true' },
      { name: 'membership.invited', person_id: null, command: 'true' },
    ]);
  });

  it('names the option and the way out, and writes nothing', async () => {
    await run(ofIcb);
    const cases: [string[], number, string][] = [
      [['--code', icb, ...someone('Eve')], 1, `--email: ${icb} has an administrator already: Ada`],
      [['--kind', 'club', '--code', icb, ...someone('Ada')], 2, '--kind must be one of commissioner, practice'],
      [['--code', icb, '--administrator', 'Ada'], 2, '--email is missing.'],
      [['--code', icb, ...someone('Ada'), '--serves', 'X:2026-02-30'], 2, '--serves: "2026-02-30" is not a day'],
      [['--code', icb, ...someone('Ada'), '--serves', 'X'], 2, '--serves must be a code and the first day'],
      [[...ofIcb, '--serves', 'X:2026-01-01'], 2, '--serves is for a lmc, not for a commissioner.'],
      [['--code', icb, '--name', 'Other', ...someone('Ada')], 1, `--name: ${icb} is on record as "Newly Made ICB".`],
      [['--code', icb, ...someone('Ada Smith', `ada.${mark}@example.test`)], 1, '--administrator: ada.'],
      [
        ['--kind', 'lmc', '--code', `L-${mark}`, '--name', 'L', ...someone('Gil')],
        1,
        '--serves: Enter the commissioner',
      ],
      [['--what'], 2, "Unknown option '--what'"],
    ];
    const before = await written();
    for (const [args, code, sentence] of cases)
      expect({ args, ...(await run(args)) }).toMatchObject({
        code,
        stdout: '',
        stderr: expect.stringContaining(sentence),
      });
    expect(await written()).toEqual(before);
  });

  it('is a command of its own, which says what it can do', () => {
    const command = ['--import', './scripts/typescript/register.mjs', 'scripts/admit.ts', '--help'];
    const said = execFileSync(process.execPath, command, { env: { ...process.env, NODE_OPTIONS: '' } }).toString();
    expect(said).toContain('npm run admit -- --kind KIND --code CODE');
  }, 30_000);
});
