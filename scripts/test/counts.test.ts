import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closingLine, countCheck, countJest, countPlaywright, sum } from './counts.mjs';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'counts-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (report: unknown): string => {
  const file = join(folder, `${Math.abs(JSON.stringify(report).length)}-${Date.now()}-report.json`);
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
};

const jestReport = {
  numPassedTests: 12,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 1,
  numTodoTests: 1,
};
const browserReport = { stats: { expected: 8, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

describe('counts', () => {
  it('count a check as one test, by its exit code', () => {
    expect(countCheck({ code: 0 })).toEqual({ passed: 1, failed: 0 });
    expect(countCheck({ code: 2 })).toEqual({ passed: 0, failed: 1 });
    expect(countCheck({ code: null })).toEqual({ passed: 0, failed: 1 });
  });

  it('read every test of Jest', () => {
    expect(countJest(written(jestReport))({ code: 0 })).toEqual({ passed: 12, failed: 0, skipped: 2 });
    expect(countJest(written({ ...jestReport, numFailedTests: 3 }))({ code: 1 })).toMatchObject({
      passed: 12,
      failed: 3,
    });
  });

  it('count a test file that could not be loaded as a failed test', () => {
    expect(countJest(written({ ...jestReport, numRuntimeErrorTestSuites: 2 }))({ code: 1 })).toMatchObject({
      passed: 12,
      failed: 2,
    });
  });

  it('read every test of Playwright, a flaky one and an error outside a test as failed', () => {
    expect(countPlaywright(written(browserReport))({ code: 0 })).toEqual({ passed: 8, failed: 0, skipped: 1 });
    const bad = { stats: { ...browserReport.stats, unexpected: 2, flaky: 1 }, errors: [{ message: 'no server' }] };
    expect(countPlaywright(written(bad))({ code: 1 })).toMatchObject({ passed: 8, failed: 4 });
  });

  it('never take silence for success: no report, half a report, a bad exit code, or not one test', () => {
    expect(countJest(join(folder, 'nothing.json'))({ code: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(written('{"stats": {'))({ code: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(countJest(written(jestReport))({ code: 1 })).toMatchObject({ passed: 12, failed: 1 });
    expect(countJest(written({ ...jestReport, numPassedTests: 0 }))({ code: 0 })).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  it('close with one line for all runners together', () => {
    const total = sum([
      { passed: 1, failed: 0 },
      { passed: 12, failed: 0, skipped: 2 },
      { passed: 8, failed: 4, skipped: 1 },
    ]);
    expect(total).toEqual({ passed: 21, failed: 4, skipped: 3 });
    expect(closingLine(total)).toBe('21 passed, 4 failed');
  });
});
