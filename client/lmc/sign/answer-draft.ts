import type { LmcOutcome } from '../../generated/lmc/sign/sign.ts';
import { readText } from '../../parts/fields/read-kept.ts';
import { LIMITS } from '../../parts/limits.ts';
import type { Problem } from '../../parts/problem.ts';

export type SignedOutcome = Exclude<LmcOutcome, 'NO_RESPONSE_IN_TIME'>;

/** The answer while it is being written, over three steps. */
export type AnswerDraft = { outcome: SignedOutcome | ''; conditions: string; statement: string; authority: string };

export const EMPTY_ANSWER: AnswerDraft = { outcome: '', conditions: '', statement: '', authority: '' };

/** The longest statement or conditions that the server takes. */
export const MOST_CHARACTERS = LIMITS.longestText;

/** The outcomes that can be signed. Silence is recorded by the commissioner, never signed. */
export const OUTCOMES: readonly SignedOutcome[] = ['SUPPORTED', 'SUPPORTED_WITH_CONDITIONS', 'NOT_SUPPORTED'];

export const isWritten = (draft: AnswerDraft): boolean => Object.values(draft).some((value) => value.trim() !== '');

/** An answer out of what was kept of its form. */
export const readAnswer = (fields: Readonly<Record<string, unknown>>): AnswerDraft => {
  const text = (name: string): string => readText(fields[name]) ?? '';
  const outcome = OUTCOMES.find((one) => one === fields.outcome) ?? '';
  return { outcome, conditions: text('conditions'), statement: text('statement'), authority: text('authority') };
};

/** What stands between this draft and a signature; nothing when it can be checked. */
export const problemsWithAnswer = ({ outcome, conditions, statement, authority }: AnswerDraft): readonly Problem[] => [
  ...(outcome === '' ? [{ field: 'outcome', message: 'Choose the answer of the LMC' }] : []),
  ...(outcome === 'SUPPORTED_WITH_CONDITIONS' && conditions.trim() === ''
    ? [{ field: 'conditions', message: 'Say what the conditions are' }]
    : []),
  ...(conditions.length > MOST_CHARACTERS
    ? [{ field: 'conditions', message: `The conditions must be ${MOST_CHARACTERS} characters or fewer` }]
    : []),
  ...(statement.length > MOST_CHARACTERS
    ? [{ field: 'statement', message: `The statement must be ${MOST_CHARACTERS} characters or fewer` }]
    : []),
  ...(authority.trim() === '' ? [{ field: 'authority', message: 'Say by what authority you sign' }] : []),
];

/** Conditions belong to one outcome only: those typed before another was chosen are not sent. */
export const conditionsToSend = ({ outcome, conditions }: AnswerDraft): string =>
  outcome === 'SUPPORTED_WITH_CONDITIONS' ? conditions : '';
