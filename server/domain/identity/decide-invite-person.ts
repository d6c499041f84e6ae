import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { roles as everyRole } from '../permissions.ts';
import type { Role } from '../permissions.ts';
import { checkText } from '../words/check-text.ts';
import { checkEmail, writtenEmail } from './email-address.ts';
import { looksShared } from './shared-mailbox.ts';

const LONGEST_NAME = 200;
const LONGEST_JOB_TITLE = 100;
const LONGEST_REASON = 500;

/** Who is invited, as it was typed. */
export interface InvitationAsked {
  name: string;
  email: string;
  jobTitle: string;
  roles: readonly Role[];
  /** The last day of their access, or null while it has none. */
  endsOn: string | null;
  /** Why it must be a mailbox that several people read; null where it is not one. */
  sharedMailboxReason: string | null;
}

/** What is on record of whom the address belongs to. */
export interface InvitationFacts {
  /** The day it is in London. */
  today: string;
  /** Whoever has the address. */
  person: { name: string; disabledAt: Date | null } | null;
  /** True when they act for the organisation already, or are invited to. */
  isMember: boolean;
}

/** An invitation as it is kept. */
export interface Invitation extends Omit<InvitationAsked, 'roles'> {
  roles: Role[];
}

/** The rights of the first person of an organisation: they invite the others. */
export const FIRST_PERSON_ROLES: readonly Role[] = ['view', 'administer'];

/**
 * Is somebody invited to act for an organisation? They are in at the first sign-in with that address.
 * @returns the invitation as it is kept: trimmed, the address in small letters, the rights in order
 * Refusals: FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT, EMAIL_IS_NOT_AN_ADDRESS, MAILBOX_IS_SHARED,
 * LAST_DAY_IS_PAST, PERSON_IS_A_MEMBER, INVITED_PERSON_IS_SWITCHED_OFF
 */
export function decideInvitePerson(asked: InvitationAsked, facts: InvitationFacts): Outcome<Invitation> {
  const invitation: Invitation = {
    name: asked.name.trim(),
    email: writtenEmail(asked.email),
    jobTitle: asked.jobTitle.trim(),
    roles: everyRole.filter((role) => asked.roles.includes(role)),
    endsOn: asked.endsOn,
    sharedMailboxReason: asked.sharedMailboxReason?.trim() || null,
  };
  const reasons = [...whyNotTyped(invitation), ...whyNotOnRecord(invitation, facts)];
  return reasons.length > 0 ? refusedFor(reasons) : accepted(invitation);
}

const whyNotTyped = ({ name, email, jobTitle, roles, sharedMailboxReason }: Invitation): Reason[] => [
  ...checkText(name, { field: 'name', name: 'the name', most: LONGEST_NAME }),
  ...checkEmail(email, 'email'),
  ...checkText(jobTitle, { field: 'jobTitle', name: 'what they do', most: LONGEST_JOB_TITLE }),
  ...(roles.length > 0 ? [] : [reason('FIELD_IS_EMPTY', 'roles', { name: 'at least one right' })]),
  ...checkText(sharedMailboxReason ?? '', {
    field: 'sharedMailboxReason',
    name: 'the reason',
    most: LONGEST_REASON,
    empty: true,
  }),
  ...(looksShared(email) && !sharedMailboxReason ? [reason('MAILBOX_IS_SHARED', 'email', { email })] : []),
];

const whyNotOnRecord = ({ endsOn }: Invitation, { today, person, isMember }: InvitationFacts): Reason[] => [
  ...(endsOn !== null && endsOn < today ? [reason('LAST_DAY_IS_PAST', 'endsOn')] : []),
  ...(isMember ? [reason('PERSON_IS_A_MEMBER', 'email')] : []),
  ...(person?.disabledAt ? [reason('INVITED_PERSON_IS_SWITCHED_OFF', 'email')] : []),
];
