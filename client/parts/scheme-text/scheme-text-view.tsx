import type { ReactNode } from 'react';
import { type Clause, type SchemeText, clausesOf } from './clauses.ts';

type Properties = {
  text: SchemeText;
  /** What belongs beside a clause: comments on it, a link to change it. */
  beside?: (clause: Clause) => ReactNode;
};

/** The text of a scheme version, clause by clause. Each clause has its path as its id, so that a link can point at it. */
export const SchemeTextView = ({ text, beside }: Properties) => (
  <>
    {clausesOf(text).map(({ heading, clauses }) => (
      <section key={heading} className="portal-text">
        <h2 className="nhsuk-heading-m">{heading}</h2>
        {clauses.map((clause) => (
          <div className="portal-clause" key={clause.path} id={clause.path} tabIndex={-1}>
            <h3 className="nhsuk-heading-s">{clause.heading}</h3>
            {clause.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {beside?.(clause)}
          </div>
        ))}
      </section>
    ))}
  </>
);
