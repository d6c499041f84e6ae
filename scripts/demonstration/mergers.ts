import { recordSuccession } from '../../server/actions/successions/record-succession.ts';
import type { Stage } from './stage.ts';

/** Two practices will merge after every phase of the demonstration, so that nothing of it is paid otherwise. */
export async function tellMerger(stage: Stage): Promise<void> {
  const [predecessor, successor] = stage.places.westmoor.practices.slice(60);
  if (!predecessor || !successor) throw new Error('The demonstration has practices.');
  await stage.act({ actor: stage.person('schemeManager'), at: '2025-10-15T11:00' }, recordSuccession, {
    predecessorId: predecessor.id,
    successorId: successor.id,
    firstDay: '2027-04-01',
    percent: null,
    source: 'Business case for the merger, approved on 14 October 2025',
  });
}
