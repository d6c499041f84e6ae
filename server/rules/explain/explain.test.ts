import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { nationalYearByName } from '../../../scripts/engine/read-national-files.ts';
import { readScenarioFile, shippedScenarioFiles } from '../../../scripts/engine/read-scenario-files.ts';
import { runScenario } from '../scenarios/run-scenario.ts';
import type { Working } from '../working/working.ts';
import { explainFile, explainPage } from './explain-file.ts';
import { offlinePage } from './offline-page.ts';
import { OFFLINE_SCRIPT } from './offline-script.ts';
import { recalculate } from './recalculate.ts';

interface Offline {
  readonly pence: string | null;
  readonly faults: readonly { where: string; written: string; recalculated: string }[];
}

const workings = shippedScenarioFiles().flatMap((file) => {
  const { scenario } = readScenarioFile(file);
  return runScenario(scenario!, nationalYearByName).sums.map(({ working }) => working);
});
const offline = (text: string): Offline =>
  JSON.parse(
    runInNewContext(`${OFFLINE_SCRIPT}; JSON.stringify(recalculateText(text))`, { text }) as string,
  ) as Offline;
const fileOf = (working: Working): string => explainFile({ about: [{ label: 'Practice', value: 'ZZ0001' }], working });
const spoiled = (working: Working, from: RegExp, to: string): Working =>
  JSON.parse(JSON.stringify(working).replace(from, to)) as Working;

describe('a stored working', () => {
  it('survives JSON, and works out again to the same pence in the engine and in the offline page', () => {
    expect(workings.length).toBeGreaterThan(100);
    for (const working of workings) {
      const stored = JSON.parse(JSON.stringify(working)) as Working;
      expect([working.title, recalculate(stored)]).toEqual([working.title, []]);
      expect([working.title, offline(fileOf(stored))]).toMatchObject([
        working.title,
        { pence: working.result.pence, faults: [] },
      ]);
    }
  });

  const share = workings.find(({ rule, result }) => rule.kind === 'prior-year-cash' && result.pence === '2400000')!;

  it.each([
    ['a changed input', /"value":"96000.00"/, '"value":"96000.04"', 'share › uprated'],
    [
      'a changed step',
      /"exact":"24000","decimal":"24000.00","rounding"/,
      '"exact":"24001","decimal":"24001.00","rounding"',
      'share › pay',
    ],
    ['changed pence', /"pence":"2400000"/, '"pence":"2400001"', 'share › result'],
    [
      'a formula that cannot be read',
      /"formula":"months \/ ofMonths"/,
      '"formula":"months ? ofMonths"',
      'share › fraction',
    ],
  ])('shows %s', (_what, from, to, where) => {
    const changed = spoiled(share, from, to);
    expect(changed).not.toEqual(share);
    expect(recalculate(changed).map((fault) => fault.where)).toContain(where);
    expect(offline(fileOf(changed)).faults.map((fault) => fault.where)).toContain(where);
  });
});

describe('the offline page', () => {
  it('needs nothing from a network, and holds the line it was made for', () => {
    const page = explainPage({ about: [{ label: 'Scheme', value: '</script><b>' }], working: workings[0]! });
    expect(page).not.toMatch(/https?:|src=|@import|url\(/);
    const embedded = /id="embedded">([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(embedded).toContain('\\u003c/script>\\u003cb>');
    expect(offline(embedded)).toMatchObject({ pence: workings[0]!.result.pence, faults: [] });
  });

  it('is also there without a line, to open a file with', () => {
    expect(offlinePage()).toContain('<input id="file" type="file"');
  });

  it('refuses a file that is something else', () => {
    expect(() => offline('{"format":"other"}')).toThrow('This is not the working of a payment line.');
  });
});
