import { describe, expect, it } from '@jest/globals';
import { publishGate } from './publish-gate.ts';
import { emptyDefinition } from './scheme-definition.ts';

const evidenceOf = (key: string, noticeDays: number, practices: number): string | undefined => {
  const definition = {
    ...emptyDefinition(75),
    exitTerms: { noticeDays, text: 'Write to us.' },
    viability: { practicesNeeded: practices, practicesInvited: 75 },
  };
  const facts = { problems: [], frozen: true, consultations: [], commentsAwaitingReply: 0, decision: null };
  const now = new Date('2026-04-01T09:00:00Z');
  return publishGate({ ...facts, definition, eligiblePractices: practices, now }).find((check) => check.key === key)
    ?.evidence;
};

describe('the words of the gate', () => {
  it('says the notice as the text does', () => {
    expect(evidenceOf('exit', 1, 1)).toMatch(/^Notice: 1 day\. /);
    expect(evidenceOf('exit', 0, 1)).toMatch(/^No notice is needed: /);
  });

  it('counts practices in the singular and in the plural', () => {
    expect(evidenceOf('practices', 0, 1)).toBe('1 practice may join; 1 is needed.');
    expect(evidenceOf('practices', 0, 75)).toBe('75 practices may join; 75 are needed.');
  });
});
