/**
 * What a scheme version says, described once: its type, its reading, its place in the contract, its limits and its clauses all come
 * from here (docs/guides/add-a-field-to-the-definition.md). Plain JSON, because its canonical form is what the LMC signs, the
 * committee approves, the practice accepts and each payment line names.
 */
import { countWords } from '../words/count-words.ts';
import { paragraphs } from '../words/paragraphs.ts';
import { formatPounds } from '../money.ts';
import type { Read } from '../shape.ts';
import { clause, clauseForEach, within } from './clause.ts';
import type { KnownWords } from './clause.ts';
import {
  choiceField,
  flagField,
  idField,
  leftOut,
  listField,
  penceField,
  recordField,
  saying,
  textField,
  wholeField,
} from './described.ts';
import { clausesOfPhase, phase } from './phase.ts';
import type { Phase } from './phase.ts';

export type { Component, Requirement } from './component.ts';
export type { Json } from './described.ts';
export type { Phase } from './phase.ts';

const LONGEST_TEXT = 20_000;

const eligibility = recordField(
  { name: 'Eligibility', about: 'Which practices may join.' },
  {
    kind: choiceField('all_practices or named_practices.', ['all_practices', 'named_practices']),
    practiceIds: listField('The named practices.', idField('A practice'), { most: 1000 }),
  },
  { kind: within('Who can join'), practiceIds: within('Who can join') },
);

const exitTerms = recordField(
  { name: 'ExitTerms', about: 'How a practice can leave and how the scheme can end.' },
  {
    noticeDays: wholeField('Days of notice.', { blank: 28 }),
    text: textField('The terms in words.', { most: LONGEST_TEXT, written: 'the exit terms' }),
  },
  { noticeDays: within('How to leave'), text: within('How to leave') },
);

const viability = recordField(
  {
    name: 'Viability',
    about: 'How many practices the scheme needs to be worth running.',
    aboutSent: 'How many practices the scheme needs.',
  },
  {
    practicesNeeded: wholeField('Practices needed.'),
    practicesInvited: wholeField('Practices invited.'),
  },
  {
    practicesNeeded: within('How many practices are needed'),
    practicesInvited: within('How many practices are needed'),
  },
);

/** The whole text of a version. */
export const schemeDefinition = recordField(
  {
    name: 'SchemeDefinition',
    about: 'What a version of a scheme says.',
    aboutSent: 'What a draft says. It may be unfinished: `problems` of the version lists what is missing.',
  },
  {
    purpose: textField('What it is for.', { most: LONGEST_TEXT, written: 'the purpose' }),
    eligibility,
    phases: listField('Its phases, in order.', phase, { most: 12 }),
    /** Shown on the offer before a practice accepts (product story D2-8). */
    costsBorneByPractice: flagField('True when redesign costs fall on the practice: shown before it accepts.'),
    costsNote: textField('Which costs.', { most: LONGEST_TEXT, written: 'the note on costs' }),
    hoursAskedPerPractice: wholeField('Hours asked of each practice.'),
    exitTerms: saying('How to leave.', exitTerms),
    viability: saying('How many practices are needed.', viability),
    envelopePence: leftOut(penceField('The most all phases together may cost'), 'no envelope is set'),
  },
  {
    purpose: clause('Purpose', (purpose) => (purpose.trim() ? paragraphs(purpose) : ['Not written yet.'])),
    eligibility: clause('Who can join', eligibilityLines),
    costsNote: clause('Costs and hours', (_note, whole) => [...costsLines(whole), hoursLine(whole)]),
    costsBorneByPractice: within('Costs and hours'),
    hoursAskedPerPractice: within('Costs and hours'),
    exitTerms: clause('How to leave', howToLeave),
    viability: clause('How many practices are needed', ({ practicesNeeded, practicesInvited }) => [
      practicesInvited < 1
        ? `It says ${practicesNeeded} needed of ${practicesInvited} invited, which cannot be.`
        : `${practicesNeeded} of the ${countWords(practicesInvited, 'practice')} invited.`,
    ]),
    envelopePence: clause('The most it may cost', (envelopePence) => [
      `${formatPounds(BigInt(envelopePence))} for all phases and practices together.`,
    ]),
    phases: clauseForEach(clausesOfPhase),
  },
);
/** What a version of a scheme says. */
export type SchemeDefinition = Read<typeof schemeDefinition>;

/** What a text says of costs. */
interface Costs {
  readonly costsBorneByPractice: boolean;
  readonly costsNote: string;
}

/** Which costs fall on a practice. */
export function costsLines({ costsBorneByPractice, costsNote }: Costs): readonly string[] {
  const [first = 'not said yet which', ...more] = paragraphs(costsNote);
  if (costsBorneByPractice) return [`The practice bears costs of its own: ${first}`, ...more];
  const none = 'The practice bears no costs of its own.';
  return costsNote.trim() ? [none, `A note on costs stands in the text: ${first}`, ...more] : [none];
}

/** What is asked of a practice in hours. */
export const hoursLine = ({ hoursAskedPerPractice }: { readonly hoursAskedPerPractice: number }): string =>
  `It asks about ${countWords(hoursAskedPerPractice, 'hour')} of each practice.`;

/** How a practice leaves: the terms as they are written, and the notice. */
export function howToLeave({ text, noticeDays }: Read<typeof exitTerms>): readonly string[] {
  const terms = paragraphs(text);
  return [...(terms.length > 0 ? terms : ['Not written yet.']), noticeLine({ noticeDays })];
}

/** The notice that a practice gives, in one sentence. */
export const noticeLine = ({ noticeDays }: { readonly noticeDays: number }): string =>
  noticeDays === 0
    ? 'No notice is needed: the national contract applies again from the day that a practice chooses.'
    : `Notice: ${countWords(noticeDays, 'day')}. After it the national contract applies again.`;

/** "2 named practices may join:" and their names, a line each, which are signed as well. */
function eligibilityLines(
  { kind, practiceIds }: Read<typeof eligibility>,
  _whole: unknown,
  { practiceNames }: KnownWords,
): readonly string[] {
  const names = practiceIds
    .map((id) => practiceNames.get(id) ?? `a practice that this portal does not know (${id})`)
    .sort((one, other) => one.localeCompare(other, 'en-GB'));
  const named = countWords(practiceIds.length, 'named practice');
  if (kind === 'named_practices')
    return names.length === 0
      ? ['Only practices that are named may join, and none is named yet.']
      : [`${named} may join:`, ...names];
  const every = 'Every practice of the commissioner may join.';
  return names.length === 0 ? [every] : [every, `The text also has ${named}, which changes nothing:`, ...names];
}

/** The phase with this key, if the scheme has one. */
export function phaseOf(definition: Pick<SchemeDefinition, 'phases'>, key: string): Phase | undefined {
  return definition.phases.find((one) => one.key === key);
}

/** A new draft says nothing yet. */
export function emptyDefinition(practicesInvited: number): SchemeDefinition {
  return {
    ...structuredClone(schemeDefinition.blank),
    viability: { practicesNeeded: Math.max(1, Math.ceil(practicesInvited / 2)), practicesInvited },
  };
}
