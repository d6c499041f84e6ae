import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  RecordCommitteeDecisionDocument,
  SchemeToDecideDocument,
  type SchemeToDecideQuery,
} from '../../generated/commissioner/decision/decision.ts';
import { FINGERPRINT, may } from '../../testing/a-consultation.ts';
import { someClauses } from '../../testing/a-definition.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { DecisionPage } from './decision-page.tsx';

const DATA: SchemeToDecideQuery = {
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    state: 'CONSULTED',
    version: 6,
    currentVersion: {
      __typename: 'SchemeVersion',
      id: 'version-2',
      number: 2,
      fingerprint: FINGERPRINT,
      clauses: someClauses(),
    },
    consultations: [
      {
        __typename: 'Consultation',
        id: 'consultation-1',
        state: 'RESPONDED',
        closesAt: '2025-10-20T22:59:59.000Z',
        lmc: { __typename: 'Organisation', id: 'lmc-1', name: 'Fenland LMC' },
        response: {
          __typename: 'ConsultationResponse',
          id: 'r',
          outcome: 'NOT_SUPPORTED',
          conditions: '',
          statement: '',
          signedName: 'Dr Lee Marsh',
          signedAt: '2025-10-19T14:05:00.000Z',
        },
      },
    ],
    permissions: { __typename: 'SchemePermissions', recordDecision: may() },
  },
};

const REFUSED = {
  recordCommitteeDecision: {
    __typename: 'Refused' as const,
    code: 'COMMITTEE_CHAIR_IS_A_CLINICIAN',
    message: 'This decision cannot be recorded.',
    field: null,
    remedy: null,
    reasons: [
      {
        __typename: 'Refusal' as const,
        code: 'COMMITTEE_CHAIR_IS_A_CLINICIAN',
        message: 'The chair must not be a clinician; Dr Roe is recorded as a GP.',
        field: 'members[0].profession',
      },
      {
        __typename: 'Refusal' as const,
        code: 'COMMITTEE_IS_NOT_QUORATE',
        message: '2 members could vote and the quorum is 3.',
        field: 'quorum',
      },
    ],
  },
};

const page = () =>
  show(<DecisionPage />, {
    at: '/schemes/scheme-1/decision',
    path: '/schemes/:schemeId/decision',
    answers: [
      answer({ document: SchemeToDecideDocument, data: DATA }),
      answer({
        document: RecordCommitteeDecisionDocument,
        variables: {
          expectedVersion: 6,
          decision: {
            committee: '',
            metOn: '2025-11-03',
            minuteReference: '',
            quorum: 3,
            outcome: 'approved',
            members: [
              { name: 'Dr Roe', profession: 'gp', chair: true, voting: true, recused: false, vote: 'for' },
              { name: '', profession: 'lay', chair: false, voting: true, recused: true, vote: null },
              { name: '', profession: 'lay', chair: false, voting: true, recused: false, vote: null },
            ],
          },
        },
        data: REFUSED,
      }),
    ],
  });

const member = (number: number) => within(screen.getByRole('group', { name: `Member ${number}` }));

describe('decision of the committee', () => {
  it('has the LMC’s answer in view and no fault for axe', async () => {
    const shown = page();
    expect(await screen.findByText('Not supported')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows the whole text that is decided on, clause by clause', async () => {
    page();
    expect(await screen.findByText(/The committee decides on version 2/)).toBeVisible();
    for (const line of someClauses().flatMap(({ lines }) => lines)) expect(screen.getByText(line)).toBeVisible();
  });

  it('counts as it is typed, and asks no vote of a member who withdrew', async () => {
    const { user } = page();
    await screen.findByRole('heading', { name: 'Members' });
    expect(screen.getByText('3 could vote, 0 of them GPs. Votes: 0 for, 0 against, 0 abstained.')).toBeVisible();
    await user.click(member(2).getByLabelText('Withdrew: an interest'));
    expect(member(2).queryByLabelText('For')).toBeNull();
    await user.selectOptions(member(1).getByLabelText('Profession'), 'gp');
    expect(screen.getByText(/2 could vote, 1 of them a GP/)).toBeVisible();
  });

  it('shows every reason of the server at its field, with the focus on the summary', async () => {
    const { user } = page();
    await user.type(await screen.findByLabelText('Quorum'), '3');
    await user.type(screen.getByLabelText('Day'), '3');
    await user.type(screen.getByLabelText('Month'), '11');
    await user.type(screen.getByLabelText('Year'), '2025');
    await user.click(member(1).getByLabelText('Chaired'));
    await user.selectOptions(member(1).getByLabelText('Profession'), 'gp');
    await user.click(member(1).getByLabelText('For'));
    await user.click(member(2).getByLabelText('Withdrew: an interest'));
    await user.type(member(1).getByLabelText('Name'), 'Dr Roe');
    await user.click(screen.getByLabelText('Approved'));
    await user.click(screen.getByLabelText('This is what the minutes of the meeting say'));
    await user.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByRole('link', { name: /chair must not be a clinician/ })).toBeVisible();
    expect(document.activeElement).toHaveClass('nhsuk-error-summary');
    expect(screen.getByLabelText('Quorum')).toHaveAccessibleDescription(/the quorum is 3/);
    await user.click(screen.getByRole('link', { name: /chair must not be a clinician/ }));
    expect(within(screen.getByRole('group', { name: 'Dr Roe' })).getByLabelText('Profession')).toHaveFocus();
  });
});
