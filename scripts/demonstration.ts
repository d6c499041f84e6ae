// Makes the demonstration world once. Everything in it is invented; everything that happens in it goes through the
// product's own actions, so that a demonstration shows what the product does. Run by the start command.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { finishJobs } from '../server/jobs/worker.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import { withinScope } from '../server/persistence/scope.ts';
import { analyzeTables } from './database/analyze.ts';
import { beginOnFirstDay } from './demonstration/begin-on-first-day.ts';
import { CAST } from './demonstration/cast.ts';
import { addPlaces } from './demonstration/organisations.ts';
import type { DemonstrationPlaces } from './demonstration/organisations.ts';
import { Stage } from './demonstration/stage.ts';
import { FIRST_MOMENT, tellStories } from './demonstration/world.ts';

const url = process.env.APP_DATABASE_URL;
if (!url) throw new Error('APP_DATABASE_URL is not set: the start command sets it.');
if (process.env.PORTAL_MODE === 'production') throw new Error('A production portal has no demonstration world.');

const source = await createDataSource(url).initialize();
try {
  const door = { audience: 'door' } as const;
  const finished = await withinScope(source, door, { now: new Date() }, (scope) => scope.demonstrationClock.isSet());
  if (finished) {
    console.log('there already');
  } else {
    await emptyHalfMadeWorld();
    const places = await withinScope(
      source,
      { audience: 'system', name: 'demonstration', commissionerIds: [] },
      { now: new Date(FIRST_MOMENT) },
      addPlaces,
    );
    await tellStories(new Stage(source, places));
    await finishJobs({ databaseUrl: url, mail: { way: 'caught' }, log: console.error }, new Date(FIRST_MOMENT));
    await beginOnFirstDay(source);
    await analyzeTables(process.env.DATABASE_URL);
    writePeople(places);
    console.log(`${places.westmoor.practices.length} and ${places.eastmarsh.practices.length} practices in two ICBs`);
  }
} finally {
  await source.destroy();
}

/** The clock is set last: a world without it was interrupted while it was being made, and is made anew. Real organisations are never touched. */
async function emptyHalfMadeWorld(): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ some: boolean; real: boolean }>(
      'select count(*) > 0 as some, bool_or(not fictional) as real from organisation',
    );
    if (!rows[0]?.some || rows[0].real) return;
    await owner.query('truncate organisation, person cascade');
  } finally {
    await owner.end();
  }
}

function writePeople(places: DemonstrationPlaces): void {
  const names: Record<string, string> = {
    westmoor: 'Westmoor ICB',
    eastmarsh: 'Eastmarsh and Coast ICB',
    lmcBoth: 'Westmoor and Eastmarsh LMC',
    lmcEast: 'Coast LMC',
    national: 'National Primary Care Office',
    auditor: 'Western Audit Service',
    network: 'Westmoor 1 network',
  };
  const practices = new Map(places.westmoor.practices.map(({ id, name }) => [id, name]));
  const people = CAST.map(({ key, name, jobs }) => ({
    name,
    email: places.people[key]?.email ?? '',
    organisation: jobs.map(({ place }) => names[place] ?? practices.get(places.placeIds[place]) ?? '').join(' and '),
    role: jobs
      .map(({ title }) => title)
      .filter((title, index, all) => all.indexOf(title) === index)
      .join(' and '),
  }));
  writeFileSync(join(process.env.PORTAL_DATA ?? '.data', 'people.json'), `${JSON.stringify(people, null, 2)}\n`);
}
