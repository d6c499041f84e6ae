import type { Clause } from '../../domain/schemes/clause.ts';
import type { Working } from '../working/working.ts';
import { offlinePage } from './offline-page.ts';

/** What a self-contained file says besides the working. Texts as a person reads them. */
export interface ExplainedLine {
  /** Such as `Practice`, `Scheme version`, `Fingerprint`, `Payment run`, with what each is. */
  readonly about: readonly { readonly label: string; readonly value: string }[];
  readonly working: Working;
  /** The text that was signed, clause by clause, as it is read everywhere else. */
  readonly clauses?: readonly Pick<Clause, 'part' | 'heading' | 'lines'>[];
}

/** The name and version by which the file is recognised. */
export const EXPLAIN_FORMAT = 'commissioning-portal/working/1';

/** One payment line as a JSON file that holds everything needed to work it out again. Ends with a line break. */
export const explainFile = ({ about, working, clauses }: ExplainedLine): string =>
  `${JSON.stringify({ format: EXPLAIN_FORMAT, about, working, clauses }, null, 2)}\n`;

/** The same as a page of its own: it opens without a network, shows the line and works it out again. */
export const explainPage = (line: ExplainedLine): string => offlinePage(explainFile(line));
