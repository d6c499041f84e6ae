import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { type Session, useSession } from '../../session/session.ts';
import { whatIsInvented } from '../../session/what-is-invented.ts';
import { CertificateDocument, type CertificateQuery } from '../../generated/public/certificate/certificate.ts';
import { CertificateSheet } from '../../parts/certificate/certificate-sheet.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';

type Certificate = NonNullable<CertificateQuery['certificate']>;

const TITLES: Record<string, string> = {
  practice_left: 'Certificate: back on the national contract',
  scheme_ended: 'Certificate: the scheme has ended',
};

const backOf = ({ membership }: Session, { scheme }: Certificate): { to: string; label: string } => {
  const { kind } = membership.organisation;
  if (kind === 'COMMISSIONER' || kind === 'AUDITOR') return { to: `/schemes/${scheme.id}`, label: 'Scheme' };
  return kind === 'PRACTICE' ? { to: '/offers', label: 'Offers' } : { to: '/', label: 'Home' };
};

/** The proof that practices are back on the national contract, for whoever may see it. It prints on its own. */
export const CertificatePage = () => {
  const { certificateId = '' } = useParams();
  const session = useSession();
  const query = useQuery(CertificateDocument, { variables: { id: certificateId } });
  return (
    <Fetched query={query} what="the certificate" find={({ certificate }) => certificate}>
      {(certificate) => (
        <Page
          title={TITLES[certificate.kind] ?? 'Certificate'}
          caption={certificate.scheme.name}
          back={backOf(session, certificate)}
        >
          {session.demonstration && <p>Demonstration: {whatIsInvented(session)}</p>}
          <CertificateSheet
            certificate={certificate}
            ownLineOnly={session.membership.organisation.kind === 'PRACTICE' && certificate.kind === 'scheme_ended'}
          />
          <PrintButton>Print this certificate</PrintButton>
        </Page>
      )}
    </Fetched>
  );
};
