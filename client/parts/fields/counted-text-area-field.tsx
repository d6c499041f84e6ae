import { useEffect, useRef } from 'react';
import { useKeptField } from '../drafts/kept-form.tsx';
import { useProblem } from '../form.tsx';
import { readText } from './read-kept.ts';
import type { Words } from './words.ts';
import { formatCount } from '../words/format-count.ts';

type Properties = {
  field: string;
  label: Words;
  hint?: Words;
  value: string;
  most: number;
  onChange: (value: string) => void;
  rows?: number;
};

const PAUSE_MILLISECONDS = 1000;
const GROUP = 'nhsuk-form-group nhsuk-character-count'; // its styles show the count only where a script says that it counts

const leftWords = (left: number): string => {
  const count = Math.abs(left);
  return `You have ${formatCount(count)} ${count === 1 ? 'character' : 'characters'} ${left < 0 ? 'too many' : 'remaining'}`;
};

/** Says the count aloud once typing has stopped, not at every key. It is written past React, because nothing else depends on it. */
const useSpoken = (words: string) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (place.current) place.current.textContent = words;
    }, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [words]);
  return place;
};

/** Several lines of text with a limit. It counts and warns; it never cuts off what a person types or pastes. */
export const CountedTextAreaField = ({ field, label, hint, value, most, onChange, rows = 6 }: Properties) => {
  useKeptField(field, value, { onChange, read: readText });
  const problem = useProblem(field);
  const left = most - value.length;
  const words = leftWords(left);
  const spoken = useSpoken(words);
  const wrong = problem !== undefined || left < 0;
  const described = [hint && `${field}--hint`, problem && `${field}--error`, `${field}--limit`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={problem ? `${GROUP} nhsuk-form-group--error` : GROUP} data-nhsuk-character-count-init="">
      <label className="nhsuk-label nhsuk-label--s" htmlFor={field}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${field}--hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <span className="nhsuk-error-message" id={`${field}--error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {problem}
        </span>
      )}
      <textarea
        className={wrong ? 'nhsuk-textarea nhsuk-textarea--error' : 'nhsuk-textarea'}
        id={field}
        name={field}
        rows={rows}
        value={value}
        aria-describedby={described}
        aria-invalid={wrong || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="nhsuk-u-visually-hidden" id={`${field}--limit`}>
        You can enter up to {formatCount(most)} characters
      </div>
      <div
        className={
          left < 0 ? 'nhsuk-error-message nhsuk-character-count__message' : 'nhsuk-hint nhsuk-character-count__message'
        }
        aria-hidden="true"
      >
        {words}
      </div>
      <div className="nhsuk-u-visually-hidden" role="status" ref={spoken} />
    </div>
  );
};
