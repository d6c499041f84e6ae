import { factFile } from '../../domain/reported/read-fact-rows.ts';
import type { Scope } from '../../persistence/scope.ts';
import { slotOf } from './asked-facts.ts';
import type { AskedFact } from './asked-facts.ts';
import { knownOf, participantsOf, stateOfFact } from './phase-facts.ts';
import type { PhaseFacts, StateOfFact } from './phase-facts.ts';
import { toldOf } from './read-facts.ts';
import { timesTold } from './told-meanwhile.ts';

/** How many practices have a fact, lack it, or have something that a person must settle. */
export interface FactHeld {
  asked: AskedFact;
  held: number;
  lacking: number;
  wrong: number;
}

/** What is known of a phase, over everybody who takes part. */
export interface FactsHeld {
  practices: number;
  facts: FactHeld[];
  /** A file with one row for each fact that is lacking, its value left empty. */
  template: string;
}

/** Reads everybody who takes part, a page at a time, and says of each fact how many have it. */
export async function readFactsHeld(scope: Scope, facts: PhaseFacts): Promise<FactsHeld> {
  const asked = facts.asked.map((one): FactHeld => ({ asked: one, held: 0, lacking: 0, wrong: 0 }));
  const lacking: Parameters<typeof factFile>[0][number][] = [];
  let practices = 0;
  for await (const records of participantsOf(scope, facts)) {
    practices += 1;
    const known = knownOf(facts, records);
    for (const fact of asked) {
      const { state } = stateOfFact(known, fact.asked);
      if (state === 'HELD') fact.held += 1;
      else if (state === 'WRONG') fact.wrong += 1;
      else {
        fact.lacking += 1;
        const { field, indicator, date } = fact.asked;
        lacking.push({ practice_code: records.practiceCode, field, indicator: indicator ?? '', value: '', date });
      }
    }
  }
  return { practices, facts: asked, template: factFile(lacking) };
}

/** One fact of one practice, with who told it where somebody did. */
export interface FactOfPractice {
  practiceId: string;
  practiceCode: string;
  found: StateOfFact;
  toldBy: string | null;
  toldAt: Date | null;
  /** How often it was told, for whatever day. */
  version: number;
}

/** One fact of everybody who takes part, or of one practice among them, in the order of practice codes. */
export async function readFactOfPractices(
  scope: Scope,
  facts: PhaseFacts,
  { asked, practiceId }: { asked: AskedFact; practiceId?: string },
): Promise<FactOfPractice[]> {
  const only: PhaseFacts = { ...facts, asked: [asked], wanted: [asked.wanted] };
  const all: FactOfPractice[] = [];
  for await (const records of participantsOf(scope, only, practiceId)) {
    const found = stateOfFact(knownOf(only, records), asked);
    const told =
      found.state === 'HELD'
        ? records.reported.find(
            ({ field, indicator, slot, source }) =>
              field === asked.field &&
              indicator === asked.indicator &&
              slot === slotOf(asked, found.fact.date) &&
              source === found.fact.source,
          )
        : undefined;
    all.push({
      practiceId: records.practiceId,
      practiceCode: records.practiceCode,
      found,
      toldBy: told?.toldByName ?? null,
      toldAt: told?.toldAt ?? null,
      version: timesTold(toldOf(facts, records, asked)),
    });
  }
  return all;
}
