// npm run verify -- FOLDER: works out the asthma points of 2014-15 from the published counts and compares every published figure.
// FOLDER holds qof/2014-15, or is that folder. Exit code 0 when all agree, 1 when a figure differs or a file cannot be read.
// npm run verify -- FOLDER --areas 2024-03-31,2026-07-01: makes every ICB of England in memory from the lists under FOLDER,
// for each of these days and in both orders, and compares the number of practices with each list.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../server/domain/dates.ts';
import { verifyAreas } from './engine/verify-areas.ts';
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

async function areas(folder: string, days: readonly string[]): Promise<number> {
  const { days: made, differences } = await verifyAreas(folder, days);
  for (const difference of differences) process.stdout.write(`${difference}\n`);
  for (const { day, areas: count, listed, held, moves } of made)
    process.stdout.write(
      `${day}: ${count} ICBs, ${listed} practices listed, ${held} there on the day, ${moves} moves.\n`,
    );
  process.stdout.write(`${differences.length} differences.\n`);
  return differences.length === 0 && made.every(({ listed }) => listed > 0) ? 0 : 1;
}

const [folder = '', option, days = ''] = process.argv.slice(2);
process.exitCode =
  option === '--areas' && days.split(',').every(isDay)
    ? await areas(folder, days.split(','))
    : main(process.argv.slice(2));
