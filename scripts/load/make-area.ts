import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connections } from '../../server/persistence/connections.ts';
import { AreaRefused } from '../../server/actions/organisations/area-changes.ts';
import { createArea, previewArea } from '../../server/actions/organisations/create-area.ts';
import type { AreaReport } from '../../server/actions/organisations/create-area.ts';
import { areasOf } from '../../server/actions/organisations/areas-of.ts';
import { changeLines, countLines } from './area-lines.ts';
import { withinScope } from '../../server/persistence/scope.ts';
import type { Entrant } from '../../server/persistence/scope.ts';
import { addAreaPeople } from './area-people.ts';
import type { AreaPeople } from './area-people.ts';
import { PlanningPhaseStory } from './planning-phase-story.ts';

export interface AreaWishes {
  code: string;
  /** A financial year, or a day. */
  asOf: string;
  /** Only what would change is told, and nothing is made. */
  dryRun: boolean;
  people: boolean;
  story: boolean;
  /** Where the start command looks for the list of people; null when there is no such folder. */
  dataFolder: string | null;
}

const SYSTEM: Entrant = { audience: 'system', name: 'published figures', commissionerIds: [] };

/** Every ICB of a year or a day, in place of the code of one. */
export const ALL_ENGLAND = 'england';

/** Makes an area, or all of England, and says what was made. False when one cannot be made, after saying why. */
export async function makeAreas(
  source: Connections,
  wishes: AreaWishes,
  say: (line: string) => void,
): Promise<boolean> {
  if (wishes.code.toLowerCase() !== ALL_ENGLAND) return makeArea(source, wishes, say);
  const codes = await withinScope(source, SYSTEM, { now: new Date(), readOnly: true }, (scope) =>
    areasOf(scope, wishes.asOf),
  );
  let failed = 0;
  for (const code of codes) if (!(await makeArea(source, { ...wishes, code }, say))) failed += 1;
  say(`\n${codes.length - failed} of ${codes.length} ICBs ${wishes.dryRun ? 'could be made' : 'were made'}.`);
  return failed === 0 && codes.length > 0;
}

async function makeArea(source: Connections, wishes: AreaWishes, say: (line: string) => void): Promise<boolean> {
  const { code, asOf, dryRun } = wishes;
  const now = new Date();
  try {
    if (dryRun) {
      const changes = await withinScope(source, SYSTEM, { now, readOnly: true }, (scope) =>
        previewArea(scope, { code, asOf }),
      );
      for (const line of [...countLines(changes), ...changeLines(changes, 'would')]) say(line);
      return true;
    }
    const { report, people } = await withinScope(source, SYSTEM, { now }, async (scope) => {
      const made = await createArea(scope, { code, asOf });
      return { report: made, people: wishes.people ? await addAreaPeople(scope, made) : null };
    });
    for (const line of areaLines(report)) say(line);
    if (people !== null) await demonstrate(source, { report, people, wishes }, say);
    return true;
  } catch (failure) {
    if (!(failure instanceof AreaRefused)) throw failure;
    say(failure.message);
    return false;
  }
}

function areaLines({ changes, networks, lists, paymentYears, changed }: AreaReport): string[] {
  return [
    ...countLines(changes),
    `${networks} networks, ${lists} list sizes.`,
    paymentYears.length === 0
      ? 'No QOF payments of these practices are loaded.'
      : `QOF payments of ${paymentYears.join(', ')} are ready as the basis of a payment run.`,
    ...changeLines(changes, 'did'),
    changed === 0
      ? 'Everything was there already.'
      : `${changed.toLocaleString('en-GB')} rows were added or brought up to date.`,
  ];
}

async function demonstrate(
  source: Connections,
  { report, people, wishes }: { report: AreaReport; people: AreaPeople; wishes: AreaWishes },
  say: (line: string) => void,
): Promise<void> {
  const story = new PlanningPhaseStory(source, { ...report, people, basisYear: wishes.asOf });
  const moment = wishes.story ? await story.tell(say) : story.firstMoment;
  await setClock(source, moment);
  writePeople(wishes.dataFolder, people);
  say(
    `Invented people of ${report.commissioner.name}: ${people.named.map(({ name, role }) => `${name} (${role})`).join(', ')}, and a partner in each practice.`,
  );
}

/** A new portal begins where the story is; one whose date is earlier moves on to it. No date ever goes back. */
async function setClock(source: Connections, moment: string): Promise<void> {
  const now = new Date();
  await withinScope(source, { audience: 'door' }, { now }, async ({ demonstrationClock }) => {
    const offset = Math.round((Date.parse(moment) - now.getTime()) / 1000);
    if (!(await demonstrationClock.isSet()) || (await demonstrationClock.offsetSeconds()) < offset)
      await demonstrationClock.set(offset);
  });
}

function writePeople(dataFolder: string | null, { named }: AreaPeople): void {
  if (dataFolder === null) return;
  const file = join(dataFolder, 'people.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { email: string }[]) : [];
  const others = known.filter(({ email }) => !named.some((person) => person.email === email));
  writeFileSync(file, `${JSON.stringify([...others, ...named], null, 2)}\n`);
}
