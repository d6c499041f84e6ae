import type { NationalTextPartsFragment } from '../generated/national/contract/contract.ts';
import type { NationalDraftPartsFragment } from '../generated/national/contract-draft/draft.ts';
import { may } from './a-consultation.ts';
import { aSession } from './render.tsx';

const source = { __typename: 'NationalSource', title: 'Contract year table', confidence: 'C2' } as const;

/** A national year with one indicator; override what a test is about. */
export const aNationalText = (changes: Partial<NationalTextPartsFragment> = {}): NationalTextPartsFragment => ({
  __typename: 'NationalContract',
  financialYear: '2025-26',
  release: 1,
  note: null,
  complete: true,
  totalPoints: '12',
  poundsPerPatient: '0.022142',
  values: [
    {
      __typename: 'NationalValue',
      key: 'POUNDS_PER_POINT',
      label: 'Pounds for one point',
      value: '225.49',
      date: null,
      source,
    },
    {
      __typename: 'NationalValue',
      key: 'AVERAGE_LIST',
      label: 'National average list',
      value: '10184',
      date: '2025-01-01',
      source: { ...source, confidence: 'INF' },
    },
  ],
  indicatorSource: source,
  indicators: [
    {
      __typename: 'NationalIndicator',
      id: 'AF008',
      group: 'AF',
      kind: 'FRACTION',
      description: 'Anticoagulated',
      points: '12',
      weighted: true,
      lowerThreshold: '70',
      upperThreshold: '95',
      pointsAtLower: null,
      improvement: null,
      source: null,
    },
  ],
  groups: [
    { __typename: 'NationalGroup', code: 'AF', name: 'Atrial fibrillation', domain: 'CLINICAL', register: null },
  ],
  registers: null,
  ...changes,
});

/** A draft that may be changed and released. */
export const aNationalDraft = (changes: Partial<NationalDraftPartsFragment> = {}): NationalDraftPartsFragment => ({
  __typename: 'NationalDraft',
  id: 'draft-1',
  financialYear: '2025-26',
  release: 2,
  state: 'DRAFT',
  reason: 'The average list was misread.',
  basedOnYear: '2025-26',
  basedOnRelease: 1,
  draftedBy: 'Robert Lane',
  draftedAt: '2025-10-30T11:00:00.000Z',
  editedAt: '2025-10-30T11:20:00.000Z',
  version: 3,
  text: aNationalText({ release: 2 }),
  changes: [
    { __typename: 'NationalChange', what: 'National average list', before: '10184 patients', after: '10349 patients' },
  ],
  checks: { __typename: 'NationalChecks', problems: [], warnings: [] },
  permissions: { __typename: 'NationalDraftPermissions', edit: may(), discard: may(), release: may() },
  ...changes,
});

/** Somebody of the national body. */
export const aNationalSession = () => {
  const session = aSession();
  return {
    ...session,
    membership: {
      ...session.membership,
      organisation: {
        ...session.membership.organisation,
        kind: 'NATIONAL_BODY' as const,
        commissionerKind: null,
        name: 'National office',
      },
    },
  };
};
