import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { findFiles } from '../files/find-files.ts';
import { inspectFile } from '../files/inspect-file.ts';
import { recognise } from './layouts.ts';

const PUBLISHED = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** How many published files of each layout are there, and the years or dates they are of when their names or rows give them at once. */
const EXPECTED: Record<string, number> = {
  'ods-practices': 2,
  'ods-commissioners': 1,
  'commissioner-icbs': 1,
  'network-workbook': 2,
  'registered-practices': 1,
  'qof-geographies': 9,
  'practice-payments': 5,
  'list-sizes': 1,
  'qof-indicators': 8,
  'qof-prevalence': 8,
  'qof-achievement': 1,
  deprivation: 2,
};

describe('the recognisers over the published files', () => {
  if (!existsSync(PUBLISHED)) {
    it('ARE NOT run, because ../shared/data is not beside this repository', () => {
      process.stdout.write('The published files are not here (../shared/data); their headings were not looked at.\n');
      expect(existsSync(PUBLISHED)).toBe(false);
    });
    return;
  }

  it('know every file of a layout that we read, whole, and no other', async () => {
    const found: Record<string, number> = {};
    const left: string[] = [];
    for (const file of (await findFiles(PUBLISHED)).files) {
      const known = recognise((await inspectFile(file)).head);
      if (known === null || 'notRead' in known.recognised) left.push(file.name);
      else found[known.layout.name] = (found[known.layout.name] ?? 0) + 1;
    }
    expect(found).toEqual(EXPECTED);
    expect(
      left.filter(
        (name) =>
          !/^(QOF_20|IIF_|CONTROL_FILE|FINAL_PRACTICE|INDICATOR_ACHIEVED|INDICATOR_VALUES|PREVIOUS_ACHIEVEMENTS|VALIDATION|PCA_REFERENCE|indicators_2425)/.test(
            name,
          ),
      ),
    ).toEqual([]);
  }, 60_000);
});
