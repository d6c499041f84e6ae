import type { ReactNode } from 'react';
import { useKeptField } from '../drafts/kept-form.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { readChoices, readTick } from './read-kept.ts';
import type { Choice } from './select-field.tsx';

type Properties = {
  field: string;
  legend: ReactNode;
  hint?: ReactNode;
  values: readonly string[];
  choices: readonly Choice[];
  onChange: (values: readonly string[]) => void;
  small?: boolean;
};

/** Any of these. What is ticked keeps the order of the choices. */
export const CheckboxesField = ({ field, legend, hint, values, choices, onChange, small = false }: Properties) => {
  useKeptField(field, values, { onChange, read: readChoices(choices) });
  const chosen = new Set(values);
  const toggle = (value: string): void =>
    onChange(
      choices.map((choice) => choice.value).filter((one) => (one === value ? !chosen.has(one) : chosen.has(one))),
    );
  return (
    <ChoiceGroup field={field} legend={legend} hint={hint} small={small}>
      <div className={small ? 'nhsuk-checkboxes nhsuk-checkboxes--small' : 'nhsuk-checkboxes'}>
        {choices.map((choice) => (
          <Tick
            key={choice.value}
            field={`${field}--${choice.value}`}
            label={choice.label}
            hint={choice.hint}
            checked={chosen.has(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
};

type BoxProperties = {
  field: string;
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** One tick box; alone it goes inside an element with the class `nhsuk-checkboxes`. */
export const Checkbox = (properties: BoxProperties) => {
  const { field, checked, onChange } = properties;
  useKeptField(field, checked, { onChange, read: readTick });
  return <Tick {...properties} />;
};

/** A tick box that is not kept: one of several that are kept together, or a declaration, which is made anew each time. */
export const Tick = ({ field, label, hint, checked, onChange }: BoxProperties) => (
  <div className="nhsuk-checkboxes__item">
    <input
      className="nhsuk-checkboxes__input"
      id={field}
      name={field}
      type="checkbox"
      checked={checked}
      aria-describedby={hint ? `${field}--hint` : undefined}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={field}>
      {label}
    </label>
    {hint && (
      <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${field}--hint`}>
        {hint}
      </div>
    )}
  </div>
);
