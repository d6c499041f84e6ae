import { TextInput } from 'nhsuk-react-components';
import { useKeptField } from '../drafts/kept-form.tsx';
import { useProblem } from '../form.tsx';
import { readText } from './read-kept.ts';
import type { Words } from './words.ts';

type Properties = {
  /** The id, which is also the name by which refusals point at the field. */
  field: string;
  label: Words;
  hint?: Words;
  value: string;
  onChange: (value: string) => void;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: string;
  suffix?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'search';
  autoComplete?: string;
};

/** One line of text. Numbers are text too, with `inputMode`: number inputs lose what people type. */
export const TextField = ({
  field,
  label,
  hint,
  value,
  onChange,
  width,
  autoComplete = 'off',
  ...rest
}: Properties) => {
  useKeptField(field, value, { onChange, read: readText });
  return (
    <TextInput
      id={field}
      name={field}
      label={label}
      labelProps={{ size: 's' }}
      hint={hint}
      error={useProblem(field)}
      value={value}
      width={width}
      autoComplete={autoComplete}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
};
