import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import {
  ChooseHowToBeToldDocument,
  HowWeTellYouDocument,
  MarkNoticesReadDocument,
  NoticesDocument,
  type NoticesQuery,
  type TellingPartsFragment,
} from '../../generated/public/telling/telling.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { HowWeTellYouPage } from './how-we-tell-you-page.tsx';
import { NoticesPage } from './notices-page.tsx';

const telling = (changes: Partial<TellingPartsFragment> = {}): TellingPartsFragment => ({
  __typename: 'Telling',
  unread: 1,
  choice: 'AT_ONCE',
  mailWay: 'SMTP',
  ...changes,
});

const notice = (id: string, readAt: string | null): NoticesQuery['notices']['nodes'][number] => ({
  __typename: 'Notice',
  id,
  title: `The offer of scheme ${id} is open`,
  path: `/offers/${id}`,
  madeAt: '2025-11-03T09:00:00.000Z',
  readAt,
});

const notices = (unread: boolean, nodes: NoticesQuery['notices']['nodes']) =>
  answer({
    document: NoticesDocument,
    variables: { unread },
    data: {
      notices: {
        __typename: 'NoticeConnection',
        totalCount: nodes.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        nodes,
      },
    },
  });

describe('notices', () => {
  it('lead to the page on which one acts, and the new ones of the page are marked together', async () => {
    const marked = answer({
      document: MarkNoticesReadDocument,
      variables: { noticeIds: ['new'] },
      data: { markNoticesRead: telling({ unread: 0 }) },
    });
    const before = {
      ...notices(false, [notice('new', null), notice('old', '2025-11-01T09:00:00.000Z')]),
      maxUsageCount: 1,
    };
    const after = notices(false, [
      notice('new', '2025-11-03T10:00:00.000Z'),
      notice('old', '2025-11-01T09:00:00.000Z'),
    ]);
    const shown = show(<NoticesPage />, { at: '/notices', answers: [before, after, marked] });
    expect((await screen.findByRole('link', { name: 'The offer of scheme new is open' })).getAttribute('href')).toBe(
      '/offers/new',
    );
    expect(screen.getByText('New')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: /Mark the new ones/ }));
    await waitFor(() => expect(screen.getAllByText('Read')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: /Mark the new ones/ })).toBeNull();
  });

  it('are filtered by the address', async () => {
    show(<NoticesPage />, { at: '/notices?show=new', path: '/notices', answers: [notices(true, [])] });
    expect(await screen.findByText(/No notices fit/)).toBeVisible();
  });
});

describe('how we tell you', () => {
  const asked = (changes: Partial<TellingPartsFragment> = {}) =>
    answer({ document: HowWeTellYouDocument, data: { telling: telling(changes) } });

  it('keeps what a person chose', async () => {
    const chosen = answer({
      document: ChooseHowToBeToldDocument,
      variables: { choice: 'DAILY' },
      data: { chooseHowToBeTold: telling({ choice: 'DAILY' }) },
    });
    const shown = show(<HowWeTellYouPage />, { at: '/how-we-tell-you', answers: [asked(), chosen] });
    await shown.user.click(await screen.findByRole('radio', { name: 'Once a day' }));
    expect(await accessibilityFaults(shown)).toEqual([]);
    expect(screen.queryByText(/sends no mail/)).toBeNull();
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/notices');
  });

  it('says so where no mail leaves', async () => {
    show(<HowWeTellYouPage />, { at: '/how-we-tell-you', answers: [asked({ mailWay: 'NONE' })] });
    expect(await screen.findByText(/This portal sends no mail/)).toBeVisible();
  });
});
