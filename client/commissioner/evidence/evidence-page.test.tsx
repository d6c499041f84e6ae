import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  ConfirmEvidenceDocument,
  type EvidencePartsFragment,
  EvidenceSchemeDocument,
  EvidenceToReviewDocument,
  type EvidenceToReviewQuery,
  RejectEvidenceDocument,
} from '../../generated/commissioner/evidence/evidence.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { owing } from '../../testing/reminder.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { EvidencePage } from './evidence-page.tsx';

const SCHEME = answer({
  document: EvidenceSchemeDocument,
  data: {
    scheme: {
      __typename: 'Scheme',
      id: 'scheme-1',
      name: 'Working together',
      state: 'PUBLISHED',
      version: 8,
      currentVersion: {
        __typename: 'SchemeVersion',
        id: 'version-2',
        definition: {
          __typename: 'SchemeDefinition',
          phases: [
            {
              __typename: 'Phase',
              key: 'planning',
              name: 'Planning',
              requirements: [{ __typename: 'Requirement', key: 'discussions', name: 'Planning discussions' }],
            },
          ],
        },
      },
    },
  },
});

const evidence = (changes: Partial<EvidencePartsFragment> = {}): EvidencePartsFragment => ({
  __typename: 'Evidence',
  id: 'evidence-1',
  requirementKey: 'discussions',
  happenedOn: '2026-01-14',
  note: 'Second discussion.',
  state: 'recorded',
  recordedBy: 'Joan Teller',
  recordedAt: '2026-01-15T09:00:00.000Z',
  reviewedBy: null,
  reviewedAt: null,
  reason: null,
  version: 1,
  permissions: { __typename: 'EvidencePermissions', review: may() },
  practice: { __typename: 'Organisation', id: 'practice-1', code: 'Z00001', name: 'Alder Practice' },
  ...changes,
});

const list = (nodes: readonly EvidencePartsFragment[]): EvidenceToReviewQuery => ({
  evidence: {
    __typename: 'EvidenceConnection',
    totalCount: nodes.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes: [...nodes],
  },
});

const page = (answers: NonNullable<Parameters<typeof show>[1]>['answers'], more: Parameters<typeof show>[1] = {}) =>
  show(<EvidencePage />, {
    at: '/schemes/scheme-1/evidence',
    path: '/schemes/:schemeId/evidence',
    answers: [SCHEME, owing('EVIDENCE', 'scheme-1', 0), ...(answers ?? [])],
    ...more,
  });

const NOT_NOW: EvidencePartsFragment['permissions'] = {
  __typename: 'EvidencePermissions',
  review: mayNot('EVIDENCE_IS_REVIEWED', 'This was reviewed already.'),
};
const REVIEWED = {
  reviewedBy: 'Ada Byfield',
  reviewedAt: '2026-01-16T09:00:00.000Z',
  version: 2,
  permissions: NOT_NOW,
};

describe('review of evidence', () => {
  it('names practice and requirement, and has no fault for axe', async () => {
    const shown = page([answer({ document: EvidenceToReviewDocument, data: list([evidence()]) })]);
    expect(await screen.findByRole('heading', { name: 'Alder Practice: Planning discussions' })).toBeVisible();
    expect(screen.getByText('1 piece of evidence')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('confirms at once', async () => {
    const confirmed = evidence({ state: 'confirmed', ...REVIEWED });
    const { user } = page([
      answer({ document: EvidenceToReviewDocument, data: list([evidence()]), times: 1 }),
      answer({
        document: ConfirmEvidenceDocument,
        variables: { evidenceId: 'evidence-1', expectedVersion: 1 },
        data: { confirmEvidence: { __typename: 'Participation', id: 'p', evidence: [confirmed] } },
      }),
      answer({ document: EvidenceToReviewDocument, data: list([confirmed]) }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Confirm Planning discussions of Alder Practice' }));
    expect(await screen.findByText(/Confirmed by Ada Byfield/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
  });

  it('rejects only with a reason', async () => {
    const rejected = evidence({ state: 'rejected', reason: 'Not minuted.', ...REVIEWED });
    const { user } = page([
      answer({ document: EvidenceToReviewDocument, data: list([evidence()]), times: 1 }),
      answer({
        document: RejectEvidenceDocument,
        variables: { evidenceId: 'evidence-1', reason: 'Not minuted.' },
        data: { rejectEvidence: { __typename: 'Participation', id: 'p', evidence: [rejected] } },
      }),
      answer({ document: EvidenceToReviewDocument, data: list([rejected]) }),
    ]);
    await user.click(await screen.findByText('Reject it with a reason'));
    await user.click(screen.getByRole('button', { name: 'Reject' }));
    expect(screen.getByRole('link', { name: 'Give a reason' })).toBeVisible();
    await user.type(screen.getByLabelText('Reason'), 'Not minuted.');
    await user.click(screen.getByRole('button', { name: 'Reject' }));
    expect(await screen.findByText(/Reason: Not minuted\./)).toBeVisible();
  });

  it('has no buttons for who may not review', async () => {
    page([answer({ document: EvidenceToReviewDocument, data: list([evidence({ permissions: NOT_NOW })]) })]);
    const item = within(await screen.findByTestId('evidence'));
    expect(item.queryByRole('button')).toBeNull();
    expect(item.queryByText('Reject it with a reason')).toBeNull();
  });

  it('asks for the state that the address names', async () => {
    page(
      [answer({ document: EvidenceToReviewDocument, variables: { filter: { states: ['rejected'] } }, data: list([]) })],
      { at: '/schemes/scheme-1/evidence?state=rejected' },
    );
    expect(await screen.findByText('Nothing fits what you searched for.')).toBeVisible();
  });
});
