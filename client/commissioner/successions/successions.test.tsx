import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  PracticesToNameDocument,
  RecordSuccessionDocument,
  SuccessionPreviewDocument,
  type SuccessionPreviewQuery,
  SuccessionToWithdrawDocument,
  SuccessionsDocument,
  type SuccessionsQuery,
  WithdrawSuccessionDocument,
} from '../../generated/commissioner/successions/successions.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { aSession, accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { RecordSuccessionPage } from './record-succession-page.tsx';
import { SuccessionsPage } from './successions-page.tsx';
import { WithdrawSuccessionPage } from './withdraw-succession-page.tsx';

type Succession = SuccessionsQuery['successions']['nodes'][number];
type Preview = NonNullable<SuccessionPreviewQuery['successionPreview']>;

const old = { __typename: 'Organisation', id: 'old', name: 'Old Surgery', code: 'ZZ1' } as const;
const stays = { __typename: 'Organisation', id: 'stays', name: 'Stays Surgery', code: 'ZZ2' } as const;

const succession = (changes: Partial<Succession> = {}): Succession => ({
  __typename: 'Succession',
  id: 'succession-1',
  state: 'RECORDED',
  firstDay: '2025-10-01',
  percent: null,
  source: 'Contract variation 12',
  recordedBy: 'Ada Byfield',
  recordedAt: '2025-11-02T09:00:00.000Z',
  withdrawnBecause: null,
  withdrawnBy: null,
  withdrawnAt: null,
  version: 1,
  predecessor: old,
  successor: stays,
  permissions: { __typename: 'SuccessionPermissions', withdraw: may() },
  ...changes,
});

const listOf = (nodes: readonly Succession[]) =>
  answer({
    document: SuccessionsDocument,
    data: {
      successions: {
        __typename: 'SuccessionConnection',
        totalCount: nodes.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        nodes: [...nodes],
      },
    },
  });

const practices = answer({
  document: PracticesToNameDocument,
  data: {
    practicesToName: {
      __typename: 'OrganisationConnection',
      totalCount: 2,
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      nodes: [
        { ...old, closedOn: '2025-09-30' },
        { ...stays, closedOn: null },
      ],
    },
  },
});

const sent = {
  predecessorId: 'old',
  successorId: 'stays',
  firstDay: '2025-10-01',
  percent: '60',
  source: 'Contract variation 12',
};

const previewIs = (changes: Partial<Preview>) =>
  answer({
    document: SuccessionPreviewDocument,
    variables: sent,
    data: {
      successionPreview: {
        __typename: 'SuccessionPreview',
        problems: [],
        follows: ['From 1 October 2025 on, Stays Surgery does 60% of the work of Old Surgery.'],
        phases: [
          {
            __typename: 'PhaseThatChanges',
            schemeId: 's',
            schemeName: 'A scheme',
            phaseName: 'Main phase',
            from: '2025-04-01',
            to: '2026-03-31',
            practices: ['Old Surgery', 'Stays Surgery'],
            payments: 'Its payments are not worked out yet, and will rest on this.',
          },
        ],
        ...changes,
      },
    },
  });

const NEW = { at: '/practices/mergers/new', path: '/practices/mergers/new/:step?' };
const write = async ({ user }: ReturnType<typeof show>): Promise<void> => {
  await user.selectOptions(
    await screen.findByLabelText('Whose work was taken over?'),
    'Old Surgery (ZZ1), closed 30 Sept 2025',
  );
  await user.selectOptions(screen.getByLabelText('Which practice took it over?'), 'Stays Surgery (ZZ2)');
  await user.type(screen.getByLabelText('Day'), '1');
  await user.type(screen.getByLabelText('Month'), '10');
  await user.type(screen.getByLabelText('Year'), '2025');
  await user.click(screen.getByRole('radio', { name: 'A part of it' }));
  await user.type(screen.getByLabelText('The part, in percent'), '60');
  await user.type(screen.getByLabelText('Which document does it rest on?'), 'Contract variation 12');
  await user.click(screen.getByRole('button', { name: 'Check what follows' }));
};

describe('mergers and splits', () => {
  it('are listed with who recorded them, on which document, and what was withdrawn', async () => {
    const withdrawn = succession({
      id: 'succession-2',
      state: 'WITHDRAWN',
      percent: '40',
      withdrawnBy: 'Ben Oke',
      withdrawnAt: '2025-11-03T09:00:00.000Z',
      withdrawnBecause: 'Put off.',
      permissions: { __typename: 'SuccessionPermissions', withdraw: mayNot('SUCCESSION_IS_WITHDRAWN', 'No.') },
    });
    const shown = show(<SuccessionsPage />, { at: '/practices/mergers', answers: [listOf([succession(), withdrawn])] });
    const [, first, second] = await screen.findAllByRole('row');
    expect(first).toHaveTextContent(/Old Surgery.*Stays Surgery.*1 Oct 2025.*All of it.*Contract variation 12/);
    expect(first).toHaveTextContent('Recorded by Ada Byfield');
    expect(second).toHaveTextContent(/40% of it.*Withdrawn.*Ben Oke, 3 November 2025, 9:00am: Put off\./);
    expect(screen.getAllByRole('link', { name: /^Withdraw/ })).toHaveLength(1);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('are none, in words; and only who may records one', async () => {
    const session = aSession({ may: (right) => right !== 'fact:tell' });
    show(<SuccessionsPage />, { at: '/practices/mergers', session, answers: [listOf([])] });
    expect(await screen.findByText(/No merger or split is recorded/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Record a merger or split' })).toBeNull();
  });
});

describe('recording one', () => {
  it('names everything that is missing at once', async () => {
    const shown = show(<RecordSuccessionPage />, { ...NEW, answers: [practices] });
    await shown.user.click(await screen.findByRole('button', { name: 'Check what follows' }));
    const summary = (await screen.findByText('There is a problem')).parentElement as HTMLElement;
    expect(within(summary).getAllByRole('link')).toHaveLength(5);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows what the server finds wrong at its field, and keeps what was written', async () => {
    const message = 'Of the work of Old Surgery, 60% is recorded as taken over already, so 40% is left.';
    const problems = [
      { __typename: 'Refusal', code: 'SUCCESSION_IS_MORE_THAN_ALL', message, field: 'percent' } as const,
    ];
    const shown = show(<RecordSuccessionPage />, {
      ...NEW,
      answers: [practices, previewIs({ problems, follows: [], phases: [] })],
    });
    await write(shown);
    expect(await screen.findByRole('link', { name: message })).toBeVisible();
    expect(screen.getByLabelText('The part, in percent')).toHaveValue('60');
    expect(screen.getByLabelText('The part, in percent')).toHaveAccessibleDescription(new RegExp('40% is left'));
  });

  it('says what follows before it is recorded', async () => {
    const recorded = answer({
      document: RecordSuccessionDocument,
      variables: sent,
      data: { recordSuccession: { ...succession({ percent: '60' }) } },
    });
    const shown = show(<RecordSuccessionPage />, { ...NEW, answers: [practices, previewIs({}), recorded] });
    await write(shown);
    expect(await screen.findByText(/^From 1 October 2025 on, Stays Surgery does 60%/)).toBeVisible();
    expect(screen.getByRole('row', { name: /A scheme: Main phase.*1 Apr 2025 to 31 Mar 2026/ })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByRole('link', { name: 'Confirm that you have checked this' })).toBeVisible();
    await shown.user.click(screen.getByLabelText('I have checked this against the document it rests on'));
    await shown.user.click(screen.getByRole('button', { name: 'Record it' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/practices/mergers');
  });

  it('begins with the form when the check is opened by its address', async () => {
    show(<RecordSuccessionPage />, { ...NEW, at: '/practices/mergers/new/check', answers: [practices] });
    expect(await screen.findByLabelText('Whose work was taken over?')).toBeVisible();
  });
});

describe('withdrawing one', () => {
  const AT = { at: '/practices/mergers/succession-1/withdraw', path: '/practices/mergers/:successionId/withdraw' };
  const found = (changes: Partial<Succession> = {}) =>
    answer({ document: SuccessionToWithdrawDocument, data: { succession: succession(changes) } });

  it('takes a reason', async () => {
    const withdrawn = answer({
      document: WithdrawSuccessionDocument,
      variables: { successionId: 'succession-1', expectedVersion: 1, reason: 'Put off.' },
      data: { withdrawSuccession: succession({ state: 'WITHDRAWN', version: 2 }) },
    });
    const shown = show(<WithdrawSuccessionPage />, { ...AT, answers: [found(), withdrawn] });
    await shown.user.click(await screen.findByLabelText('This was recorded wrongly'));
    await shown.user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect(await screen.findByRole('link', { name: 'Give a reason' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.type(screen.getByLabelText('Reason'), 'Put off.');
    await shown.user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/practices/mergers');
  });

  it('says why it cannot be', async () => {
    const withdraw = mayNot('SUCCESSION_IS_WITHDRAWN', 'This was withdrawn already.');
    show(<WithdrawSuccessionPage />, {
      ...AT,
      answers: [found({ permissions: { __typename: 'SuccessionPermissions', withdraw } })],
    });
    expect(await screen.findByText('It cannot be withdrawn: This was withdrawn already.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Withdraw it' })).toBeNull();
  });
});
