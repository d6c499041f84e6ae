import type { ClauseGroup } from '../../parts/scheme-text/clauses.ts';
import type { Comments } from './comments-by-clause.ts';
import { countWords } from '../../parts/words/count-words.ts';

const inBrackets = (count: number): string => (count === 0 ? '' : ` (${countWords(count, 'comment')})`);

type Properties = { groups: readonly ClauseGroup[]; comments: Comments; answered: boolean };

/** What the text has, with the number of comments on each clause, and the way down to the answer while there is none. */
export const Contents = ({ groups, comments, answered }: Properties) => (
  <nav className="portal-contents" aria-labelledby="contents">
    <h2 className="nhsuk-heading-s" id="contents">
      Contents
    </h2>
    <ol className="nhsuk-list">
      {groups.map(({ key, heading, clauses }) => (
        <li key={key}>
          <strong>{heading}</strong>
          <ul className="nhsuk-list">
            {clauses.map(({ path, heading: name }) => (
              <li key={path}>
                <a href={`#${path}`}>{name}</a>
                {inBrackets(comments.on(path).length)}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {!answered && (
        <li>
          <a href="#answer">Answer</a>
        </li>
      )}
    </ol>
  </nav>
);
