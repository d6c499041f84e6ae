import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { LIMITS } from '../../parts/limits.ts';
import { Form } from '../../parts/form.tsx';
import { addDays, formatDate } from '../../parts/format-date.ts';
import type { Problem } from '../../parts/problem.ts';
import type { RefusedPartsFragment } from '../../generated/parts/refused.ts';
import type { TokenScopesQuery } from '../../generated/public/tokens/tokens.ts';
import { capitalised } from '../../parts/words/capitals.ts';

type Scope = TokenScopesQuery['tokenScopes'][number];
type NewToken = { name: string; scopes: string[]; expiresOn: string };
type Properties = {
  /** What the person may do themselves, and so may give to a token. */
  mayGive: readonly Scope[];
  action: { running: boolean; refusal: RefusedPartsFragment | undefined; failure: unknown };
  onMake: (token: NewToken) => void;
};

const USUAL_LIFE_DAYS = 90;

const problemsWith = ({ name, scopes, expiresOn }: NewToken, today: string): readonly Problem[] => {
  const latest = addDays(today, LIMITS.longestTokenLifeDays);
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: 'Say what the token is for' }] : []),
    ...(scopes.length === 0 ? [{ field: 'scopes', message: 'Choose at least one action' }] : []),
    ...(expiresOn > today && expiresOn <= latest
      ? []
      : [{ field: 'expiresOn', message: `Enter a day from tomorrow to ${formatDate(latest)}` }]),
  ];
};

const GROUPS: readonly { role: Scope['role']; field: string; legend: string; hint?: string }[] = [
  {
    role: 'VIEW',
    field: 'scopes',
    legend: 'What may it read?',
    hint: 'Only what you may do yourself. Choose as little as the script needs.',
  },
  { role: 'PREPARE', field: 'scopes-prepare', legend: 'What may it write and prepare?' },
  {
    role: 'APPROVE',
    field: 'scopes-approve',
    legend: 'What may it commit your organisation to?',
    hint: 'Nobody is asked to sign in again for what a script does.',
  },
  { role: 'ADMINISTER', field: 'scopes-administer', legend: 'What may it administer?' },
];

/** What the token may do, by what it takes of the person: reading first. */
const Rights = ({
  mayGive,
  chosen,
  onChange,
}: {
  mayGive: readonly Scope[];
  chosen: readonly string[];
  onChange: (scopes: string[]) => void;
}) =>
  GROUPS.map(({ role, ...group }) => ({ ...group, ours: mayGive.filter((scope) => scope.role === role) }))
    .filter(({ ours }) => ours.length > 0)
    .map(({ ours, ...group }) => (
      <CheckboxesField
        key={group.field}
        {...group}
        values={chosen.filter((name) => ours.some((scope) => scope.name === name))}
        choices={ours.map(({ name, words }) => ({ value: name, label: capitalised(words), hint: name }))}
        onChange={(names) =>
          onChange([...chosen.filter((name) => !ours.some((scope) => scope.name === name)), ...names])
        }
        small
      />
    ));

/** What a new token is for, what it may do, and how long it works. */
export const NewTokenForm = ({ mayGive, action, onMake }: Properties) => {
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
      <Rights mayGive={mayGive} chosen={token.scopes} onChange={(scopes) => setToken({ ...token, scopes })} />
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
