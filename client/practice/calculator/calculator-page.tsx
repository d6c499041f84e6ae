import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  EarningsChoicesDocument,
  type EarningsChoicesQuery,
  EarningsFormDocument,
  EarningsFormOfOfferDocument,
  type EarningsFormPartsFragment,
  WhatWouldWeEarnDocument,
} from '../../generated/practice/calculator/calculator.ts';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { CountsForm } from './counts-form.tsx';
import { type Figures, countsOf, yearOfDay } from './figures.ts';
import { type Earnings, Result } from './result.tsx';

/** What is asked about: a national year, or an offer beside the national contract. */
type Subject = { financialYear: string } | { offerId: string };

const NO_PROBLEMS: readonly Problem[] = [];
const addressOf = (choice: string): string =>
  `/earnings?${choice.startsWith('offer:') ? `offer=${choice.slice(6)}` : `year=${choice.slice(5)}`}`;
const choiceOf = (subject: Subject): string =>
  'offerId' in subject ? `offer:${subject.offerId}` : `year:${subject.financialYear}`;

const choicesOf = ({ earningsYears, offers }: EarningsChoicesQuery) => [
  ...earningsYears.map((year) => ({ value: `year:${year}`, label: `National contract ${year}` })),
  ...offers.nodes.map(({ id, scheme, phase }) => ({
    value: `offer:${id}`,
    label: `${scheme.name}, ${phase.name}, beside the national contract`,
  })),
];

const Choose = ({ choices, subject }: { choices: EarningsChoicesQuery; subject: Subject }) => {
  const navigate = useNavigate();
  const [choice, setChoice] = useState(choiceOf(subject));
  return (
    <form
      className="portal-filter"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(addressOf(choice));
      }}
    >
      <SelectField
        field="subject"
        label="What do you want to know about?"
        value={choice}
        choices={choicesOf(choices)}
        onChange={setChoice}
      />
      <Button type="submit" look="secondary">
        Show
      </Button>
    </form>
  );
};

/** The question: asked again each time, and the answer is kept nowhere, not even in the cache of this page. */
const useEarnings = (subject: Subject) => {
  const client = useApolloClient();
  const [state, setState] = useState<{ running?: true; earnings?: Earnings; failure?: unknown }>({});
  const ask = async (figures: Figures): Promise<void> => {
    setState({ running: true });
    try {
      const { data } = await client.query({
        query: WhatWouldWeEarnDocument,
        variables: { question: { ...subject, counts: countsOf(figures) } },
        fetchPolicy: 'no-cache',
      });
      setState(data?.whatWouldWeEarn ? { earnings: data.whatWouldWeEarn } : { failure: new Error('no answer') });
    } catch (failure) {
      setState({ failure });
    }
  };
  return { ...state, ask };
};

const Calculator = ({ form, subject }: { form: EarningsFormPartsFragment; subject: Subject }) => {
  const { running = false, earnings, failure, ask } = useEarnings(subject);
  return (
    <>
      {form.schemeName && (
        <p>
          {form.schemeName}, {form.phaseName}, beside the national contract of {form.financialYear} for the indicators
          it replaces.
        </p>
      )}
      <CountsForm
        form={form}
        problems={earnings?.problems ?? NO_PROBLEMS}
        failure={failure}
        running={running}
        onAsk={(figures) => void ask(figures)}
      />
      {earnings && <Result earnings={earnings} registersSentence={form.registersSentence} />}
    </>
  );
};

const OfYear = ({ financialYear }: { financialYear: string }) => {
  const query = useQuery(EarningsFormDocument, { variables: { financialYear } });
  return (
    <Fetched query={query} what="the national contract" find={({ earningsForm }) => earningsForm} inPage>
      {(form) => <Calculator form={form} subject={{ financialYear }} />}
    </Fetched>
  );
};

const OfOffer = ({ offerId }: { offerId: string }) => {
  const query = useQuery(EarningsFormOfOfferDocument, { variables: { offerId } });
  return (
    <Fetched query={query} what="the offer" find={({ earningsFormOfOffer }) => earningsFormOfOffer} inPage>
      {(form) => <Calculator form={form} subject={{ offerId }} />}
    </Fetched>
  );
};

/** "What would we earn?": a practice's own figures, the national contract, and a scheme on offer beside it. Nothing is saved. */
export const CalculatorPage = () => {
  const [address] = useSearchParams();
  const { membership, today } = useSession();
  const query = useQuery(EarningsChoicesDocument);
  const [offerId, year] = [address.get('offer'), address.get('year')];
  return (
    <Page
      title="What would we earn?"
      caption={membership.organisation.name}
      back={offerId ? { to: `/offers/${offerId}`, label: 'The offer' } : undefined}
      wide
    >
      <p className="nhsuk-lede-text">
        See what your figures would bring, before you decide anything. Nothing is saved.
      </p>
      <Fetched query={query} what="what can be asked" find={(choices) => choices} inPage>
        {(choices) => {
          const subject: Subject = offerId
            ? { offerId }
            : {
                financialYear:
                  year ??
                  choices.earningsYears.find((one) => one === yearOfDay(today)) ??
                  choices.earningsYears[0] ??
                  '',
              };
          return (
            <>
              <Choose key={choiceOf(subject)} choices={choices} subject={subject} />
              {'offerId' in subject ? (
                <OfOffer key={subject.offerId} offerId={subject.offerId} />
              ) : (
                <OfYear key={subject.financialYear} financialYear={subject.financialYear} />
              )}
            </>
          );
        }}
      </Fetched>
    </Page>
  );
};
