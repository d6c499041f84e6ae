import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import {
  CommissionerConsultationDocument,
  type CommissionerConsultationQuery,
} from '../../generated/commissioner/consultation/consultation.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Page } from '../../parts/page.tsx';
import { SharedSimulations } from '../../parts/simulation/shared-simulations.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { RemindLink } from '../../parts/remind/remind-link.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Moment } from '../../parts/when.tsx';
import { Closing } from './closing.tsx';
import { Comment } from './comment.tsx';

type Found = NonNullable<CommissionerConsultationQuery['consultation']>;

const Particulars = ({
  consultation: { lmc, state, response, closesAt, days, schemeVersion, fingerprint, openedAt },
}: {
  consultation: Found;
}) => (
  <Summary
    rows={[
      { key: 'LMC', value: lmc.name },
      { key: 'State', value: <StateTag state={response?.outcome ?? state} /> },
      { key: 'Opened', value: <Moment at={openedAt} /> },
      {
        key: 'Closes',
        value: (
          <>
            <Moment at={closesAt} />, {countWords(days, 'day')} in all
          </>
        ),
      },
      { key: 'Text', value: `Version ${schemeVersion.number}` },
      { key: 'Fingerprint', value: <Fingerprint value={fingerprint} /> },
    ]}
  />
);

const Response = ({ response }: Pick<Found, 'response'>) =>
  response && (
    <>
      <h2 className="nhsuk-heading-m">The LMC’s answer</h2>
      <Summary
        rows={[
          { key: 'Position', value: <StateTag state={response.outcome} /> },
          { key: 'Conditions', value: response.conditions || null },
          { key: 'Statement', value: response.statement || null },
          { key: 'Signed by', value: `${response.signedName}, ${response.authority}` },
          { key: 'Signed on', value: <Moment at={response.signedAt} /> },
          { key: 'Fingerprint of the text signed', value: <Fingerprint value={response.fingerprint} /> },
        ]}
      />
    </>
  );

const Body = ({ consultation }: { consultation: Found }) => {
  const { comments, schemeVersion } = consultation;
  const owed = comments.filter(({ reply }) => reply === null).length;
  const paths = new Set(schemeVersion.clauses.map(({ path }) => path));
  const general = comments.filter(({ clause }) => !paths.has(clause));
  return (
    <>
      <Particulars consultation={consultation} />
      <Response response={consultation.response} />
      {!consultation.response && <RemindLink thing="RESPONSES" subjectId={consultation.id} />}
      <Closing consultation={consultation} />
      <h2 className="nhsuk-heading-m">
        {comments.length === 0
          ? 'No comments yet'
          : `${countWords(comments.length, 'comment')}, ${countWords(owed, 'reply', 'replies')} owed`}
      </h2>
      {owed > 0 && <p>The scheme cannot be published while a reply is owed.</p>}
      {general.map((comment) => (
        <Comment key={comment.id} comment={comment} />
      ))}
      <SchemeTextView
        text={schemeVersion}
        beside={({ path }) =>
          comments
            .filter(({ clause }) => clause === path)
            .map((comment) => <Comment key={comment.id} comment={comment} />)
        }
      />
    </>
  );
};

/** One consultation as the commissioner sees it: the LMC's comments at their clauses, each with the reply it is owed. */
export const ConsultationPage = () => {
  const { consultationId = '' } = useParams();
  const query = useQuery(CommissionerConsultationDocument, { variables: { id: consultationId } });
  return (
    <Fetched query={query} what="the consultation" find={({ consultation }) => consultation}>
      {(consultation) => (
        <Page
          title={`Consultation of ${consultation.lmc.name}`}
          caption={consultation.scheme.name}
          back={{ to: `/schemes/${consultation.scheme.id}`, label: 'Back to the scheme' }}
        >
          <SharedSimulations schemeId={consultation.scheme.id} fingerprint={consultation.fingerprint} />
          <Body consultation={consultation} />
        </Page>
      )}
    </Fetched>
  );
};
