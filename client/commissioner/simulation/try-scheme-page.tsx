import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  SimulationChoicesDocument,
  type SimulationChoicesQuery,
  TrySchemeDocument,
} from '../../generated/commissioner/simulation/try-scheme.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { formatPence, parsePence } from '../../parts/format-pence.ts';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Choices = NonNullable<SimulationChoicesQuery['simulationChoices']>;

const NOTHING = '';

const problemsWith = (phaseKey: string | undefined, envelope: string): readonly Problem[] => [
  ...(phaseKey ? [] : [{ field: 'phaseKey', message: 'Choose the phase to try' }]),
  ...(envelope.trim() === '' || parsePence(envelope) !== undefined
    ? []
    : [{ field: 'envelopePence', message: 'Enter an amount in pounds, such as 250,000.00' }]),
];

const TryForm = ({ schemeId, choices: { phases, years, envelope } }: { schemeId: string; choices: Choices }) => {
  const navigate = useNavigate();
  const send = useAction(TrySchemeDocument);
  const [phaseKey, setPhaseKey] = useState(phases.length === 1 ? phases[0]?.key : undefined);
  const [year, setYear] = useState(years[0] ?? NOTHING);
  const [requirements, setRequirements] = useState('done');
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const begin = async (): Promise<void> => {
    const wrong = problemsWith(phaseKey, typed);
    setProblems(wrong);
    if (!phaseKey || wrong.length > 0) return;
    const simulation = await send.run({
      schemeId,
      settings: {
        phaseKey,
        standInYear: year || null,
        requirementsDone: requirements === 'done',
        envelopePence: parsePence(typed) ?? null,
      },
    });
    if (simulation) void navigate(`/simulations/${simulation.id}`);
  };
  return (
    <Form onSubmit={() => void begin()} problems={problems} action={send}>
      <RadiosField
        field="phaseKey"
        legend="Which phase?"
        value={phaseKey}
        choices={phases.map(({ key, name, from, to }) => ({
          value: key,
          label: name,
          hint: `${formatDate(from)} to ${formatDate(to)}`,
        }))}
        onChange={setPhaseKey}
      />
      <SelectField
        field="standInYear"
        label="Which year’s figures stand in for those that are not known yet?"
        hint="What is known for the time itself is always used. Each working names the year a figure is truly of."
        value={year}
        choices={[
          ...years.map((one) => ({ value: one, label: one })),
          { value: NOTHING, label: 'None: leave out what is not known' },
        ]}
        onChange={setYear}
      />
      <RadiosField
        field="requirementsDone"
        legend="What do practices do of what the scheme asks?"
        value={requirements}
        choices={[
          { value: 'done', label: 'All of it', hint: 'As if every practice does what the scheme asks.' },
          {
            value: 'confirmed',
            label: 'Only what is confirmed by now',
            hint: 'Evidence that you have confirmed counts; who has none is paid nothing.',
          },
        ]}
        onChange={setRequirements}
      />
      <TextField
        field="envelopePence"
        label="The most this may cost, in pounds (optional)"
        hint={
          envelope ? `Left empty, the ${formatPence(envelope.pence)} of the scheme.` : 'The cost is held against it.'
        }
        value={typed}
        onChange={setTyped}
        width={10}
        prefix="£"
        inputMode="decimal"
      />
      <Button type="submit" running={send.running}>
        Try it
      </Button>
    </Form>
  );
};

/** How a scheme is tried on real lists. Nothing is published, offered or paid by it. */
export const TrySchemePage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SimulationChoicesDocument, { variables: { schemeId }, fetchPolicy: 'cache-and-network' });
  return (
    <Fetched query={query} what="the scheme" find={({ simulationChoices }) => simulationChoices}>
      {(choices) => (
        <Page
          title="Try it on our practices"
          caption={choices.schemeName}
          back={{ to: `/schemes/${schemeId}`, label: 'Back to the scheme' }}
        >
          <p>
            Version {choices.versionNumber} of the text is worked out for every practice that may join, beside what the
            national contract would pay for the same indicators. It is an estimate: nothing is published, offered or
            paid by it.
          </p>
          <Allowed permission={choices.permission} otherwise="The scheme cannot be tried">
            {choices.phases.length === 0 ? (
              <Empty>
                <p>
                  The scheme has no phase yet. <Link to={`/schemes/${schemeId}/edit`}>Add one to the text</Link>.
                </p>
              </Empty>
            ) : (
              <TryForm schemeId={schemeId} choices={choices} />
            )}
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
