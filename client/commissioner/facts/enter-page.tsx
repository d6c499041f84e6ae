import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import {
  FactToEnterDocument,
  type FactToEnterQuery,
  PhaseFactsDocument,
  type PhaseFactsPartsFragment,
  TellFactDocument,
} from '../../generated/commissioner/facts/facts.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { WhyUnusual } from '../../parts/why-unusual.tsx';
import { dateWords, factsPath, timeOfFact } from './fact-words.ts';
import { FactsFrame } from './facts-frame.tsx';

type Place = { schemeId: string; phaseKey: string };
type Fact = PhaseFactsPartsFragment['facts'][number];
type Known = NonNullable<FactToEnterQuery['factOfPractice']>;
type Draft = { value: string; date: string; source: string };

const problemsWith = ({ value, date, source }: Draft): readonly Problem[] => [
  ...(value.trim() ? [] : [{ field: 'value', message: 'Enter the value' }]),
  ...(date.trim() ? [] : [{ field: 'date', message: 'Enter the day or the financial year it is for' }]),
  ...(source.trim() ? [] : [{ field: 'source', message: 'Say where it is taken from' }]),
];

type Properties = { place: Place; fact: Fact; practiceId: string; name: string };

const KnownNow = ({ known: { value, date, source, toldBy } }: { known: Known }) =>
  value && date ? (
    <p>
      Known now: {value} for {dateWords(date)}, from {source}
      {toldBy ? `, told by ${toldBy}` : ''}.
    </p>
  ) : null;

const EnterForm = ({
  place,
  fact,
  practiceId,
  name,
  known,
  again,
}: Properties & { known: Known; again: () => void }) => {
  const navigate = useNavigate();
  const tell = useAction(TellFactDocument);
  const [draft, setDraft] = useState<Draft>({ value: '', date: fact.date, source: '' });
  /** Null until the server asks why the value is right. */
  const [whyUnusual, setWhyUnusual] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const put = (changes: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changes }));
  const back = factsPath(place.schemeId, '', { phase: place.phaseKey });
  const save = async (): Promise<void> => {
    const found = problemsWith(draft);
    setProblems(found);
    if (found.length > 0) return;
    const sent = { ...place, practiceId, factKey: fact.key, ...draft, expectedVersion: known.version, whyUnusual };
    if (await tell.run(sent)) void navigate(back, { state: { notice: `Saved for ${name}.` } });
    // What somebody told meanwhile is shown, so that the next try is made on it.
    else {
      if (tell.refusedWith() === 'FACT_IS_UNUSUAL') setWhyUnusual((said) => said ?? '');
      again();
    }
  };
  return (
    <Form onSubmit={() => void save()} problems={problems} action={tell}>
      <h2 className="nhsuk-heading-m">
        {fact.label}, {name}
      </h2>
      <KnownNow known={known} />
      <p>{timeOfFact(fact)}. What was told before is kept; what you enter here counts from now on.</p>
      <TextField
        field="value"
        label="Value"
        hint="In figures, without commas or units"
        width={10}
        inputMode="decimal"
        value={draft.value}
        onChange={(value) => put({ value })}
      />
      <TextField
        field="date"
        label="Day or financial year"
        hint="Written 2026-03-31 or 2025-26"
        width={10}
        value={draft.date}
        onChange={(date) => put({ date })}
      />
      <TextField
        field="source"
        label="Where is it taken from?"
        hint="For example, the practice's letter of 2 April"
        value={draft.source}
        onChange={(source) => put({ source })}
      />
      {whyUnusual !== null && <WhyUnusual value={whyUnusual} onChange={setWhyUnusual} />}
      <div className="portal-buttons">
        <Button type="submit" running={tell.running}>
          Save it
        </Button>
        <Link to={back}>Cancel</Link>
      </div>
    </Form>
  );
};

const OfPractice = ({ place, fact, practiceId, name }: Properties) => {
  const query = useQuery(FactToEnterDocument, {
    variables: { ...place, factKey: fact.key, practiceId },
    fetchPolicy: 'network-only',
  });
  return (
    <Fetched query={query} what="the practice" find={({ factOfPractice }) => factOfPractice} inPage>
      {(known) => (
        <EnterForm
          {...{ place, fact, practiceId, name, known }}
          again={() => void query.refetch().catch(() => undefined)}
        />
      )}
    </Fetched>
  );
};

const OfPhase = ({ place }: { place: Place }) => {
  const [parameters] = useSearchParams();
  const query = useQuery(PhaseFactsDocument, { variables: place });
  const practiceId = parameters.get('practice') ?? '';
  return (
    <Fetched query={query} what="the facts" find={({ phaseFacts }) => phaseFacts} inPage>
      {({ facts, tell }) => {
        const fact = facts.find(({ key }) => key === parameters.get('fact'));
        if (!fact || !practiceId)
          return <Empty>Choose the fact and the practice on the page &ldquo;What the sums need&rdquo;.</Empty>;
        return (
          <Allowed permission={tell} otherwise="You cannot tell facts">
            <OfPractice
              place={place}
              fact={fact}
              practiceId={practiceId}
              name={parameters.get('name') ?? 'the practice'}
            />
          </Allowed>
        );
      }}
    </Fetched>
  );
};

/** One value for one practice, with where it is taken from. */
export const EnterFactPage = () => (
  <FactsFrame title="Enter a fact" below>
    {(place) => <OfPhase place={place} />}
  </FactsFrame>
);
