import type { Session } from '../session/session.ts';
import type { OfferToAcceptQuery } from '../generated/practice/accept/accept.ts';
import type { PracticeOfferQuery } from '../generated/practice/offer/offer.ts';
import { FINGERPRINT, may, mayNot } from './a-consultation.ts';
import { someClauses } from './a-definition.ts';
import { aSession } from './render.tsx';

type Offer = NonNullable<PracticeOfferQuery['offer']>;
type OfferToAccept = NonNullable<OfferToAcceptQuery['offer']>;

export const NO_RIGHT_TO_SIGN = mayNot('YOUR_ROLE_DOES_NOT_ALLOW_THIS', 'You need the right to sign to do this.');

/** A partner of the practice to which the scheme is offered. */
export const aPracticeSession = (changes: Partial<Session> = {}): Session => {
  const { membership, ...session } = aSession({ today: '2025-12-10', ...changes });
  return {
    ...session,
    membership: {
      ...membership,
      jobTitle: 'Partner',
      organisation: {
        ...membership.organisation,
        id: 'practice-1',
        kind: 'PRACTICE',
        code: 'ZZ0001',
        name: 'Abbey Surgery',
      },
    },
  };
};

const COMMISSIONER = { __typename: 'Organisation', id: 'organisation-1', name: 'Marshland ICB' } as const;
const PRACTICE = { __typename: 'Organisation', id: 'practice-1', name: 'Abbey Surgery' } as const;

const head = () => ({
  __typename: 'Offer' as const,
  id: 'offer-1',
  version: 1,
  response: 'SILENT' as const,
  opensAt: '2025-12-01T00:00:00.000Z',
  closesAt: '2025-12-19T23:59:59.000Z',
  fingerprint: FINGERPRINT,
  practice: PRACTICE,
  phase: { __typename: 'Phase' as const, key: 'planning', name: 'Planning', from: '2026-01-01', to: '2026-03-31' },
  schemeVersion: { __typename: 'SchemeVersion' as const, id: 'version-1', number: 2, clauses: someClauses() },
});

export const aParticipation = () => ({
  __typename: 'Participation' as const,
  id: 'participation-1',
  state: 'active',
  from: '2026-01-01',
  to: '2026-03-31',
});

/** An offer that is open and not answered yet; override what a test is about. */
export const anOffer = (changes: Partial<Offer> = {}): Offer => ({
  ...head(),
  departure: null,
  countsAsked: 0,
  evidenceAsked: 1,
  notStarted: null,
  claimsAllowed: 0,
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    commissioner: COMMISSIONER,
    decision: {
      __typename: 'CommitteeDecision',
      id: 'decision-1',
      committee: 'Primary care committee',
      metOn: '2025-11-25',
      minuteReference: 'PCC 25/11/7',
      outcome: 'approved',
    },
    certificates: [],
  },
  lmcResponses: [
    {
      __typename: 'ConsultationResponse',
      id: 'response-1',
      outcome: 'SUPPORTED_WITH_CONDITIONS',
      conditions: 'Notice of 14 days.',
      statement: 'A fair offer.',
      signedName: 'Dr Lee Marsh',
      authority: 'Chair',
      signedAt: '2025-11-03T14:05:00.000Z',
    },
  ],
  comparison: {
    __typename: 'Comparison',
    rows: [
      {
        __typename: 'ComparisonRow',
        key: 'guaranteed',
        label: 'Guaranteed',
        national: 'Nothing is certain before the year ends.',
        local: '£24,000.00, a quarter of 2024-25.',
      },
      {
        __typename: 'ComparisonRow',
        key: 'leave',
        label: 'How to leave',
        national: 'The practice may stop at any time.',
        local: '28 days of notice.',
      },
    ],
  },
  responses: [],
  participation: null,
  permissions: {
    __typename: 'OfferPermissions',
    accept: may(),
    decline: may(),
    leave: mayNot('OFFER_IS_NOT_TAKEN_UP', 'Your practice has not opted in.'),
    recordEvidence: mayNot('OFFER_IS_NOT_TAKEN_UP', 'Your practice has not opted in.'),
  },
  ...changes,
});

/** The same offer as the pages on which it is accepted ask for it. */
export const anOfferToAccept = (changes: Partial<OfferToAccept> = {}): OfferToAccept => ({
  ...head(),
  scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together', commissioner: COMMISSIONER },
  participation: null,
  permissions: { __typename: 'OfferPermissions', accept: may(), decline: may() },
  ...changes,
});

/** Members of the practice: one may sign, one may not, one has left. */
export const someSignatories = () => {
  const member = (id: string, name: string, roles: ('VIEW' | 'APPROVE')[]) => ({
    __typename: 'Membership' as const,
    id,
    roles,
    revokedAt: null,
    person: { __typename: 'Person' as const, id: `person-${id}`, name },
  });
  return {
    members: [
      member('1', 'Dr Ann Abbot', ['APPROVE']),
      member('2', 'Sam Reed', ['VIEW']),
      { ...member('3', 'Dr Old Partner', ['APPROVE']), revokedAt: '2025-01-01T00:00:00.000Z' },
    ],
  };
};
