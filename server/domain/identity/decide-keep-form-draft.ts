import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';

/** What somebody wrote in the fields of a form, by the id of the field: text, ticks, choices, or what a page made of several. */
export type DraftFields = Record<string, unknown>;

/** How long a form that nobody sent is kept. */
export const DRAFT_DAYS = 14;
const LONGEST_DRAFT = 200_000;
const LONGEST_PAGE = 500;
const MOST_DRAFTS = 100;
const DAY_MS = 24 * 60 * 60_000;

/** What is asked to be kept, and how many drafts of other pages are kept already. */
export interface DraftAsked {
  /** The address of the page in the portal. */
  page: string;
  fields: DraftFields;
  others: number;
}

/**
 * What is written is kept before it is checked: only what may stand nowhere in the portal, and what is out of all measure, is not.
 * Refusals: VALUE_IS_UNKNOWN (no page of the portal), TEXT_LOOKS_LIKE_A_PATIENT, DRAFT_IS_TOO_LARGE, TOO_MANY_DRAFTS
 */
export function decideKeepFormDraft({ page, fields, others }: DraftAsked): Outcome<DraftFields> {
  const reasons: Reason[] = [];
  if (!page.startsWith('/') || page.startsWith('//') || page.length > LONGEST_PAGE)
    reasons.push(reason('VALUE_IS_UNKNOWN', 'page', { name: 'The page', value: page.slice(0, 100) }));
  if (JSON.stringify(fields).length > LONGEST_DRAFT) reasons.push(reason('DRAFT_IS_TOO_LARGE', 'fields'));
  else reasons.push(...textsIn(fields).flatMap(([field, text]) => aboutAPatient(field, text)));
  if (others >= MOST_DRAFTS) reasons.push(reason('TOO_MANY_DRAFTS', 'page', { most: MOST_DRAFTS }));
  return reasons.length > 0 ? refusedFor(reasons) : accepted(fields);
}

const aboutAPatient = (field: string, text: string): Reason[] =>
  checkText(text, { field, name: 'what you wrote', most: LONGEST_DRAFT, empty: true });

/** Every text with the field it is in. */
const textsIn = (fields: DraftFields): [string, string][] =>
  Object.entries(fields).flatMap(([field, written]) =>
    deepTexts(written).map((text): [string, string] => [field, text]),
  );

const deepTexts = (written: unknown): string[] => {
  if (typeof written === 'string') return [written];
  if (typeof written !== 'object' || written === null) return [];
  return Object.values(written).flatMap(deepTexts);
};

/** The instant before which a draft that was kept is gone. */
export function draftsGoneBefore(now: Date): Date {
  return new Date(now.getTime() - DRAFT_DAYS * DAY_MS);
}

/** The last instant of a draft that was kept then. */
export function draftKeptUntil(keptAt: Date): Date {
  return new Date(keptAt.getTime() + DRAFT_DAYS * DAY_MS);
}
