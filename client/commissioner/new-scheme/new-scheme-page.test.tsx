import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { DraftSchemeDocument, SchemesToCopyDocument } from '../../generated/commissioner/new-scheme/new-scheme.ts';
import { accessibilityFaults, answer, show, aSession } from '../../testing/render.tsx';
import { NewSchemePage } from './new-scheme-page.tsx';

const TO_COPY = answer({
  document: SchemesToCopyDocument,
  data: {
    schemes: {
      __typename: 'SchemeConnection',
      nodes: [{ __typename: 'Scheme', id: 'scheme-9', name: 'Winter care', state: 'ENDED' }],
    },
  },
});
const TAKEN = {
  __typename: 'Refused' as const,
  code: 'SCHEME_NAME_IS_TAKEN',
  message: 'Your organisation already has a scheme with this name.',
  field: 'name',
  remedy: 'Choose another name.',
  reasons: [],
};

describe('a new scheme', () => {
  it('begins with another scheme’s text where the address says so', async () => {
    const shown = show(<NewSchemePage />, {
      at: '/schemes/new?copy=scheme-9',
      answers: [
        TO_COPY,
        answer({
          document: DraftSchemeDocument,
          variables: { name: 'Winter care 2026', copyOf: 'scheme-9' },
          data: { draftScheme: { __typename: 'Scheme', id: 'scheme-10' } },
        }),
      ],
    });
    expect(await screen.findByRole('option', { name: 'Winter care (ended)' })).toHaveProperty('selected', true);
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.type(screen.getByLabelText('Name of the scheme'), ' Winter care 2026 ');
    await shown.user.click(screen.getByRole('button', { name: 'Begin the draft' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/schemes/scheme-10/edit');
  });

  it('shows a name that is taken at its field, and keeps what was typed', async () => {
    const { user } = show(<NewSchemePage />, {
      at: '/schemes/new',
      answers: [TO_COPY, answer({ document: DraftSchemeDocument, data: { draftScheme: TAKEN } })],
    });
    await user.type(screen.getByLabelText('Name of the scheme'), 'Winter care');
    await user.click(screen.getByRole('button', { name: 'Begin the draft' }));
    expect(await screen.findByRole('link', { name: /already has a scheme/ })).toBeVisible();
    expect(screen.getByText('Choose another name.')).toBeVisible();
    expect(screen.getByLabelText('Name of the scheme')).toHaveAccessibleDescription(/already has a scheme/);
    expect(screen.getByLabelText('Name of the scheme')).toHaveValue('Winter care');
  });
});

describe('whoever may not draft a scheme', () => {
  it('is told who does, and gets no form', async () => {
    const shown = show(<NewSchemePage />, { at: '/schemes/new', session: aSession({ may: () => false }) });
    expect(screen.getByText(/You need the right to prepare/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('is told that commissioners do, as an auditor', () => {
    const session = aSession({ may: () => false });
    const { organisation } = session.membership;
    const membership = { ...session.membership, organisation: { ...organisation, kind: 'AUDITOR' as const } };
    show(<NewSchemePage />, { at: '/schemes/new', session: { ...session, membership } });
    expect(screen.getByText(/Commissioners draft schemes/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
