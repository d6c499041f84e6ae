import { organisationKinds } from '../permissions.ts';
import type { ActionName, OrganisationKind } from '../permissions.ts';
import { opaqueText } from '../words/opaque-text.ts';

/** One kind of thing that people are told. */
export interface NoticeWords {
  /** Whose members are told. */
  to: readonly OrganisationKind[];
  /** The right to act on it: whoever lacks it is not told. */
  right: ActionName;
  /**
   * All that a mail says of it. It names no scheme, no sum, no date and quotes nobody: a mail is read by whoever reads the
   * mailbox, and what is private stays behind the sign-in.
   */
  mail: string;
  /** What the portal says of it, to somebody who is signed in. */
  title: (name: string) => string;
  /** Where one acts on it. */
  page: (id: string) => string;
}

const kinds = {
  invitation: {
    to: organisationKinds,
    right: 'session:read',
    mail: 'You are invited to act for your organisation in the portal.',
    title: (name) => `You are invited to act for ${name}`,
    page: () => '/',
  },
  access_ending: {
    to: organisationKinds,
    right: 'member:read',
    mail: 'Your own access to the portal ends soon.',
    title: (name) => `Your access for ${name} ends soon`,
    page: () => '/people',
  },
  access_of_another_ending: {
    to: organisationKinds,
    right: 'member:change',
    mail: 'The access of somebody in your organisation ends soon.',
    title: (name) => `The access of ${name} ends soon`,
    page: (id) => `/people/${id}`,
  },
  consultation_to_answer: {
    to: ['lmc'],
    right: 'consultation:comment',
    mail: 'A commissioner asks your LMC for its view on a local scheme.',
    title: (name) => `The consultation on ${name} is open`,
    page: (id) => `/consultations/${id}`,
  },
  comment_to_answer: {
    to: ['commissioner'],
    right: 'consultation:reply',
    mail: 'An LMC has sent a comment that waits for your answer.',
    title: (name) => `A comment on ${name} waits for an answer`,
    page: (id) => `/consultations/${id}`,
  },
  offer_open: {
    to: ['practice'],
    right: 'offer:accept',
    mail: 'A local scheme is open for your practice to join or decline.',
    title: (name) => `The offer of ${name} is open`,
    page: (id) => `/offers/${id}`,
  },
  offer_closing: {
    to: ['practice'],
    right: 'offer:accept',
    mail: 'An offer to your practice closes soon and has no answer yet.',
    title: (name) => `The offer of ${name} closes soon`,
    page: (id) => `/offers/${id}`,
  },
  evidence_returned: {
    to: ['practice'],
    right: 'evidence:record',
    mail: 'Evidence that your practice recorded was returned.',
    title: (name) => `Evidence for ${name} was returned`,
    page: (id) => `/offers/${id}/evidence`,
  },
  payment_released: {
    to: ['practice'],
    right: 'payment-line:read',
    mail: 'A payment to your practice was released. The portal explains it.',
    title: (name) => `A payment for ${name} was released`,
    page: () => '/payments',
  },
  scheme_ending: {
    to: ['practice'],
    right: 'participation:leave',
    mail: 'A local scheme that your practice takes part in is ended.',
    title: (name) => `${name} is ended; the practice goes back to the national contract`,
    page: (id) => `/offers/${id}`,
  },
  answer_owed: {
    to: ['practice'],
    right: 'offer:accept',
    mail: 'A reminder: an offer to your practice has no answer yet.',
    title: (name) => `A reminder: the offer of ${name} has no answer yet`,
    page: (id) => `/offers/${id}`,
  },
  evidence_owed: {
    to: ['practice'],
    right: 'evidence:record',
    mail: 'A reminder: evidence of your practice is still asked for.',
    title: (name) => `A reminder: evidence for ${name} is still asked for`,
    page: (id) => `/offers/${id}/evidence`,
  },
  count_owed: {
    to: ['practice'],
    right: 'count:report',
    mail: 'A reminder: counts of your practice are still asked for.',
    title: (name) => `A reminder: counts for ${name} are still asked for`,
    page: (id) => `/offers/${id}/counts`,
  },
  response_owed: {
    to: ['lmc'],
    right: 'consultation:comment',
    mail: 'A reminder: a commissioner waits for the view of your LMC on a local scheme.',
    title: (name) => `A reminder: the consultation on ${name} has no answer yet`,
    page: (id) => `/consultations/${id}`,
  },
  reply_owed: {
    to: ['commissioner'],
    right: 'consultation:reply',
    mail: 'A reminder: comments of an LMC wait for your answer.',
    title: (name) => `A reminder: comments on ${name} wait for an answer`,
    page: (id) => `/consultations/${id}`,
  },
} satisfies Record<string, NoticeWords>;

/** The name of a kind. */
export type NoticeKind = keyof typeof kinds;

/** Everything that people are told, with its words. */
export const noticeKinds: Readonly<Record<NoticeKind, NoticeWords>> = kinds;

/** Every kind there is. */
export const noticeKindNames = Object.keys(kinds) as NoticeKind[];

/** The page of the portal on which somebody acts on a notice. */
export function noticePage(kind: NoticeKind, subjectId: string): string {
  return noticeKinds[kind].page(opaqueText(subjectId));
}
