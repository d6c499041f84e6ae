import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { CertificateDocument, type CertificateQuery } from '../../generated/public/certificate/certificate.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { CertificatePage } from './certificate-page.tsx';

type Certificate = NonNullable<CertificateQuery['certificate']>;

const LINE: Certificate['lines'][number] = {
  __typename: 'CertificateLine',
  practiceCode: 'ZZ0001',
  practiceName: 'Abbey Surgery',
  phaseName: 'Planning',
  localUntil: '2026-01-31',
  nationalFrom: '2026-02-01',
  nationalIndicators: 44,
};

const CERTIFICATE: Certificate = {
  __typename: 'Certificate',
  id: 'certificate-1',
  kind: 'practice_left',
  effectiveFrom: '2026-02-01',
  fingerprint: 'c0de'.repeat(16),
  issuedBy: 'Dr Ann Abbot',
  issuedAt: '2026-01-03T09:30:00.000Z',
  sentence: 'Abbey Surgery is back on the national contract from 1 February 2026: 44 national indicators.',
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    commissioner: { __typename: 'Organisation', id: 'organisation-1', name: 'Marshland ICB' },
  },
  practice: { __typename: 'Organisation', id: 'practice-1', code: 'ZZ0001', name: 'Abbey Surgery' },
  lines: [LINE],
};

const SHOWN = { at: '/certificates/certificate-1', path: '/certificates/:certificateId' };

describe('certificate', () => {
  it('says who is national from which day, who issued it, and its fingerprint', async () => {
    const shown = show(<CertificatePage />, {
      ...SHOWN,
      answers: [answer({ document: CertificateDocument, data: { certificate: CERTIFICATE } })],
    });
    expect(await screen.findByText(CERTIFICATE.sentence)).toBeVisible();
    const row = within(screen.getByRole('row', { name: /Abbey Surgery \(ZZ0001\)/ }));
    expect(row.getByText('31 January 2026')).toBeVisible();
    expect(row.getByText('1 February 2026')).toBeVisible();
    expect(screen.getByText('3 January 2026, 9:30am')).toBeVisible();
    expect(screen.getByText('c0de'.repeat(16))).toBeVisible();
    expect(screen.getByRole('button', { name: 'Print this certificate' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows a practice whose phase never began', async () => {
    const lines = [{ ...LINE, localUntil: null }];
    show(<CertificatePage />, {
      ...SHOWN,
      answers: [
        answer({
          document: CertificateDocument,
          data: { certificate: { ...CERTIFICATE, kind: 'scheme_ended', practice: null, lines } },
        }),
      ],
    });
    expect(await screen.findByText('Never began')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: /the scheme has ended/ })).toBeVisible();
  });

  it('is not there for others', async () => {
    show(<CertificatePage />, {
      ...SHOWN,
      answers: [answer({ document: CertificateDocument, data: { certificate: null } })],
    });
    expect(await screen.findByRole('heading', { name: 'We cannot find that certificate' })).toBeVisible();
  });
});
