import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import { addDays, formatDate } from '../../parts/format-date.ts';
import type { Problem } from '../../parts/problem.ts';
import type { RefusedPartsFragment } from '../../generated/parts/refused.ts';
import { scopeWords } from './token-state.ts';

type NewToken = { name: string; scopes: string[]; expiresOn: string };
type Properties = {
  /** What the person may do themselves, and so may give to a token. */
  actions: readonly string[];
  action: { running: boolean; refusal: RefusedPartsFragment | undefined; failure: unknown };
  onMake: (token: NewToken) => void;
};

const USUAL_LIFE_DAYS = 90;
const LONGEST_LIFE_DAYS = 365;

const problemsWith = ({ name, scopes, expiresOn }: NewToken, today: string): readonly Problem[] => {
  const latest = addDays(today, LONGEST_LIFE_DAYS);
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: 'Say what the token is for' }] : []),
    ...(scopes.length === 0 ? [{ field: 'scopes', message: 'Choose at least one action' }] : []),
    ...(expiresOn > today && expiresOn <= latest
      ? []
      : [{ field: 'expiresOn', message: `Enter a day from tomorrow to ${formatDate(latest)}` }]),
  ];
};

/** What a new token is for, what it may do, and how long it works. */
export const NewTokenForm = ({ actions, action, onMake }: Properties) => {
  const { today } = useSession();
  const [token, setToken] = useState<NewToken>({ name: '', scopes: [], expiresOn: addDays(today, USUAL_LIFE_DAYS) });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const make = (): void => {
    const found = problemsWith(token, today);
    setProblems(found);
    if (found.length === 0) onMake(token);
  };
  return (
    <Form onSubmit={make} problems={problems} action={action}>
      <TextField
        field="name"
        label="What is it for?"
        hint="For example: Monthly report"
        value={token.name}
        onChange={(name) => setToken({ ...token, name })}
      />
      <CheckboxesField
        field="scopes"
        legend="What may it ask for?"
        hint="Only what you may do yourself. Choose as little as the script needs."
        values={token.scopes}
        choices={actions.map((value) => ({ value, label: scopeWords(value) }))}
        onChange={(scopes) => setToken({ ...token, scopes: [...scopes] })}
        small
      />
      <DateField
        field="expiresOn"
        legend="Until when shall it work?"
        hint="At most a year"
        value={token.expiresOn}
        onChange={(expiresOn) => setToken({ ...token, expiresOn })}
      />
      <div className="portal-buttons">
        <Button type="submit" running={action.running}>
          Make the token
        </Button>
        <Link to="/tokens">Cancel</Link>
      </div>
    </Form>
  );
};
