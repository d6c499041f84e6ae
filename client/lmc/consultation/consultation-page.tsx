import '../lmc.css';
import { useQuery } from '@apollo/client/react';
import { WarningCallout } from 'nhsuk-react-components';
import { Link, useParams } from 'react-router';
import { LmcConsultationDocument, type LmcConsultationQuery } from '../../generated/lmc/consultation/consultation.ts';
import { CannotSign } from '../../parts/cannot-sign/cannot-sign.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { type Clause, groupsOf } from '../../parts/scheme-text/clauses.ts';
import { RemindLink } from '../../parts/remind/remind-link.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { SharedSimulations } from '../../parts/simulation/shared-simulations.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Moment } from '../../parts/when.tsx';
import { Closing } from '../../parts/closing.tsx';
import { Answer } from './answer.tsx';
import { CommentCard } from './comment-card.tsx';
import { type Comments, commentsByClause } from './comments-by-clause.ts';
import { Contents } from './contents.tsx';

type Consultation = NonNullable<LmcConsultationQuery['consultation']>;

const Facts = ({ consultation }: { consultation: Consultation }) => (
  <Summary
    rows={[
      { key: 'Commissioner', value: consultation.scheme.commissioner.name },
      { key: 'State', value: <StateTag state={consultation.overdue ? 'OVERDUE' : consultation.state} /> },
      {
        key: 'Closes',
        value: <Closing at={consultation.closesAt} open={!consultation.departure && consultation.state === 'OPEN'} />,
      },
      {
        key: 'Opened',
        value: (
          <>
            <Moment at={consultation.openedAt} />, for {consultation.days} days
          </>
        ),
      },
      {
        key: 'Text',
        value: `Version ${consultation.schemeVersion.number}, prepared by ${consultation.schemeVersion.preparedBy}`,
      },
      { key: 'Fingerprint of the text', value: <Fingerprint value={consultation.fingerprint} /> },
    ]}
  />
);

const Sign = ({ consultation: { id, permissions } }: { consultation: Consultation }) =>
  permissions.sign.allowed ? (
    <>
      <p>
        An authorised officer answers for the LMC: supported, supported with conditions, or not supported. What is
        signed is final.
      </p>
      <LinkButton to={`/consultations/${id}/sign`}>Answer and sign</LinkButton>
    </>
  ) : (
    <CannotSign permission={permissions.sign} otherwise="This cannot be signed now" />
  );

type BesideProperties = { consultation: Consultation; comments: Comments; clause: Clause };

const Beside = ({
  consultation: { id, permissions, scheme },
  comments,
  clause: { path, heading },
}: BesideProperties) => (
  <>
    {comments.on(path).map((comment) => (
      <CommentCard key={comment.id} comment={comment} commissioner={scheme.commissioner.name} />
    ))}
    {permissions.comment.allowed && (
      <p className="portal-screen-only">
        <Link to={`/consultations/${id}/comment?${new URLSearchParams({ clause: path })}`}>
          Comment<span className="nhsuk-u-visually-hidden"> on {heading}</span>
        </Link>
      </p>
    )}
  </>
);

const Text = ({ consultation }: { consultation: Consultation }) => {
  const { schemeVersion } = consultation;
  const groups = groupsOf(schemeVersion);
  const comments = commentsByClause(groups, consultation.comments);
  return (
    <>
      <RemindLink thing="REPLIES" subjectId={consultation.id} />
      <Contents groups={groups} comments={comments} answered={consultation.response !== null} />
      <SchemeTextView
        text={schemeVersion}
        beside={(clause) => <Beside consultation={consultation} comments={comments} clause={clause} />}
      />
      {comments.elsewhere.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Other comments</h2>
          {comments.elsewhere.map((comment) => (
            <CommentCard key={comment.id} comment={comment} commissioner={consultation.scheme.commissioner.name} />
          ))}
        </>
      )}
    </>
  );
};

/** What the LMC was asked to answer: the exact text, its own comments with the replies, and the way to sign. */
export const ConsultationPage = () => {
  const { consultationId = '' } = useParams();
  const query = useQuery(LmcConsultationDocument, { variables: { id: consultationId } });
  return (
    <Fetched query={query} what="the consultation" find={({ consultation }) => consultation}>
      {(consultation) => (
        <Page
          title={consultation.scheme.name}
          caption="Consultation"
          back={{ to: '/consultations', label: 'Consultations' }}
        >
          {consultation.overdue && (
            <WarningCallout>
              <WarningCallout.Heading headingLevel="h2">Closed</WarningCallout.Heading>
              <p>
                The time to comment and sign is over. What you wrote is kept. Ask{' '}
                {consultation.scheme.commissioner.name} to extend the consultation.
              </p>
            </WarningCallout>
          )}
          <Facts consultation={consultation} />
          <SharedSimulations schemeId={consultation.scheme.id} fingerprint={consultation.fingerprint} />
          {consultation.response && (
            <>
              <h2 className="nhsuk-heading-m">The answer of {consultation.lmc.name}</h2>
              <Answer answer={consultation.response} />
            </>
          )}
          <Text consultation={consultation} />
          {!consultation.response && (
            <>
              <h2 className="nhsuk-heading-m" id="answer">
                Answer
              </h2>
              <Sign consultation={consultation} />
            </>
          )}
        </Page>
      )}
    </Fetched>
  );
};
