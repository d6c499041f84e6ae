import type { ClauseGroup } from '../../parts/scheme-text/clauses.ts';
import type { Comments } from './comments-by-clause.ts';

const countWords = (count: number): string => (count === 0 ? '' : ` (${count} ${count === 1 ? 'comment' : 'comments'})`);

/** What the text has, with the number of comments on each clause. */
export const Contents = ({ groups, comments }: { groups: readonly ClauseGroup[]; comments: Comments }) => (
  <nav className="portal-contents" aria-labelledby="contents">
    <h2 className="nhsuk-heading-s" id="contents">
      Contents
    </h2>
    <ol className="nhsuk-list">
      {groups.map(({ heading, clauses }) => (
        <li key={heading}>
          <strong>{heading}</strong>
          <ul className="nhsuk-list">
            {clauses.map(({ path, heading: name }) => (
              <li key={path}>
                <a href={`#${path}`}>{name}</a>
                {countWords(comments.on(path).length)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  </nav>
);
