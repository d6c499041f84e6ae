import { Textarea } from 'nhsuk-react-components';
import { useKeptField } from '../drafts/kept-form.tsx';
import { useProblem } from '../form.tsx';
import { readText } from './read-kept.ts';
import type { Words } from './words.ts';

type Properties = {
  field: string;
  label: Words;
  hint?: Words;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
};

/** Several lines of text. */
export const TextAreaField = ({ field, label, hint, value, onChange, rows = 5 }: Properties) => {
  useKeptField(field, value, { onChange, read: readText });
  return (
    <Textarea
      id={field}
      name={field}
      label={label}
      labelProps={{ size: 's' }}
      hint={hint}
      error={useProblem(field)}
      value={value}
      rows={rows}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
