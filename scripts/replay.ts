// node scripts/with-database.mjs scripts/replay.ts: works every approved run out again from the facts that
// were frozen with it, and compares each line to the penny. Changes nothing. Exit code 1 when anything differs.
import { replayRun } from '../server/actions/payments/replay-run.ts';
import { formatPounds } from '../server/domain/money.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import { withinScope } from '../server/persistence/scope.ts';
import type { Entrant } from '../server/persistence/scope.ts';

const source = await createDataSource(process.env.APP_DATABASE_URL ?? '', { connections: 2 }).initialize();
const replayer = (commissionerIds: string[]): Entrant => ({ audience: 'system', name: 'replay', commissionerIds });
const options = { now: new Date(), readOnly: true };
let [runs, different] = [0, 0];
try {
  const commissioners = await withinScope(source, replayer([]), options, (scope) =>
    scope.organisations.commissioners(),
  );
  for (const { id, code } of commissioners) {
    await withinScope(source, replayer([id]), options, async (scope) => {
      for (const run of await scope.paymentRuns.settled()) {
        const { practices, lines, differences, reworded } = await replayRun(scope, run.id);
        runs += 1;
        different += differences.length > 0 ? 1 : 0;
        const what = `${code} run ${run.number}: ${practices} practices, ${lines} lines, ${formatPounds(BigInt(run.totalPence))}`;
        process.stdout.write(
          `${what}: ${differences.length === 0 ? 'the same' : `${differences.length} lines differ`}${reworded > 0 ? `, ${reworded} worded otherwise` : ''}\n`,
        );
        for (const difference of differences) process.stdout.write(`  ${difference}\n`);
      }
    });
  }
  process.stdout.write(
    `${runs} runs worked out again, ${runs - different} the same to the penny, ${different} different.\n`,
  );
  process.exitCode = different > 0 ? 1 : 0;
} finally {
  await source.destroy();
}
