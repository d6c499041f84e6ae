import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { refusals } from '../refusals.ts';
import { decideInviteFirstPerson } from './decide-invite-first-person.ts';
import type { EntryState } from './decide-invite-first-person.ts';
import type { Invitation, InvitationFacts } from './decide-invite-person.ts';
import { INVITATION_COLUMNS } from './read-invitation-rows.ts';
import type { InvitationColumn, InvitationRow } from './read-invitation-rows.ts';

/** More problems than these are not listed one by one. */
const MOST_PROBLEMS = 100;

/** What is on record of what a file names. */
export interface FirstPeopleFacts<Place> {
  /** The day it is in London. */
  today: string;
  /** The organisations that the commissioner deals with on the day, by code. */
  places: ReadonlyMap<string, Place>;
  /** Whoever has an address, by address in small letters. */
  people: ReadonlyMap<string, NonNullable<InvitationFacts['person']>>;
}

/** One row that can be done. */
export interface FirstInvitation<Place> {
  row: number;
  place: Place;
  invitation: Invitation;
}

/**
 * Are the first people of a file invited? All of them or none: each row that cannot be is named, with its column and the way
 * out. One address and one organisation stand in a file once.
 * Refusal: INVITATION_ROW_IS_WRONG, for each
 */
export function decideInviteFirstPeople<Place extends { state: EntryState }>(
  rows: readonly InvitationRow[],
  { today, places, people }: FirstPeopleFacts<Place>,
): Outcome<FirstInvitation<Place>[]> {
  const problems: Reason[] = [];
  const done: FirstInvitation<Place>[] = [];
  const firstRows = { organisationCode: new Map<string, number>(), email: new Map<string, number>() };
  for (const row of rows) {
    const before = problems.length;
    const wrong = (column: InvitationColumn, problem: string): void => {
      const named = { row: row.row, column: INVITATION_COLUMNS[column], problem };
      problems.push(reason('INVITATION_ROW_IS_WRONG', `rows[${row.row}].${column}`, named));
    };
    for (const column of ['organisationCode', 'email'] as const) {
      const earlier = firstRows[column].get(row[column]);
      if (earlier !== undefined && row[column] !== '') wrong(column, SAME[column](earlier));
      else firstRows[column].set(row[column], row.row);
    }
    const place = places.get(row.organisationCode);
    if (!place) wrong('organisationCode', unknown(row.organisationCode));
    const outcome = decideInviteFirstPerson(
      { ...row, sharedMailboxReason: row.sharedMailboxReason || null },
      place ?? { state: 'nobody' },
      { today, person: people.get(row.email) ?? null, isMember: false },
    );
    if (!outcome.accepted)
      for (const why of outcome.refusal.reasons)
        wrong(columnOf(why), `${why.message} ${refusals[why.code].remedy ?? ''}`.trim());
    else if (place && problems.length === before) done.push({ row: row.row, place, invitation: outcome.value });
  }
  return problems.length > 0 ? refusedFor(shortened(problems)) : accepted(done);
}

const SAME = {
  organisationCode: (row: number) => `Row ${row} names the same organisation. Keep one: that person invites the other.`,
  email: (row: number) =>
    `Row ${row} has the same address. Where one person acts for both, invite them to the second on its own afterwards.`,
};

const unknown = (code: string): string =>
  code === ''
    ? 'Enter the code of the organisation.'
    : `You deal with no practice, LMC or network with the code "${code}" today. Check the code, or take the row out.`;

const columnOf = ({ field }: Reason): InvitationColumn =>
  field === 'organisationId'
    ? 'organisationCode'
    : field && field in INVITATION_COLUMNS
      ? (field as InvitationColumn)
      : 'name';

const shortened = (problems: Reason[]): Reason[] => {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const problem = `There are ${problems.length - MOST_PROBLEMS} more things to put right. Put these right first.`;
  return [...problems.slice(0, MOST_PROBLEMS), reason('INVITATIONS_FILE_IS_UNREADABLE', 'file', { problem })];
};
