import type { SchemeFound } from '../commissioner/scheme/scheme-found.ts';
import type { EditedScheme } from '../commissioner/edit-scheme/draft.ts';
import { FINGERPRINT, may, mayNot } from './a-consultation.ts';
import { aDefinition, someClauses } from './a-definition.ts';

const SCHEME_PERMISSIONS: SchemeFound['permissions'] = {
  __typename: 'SchemePermissions',
  save: may(),
  startConsultation: may(),
  recordDecision: may(),
  publish: may(),
  end: may(),
  withdraw: may(),
  startNewVersion: may(),
  startPaymentRun: may(),
};

export const aGateCheck = (
  changes: Partial<SchemeFound['gate']['checks'][number]> = {},
): SchemeFound['gate']['checks'][number] => ({
  __typename: 'GateCheck',
  key: 'lmc',
  title: 'The LMC was consulted on this text',
  passed: true,
  evidence: 'Fenland LMC: supported, signed by Dr Lee Marsh.',
  remedy: null,
  code: null,
  reasons: [],
  ...changes,
});

export const aPhaseUptake = (changes: Partial<SchemeFound['phases'][number]> = {}): SchemeFound['phases'][number] => ({
  __typename: 'PhaseUptake',
  key: 'planning',
  name: 'Planning',
  from: '2026-01-01',
  to: '2026-03-31',
  offered: 75,
  accepted: 70,
  declined: 2,
  silent: 3,
  left: 0,
  national: 5,
  acceptedPercent: '93.3',
  practicesNeeded: 50,
  viable: true,
  evidenceToReview: 0,
  optInClosesAt: '2025-12-19T23:59:59.000Z',
  ...changes,
});

/** A draft that is complete, of a person who may do everything; override what a test is about. */
export const aScheme = (changes: Partial<SchemeFound> = {}): SchemeFound => ({
  __typename: 'Scheme',
  id: 'scheme-1',
  name: 'Working together',
  state: 'DRAFT',
  version: 3,
  createdAt: '2025-10-01T09:00:00.000Z',
  publishedAt: null,
  endedFrom: null,
  currentVersion: {
    __typename: 'SchemeVersion',
    id: 'version-2',
    number: 2,
    fingerprint: FINGERPRINT,
    frozenAt: null,
    preparedBy: 'Ada Byfield',
    savedAt: '2025-10-20T09:00:00.000Z',
    clauses: someClauses(),
    problems: [],
  },
  versions: [
    {
      __typename: 'SchemeVersion',
      id: 'version-2',
      number: 2,
      fingerprint: FINGERPRINT,
      frozenAt: null,
      preparedBy: 'Ada Byfield',
      savedAt: '2025-10-20T09:00:00.000Z',
    },
  ],
  consultations: [],
  decision: null,
  gate: { __typename: 'PublishGate', ready: true, checks: [aGateCheck()] },
  phases: [],
  paymentRuns: [],
  certificates: [],
  permissions: SCHEME_PERMISSIONS,
  ...changes,
});

/** The same as its editor fetches it. */
export const anEditedScheme = (changes: Partial<EditedScheme> = {}): EditedScheme => ({
  __typename: 'Scheme',
  id: 'scheme-1',
  name: 'Working together',
  state: 'DRAFT',
  version: 3,
  currentVersion: {
    __typename: 'SchemeVersion',
    id: 'version-2',
    number: 2,
    preparedBy: 'Ada Byfield',
    savedAt: '2025-10-20T09:00:00.000Z',
    definition: aDefinition(),
    worded: {
      __typename: 'SchemeDefinition',
      phases: [
        {
          __typename: 'Phase',
          key: 'planning',
          components: [
            {
              __typename: 'Component',
              key: 'share',
              sentence: 'Each practice is paid 3/12 of its QOF payment for 2024-25.',
            },
          ],
        },
      ],
    },
    problems: [],
    warnings: [],
  },
  permissions: {
    __typename: 'SchemePermissions',
    save: may(),
    startConsultation: mayNot('SCHEME_HAS_PROBLEMS', 'The draft is not finished.'),
  },
  ...changes,
});

export const aConsultationOf = (
  changes: Partial<SchemeFound['consultations'][number]> = {},
): SchemeFound['consultations'][number] => ({
  __typename: 'Consultation',
  id: 'consultation-1',
  state: 'OPEN',
  closesAt: '2025-11-21T23:59:59.000Z',
  overdue: false,
  lmc: { __typename: 'Organisation', id: 'lmc-1', name: 'Fenland LMC' },
  response: null,
  comments: [],
  permissions: { __typename: 'ConsultationPermissions', recordNoResponse: may() },
  ...changes,
});
