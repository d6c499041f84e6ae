import type { ReactNode } from 'react';
import { useKeptField } from '../drafts/kept-form.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { readChoice } from './read-kept.ts';
import type { Choice } from './select-field.tsx';

type Properties = {
  field: string;
  legend: ReactNode;
  hint?: ReactNode;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  inline?: boolean;
  small?: boolean;
};

/** One of a few. Written on the NHS styles, because the package's radios fetch the whole NHS script for a part we do not use. */
export const RadiosField = ({
  field,
  legend,
  hint,
  value,
  choices,
  onChange,
  inline = false,
  small = false,
}: Properties) => {
  useKeptField<string | undefined>(field, value, {
    onChange: (kept) => kept !== undefined && onChange(kept),
    read: readChoice(choices),
  });
  return (
    <ChoiceGroup field={field} legend={legend} hint={hint} small={small}>
      <div
        className={['nhsuk-radios', inline && 'nhsuk-radios--inline', small && 'nhsuk-radios--small']
          .filter(Boolean)
          .join(' ')}
      >
        {choices.map((choice) => {
          const id = `${field}--${choice.value}`;
          return (
            <div className="nhsuk-radios__item" key={choice.value}>
              <input
                className="nhsuk-radios__input"
                id={id}
                name={field}
                type="radio"
                value={choice.value}
                checked={value === choice.value}
                aria-describedby={choice.hint ? `${id}--hint` : undefined}
                onChange={() => onChange(choice.value)}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint && (
                <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}--hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </ChoiceGroup>
  );
};
