import { beginReferenceChange } from '../actions/organisations/begin-reference-change.ts';
import type { BegunChange } from '../actions/organisations/begin-reference-change.ts';
import { endIfUnderWay } from '../actions/organisations/end-reference-change.ts';
import { makeOneArea } from '../actions/organisations/make-one-area.ts';
import { isPassing } from '../persistence/passing-fault.ts';
import { FigureStore, NotBroughtBack } from '../persistence/published/figure-store.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { Interrupted } from './interrupted.ts';
import type { TaskTools } from './task-tools.ts';

type Within = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/**
 * Makes a change that an administrator asked for to what is the same for every tenant: only the system may write it. Each area
 * is whole, in a transaction of its own, so that its progress is seen; killed in the middle, the areas that were made stay and
 * the next try begins again, which changes nothing of them. A fault that will not pass ends it with a sentence for the person.
 */
export async function changeReferenceTask(payload: unknown, tools: TaskTools): Promise<void> {
  const changeId = readPayload(payload);
  const within: Within = async (work) =>
    withinScope(
      tools.source,
      { audience: 'system', name: 'published figures', commissionerIds: [] },
      { now: await tools.now() },
      work,
    );
  try {
    const begun = await within((scope) => beginReferenceChange(scope, changeId));
    if (begun) await (begun.fileNumber === null ? makeAreas(within, begun, tools) : bringBack(within, begun, tools));
  } catch (fault) {
    if (fault instanceof Interrupted || (isPassing(fault) && !tools.lastTry)) throw fault;
    tools.logFault(fault);
    await within((scope) =>
      endIfUnderWay(
        scope,
        { id: changeId },
        {
          failure: `It stopped with a fault of the portal (number ${tools.jobId}). Try it again; if it stops again, quote the number.`,
        },
      ),
    );
  }
}

const makeAreas = async (within: Within, { attempt, codes, asOf }: BegunChange, tools: TaskTools): Promise<void> => {
  for (const code of codes) {
    if (tools.stopping()) throw new Interrupted('The worker is stopping; the areas will be taken up again.');
    if (!(await within((scope) => makeOneArea(scope, attempt, { code, asOf })))) return;
  }
  await within(async (scope) => {
    const change = await scope.referenceChanges.byId(attempt.id);
    await endIfUnderWay(scope, attempt, { cameTo: change?.cameTo ?? [] });
  });
};

/** A file that stands already was brought back by an attempt before this one. */
const bringBack = async (within: Within, { attempt, fileNumber }: BegunChange, tools: TaskTools): Promise<void> => {
  const now = await tools.now();
  try {
    await new FigureStore(tools.source, () => now).bringBack(fileNumber ?? 0);
  } catch (failure) {
    if (!(failure instanceof NotBroughtBack)) throw failure;
    const stands = await within(({ published }) => published.file(fileNumber ?? 0));
    if (stands?.replacedBy !== null)
      return within((scope) => endIfUnderWay(scope, attempt, { failure: failure.message }));
  }
  return within(async (scope) => {
    const change = await scope.referenceChanges.byId(attempt.id);
    await endIfUnderWay(scope, attempt, {
      cameTo: [`${change?.filePath ?? ''} stands again, in place of ${change?.insteadOfPath ?? ''}.`],
    });
  });
};

const readPayload = (payload: unknown): string => {
  const { changeId } = payload as { changeId?: unknown };
  if (typeof changeId !== 'string') throw new TypeError('A change of what is published needs its id.');
  return changeId;
};
