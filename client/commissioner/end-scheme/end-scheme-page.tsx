import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { EndPreviewDocument } from '../../generated/commissioner/end-scheme/end-scheme.ts';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { BeforeAndAfter, type Preview } from './before-and-after.tsx';
import { EndForm } from './end-form.tsx';

const ChooseDay = ({ preview }: { preview: Preview }) => {
  const navigate = useNavigate();
  const [date, setDate] = useState(preview.effectiveFrom);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const look = (): void => {
    setProblems(date ? [] : [{ field: 'effectiveFrom', message: 'Enter a real date' }]);
    if (date) void navigate(`?from=${date}`, { replace: true });
  };
  return (
    <Form onSubmit={look} problems={problems}>
      <DateField
        field="effectiveFrom"
        legend="The national contract applies again from"
        hint={`${formatDate(preview.earliestEffectiveFrom)} or later: the exit terms ask for notice`}
        value={date}
        onChange={setDate}
      />
      <Button type="submit" look="secondary">
        Show what changes
      </Button>
    </Form>
  );
};

/** The end of a scheme: first what it does to every practice, then the step that does it. */
export const EndSchemePage = () => {
  const { schemeId = '' } = useParams();
  const [parameters] = useSearchParams();
  const query = useQuery(EndPreviewDocument, {
    variables: { id: schemeId, effectiveFrom: parameters.get('from') },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Fetched
      query={query}
      what="the scheme"
      find={({ scheme, endPreview }) => scheme && { scheme, preview: endPreview }}
    >
      {({ scheme, preview }) => (
        <Page
          title="End the scheme"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
          wide
        >
          {!preview || !scheme.permissions.end.allowed ? (
            <p className="portal-not-allowed">
              The scheme cannot be ended: {scheme.permissions.end.reason ?? 'there is nothing to end.'}
            </p>
          ) : (
            <>
              <ChooseDay key={preview.effectiveFrom} preview={preview} />
              <h2 className="nhsuk-heading-m">What changes</h2>
              <p>{preview.sentence}</p>
              <BeforeAndAfter preview={preview} />
              <EndForm scheme={scheme} preview={preview} />
            </>
          )}
        </Page>
      )}
    </Fetched>
  );
};
