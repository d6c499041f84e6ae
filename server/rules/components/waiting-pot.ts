import type { SharedCase, SharedOutcome } from './component-kind.ts';
import type { RuleException } from '../facts/facts.ts';

/**
 * The answer of a shared component that cannot be shared yet: what is wrong stands with the practice it is about, and every
 * other practice waits, because its share would change when that is settled.
 */
export function waitingPot(given: SharedCase<unknown>, exceptions: readonly RuleException[]): SharedOutcome {
  const about = [...new Set(exceptions.map(({ practiceCode }) => practiceCode))].sort();
  const byPractice = new Map(
    given.practices.map(({ practiceCode }) => {
      const own = exceptions.filter((exception) => exception.practiceCode === practiceCode);
      const message = `${practiceCode}: ${given.component.name} waits until this is settled for ${about.join(', ')}`;
      const waits: RuleException = { practiceCode, field: given.component.key, code: 'POT_WAITS', message };
      return [practiceCode, { working: null, exceptions: own.length > 0 ? own : [waits] }];
    }),
  );
  return { byPractice, byNetwork: [] };
}
