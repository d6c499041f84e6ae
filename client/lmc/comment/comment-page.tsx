import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { InsetText } from 'nhsuk-react-components';
import { useParams, useSearchParams } from 'react-router';
import { LmcClauseDocument, type LmcClauseQuery } from '../../generated/lmc/comment/comment.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { NotSent, useUnsent } from '../../parts/drafts/kept-form.tsx';
import { readText } from '../../parts/fields/read-kept.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { Page } from '../../parts/page.tsx';
import { clauseAt, clauseHeading } from '../../parts/scheme-text/clauses.ts';
import { ClauseLines } from '../../parts/scheme-text/scheme-text-view.tsx';
import { Closing } from '../../parts/closing.tsx';
import { Typed } from '../../parts/typed.tsx';
import { CommentForm } from './comment-form.tsx';

type Consultation = NonNullable<LmcClauseQuery['consultation']>;

/** What was written of a comment that cannot be sent any more. */
const Unsent = ({ body }: { body: string }) => {
  const { fields } = useUnsent();
  const written = body || readText(fields.body);
  return (
    written && (
      <NotSent>
        <Typed text={written} />
      </NotSent>
    )
  );
};

const CommentOnClause = ({ consultation, path }: { consultation: Consultation; path: string }) => {
  const { id, scheme, schemeVersion, closesAt, permissions } = consultation;
  const [body, setBody] = useState('');
  const clause = clauseAt(schemeVersion, path);
  if (!clause) return <NotFound what="clause" />;
  return (
    <Page
      title={`Comment on: ${clauseHeading(schemeVersion, path)}`}
      caption={scheme.name}
      back={{ to: `/consultations/${id}`, label: 'Consultation' }}
    >
      <p>
        Closes: <Closing at={closesAt} open={consultation.state === 'OPEN'} />
      </p>
      <InsetText>
        <h2 className="nhsuk-heading-s">What the text says</h2>
        <ClauseLines lines={clause.lines} />
      </InsetText>
      <Allowed permission={permissions.comment} otherwise="You cannot comment now">
        <CommentForm
          consultationId={id}
          clause={path}
          commissioner={scheme.commissioner.name}
          body={body}
          onChange={setBody}
        />
      </Allowed>
      {!permissions.comment.allowed && <Unsent body={body} />}
    </Page>
  );
};

/** A comment on one clause of the text. What is typed is kept by its form until it is sent. */
export const CommentPage = () => {
  const { consultationId = '' } = useParams();
  const [parameters] = useSearchParams();
  const path = parameters.get('clause') ?? '';
  const query = useQuery(LmcClauseDocument, { variables: { id: consultationId } });
  return (
    <Fetched query={query} what="the consultation" find={({ consultation }) => consultation}>
      {(consultation) => <CommentOnClause consultation={consultation} path={path} />}
    </Fetched>
  );
};
