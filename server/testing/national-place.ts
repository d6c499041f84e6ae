import type { DataSource } from '../persistence/data-source.ts';
import { withinScope } from '../persistence/scope.ts';
import { addPlace } from './world.ts';
import type { Place } from './world.ts';

/** A national body. What it releases is for every tenant of the test's database. */
export async function addNationalBody(source: DataSource): Promise<Place> {
  const mark = crypto.randomUUID().slice(0, 8).toUpperCase();
  return withinScope(
    source,
    { audience: 'system', name: 'tests', commissionerIds: [] },
    { now: new Date('2025-11-03T09:00:00Z') },
    (scope) => addPlace(scope, { kind: 'national_body', code: `TEST-${mark}-NB`, name: `National body ${mark}` }, []),
  );
}
