import type { CertificatePartsFragment } from '../../generated/parts/certificate/certificate.ts';
import { type Column, DataTable } from '../data-table.tsx';
import { Fingerprint } from '../fingerprint.tsx';
import { PracticeName } from '../practice-name.tsx';
import { Summary } from '../summary.tsx';
import { Day, Moment } from '../when.tsx';

type Line = CertificatePartsFragment['lines'][number];

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    cell: ({ practiceName, practiceCode }) => <PracticeName practice={{ name: practiceName, code: practiceCode }} />,
  },
  { key: 'phase', heading: 'Phase', cell: ({ phaseName }) => phaseName },
  {
    key: 'local',
    heading: 'Local until',
    cell: ({ localUntil }) => (localUntil ? <Day date={localUntil} /> : 'Never began'),
  },
  { key: 'national', heading: 'National from', cell: ({ nationalFrom }) => <Day date={nationalFrom} /> },
  {
    key: 'indicators',
    heading: 'National indicators',
    numeric: true,
    cell: ({ nationalIndicators }) => nationalIndicators,
  },
];

/** What a certificate says, as it was issued: on a screen and on paper. */
export const CertificateSheet = ({
  certificate,
  ownLineOnly = false,
}: {
  certificate: CertificatePartsFragment;
  ownLineOnly?: boolean;
}) => (
  <>
    <p className="nhsuk-lede-text">{certificate.sentence}</p>
    <Summary
      rows={[
        { key: 'Scheme', value: certificate.scheme.name },
        { key: 'Commissioner', value: certificate.scheme.commissioner.name },
        certificate.practice && { key: 'Practice', value: <PracticeName practice={certificate.practice} /> },
        { key: 'National contract from', value: <Day date={certificate.effectiveFrom} /> },
        { key: 'Issued by', value: certificate.issuedBy },
        {
          key: 'Issued',
          value: (
            <>
              <Moment at={certificate.issuedAt} /> London time
            </>
          ),
        },
        { key: 'Reference', value: <Fingerprint value={certificate.id} /> },
        { key: 'Fingerprint of this certificate', value: <Fingerprint value={certificate.fingerprint} /> },
      ]}
    />
    {ownLineOnly && (
      <p>
        The certificate names every practice that is back. You see the line of your own practice; the fingerprint is of
        the whole certificate.
      </p>
    )}
    <DataTable
      caption="Who is back on the national contract"
      columns={COLUMNS}
      rows={certificate.lines}
      rowKey={({ practiceCode, phaseName }) => `${practiceCode} ${phaseName}`}
    />
  </>
);
