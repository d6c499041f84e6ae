import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  FactsPreviewDocument,
  type FactsPreviewQuery,
  UploadFactsDocument,
} from '../../generated/commissioner/facts/facts.ts';
import { may } from '../../testing/a-consultation.ts';
import { schemeOfPhases } from '../../testing/facts-of-a-scheme.ts';
import { fill } from '../../testing/fill.ts';
import { aSession, accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { readTextFile } from './read-text-file.ts';
import { UploadFactsPage } from './upload-page.tsx';

type Preview = NonNullable<FactsPreviewQuery['factsPreview']>;

const preview = (changes: Partial<Preview>, times = 20) =>
  answer({
    times,
    document: FactsPreviewDocument,
    data: {
      factsPreview: {
        __typename: 'FactsPreview',
        added: 1,
        corrected: 1,
        unchanged: 4,
        left: 2,
        version: 5,
        problems: [],
        unusual: [],
        changes: [
          {
            __typename: 'FactChange',
            row: 2,
            practiceCode: 'ZZ1',
            label: 'Items done',
            date: '2026-03-31',
            before: null,
            value: '40',
            change: 'ADDED',
          },
          {
            __typename: 'FactChange',
            row: 3,
            practiceCode: 'ZZ2',
            label: 'Items done',
            date: '2026-03-31',
            before: '7',
            value: '9',
            change: 'CORRECTED',
          },
        ],
        ...changes,
      },
    },
  });
const UPLOAD = { at: '/schemes/s/facts/upload?phase=main', path: '/schemes/:schemeId/facts/upload' };
const file = new File(['practice_code,field\n'], 'counts.csv', { type: 'text/csv' });
const choose = async (user: ReturnType<typeof show>['user']) => {
  await user.upload(await screen.findByLabelText('File of facts'), file);
  await user.click(screen.getByRole('button', { name: 'Show what it would change' }));
};

describe('a file of facts', () => {
  it('is shown with what it would change before it is saved', async () => {
    const saves = answer({
      document: UploadFactsDocument,
      variables: {
        schemeId: 's',
        phaseKey: 'main',
        fileName: 'counts.csv',
        text: 'practice_code,field\n',
        expectedVersion: 5,
      },
      data: {
        uploadFacts: {
          __typename: 'PhaseFacts',
          phaseKey: 'main',
          phaseName: 'Phase main',
          practices: 6,
          closedAt: null,
          unread: [],
          template: '',
          tell: may(),
          facts: [],
        },
      },
    });
    const shown = show(<UploadFactsPage />, { ...UPLOAD, answers: [schemeOfPhases(['main']), preview({}), saves] });
    await choose(shown.user);
    expect(await screen.findByText('This is what counts.csv would change. Nothing is saved yet.')).toBeVisible();
    expect(screen.getAllByRole('row')[2]).toHaveTextContent(/ZZ2.*7.*9.*Corrected/);
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Save these facts' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/schemes/s/facts?phase=main');
  });

  it('shows again what it would change when somebody told a fact meanwhile', async () => {
    const message = 'Items done, ZZ2: Sam Reed told 8 for 2026-03-31 while you were looking, and you would save 9.';
    const refuses = answer({
      document: UploadFactsDocument,
      variables: { expectedVersion: 5 },
      data: {
        uploadFacts: {
          __typename: 'Refused',
          code: 'FACT_WAS_TOLD_MEANWHILE',
          message,
          field: 'rows[3].value',
          remedy: null,
          reasons: [],
        },
      },
    });
    const changed = {
      __typename: 'FactChange',
      row: 3,
      practiceCode: 'ZZ2',
      label: 'Items done',
      date: '2026-03-31',
      before: '8',
      value: '9',
      change: 'CORRECTED',
    } as const;
    const newer = { added: 0, corrected: 1, version: 6, changes: [changed] };
    const { user } = show(<UploadFactsPage />, {
      ...UPLOAD,
      answers: [schemeOfPhases(['main']), preview({}, 1), preview(newer), refuses],
    });
    await choose(user);
    await user.click(await screen.findByRole('button', { name: 'Save these facts' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(await screen.findByRole('row', { name: /ZZ2.*8.*9.*Corrected/ })).toBeVisible();
  });

  it('is saved with why it is right, where the server finds it unusual', async () => {
    const message = 'Row 2, ZZ1, Items done: 999999999 is more than twice the 8,000 patients. Is it right?';
    const saves = answer({
      document: UploadFactsDocument,
      variables: { expectedVersion: 5, whyUnusual: 'Counted over three years.' },
      data: {
        uploadFacts: {
          __typename: 'PhaseFacts',
          phaseKey: 'main',
          phaseName: 'Phase main',
          practices: 6,
          closedAt: null,
          unread: [],
          template: '',
          tell: may(),
          facts: [],
        },
      },
    });
    const shown = show(<UploadFactsPage />, {
      ...UPLOAD,
      answers: [schemeOfPhases(['main']), preview({ unusual: [{ __typename: 'Refusal', message }] }), saves],
    });
    await choose(shown.user);
    expect(await screen.findByText(message)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await fill(shown.user, screen.getByLabelText('Why is it right as it stands?'), 'Counted over three years.');
    await shown.user.click(screen.getByRole('button', { name: 'Save these facts' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/schemes/s/facts?phase=main');
  });

  it('names each row that cannot be used, and offers nothing to save', async () => {
    const problems = [
      {
        __typename: 'Refusal',
        code: 'FACTS_ROW_IS_WRONG',
        message: 'Row 4, value: Enter a whole number: "4.5".',
        field: 'rows[4].value',
      } as const,
    ];
    const { user } = show(<UploadFactsPage />, {
      ...UPLOAD,
      answers: [schemeOfPhases(['main']), preview({ problems, changes: [], added: 0, corrected: 0 })],
    });
    await choose(user);
    expect(await screen.findByText('counts.csv cannot be used: 1 thing to put right. Nothing was saved')).toBeVisible();
    expect(screen.getByText('Row 4, value: Enter a whole number: "4.5".')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save these facts' })).toBeNull();
  });

  it('that changes nothing cannot be saved, and none chosen is pointed at', async () => {
    const { user } = show(<UploadFactsPage />, {
      ...UPLOAD,
      answers: [schemeOfPhases(['main']), preview({ added: 0, corrected: 0, changes: [] })],
    });
    await user.click(await screen.findByRole('button', { name: 'Show what it would change' }));
    expect(screen.getByRole('link', { name: 'Choose a file' })).toBeVisible();
    await choose(user);
    expect(await screen.findByText('counts.csv changes nothing: everything in it is known already.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save these facts' })).toBeNull();
  });

  it('that is too large is not sent', async () => {
    const { user } = show(<UploadFactsPage />, { ...UPLOAD, answers: [schemeOfPhases(['main'])] });
    await user.upload(
      await screen.findByLabelText('File of facts'),
      new File([new Uint8Array(900_001)], 'large.csv', { type: 'text/csv' }),
    );
    await user.click(screen.getByRole('button', { name: 'Show what it would change' }));
    expect(screen.getByRole('link', { name: 'large.csv is larger than 900 kB. Make two files of it' })).toBeVisible();
  });

  it('is refused to whoever may not prepare', async () => {
    show(<UploadFactsPage />, {
      ...UPLOAD,
      session: aSession({ may: () => false }),
      answers: [schemeOfPhases(['main'])],
    });
    expect(await screen.findByText('Only somebody who may prepare can upload facts.')).toBeVisible();
  });
});

describe('readTextFile', () => {
  it('reads UTF-8, and what a spreadsheet wrote in the older Windows encoding', async () => {
    const bytes = (...numbers: number[]) => new Blob([new Uint8Array(numbers)]);
    expect(await readTextFile(bytes(0xc3, 0xa9))).toBe('é');
    expect(await readTextFile(bytes(0xe9))).toBe('é');
  });
});
