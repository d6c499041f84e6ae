import { type ReactNode, useState } from 'react';
import { useKeptField } from '../drafts/kept-form.tsx';
import { useDateFault, useProblem } from '../form.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { Written } from '../drafts/written.ts';
import { readText } from './read-kept.ts';

type Properties = {
  field: string;
  legend: ReactNode;
  hint?: ReactNode;
  /** `2025-11-03`, or '' while there is no date. */
  value: string;
  /** The page sends what there is: what is typed and no date is said before, and the form is not sent. */
  unchecked?: boolean;
  /** Called with a real date as `2025-11-03`, or with '' while what is typed is none. */
  onChange: (date: string) => void;
};

const BOXES = [
  { key: 'day', label: 'Day', width: 2 },
  { key: 'month', label: 'Month', width: 2 },
  { key: 'year', label: 'Year', width: 4 },
] as const;

type Typed = Record<(typeof BOXES)[number]['key'], string>;

const typedOf = (date: string): Typed => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
};

const dateOf = ({ day, month, year }: Typed): string => {
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
    ? date
    : '';
};

/** Why what is typed is no date, and in which boxes; nothing where it is one, or nothing is typed. Words: NHS date input. */
const faultOf = (typed: Typed): { message: string; boxes: readonly string[] } | undefined => {
  const missing = BOXES.filter(({ key }) => typed[key] === '');
  if (missing.length === BOXES.length || dateOf(typed)) return undefined;
  const boxes = missing.map(({ key }) => key);
  if (boxes.length > 0) return { message: `The date must include a ${boxes.join(' and a ')}`, boxes };
  if (!/^[1-9]\d{3}$/.test(typed.year)) return { message: 'Year must include 4 numbers', boxes: ['year'] };
  if (!/^(0?[1-9]|1[0-2])$/.test(typed.month))
    return { message: 'Month must be a number from 1 to 12', boxes: ['month'] };
  return { message: 'The date must be a real date', boxes: ['day'] };
};

/** What is kept: the date, or what was typed of one. */
const keptOf = (typed: Typed): string | Typed =>
  Object.values(typed).every((one) => one === '') ? '' : dateOf(typed) || typed;

const readTyped = (kept: Written): string | Typed | undefined => {
  if (typeof kept === 'string') return kept;
  if (typeof kept !== 'object' || kept === null) return undefined;
  const typed: Record<string, Written> = { ...kept };
  const text = (key: string): string => readText(typed[key]) ?? '';
  return { day: text('day'), month: text('month'), year: text('year') };
};

/** Day, month and year in three boxes, the NHS way: faster and surer to type than to pick. 31 February is no date. */
export const DateField = ({ field, legend, hint, value, unchecked = false, onChange }: Properties) => {
  const [typed, setTyped] = useState(() => typedOf(value));
  const [reported, setReported] = useState(value);
  const wrong = useProblem(field) !== undefined;
  const fault = faultOf(typed);
  useDateFault(field, fault && { message: fault.message, holds: unchecked });
  if (value !== reported) {
    setReported(value);
    setTyped(typedOf(value));
  }
  const change = (next: Typed): void => {
    const date = dateOf(next);
    setTyped(next);
    setReported(date);
    onChange(date);
  };
  useKeptField(field, keptOf(typed), {
    onChange: (kept) => change(typeof kept === 'string' ? typedOf(kept) : kept),
    read: readTyped,
  });
  return (
    <ChoiceGroup field={field} legend={legend} hint={hint}>
      <div className="nhsuk-date-input">
        {BOXES.map(({ key, label, width }) => (
          <div className="nhsuk-date-input__item" key={key}>
            <div className="nhsuk-form-group">
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={`${field}--${key}`}>
                {label}
              </label>
              <input
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${wrong && (!fault || fault.boxes.includes(key)) ? ' nhsuk-input--error' : ''}`}
                id={`${field}--${key}`}
                name={`${field}--${key}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                value={typed[key]}
                onChange={(event) => change({ ...typed, [key]: event.currentTarget.value.trim() })}
              />
            </div>
          </div>
        ))}
      </div>
    </ChoiceGroup>
  );
};
