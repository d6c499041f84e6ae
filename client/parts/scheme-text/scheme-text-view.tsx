import type { ReactNode } from 'react';
import { type Clause, type SchemeText, groupsOf } from './clauses.ts';

/** So many short lines under one are entries of it, such as the names of practices. */
const ENTRIES = 4;
const LONGEST_ENTRY = 120;

const isList = ([first, ...entries]: readonly string[]): boolean =>
  first?.endsWith(':') === true && entries.length >= ENTRIES && entries.every((entry) => entry.length <= LONGEST_ENTRY);

/** The words of one clause, a paragraph each; many short lines after one that ends with a colon stand in a list under it. */
export const ClauseLines = ({ lines }: Pick<Clause, 'lines'>) => {
  const [head, entries] = isList(lines) ? [lines.slice(0, 1), lines.slice(1)] : [lines, []];
  return (
    <>
      {head.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      {entries.length > 0 && (
        <ul className="nhsuk-list portal-entries">
          {entries.map((entry, index) => (
            <li key={index}>{entry}</li>
          ))}
        </ul>
      )}
    </>
  );
};

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
