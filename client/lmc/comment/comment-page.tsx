import { useQuery } from '@apollo/client/react';
import { InsetText } from 'nhsuk-react-components';
import { useParams, useSearchParams } from 'react-router';
import { LmcClauseDocument, type LmcClauseQuery } from '../../generated/lmc/comment/comment.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { Page } from '../../parts/page.tsx';
import { clauseAt, clauseHeading } from '../../parts/scheme-text/clauses.ts';
import { ClauseLines } from '../../parts/scheme-text/scheme-text-view.tsx';
import { useKeptDraft } from '../../parts/use-kept-draft.ts';
import { Closing } from '../../parts/closing.tsx';
import { Typed } from '../../parts/typed.tsx';
import { CommentForm } from './comment-form.tsx';

type Consultation = NonNullable<LmcClauseQuery['consultation']>;

const EMPTY = { body: '' };

const CommentOnClause = ({ consultation, path }: { consultation: Consultation; path: string }) => {
  const { id, scheme, schemeVersion, closesAt, permissions } = consultation;
  const [draft, change, forget] = useKeptDraft(`comment ${id} ${path}`, EMPTY);
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
          body={draft.body}
          onChange={(body) => change({ body })}
          onKept={forget}
        />
      </Allowed>
      {!permissions.comment.allowed && draft.body !== '' && (
        <>
          <h2 className="nhsuk-heading-s">What you had written</h2>
          <p>It was not sent. This browser keeps it until you close this tab.</p>
          <Typed text={draft.body} />
        </>
      )}
    </Page>
  );
};

/** A comment on one clause of the text. What is typed stays in the browser until the server has it. */
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
