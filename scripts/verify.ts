// npm run verify -- FOLDER: works out the asthma points of 2014-15 from the published counts and compares every published figure.
// FOLDER holds qof/2014-15, or is that folder. Exit code 0 when all agree, 1 when a figure differs or a file cannot be read.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { verifyPublishedPoints } from './engine/verify-published-points.ts';

const YEAR_FOLDER = join('qof', '2014-15');

function main(folders: readonly string[]): number {
  const [folder, ...rest] = folders;
  if (!folder || rest.length > 0) {
    process.stderr.write(
      'Say which folder: npm run verify -- FOLDER, where FOLDER holds qof/2014-15 or is that folder.\n',
    );
    return 2;
  }
  const inside = join(folder, YEAR_FOLDER);
  const { compared, differences, problems } = verifyPublishedPoints(existsSync(inside) ? inside : folder);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  for (const { practiceCode, indicator, published, workedOut } of differences) {
    process.stdout.write(`${practiceCode} ${indicator}: published ${published}, worked out ${workedOut}\n`);
  }
  if (problems.length > 0) return 1;
  process.stdout.write(
    `${compared} published figures compared, ${compared - differences.length} equal, ${differences.length} different.\n`,
  );
  return compared > 0 && differences.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
