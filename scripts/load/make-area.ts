import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connections } from '../../server/persistence/connections.ts';
import { dayInWords } from '../../server/domain/dates.ts';
import { AreaRefused, createArea } from '../../server/imports/area/create-area.ts';
import type { AreaReport } from '../../server/imports/area/create-area.ts';
import { withinScope } from '../../server/persistence/scope.ts';
import type { Entrant } from '../../server/persistence/scope.ts';
import { addAreaPeople } from './area-people.ts';
import type { AreaPeople } from './area-people.ts';
import { PlanningPhaseStory } from './planning-phase-story.ts';

export interface AreaWishes {
  code: string;
  financialYear: string;
  people: boolean;
  story: boolean;
  /** Where the start command looks for the list of people; null when there is no such folder. */
  dataFolder: string | null;
}

/** Makes an area and says what was made. False when it cannot be made, after saying why. */
export async function makeArea(source: Connections, wishes: AreaWishes, say: (line: string) => void): Promise<boolean> {
  const { code, financialYear } = wishes;
  try {
    const system: Entrant = { audience: 'system', name: 'published figures', commissionerIds: [] };
    const { report, people } = await withinScope(source, system, { now: new Date() }, async (scope) => {
      const made = await createArea(scope, { code, financialYear });
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

function areaLines({ commissioner, source, practices, networks, lists, paymentYears, changed }: AreaReport): string[] {
  return [
    `\n${commissioner.name} (${commissioner.code}): ${practices.length} practices as at ${dayInWords(source.asOf)}, from ${source.source}; ${networks} networks, ${lists} list sizes.`,
    paymentYears.length === 0
      ? 'No QOF payments of these practices are loaded.'
      : `QOF payments of ${paymentYears.join(', ')} are ready as the basis of a payment run.`,
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
  const story = new PlanningPhaseStory(source, { ...report, people, basisYear: wishes.financialYear });
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
