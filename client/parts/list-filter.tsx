import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button } from './button.tsx';
import { CheckboxesField } from './fields/checkboxes-field.tsx';
import { RadiosField } from './fields/radios-field.tsx';
import type { Choice } from './fields/select-field.tsx';
import { TextField } from './fields/text-field.tsx';
import type { Words } from './fields/words.ts';
import type { ListAddress } from './use-list-address.ts';

type FilterGroup = {
  name: string;
  legend: string;
  choices: readonly Choice[];
  /** Set when only one can be chosen at a time. */
  one?: boolean;
};
/** Without a label there is no search box, for a list that the server does not search. */
type Properties = { address: ListAddress; label?: string; hint?: Words; groups?: readonly FilterGroup[] };

const ALL: Choice = { value: '', label: 'All' };

/** Search words and filters of a list. They apply when the button is pressed, and live in the address bar. */
export const ListFilter = ({ address, label, hint, groups = [] }: Properties) => {
  const navigate = useNavigate();
  const [words, setWords] = useState(address.search ?? '');
  const [chosen, setChosen] = useState<Record<string, readonly string[]>>(() =>
    Object.fromEntries(groups.map(({ name }) => [name, address.values(name)])),
  );
  const active = address.search !== undefined || groups.some(({ name }) => address.values(name).length > 0);
  const clear = (): void => {
    setWords('');
    setChosen(Object.fromEntries(groups.map(({ name }) => [name, []])));
  };
  return (
    <form
      className="portal-filter"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(address.changed({ search: words.trim(), ...chosen }));
      }}
    >
      {label && (
        <TextField field="search" label={label} hint={hint} value={words} onChange={setWords} inputMode="search" />
      )}
      {groups.map(({ name, legend, choices, one }) => {
        const put = (values: readonly string[]): void => setChosen((before) => ({ ...before, [name]: values }));
        const own = { field: name, legend, small: true };
        return one ? (
          <RadiosField
            key={name}
            {...own}
            choices={[ALL, ...choices]}
            value={chosen[name]?.[0] ?? ''}
            onChange={(value) => put(value ? [value] : [])}
            inline
          />
        ) : (
          <CheckboxesField key={name} {...own} choices={choices} values={chosen[name] ?? []} onChange={put} />
        );
      })}
      <div className="portal-buttons">
        <Button type="submit" look="secondary" small>
          {label ? 'Search' : 'Show these'}
        </Button>
        {active && (
          <Link
            to={address.changed({
              search: undefined,
              ...Object.fromEntries(groups.map(({ name }) => [name, undefined])),
            })}
            onClick={clear}
          >
            Show all
          </Link>
        )}
      </div>
    </form>
  );
};
