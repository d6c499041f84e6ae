import type { ReactNode } from 'react';
import { useProblem } from '../form.tsx';

type Properties = { field: string; legend: ReactNode; hint?: ReactNode; small?: boolean; children: ReactNode };

/** The fieldset around radios, checkboxes or the three boxes of a date: legend, hint, and the problem read out with them. */
export const ChoiceGroup = ({ field, legend, hint, small = false, children }: Properties) => {
  const problem = useProblem(field);
  const described = [hint && `${field}--hint`, problem && `${field}--error`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'} id={field} tabIndex={-1}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described || undefined}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${small ? 'xs' : 's'}`}>{legend}</legend>
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
        {children}
      </fieldset>
    </div>
  );
};
