import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  ChooseHowToBeToldDocument,
  HowWeTellYouDocument,
  type NoticeChoice,
  type TellingPartsFragment,
} from '../../generated/public/telling/telling.ts';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { Form } from '../../parts/form.tsx';
import { MailWaySentence } from '../../parts/mail-way-sentence.tsx';
import { Page } from '../../parts/page.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useSession } from '../../session/session.ts';

const CHOICES: readonly { value: NoticeChoice; label: string; hint: string }[] = [
  { value: 'AT_ONCE', label: 'At once', hint: 'A mail for each thing.' },
  { value: 'DAILY', label: 'Once a day', hint: 'One mail in the morning, when there is something new.' },
  { value: 'PORTAL_ONLY', label: 'In the portal only', hint: 'No mail. Your notices stand in the portal.' },
];

const ChoiceForm = ({ telling }: { telling: TellingPartsFragment }) => {
  const navigate = useNavigate();
  const { membership, person } = useSession();
  const choose = useAction(ChooseHowToBeToldDocument);
  const [chosen, setChosen] = useState<NoticeChoice>(telling.choice);
  const save = async (): Promise<void> => {
    if (!(await choose.run({ choice: chosen }))) return;
    void navigate('/notices', { state: { notice: 'We tell you as you chose from now on.' } });
  };
  return (
    <Form onSubmit={() => void save()} problems={[]} action={choose}>
      <RadiosField
        field="choice"
        legend={`How do we tell you what concerns ${membership.organisation.name}?`}
        hint={`Mail goes to ${person.email}. It says one sentence and leads here: nothing private is in it.`}
        value={chosen}
        choices={CHOICES}
        onChange={(value) => setChosen(CHOICES.find((choice) => choice.value === value)?.value ?? chosen)}
      />
      <div className="portal-buttons">
        <Button type="submit" running={choose.running}>
          Save
        </Button>
        <Link to="/notices">Cancel</Link>
      </div>
    </Form>
  );
};

/** As a person chooses: a mail at once, one a day, or none. Each organisation they act for has its own choice. */
export const HowWeTellYouPage = () => {
  const query = useQuery(HowWeTellYouDocument);
  return (
    <Fetched query={query} what="how we tell you" find={({ telling }) => telling}>
      {(telling) => (
        <Page title="How we tell you" back={{ to: '/notices', label: 'Notices' }}>
          <MailWaySentence way={telling.mailWay} />
          <ChoiceForm telling={telling} />
        </Page>
      )}
    </Fetched>
  );
};
