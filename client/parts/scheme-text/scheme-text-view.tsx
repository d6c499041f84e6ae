import type { ReactNode } from 'react';
import { type Clause, type SchemeText, groupsOf } from './clauses.ts';

/** The words of one clause, a paragraph each. */
export const ClauseLines = ({ lines }: Pick<Clause, 'lines'>) => (
  <>
    {lines.map((line, index) => (
      <p key={index}>{line}</p>
    ))}
  </>
);

type Properties = {
  text: SchemeText;
  /** What belongs beside a clause: comments on it, a link to change it. */
  beside?: (clause: Clause) => ReactNode;
};

/** The text of a scheme version, clause by clause. Each clause has its path as its id, so that a link can point at it. */
export const SchemeTextView = ({ text, beside }: Properties) => (
  <>
    {groupsOf(text).map(({ key, heading, clauses }) => (
      <section key={key} className="portal-text">
        <h2 className="nhsuk-heading-m">{heading}</h2>
        {clauses.map((clause) => (
          <div className="portal-clause" key={clause.path} id={clause.path} tabIndex={-1}>
            <h3 className="nhsuk-heading-s">{clause.heading}</h3>
            <ClauseLines lines={clause.lines} />
            {beside?.(clause)}
          </div>
        ))}
      </section>
    ))}
  </>
);
