import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  SaveSchemeDocument,
  type SaveSchemeMutation,
  SchemeToEditDocument,
} from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { aDefinition } from '../../testing/a-definition.ts';
import { mayNot } from '../../testing/a-consultation.ts';
import { anEditedScheme } from '../../testing/a-scheme.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ExitPage } from './exit-page.tsx';

const STALE: SaveSchemeMutation = {
  saveScheme: {
    __typename: 'Refused',
    code: 'SOMEBODY_CHANGED_THIS_FIRST',
    message: 'Somebody changed this while you were looking at it.',
    field: 'expectedVersion',
    remedy: 'Nothing was lost.',
    reasons: [],
  },
};
const SAVED: SaveSchemeMutation = {
  saveScheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together', state: 'DRAFT', version: 5 },
};

const theirs = (version: number) => {
  const scheme = anEditedScheme();
  const exitTerms = { __typename: 'ExitTerms' as const, noticeDays: 56, text: 'Their words.' };
  return anEditedScheme({
    version,
    currentVersion: {
      ...scheme.currentVersion,
      preparedBy: 'Ben Cole',
      definition: aDefinition({ purpose: 'Their purpose.', exitTerms }),
    },
  });
};

const at = { at: '/schemes/scheme-1/edit/exit', path: '/schemes/:schemeId/edit/exit' };

/** Two people at the same draft: ours was fetched as version 3, theirs was saved as version 4. */
const conflict = () => {
  const definition = { purpose: 'Their purpose.', exitTerms: { noticeDays: 28, text: 'My words.' } };
  return show(<ExitPage />, {
    ...at,
    answers: [
      answer({ document: SchemeToEditDocument, data: { scheme: anEditedScheme() }, times: 1 }),
      answer({ document: SchemeToEditDocument, data: { scheme: theirs(4) } }),
      answer({ document: SaveSchemeDocument, variables: { expectedVersion: 3 }, data: STALE }),
      {
        request: {
          query: SaveSchemeDocument,
          variables: ({ expectedVersion, definition: sent }) =>
            expectedVersion === 4 &&
            sent.purpose === definition.purpose &&
            JSON.stringify(sent.exitTerms) === JSON.stringify(definition.exitTerms),
        },
        result: { data: SAVED },
      },
    ],
  });
};

const write = async (user: ReturnType<typeof show>['user'], words: string): Promise<void> => {
  const box = await screen.findByLabelText('Exit terms');
  await user.clear(box);
  await user.type(box, words);
  await user.click(screen.getByRole('button', { name: 'Save' }));
};

describe('a section of a draft', () => {
  it('loses nothing when somebody saved first, and shows their text beside mine', async () => {
    const shown = conflict();
    await write(shown.user, 'My words.');
    expect(await screen.findByText('Somebody changed this while you were looking at it.')).toBeVisible();
    expect(screen.getByLabelText('Exit terms')).toHaveValue('My words.');
    await shown.user.click(screen.getByRole('button', { name: 'Show the newer text beside mine' }));
    const newer = await screen.findByRole('region', { name: /saved by Ben Cole/ });
    expect(within(newer).getByText('Their words.')).toBeVisible();
    expect(screen.getByLabelText('Exit terms')).toHaveValue('My words.');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('then saves my part on top of their newer text, and keeps their other parts', async () => {
    const { user } = conflict();
    await write(user, 'My words.');
    await user.click(await screen.findByRole('button', { name: 'Show the newer text beside mine' }));
    await user.click(await screen.findByRole('button', { name: 'Save mine' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/schemes/scheme-1/edit');
  });

  it('is saved on top of what somebody else saved in another section, without a word', async () => {
    const sent: Record<string, unknown>[] = [];
    const scheme = anEditedScheme();
    const definition = aDefinition({ purpose: 'Their purpose.' });
    const elsewhere = anEditedScheme({ version: 4, currentVersion: { ...scheme.currentVersion, definition } });
    const shown = show(<ExitPage />, {
      ...at,
      answers: [
        answer({ document: SchemeToEditDocument, data: { scheme }, times: 1 }),
        answer({ document: SchemeToEditDocument, data: { scheme: elsewhere } }),
        answer({ document: SaveSchemeDocument, variables: { expectedVersion: 3 }, data: STALE }),
        {
          request: { query: SaveSchemeDocument, variables: ({ expectedVersion }) => expectedVersion === 4 },
          result: ({ definition: saved }) => {
            sent.push(saved as Record<string, unknown>);
            return { data: SAVED };
          },
        },
      ],
    });
    await write(shown.user, 'My words.');
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/schemes/scheme-1/edit');
    expect(sent).toMatchObject([{ purpose: 'Their purpose.', exitTerms: { text: 'My words.' } }]);
  });

  it('is not tried for ever while others keep saving', async () => {
    let version = 3;
    let tries = 0;
    const { user } = show(<ExitPage />, {
      ...at,
      answers: [
        {
          request: { query: SchemeToEditDocument, variables: () => true },
          result: () => ({ data: { scheme: anEditedScheme({ version: (version += 1) }) } }),
          maxUsageCount: 20,
        },
        {
          request: { query: SaveSchemeDocument, variables: () => true },
          result: () => {
            tries += 1;
            return { data: STALE };
          },
          maxUsageCount: 20,
        },
      ],
    });
    await write(user, 'My words.');
    expect(await screen.findByText('Somebody changed this while you were looking at it.')).toBeVisible();
    expect(tries).toBe(5);
    expect(screen.getByLabelText('Exit terms')).toHaveValue('My words.');
  });

  it('takes their part when asked', async () => {
    const { user } = conflict();
    await write(user, 'My words.');
    await user.click(await screen.findByRole('button', { name: 'Show the newer text beside mine' }));
    await user.click(await screen.findByRole('button', { name: 'Use theirs instead of mine' }));
    expect(screen.getByLabelText('Exit terms')).toHaveValue('Their words.');
    expect(screen.getByLabelText('Notice')).toHaveValue('56');
  });

  it('does not send what the server could not read', async () => {
    const { user } = show(<ExitPage />, {
      ...at,
      answers: [answer({ document: SchemeToEditDocument, data: { scheme: anEditedScheme() } })],
    });
    await user.clear(await screen.findByLabelText('Notice'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('link', { name: /whole days/ })).toBeVisible();
    expect(screen.getByLabelText('Notice')).toHaveAccessibleDescription(/whole days/);
  });

  it('has no fields for who may not save, but the reason', async () => {
    const permissions = {
      ...anEditedScheme().permissions,
      save: mayNot('SCHEME_IS_NOT_A_DRAFT', 'The text can be changed only while the scheme is a draft.'),
    };
    show(<ExitPage />, {
      ...at,
      answers: [answer({ document: SchemeToEditDocument, data: { scheme: anEditedScheme({ permissions }) } })],
    });
    expect(await screen.findByText(/only while the scheme is a draft/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
