import type { PaymentLineQuery } from '../../generated/public/payment-line/payment-line.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Money } from '../../parts/money.tsx';
import { NationalContractLink } from '../../parts/national-contract-link.tsx';
import { paysFor } from '../../parts/words/pays-for.ts';
import { PracticeName } from '../../parts/practice-name.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Moment } from '../../parts/when.tsx';

type PaymentLine = NonNullable<PaymentLineQuery['paymentLine']>;

/** What is paid to whom, for what, and under which text; where a person amended it, both figures, the person and the reason. */
export const PaymentFacts = ({ line }: { line: PaymentLine }) => (
  <Summary
    rows={[
      { key: 'Amount', value: <Money pence={line.amount.pence} /> },
      line.amended && { key: 'Worked out', value: <Money pence={line.computed.pence} /> },
      line.amended && { key: 'Amended by', value: line.amendedBy },
      line.amended && { key: 'Reason', value: line.amendmentReason },
      { key: 'Paid', value: line.paidAt ? <Moment at={line.paidAt} /> : <StateTag state={line.run.state} /> },
      { key: 'Reference', value: line.reference },
      { key: 'Practice', value: <PracticeName practice={line.practice} /> },
      { key: 'Scheme', value: `${line.schemeName}, version ${line.schemeVersionNumber}` },
      { key: 'Paid for', value: paysFor(line.label) },
      { key: 'Period', value: `${line.run.phaseName}: ${formatDate(line.run.from)} to ${formatDate(line.run.to)}` },
      line.run.nationalContract !== null && {
        key: 'Worked out with',
        value: <NationalContractLink used={line.run.nationalContract} />,
      },
      { key: 'Fingerprint of the scheme’s text', value: <Fingerprint value={line.fingerprint} /> },
    ]}
  />
);
