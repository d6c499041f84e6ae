import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const GROUPS = [
  'AF',
  'AST',
  'CAN',
  'CHD',
  'CKD',
  'COPD',
  'CVDPP',
  'DEM',
  'DEP',
  'DM',
  'EP',
  'HF',
  'HYP',
  'LD',
  'MH',
  'NDH',
  'OB',
  'OST',
  'PAD',
  'PC',
  'STIA',
];
const PRACTICES = 6_188;

/** A file of the size and layout of a published one, with figures of no practice. The codes are of a letter never used. */
export function madeUpPrevalence(folder: string): string {
  const lines = ['PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE'];
  for (let practice = 0; practice < PRACTICES; practice += 1) {
    for (const [at, group] of GROUPS.entries())
      lines.push(
        `Z${String(practice).padStart(5, '0')},${group},${(practice * 7 + at * 31) % 900}.0,TOTAL,${2_000 + (practice % 9_000)}`,
      );
  }
  const path = join(folder, 'PREVALENCE_2425.csv.gz');
  writeFileSync(path, gzipSync(`${lines.join('\n')}\n`));
  return path;
}
