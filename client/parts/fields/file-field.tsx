import { useState } from 'react';
import { useKeptField } from '../drafts/kept-form.tsx';
import { useProblem } from '../form.tsx';
import { LIMITS } from '../limits.ts';
import type { Problem } from '../problem.ts';
import { readText } from './read-kept.ts';

const FIELD = 'file';

const KILOBYTE = 1000;

/** The largest file that is sent, in whole hundreds of kilobytes: the rest of the request has its place beside it. */
export const MOST_BYTES = (Math.floor(LIMITS.mostBytesOfARequest / KILOBYTE / 100) - 1) * 100 * KILOBYTE;

/** What stands in the way of sending this file. */
export const problemsWithFile = (file: File | undefined): readonly Problem[] => {
  if (!file) return [{ field: FIELD, message: 'Choose a file' }];
  return file.size > MOST_BYTES
    ? [{ field: FIELD, message: `${file.name} is larger than ${MOST_BYTES / KILOBYTE} kB. Make two files of it` }]
    : [];
};

type Properties = { label: string; hint: string; onChange: (file: File | undefined) => void };

/** A CSV file from the person's own machine. No browser keeps a file: only its name is, to say that it is to be chosen again. */
export const FileField = ({ label, hint, onChange }: Properties) => {
  const problem = useProblem(FIELD);
  const [name, setName] = useState('');
  const [before, setBefore] = useState('');
  useKeptField(FIELD, name || before, { onChange: setBefore, read: readText });
  const again = before !== '' && name === '';
  const described = [`${FIELD}--hint`, again && `${FIELD}--again`, problem && `${FIELD}--error`];
  return (
    <div className={problem ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={FIELD}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${FIELD}--hint`}>
        {hint}
      </div>
      {again && (
        <p id={`${FIELD}--again`}>
          You had chosen {before}. Choose the file again: a browser can keep what you write, but no file.
        </p>
      )}
      {problem && (
        <p className="nhsuk-error-message" id={`${FIELD}--error`}>
          {problem}
        </p>
      )}
      <input
        className="nhsuk-file-upload"
        id={FIELD}
        type="file"
        accept=".csv,text/csv"
        aria-describedby={described.filter(Boolean).join(' ')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          setName(file?.name ?? '');
          onChange(file);
        }}
      />
    </div>
  );
};
