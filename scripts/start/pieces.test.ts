import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fingerprintOf } from './client.mjs';
import { refuseOldServer } from './external-database.mjs';
import { inOneSentence } from './in-one-sentence.mjs';
import { isBefore } from './node-version.mjs';
import { table } from './people.mjs';
import { readSettings } from './settings.mjs';
import { step } from './steps.mjs';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'pieces-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('isBefore', () => {
  it('compares versions by number, not by letter', () => {
    expect(isBefore('18.20.8', '20.19.0')).toBe(true);
    expect(isBefore('20.9.0', '20.19.0')).toBe(true);
    expect(isBefore('20.19.0', '20.19.0')).toBe(false);
    expect(isBefore('100.0.0', '20.19.0')).toBe(false);
  });
});

describe('refuseOldServer', () => {
  it('takes PostgreSQL from 15 on', () => {
    expect(() => refuseOldServer(150000)).not.toThrow();
    expect(() => refuseOldServer(180004)).not.toThrow();
    expect(() => refuseOldServer(140011)).toThrow(
      'DATABASE_URL names a PostgreSQL 14, and this needs PostgreSQL 15 or newer.',
    );
  });
});

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings([], {})).toMatchObject({
      port: 4000,
      dataFolder: expect.stringMatching(/\.data$/),
      databaseUrl: undefined,
      dev: false,
      reset: false,
    });
  });

  it('takes what is set', () => {
    expect(
      readSettings(['--dev', '--reset'], {
        PORT: '4001',
        PORTAL_DATA: '/srv/portal',
        DATABASE_URL: 'postgresql://db/portal',
      }),
    ).toMatchObject({
      port: 4001,
      dataFolder: '/srv/portal',
      databaseUrl: 'postgresql://db/portal',
      dev: true,
      reset: true,
      yes: false,
    });
  });
});

describe('fingerprintOf', () => {
  it('changes with a name or a byte of what the client is made from, and not with its tests', () => {
    mkdirSync(join(folder, 'client'));
    writeFileSync(join(folder, 'client', 'a.tsx'), 'one');
    const first = fingerprintOf(folder, ['client', 'absent', 'client/a.tsx']);
    writeFileSync(join(folder, 'client', 'a.test.tsx'), 'a test');
    expect(fingerprintOf(folder, ['client', 'absent', 'client/a.tsx'])).toBe(first);
    writeFileSync(join(folder, 'client', 'a.tsx'), 'two');
    const second = fingerprintOf(folder, ['client', 'absent', 'client/a.tsx']);
    writeFileSync(join(folder, 'client', 'b.css'), '');
    expect(new Set([first, second, fingerprintOf(folder, ['client', 'absent', 'client/a.tsx'])]).size).toBe(3);
  });
});

describe('inOneSentence', () => {
  it('recognises a full disk wherever it shows', () => {
    expect(inOneSentence(new Error('vite: ENOSPC: no space left on device, write'))).toBe(
      'The disk is full: make room and start again.',
    );
    expect(inOneSentence(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(
      'The disk is full: make room and start again.',
    );
    expect(inOneSentence(new Error('could not extend file "base/5/1": No space left on device'))).toMatch(
      /^The disk is full/,
    );
    expect(
      inOneSentence(new Error('wrote only 4096 of 8192 bytes at block 10\nHINT:  Check free disk space.')),
    ).toMatch(/^The disk is full/);
    expect(inOneSentence(new Error('something else'))).toBe('something else');
  });
});

describe('step', () => {
  it('says what it does, what it found and how long it took, or that it stopped', async () => {
    let written = '';
    const out = { write: (text: string) => (written += text) };
    expect(
      await step(
        'Tables',
        async (note: (text: string) => void) => {
          note('up to date');
          return 7;
        },
        out,
      ),
    ).toBe(7);
    expect(written).toMatch(/^ {2}Tables +up to date \(\d+\.\d s\)\n$/);
    await expect(
      step(
        'Client',
        async () => {
          throw new Error('no');
        },
        out,
      ),
    ).rejects.toThrow('no');
    expect(written).toMatch(/Client +stopped\n$/);
  });
});

describe('table', () => {
  it('lists people in columns', () => {
    const people = [
      { name: 'Ann Ash', role: 'prepare', organisation: 'Fictional ICB' },
      { name: 'Bo', role: 'approve', organisation: 'LMC' },
    ];
    expect(table(people)).toBe('  Ann Ash  prepare  Fictional ICB\n  Bo       approve  LMC');
  });
});
