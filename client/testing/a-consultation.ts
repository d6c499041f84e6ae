import type {
  LmcAnswerFragment,
  LmcCommentFragment,
  LmcConsultationQuery,
} from '../generated/lmc/consultation/consultation.ts';
import type { MayPartsFragment } from '../generated/parts/refused.ts';
import { type Session } from '../session/session.ts';
import { someClauses } from './a-definition.ts';
import { aSession } from './render.tsx';

type Consultation = NonNullable<LmcConsultationQuery['consultation']>;

export const FINGERPRINT = '5a1d'.repeat(16);

export const may = (): MayPartsFragment => ({ __typename: 'Permission', allowed: true, code: null, reason: null });
export const mayNot = (code: string, reason: string): MayPartsFragment => ({
  __typename: 'Permission',
  allowed: false,
  code,
  reason,
});

/** An officer of the LMC that is consulted. */
export const anLmcSession = (changes: Partial<Session> = {}): Session => {
  const { membership, ...session } = aSession(changes);
  return {
    ...session,
    membership: {
      ...membership,
      jobTitle: 'Chair',
      organisation: { ...membership.organisation, id: 'lmc-1', kind: 'LMC', name: 'Fenland LMC' },
    },
  };
};

export const aComment = (changes: Partial<LmcCommentFragment> = {}): LmcCommentFragment => ({
  __typename: 'ConsultationComment',
  id: 'comment-1',
  clause: 'purpose',
  body: 'Who leads this?',
  writtenBy: 'Dr Lee Marsh',
  writtenAt: '2025-11-01T10:00:00.000Z',
  sentAt: null,
  reply: null,
  repliedBy: null,
  repliedAt: null,
  version: 1,
  permissions: {
    __typename: 'ConsultationCommentPermissions',
    send: changes.sentAt ? mayNot('COMMENT_IS_SENT', 'This comment is sent already.') : may(),
  },
  ...changes,
});

export const anAnswer = (changes: Partial<LmcAnswerFragment> = {}): LmcAnswerFragment => ({
  __typename: 'ConsultationResponse',
  id: 'response-1',
  outcome: 'SUPPORTED_WITH_CONDITIONS',
  conditions: 'Notice of 14 days.',
  statement: 'A fair offer.',
  signedName: 'Dr Lee Marsh',
  authority: 'Chair',
  signedAt: '2025-11-03T14:05:00.000Z',
  fingerprint: FINGERPRINT,
  ...changes,
});

/** An open consultation of the LMC, closing in 18 days; override what a test is about. */
export const aConsultation = (changes: Partial<Consultation> = {}): Consultation => ({
  __typename: 'Consultation',
  id: 'consultation-1',
  state: 'OPEN',
  openedAt: '2025-10-24T09:00:00.000Z',
  closesAt: '2025-11-21T23:59:59.000Z',
  days: 28,
  departure: null,
  overdue: false,
  fingerprint: FINGERPRINT,
  version: 3,
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    commissioner: { __typename: 'Organisation', id: 'organisation-1', name: 'Marshland ICB' },
  },
  lmc: { __typename: 'Organisation', id: 'lmc-1', name: 'Fenland LMC' },
  schemeVersion: {
    __typename: 'SchemeVersion',
    id: 'version-1',
    number: 2,
    preparedBy: 'Ada Byfield',
    clauses: someClauses(),
  },
  comments: [],
  response: null,
  permissions: { __typename: 'ConsultationPermissions', comment: may(), sign: may() },
  ...changes,
});
