import { useQuery } from '@apollo/client/react';
import { Details, WarningCallout } from 'nhsuk-react-components';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  SchemeToConsultDocument,
  type SchemeToConsultQuery,
  StartConsultationDocument,
} from '../../generated/commissioner/consult/consult.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { daysBetween, formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { useAction } from '../../parts/use-action.ts';

type Scheme = NonNullable<SchemeToConsultQuery['scheme']>;

/** "Closes at 11:59pm on 26 January 2026, London time: 84 days from today." Nothing while there is no date. */
const closingWords = (today: string, closesOn: string): string => {
  if (!closesOn) return 'It closes at 11:59pm London time on that day. It can be made longer later, never shorter.';
  const days = daysBetween(today, closesOn);
  return `It closes at 11:59pm London time on ${formatDate(closesOn)}: ${countWords(days, 'day')} from today. It can be made longer later, never shorter.`;
};

const ConsultForm = ({ scheme, lmcs }: { scheme: Scheme; lmcs: SchemeToConsultQuery['lmcs'] }) => {
  const { today } = useSession();
  const navigate = useNavigate();
  const start = useAction(StartConsultationDocument);
  const [lmcIds, setLmcIds] = useState<readonly string[]>(lmcs.length === 1 ? lmcs.map(({ id }) => id) : []);
  const [closesOn, setClosesOn] = useState('');
  const check = () => [
    ...(lmcIds.length > 0 ? [] : [{ field: 'lmcIds', message: 'Choose at least one LMC to consult' }]),
    ...(closesOn ? [] : [{ field: 'closesOn', message: 'Enter a real date for the close' }]),
  ];
  const send = async (): Promise<void> => {
    const started = await start.run({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      lmcIds: [...lmcIds],
      closesOn,
    });
    if (started)
      void navigate(`/schemes/${scheme.id}`, {
        state: {
          notice: `The text is fixed and has been sent. The LMC can answer until ${formatDate(closesOn)}, 11:59pm.`,
        },
      });
  };
  return (
    <Confirm
      declaration={`I have read version ${scheme.currentVersion.number}, and it is the text to consult on`}
      button="Fix the text and start the consultation"
      back={{ to: `/schemes/${scheme.id}`, label: 'Go back without sending' }}
      action={start}
      check={check}
      onConfirm={() => void send()}
    >
      <CheckboxesField
        field="lmcIds"
        legend="Which LMCs are consulted?"
        values={lmcIds}
        choices={lmcs.map(({ id, name, code }) => ({ value: id, label: name, hint: code }))}
        onChange={setLmcIds}
      />
      <DateField
        field="closesOn"
        legend="Last day for the LMC to answer"
        hint={closingWords(today, closesOn)}
        value={closesOn}
        onChange={setClosesOn}
      />
      <WarningCallout>
        <WarningCallout.Heading headingLevel="h2">The text will be fixed</WarningCallout.Heading>
        <p>
          From this moment version {scheme.currentVersion.number} cannot change. What the LMC signs, the committee
          decides and practices accept is exactly this text. A change is a new version with a new consultation.
        </p>
      </WarningCallout>
      <Details>
        <Details.Summary>Read the text that will be sent</Details.Summary>
        <Details.Text>
          <SchemeTextView text={scheme.currentVersion} />
        </Details.Text>
      </Details>
    </Confirm>
  );
};

/** The step that fixes the text and sends it to the LMCs. */
export const ConsultPage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeToConsultDocument, {
    variables: { id: schemeId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme, lmcs }) => scheme && { scheme, lmcs }}>
      {({ scheme, lmcs }) => (
        <Page
          title="Start the consultation"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
        >
          <Allowed permission={scheme.permissions.startConsultation} otherwise="The consultation cannot be started">
            <ConsultForm scheme={scheme} lmcs={lmcs} />
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
