import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  PaymentLineFileDocument,
  PaymentLineOfflinePageDocument,
} from '../../generated/public/payment-line/take-away.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { TakeAway } from './take-away.tsx';

const LINE = { id: 'line-1', reference: 'ZZ1-2026-0001-1' };
const FILE = 'Download the working';
const PAGE = 'Download the page that checks it';

let saved: { name: string; type: string; size: number }[];
const { createObjectURL, revokeObjectURL } = URL;

beforeEach(() => {
  saved = [];
  let blob: Blob | undefined;
  URL.createObjectURL = (given) => {
    blob = given as Blob;
    return 'blob:here';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, type: blob?.type ?? '', size: blob?.size ?? 0 });
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  Object.assign(URL, { createObjectURL, revokeObjectURL });
});

const answers = [
  answer({
    document: PaymentLineFileDocument,
    variables: { id: 'line-1' },
    data: { paymentLine: { __typename: 'PaymentLine', id: 'line-1', explainFile: '{}\n' } },
  }),
  answer({
    document: PaymentLineOfflinePageDocument,
    variables: { id: 'line-1' },
    data: { paymentLine: { __typename: 'PaymentLine', id: 'line-1', offlinePage: '<!DOCTYPE html>' } },
  }),
];

describe('taking a payment away', () => {
  it('keeps the working and the page that checks it, each as one file named for the payment', async () => {
    const shown = show(<TakeAway line={LINE} />, { answers });
    await shown.user.click(screen.getByRole('button', { name: FILE }));
    expect(await screen.findByText('Downloaded payment-ZZ1-2026-0001-1.json.')).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: PAGE }));
    expect(await screen.findByText('Downloaded payment-ZZ1-2026-0001-1.html.')).toBeVisible();
    expect(saved).toEqual([
      { name: 'payment-ZZ1-2026-0001-1.json', type: 'application/json', size: 3 },
      { name: 'payment-ZZ1-2026-0001-1.html', type: 'text/html', size: 15 },
    ]);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says when the payment can no longer be seen, and keeps nothing', async () => {
    const { user } = show(<TakeAway line={LINE} />, {
      answers: [answer({ document: PaymentLineFileDocument, data: { paymentLine: null } })],
    });
    await user.click(screen.getByRole('button', { name: FILE }));
    expect(await screen.findByText('This payment can no longer be seen.')).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('says when the service cannot be reached', async () => {
    const { user } = show(<TakeAway line={LINE} />, {
      answers: [answer({ document: PaymentLineOfflinePageDocument, error: new Error('away') })],
    });
    await user.click(screen.getByRole('button', { name: PAGE }));
    expect(await screen.findByRole('alert')).toHaveTextContent('We cannot reach the service');
    expect(saved).toEqual([]);
  });
});
