import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  SchemeToPayDocument,
  type SchemeToPayQuery,
  StartPaymentRunDocument,
} from '../../generated/commissioner/start-payment/start-payment.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Scheme = NonNullable<SchemeToPayQuery['scheme']>;

const StartForm = ({ scheme: { id, phases, paymentRuns } }: { scheme: Scheme }) => {
  const navigate = useNavigate();
  const start = useAction(StartPaymentRunDocument);
  const unpaid = phases.filter(
    ({ key }) => !paymentRuns.some(({ phaseKey, state }) => phaseKey === key && state !== 'WITHDRAWN'),
  );
  const [phaseKey, setPhaseKey] = useState<string | undefined>(unpaid.length === 1 ? unpaid[0]?.key : undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const send = async (): Promise<void> => {
    setProblems(phaseKey ? [] : [{ field: 'phaseKey', message: 'Choose the phase to pay' }]);
    const run = phaseKey ? await start.run({ schemeId: id, phaseKey }) : undefined;
    if (run) void navigate(`/payment-runs/${run.id}`);
  };
  if (unpaid.length === 0) {
    return (
      <p>
        Every phase has its payment run. <Link to={`/schemes/${id}`}>Open them from the scheme</Link>.
      </p>
    );
  }
  return (
    <Form onSubmit={() => void send()} problems={problems} action={start}>
      <RadiosField
        field="phaseKey"
        legend="Which phase is paid?"
        hint="A phase can be paid from the day after it ends."
        value={phaseKey}
        choices={unpaid.map(({ key, name, from, to, requirementsMet }) => ({
          value: key,
          label: name,
          hint: `${formatDate(from)} to ${formatDate(to)}: ${countWords(requirementsMet, 'practice')} met what was asked`,
        }))}
        onChange={setPhaseKey}
      />
      <Button type="submit" running={start.running}>
        Start the run
      </Button>
    </Form>
  );
};

/** The beginning of a payment run: which phase. Nothing is paid by it. */
export const StartPaymentPage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeToPayDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => (
        <Page
          title="Start a payment run"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
        >
          <Allowed permission={scheme.permissions.startPaymentRun} otherwise="A payment run cannot be started">
            <StartForm scheme={scheme} />
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
