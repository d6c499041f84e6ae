import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { AreaPreviewDocument, MakeAreaDocument } from '../../generated/admin/organisations/organisations.ts';
import { mayNot } from '../../testing/a-consultation.ts';
import { aPart, aPreview, aReferenceChange } from '../../testing/an-area.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { PreviewPage } from './preview-page.tsx';

const at = '/organisations/preview?code=Z9Z9Z&asOf=2025-10-01';
const shownWith = (preview: ReturnType<typeof aPreview>, ...more: ReturnType<typeof answer>[]) =>
  show(<PreviewPage />, {
    at,
    answers: [answer({ document: AreaPreviewDocument, data: { areaPreview: preview } }), ...more],
  });

describe('what bringing an area in would change', () => {
  it('shows the counts, and the first part in which something changes', async () => {
    const shown = shownWith(aPreview());
    expect(await screen.findByText('31 on 1 October 2025; the list names 32')).toBeVisible();
    const parts = within(screen.getByRole('navigation', { name: 'What would change, part by part' }));
    expect(parts.getByText('Mergers (1)')).toBeVisible();
    expect(parts.getByRole('link', { name: 'Openings (15)' })).toHaveAttribute(
      'href',
      expect.stringContaining('part=OPENINGS'),
    );
    expect(screen.getByRole('cell', { name: /NHS Zedshire ICB \(Z9Z9Z\)/ })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('sends what was looked at, and goes to where it is made', async () => {
    const preview = aPreview();
    const seen = preview.parts.map(({ part, count, fingerprint }) => ({ part, count, fingerprint }));
    const { user } = shownWith(
      preview,
      answer({
        document: MakeAreaDocument,
        variables: { code: 'Z9Z9Z', asOf: '2025-10-01', seen },
        data: { makeArea: aReferenceChange() },
      }),
    );
    await user.click(await screen.findByRole('checkbox', { name: 'I have looked at what would change' }));
    await user.click(screen.getByRole('button', { name: 'Bring in NHS Zedshire ICB' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/organisations/changes/change-1');
  });

  it('says what differs when it has changed since, and shows what would change now', async () => {
    const reasons = ['Openings: 15 when you looked, 14 now.', 'Mergers: 1 when you looked, 0 now.'].map((message) => ({
      __typename: 'Refusal' as const,
      code: 'AREA_CHANGED_SINCE',
      message,
      field: 'seen',
    }));
    const { user } = show(<PreviewPage />, {
      at,
      answers: [
        answer({ document: AreaPreviewDocument, data: { areaPreview: aPreview() }, times: 1 }),
        answer({
          document: AreaPreviewDocument,
          data: { areaPreview: aPreview({ parts: [aPart('OPENINGS', 'Openings', 14)] }) },
        }),
        answer({
          document: MakeAreaDocument,
          data: {
            makeArea: {
              __typename: 'Refused',
              code: 'AREA_CHANGED_SINCE',
              message: reasons[0]?.message ?? '',
              field: 'seen',
              remedy: 'Files or organisations changed since.',
              reasons,
            },
          },
        }),
      ],
    });
    await user.click(await screen.findByRole('checkbox', { name: 'I have looked at what would change' }));
    await user.click(screen.getByRole('button', { name: 'Bring in NHS Zedshire ICB' }));
    expect(await screen.findByText('Mergers: 1 when you looked, 0 now.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Look at what would change now' }));
    expect(await screen.findByText('Openings (14)')).toBeVisible();
    expect(screen.queryByText('Mergers: 1 when you looked, 0 now.')).not.toBeInTheDocument();
  });

  it('says when nothing would change', async () => {
    shownWith(
      aPreview({ parts: [aPart('LIST', 'Practices on the list', 32, false), aPart('OPENINGS', 'Openings', 0)] }),
    );
    expect(await screen.findByText(/No organisation would change\./)).toBeVisible();
  });

  it('has no button for who may not, and says why', async () => {
    const make = mayNot('AREA_IS_ANOTHERS', 'Your organisation brings in its own area only (QZ1).');
    shownWith(aPreview({ permissions: { __typename: 'AreaPreviewPermissions', make } }));
    expect(await screen.findByText(/Your organisation brings in its own area only/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Bring in/ })).not.toBeInTheDocument();
  });

  it('says why the files do not make it', async () => {
    shownWith(aPreview({ problem: 'No file that is loaded lists the practices of Z9Z9Z.', counts: null, parts: [] }));
    expect(await screen.findByText(/No file that is loaded lists/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Choose another day' })).toHaveAttribute('href', '/organisations/day');
  });
});
