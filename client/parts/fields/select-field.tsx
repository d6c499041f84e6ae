import { Select } from 'nhsuk-react-components';
import { useKeptField } from '../drafts/kept-form.tsx';
import { useProblem } from '../form.tsx';
import { readChoice } from './read-kept.ts';
import type { Words } from './words.ts';

export type Choice = { value: string; label: string; hint?: Words };
type Properties = {
  field: string;
  label: Words;
  hint?: Words;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
};

/** One of many. For up to about seven use radios, which show all of them. */
export const SelectField = ({ field, label, hint, value, choices, onChange }: Properties) => {
  useKeptField(field, value, { onChange, read: readChoice(choices) });
  return (
    <Select
      id={field}
      name={field}
      label={label}
      labelProps={{ size: 's' }}
      hint={hint}
      error={useProblem(field)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <Select.Option key={choice.value} value={choice.value}>
          {choice.label}
        </Select.Option>
      ))}
    </Select>
  );
};
