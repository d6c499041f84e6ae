import { CalculationFault } from '../actions/payments/calculation.ts';
import { calculateLines } from '../actions/payments/calculate-lines.ts';
import type { Progress } from '../actions/payments/calculate-lines.ts';
import { finishCalculation } from '../actions/payments/finish-calculation.ts';
import { freezeFacts } from '../actions/payments/freeze-facts.ts';
import { stopCalculation } from '../actions/payments/stop-calculation.ts';
import { UnreadText } from '../domain/schemes/read-definition.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { Interrupted } from './interrupted.ts';
import { isPassing } from '../persistence/passing-fault.ts';
import type { TaskTools } from './task-tools.ts';

interface Payload {
  commissionerId: string;
  runId: string;
}

/**
 * Calculates a payment run: the facts are frozen in one transaction, then the practices are worked out a page at a time, each
 * page in a transaction of its own so that its progress is seen, and the run becomes calculated in the last one. Killed
 * in the middle, the run stays calculating, and the next try begins again from the facts.
 * A fault that will not pass takes the run back to draft with a sentence for the person who asked.
 */
export async function calculatePaymentRunTask(payload: unknown, tools: TaskTools): Promise<void> {
  const { commissionerId, runId } = readPayload(payload);
  const within = async <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    withinScope(
      tools.source,
      { audience: 'system', name: 'calculation of payments', commissionerIds: [commissionerId] },
      { now: await tools.now() },
      work,
    );
  try {
    await calculate(within, runId, tools.stopping);
  } catch (fault) {
    if (fault instanceof Interrupted || (isPassing(fault) && !tools.lastTry)) throw fault;
    tools.logFault(fault);
    await within((scope) => stopCalculation(scope, runId, sentenceFor(fault, tools.jobId)));
  }
}

const calculate = async (
  within: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  runId: string,
  stopping: () => boolean,
): Promise<void> => {
  const calculation = await within((scope) => freezeFacts(scope, runId));
  if (!calculation) return;
  for (let progress: Progress = { afterCode: '', lines: 0 }; ;) {
    if (stopping()) throw new Interrupted('The worker is stopping; the calculation will begin again.');
    const from = progress;
    const next = await within((scope) => calculateLines(scope, calculation, from));
    if (next === 'overtaken') return;
    if (next === 'done') return within((scope) => finishCalculation(scope, calculation.attempt));
    progress = next;
  }
};

const sentenceFor = (fault: unknown, jobId: string): string =>
  fault instanceof CalculationFault || fault instanceof UnreadText
    ? fault.message
    : `The calculation stopped with a fault of the portal (number ${jobId}). Nothing was paid. Calculate again; if it stops again, quote the number.`;

const readPayload = (payload: unknown): Payload => {
  const { commissionerId, runId } = payload as Partial<Payload>;
  if (typeof commissionerId !== 'string' || typeof runId !== 'string')
    throw new TypeError('A calculation needs a commissioner and a run.');
  return { commissionerId, runId };
};
