import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  EndPreviewDocument,
  type EndPreviewQuery,
  EndSchemeDocument,
} from '../../generated/commissioner/end-scheme/end-scheme.ts';
import { may } from '../../testing/a-consultation.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { EndSchemePage } from './end-scheme-page.tsx';

const data = (effectiveFrom = '2025-12-01'): EndPreviewQuery => ({
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    state: 'PUBLISHED',
    version: 8,
    permissions: { __typename: 'SchemePermissions', end: may() },
  },
  endPreview: {
    __typename: 'EndPreview',
    schemeId: 'scheme-1',
    effectiveFrom,
    earliestEffectiveFrom: '2025-12-01',
    total: 1,
    sentence: '1 of 1 practices returns to the national contract.',
    practices: [
      {
        __typename: 'EndPreviewRow',
        phaseName: 'Planning',
        localIndicators: 12,
        nationalFrom: effectiveFrom,
        practice: { __typename: 'Organisation', id: 'practice-1', code: 'Z00001', name: 'Alder Practice' },
      },
    ],
  },
});

const at = { at: '/schemes/scheme-1/end', path: '/schemes/:schemeId/end' };

describe('end of a scheme', () => {
  it('shows each practice’s cover before and after, with no day between', async () => {
    const shown = show(<EndSchemePage />, { ...at, answers: [answer({ document: EndPreviewDocument, data: data() })] });
    expect(await screen.findByText('Local for 12 indicators, until 30 November 2025')).toBeVisible();
    expect(screen.getByText('National from 1 December 2025')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows another day before anything is done', async () => {
    const { user } = show(<EndSchemePage />, {
      ...at,
      answers: [
        answer({ document: EndPreviewDocument, variables: { effectiveFrom: '2026-01-01' }, data: data('2026-01-01') }),
        answer({ document: EndPreviewDocument, data: data() }),
      ],
    });
    const day = await screen.findByLabelText('Day');
    for (const [label, words] of [
      ['Day', '1'],
      ['Month', '1'],
      ['Year', '2026'],
    ] as const) {
      await user.clear(screen.getByLabelText(label));
      await user.type(screen.getByLabelText(label), words);
    }
    expect(day).toHaveValue('1');
    await user.click(screen.getByRole('button', { name: 'Show what changes' }));
    expect(await screen.findByText('National from 1 January 2026')).toBeVisible();
  });

  it('ends it with a reason and a declaration, and goes to the certificate', async () => {
    const { user } = show(<EndSchemePage />, {
      ...at,
      answers: [
        answer({ document: EndPreviewDocument, data: data() }),
        answer({
          document: EndSchemeDocument,
          variables: {
            schemeId: 'scheme-1',
            expectedVersion: 8,
            effectiveFrom: '2025-12-01',
            reason: 'Its work is done.',
          },
          data: { endScheme: { __typename: 'Certificate', id: 'certificate-1' } },
        }),
      ],
    });
    await user.click(await screen.findByLabelText(/I have checked the cover of 1 practice/));
    await user.click(screen.getByRole('button', { name: 'End the scheme' }));
    expect(screen.getByRole('link', { name: 'Give a reason' })).toBeVisible();
    await user.type(screen.getByLabelText('Reason'), 'Its work is done.');
    await user.click(screen.getByRole('button', { name: 'End the scheme' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/certificates/certificate-1');
  });
});
