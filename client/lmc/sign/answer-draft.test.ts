import { describe, expect, it } from '@jest/globals';
import { type AnswerDraft, EMPTY_ANSWER, conditionsToSend, isWritten, problemsWithAnswer } from './answer-draft.ts';

const draft = (changes: Partial<AnswerDraft> = {}): AnswerDraft => ({
  outcome: 'SUPPORTED',
  conditions: '',
  statement: '',
  authority: 'Chair',
  ...changes,
});
const fieldsOf = (changes: Partial<AnswerDraft>): readonly unknown[] =>
  problemsWithAnswer(draft(changes)).map(({ field }) => field);

describe('the answer of an LMC while it is written', () => {
  it('needs an outcome and an authority, and nothing else', () => {
    expect(problemsWithAnswer(draft())).toEqual([]);
    expect(problemsWithAnswer(EMPTY_ANSWER).map(({ field }) => field)).toEqual(['outcome', 'authority']);
  });

  it('needs conditions only when it is supported with conditions', () => {
    expect(fieldsOf({ outcome: 'SUPPORTED_WITH_CONDITIONS', conditions: ' ' })).toEqual(['conditions']);
    expect(fieldsOf({ outcome: 'NOT_SUPPORTED' })).toEqual([]);
  });

  it('refuses what the server would find too long', () =>
    expect(fieldsOf({ statement: 'x'.repeat(20_001) })).toEqual(['statement']));

  it('does not send conditions that belong to an outcome chosen before', () => {
    expect(conditionsToSend(draft({ outcome: 'SUPPORTED', conditions: 'Left over' }))).toBe('');
    expect(conditionsToSend(draft({ outcome: 'SUPPORTED_WITH_CONDITIONS', conditions: 'Fourteen days' }))).toBe(
      'Fourteen days',
    );
  });

  it('knows whether anything was written', () => {
    expect(isWritten(EMPTY_ANSWER)).toBe(false);
    expect(isWritten(draft())).toBe(true);
  });
});
