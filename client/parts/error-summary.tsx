import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { plainMessage } from './plain-message.ts';
import type { Problem } from './problem.ts';

type Properties = { title: string; lead?: ReactNode; problems: readonly Problem[]; children?: ReactNode };

const PREFIX = 'Error: ';

const goTo = (event: MouseEvent, field: string): void => {
  const target = document.getElementById(field);
  if (!target) return;
  event.preventDefault();
  const focusable = target.matches('input, select, textarea')
    ? target
    : target.querySelector<HTMLElement>('input, select, textarea');
  target.scrollIntoView({ block: 'center' });
  (focusable ?? target).focus();
};

/** The NHS error summary. It takes the focus each time its problems change, and marks the window's title. */
export const ErrorSummary = ({ title, lead, problems, children }: Properties) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    document.title = PREFIX + document.title.replace(PREFIX, '');
    return () => {
      document.title = document.title.replace(PREFIX, '');
    };
  }, [problems]);
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{title}</h2>
        <div className="nhsuk-error-summary__body">
          {lead && <p>{lead}</p>}
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {problems.map((problem) => {
              const { field, message } = problem;
              const words = plainMessage(problem);
              const present = field && document.getElementById(field);
              return (
                <li key={`${field} ${message}`}>
                  {present ? (
                    <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                      {words}
                    </a>
                  ) : (
                    words
                  )}
                </li>
              );
            })}
          </ul>
          {children}
        </div>
      </div>
    </div>
  );
};
