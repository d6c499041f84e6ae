import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PublishedFolder } from '../../server/testing/published-files.ts';
import { sqlAsSystem } from '../../server/testing/sql.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HEADINGS = 'PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE';

let folder: PublishedFolder;

beforeEach(() => {
  folder = new PublishedFolder();
});
afterEach(() => folder.remove());

/** The command as `npm run load` starts it, on this test's own database. */
function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', './scripts/typescript/register.mjs', 'scripts/load.ts', ...args],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          DATABASE_URL: process.env.TEST_OWNER_URL,
          APP_DATABASE_URL: process.env.TEST_APP_URL,
          PORTAL_DATA: '',
          ...env,
        },
      },
      (failure, out, err) => resolve({ code: failure === null ? 0 : Number(failure.code), out, err }),
    );
  });
}

describe('npm run load', () => {
  it('ends with 0 when everything was loaded, and with 1 when a file was refused', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, 'Z99001,AST,10,TOTAL,4150']);
    expect(await run([folder.path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Loaded 1 file with 1 row'),
    });
    // By hand, not by the server's own look at it, which comes after a minute.
    const [known] = await sqlAsSystem<{ last_analyze: Date | null }>(
      '',
      `select last_analyze from pg_stat_user_tables where relname = 'published_register'`,
    );
    expect(known).toEqual({ last_analyze: expect.any(Date) });
    folder.add('PREVALENCE_2324.csv', [HEADINGS, 'Z99001,AST,ten,TOTAL,4150']);
    const { code, out } = await run([folder.path]);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('line 2, column REGISTER: "ten" is not a whole number'),
    });
    expect(out).toContain('Loaded 0 files with 0 rows, 1 file unchanged, 1 file refused');
  }, 120_000);

  it('lists replaced files, brings one back by its number, and tells what an area would change', async () => {
    folder.add('PREVALENCE_1718.csv', [HEADINGS, 'Z99001,AF,20,TOTAL,4150']);
    folder.add('gp-reg-pat-prac-map.csv', [
      'EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME',
      '01Jul2026,Z99001,SURGERY ONE,99Z,Zedshire,QZ9,NHS ZEDSHIRE ICB',
    ]);
    await run([folder.path]);
    folder.add('PREVALENCE_1718_v2.csv', [HEADINGS, 'Z99001,AF,21,TOTAL,4150']);
    await run([folder.path]);
    const { out } = await run(['--replaced']);
    const [, number = ''] =
      /^ *(\d+) {2}PREVALENCE_1718\.csv \(2017-18\).*PREVALENCE_1718_v2\.csv stands instead\.$/m.exec(out) ?? [];
    expect(await run(['--bring-back', number])).toMatchObject({
      code: 0,
      out: expect.stringContaining('PREVALENCE_1718.csv stands again, in place of PREVALENCE_1718_v2.csv'),
    });
    expect(await run(['--bring-back', number])).toMatchObject({
      code: 1,
      out: 'PREVALENCE_1718.csv stands already.\n',
    });
    const preview = await run(['--area', 'england', '--as-of', '2026-07-01', '--dry-run']);
    expect(preview).toMatchObject({ code: 0, out: expect.stringContaining('1 of 1 ICBs could be made.') });
    expect(preview.out).toContain(
      'NHS Zedshire ICB (QZ9): 1 practice on 1 July 2026; the list (registered-practices) names 1.',
    );
    expect(preview.out).toContain('  opening   Z99001 Surgery One\n');
  }, 120_000);

  it('ends with 1 and one sentence when nothing is there, an area cannot be made, or the database cannot be reached', async () => {
    expect(await run([folder.path])).toMatchObject({
      code: 1,
      err: `No published file was found under ${folder.path}.\n`,
    });
    expect(await run(['--area', '99Z', '--as-of', '2014-15'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('No file that is loaded lists the practices of 99Z in 2014-15'),
    });
    expect(
      await run(['--area', '99Z', '--as-of', '2014-15'], {
        APP_DATABASE_URL: 'postgres://portal_app:x@127.0.0.1:9/none',
      }),
    ).toMatchObject({ code: 1, err: expect.stringMatching(/^The load stopped: .+\n$/) });
  }, 120_000);
});
