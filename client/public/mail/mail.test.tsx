import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  CaughtMailsDocument,
  type MailPartsFragment,
  MailsDocument,
  type MailsQuery,
} from '../../generated/public/mail/mail.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { CaughtMailPage } from './caught-mail-page.tsx';
import { MailPage } from './mail-page.tsx';

const mail = (changes: Partial<MailPartsFragment>): MailPartsFragment => ({
  __typename: 'Mail',
  id: 'mail-1',
  organisationName: 'Alder Practice',
  toName: 'Sam Reed',
  toAddress: 'sam.reed@example.org',
  sentence: 'A local scheme is open for your practice to join or decline.',
  path: '/offers/1',
  state: 'SENT',
  tries: 1,
  problem: null,
  madeAt: '2025-11-03T09:00:00.000Z',
  triedAt: '2025-11-03T09:00:01.000Z',
  ...changes,
});

const list = (...nodes: MailPartsFragment[]): MailsQuery['mails'] => ({
  __typename: 'MailConnection',
  totalCount: nodes.length,
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  nodes,
});

describe('the mail of an organisation', () => {
  it('says what was sent to whom, and why one was given up', async () => {
    const failed = mail({ id: 'mail-2', state: 'FAILED', tries: 14, problem: '550 No such mailbox' });
    const shown = show(<MailPage />, {
      at: '/mail?state=FAILED',
      path: '/mail',
      answers: [
        answer({
          document: MailsDocument,
          variables: { filter: { states: ['FAILED'] } },
          data: { mails: list(failed), telling: { __typename: 'Telling', mailWay: 'SMTP' } },
        }),
      ],
    });
    expect(await screen.findByText(/14 tries: 550 No such mailbox/)).toBeVisible();
    expect(screen.getByText('sam.reed@example.org')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('is not asked for by whoever is no administrator', async () => {
    show(<MailPage />, { at: '/mail', session: aSession({ may: () => false }) });
    expect(await screen.findByText(/Administrators see the mail/)).toBeVisible();
  });
});

it('the mail of a demonstration says for which organisation it was', async () => {
  const shown = show(<CaughtMailPage />, {
    at: '/demonstration/mail',
    answers: [answer({ document: CaughtMailsDocument, data: { caughtMails: list(mail({ state: 'CAUGHT' })) } })],
  });
  expect(await screen.findByText('Alder Practice')).toBeVisible();
  expect(await accessibilityFaults(shown)).toEqual([]);
});
