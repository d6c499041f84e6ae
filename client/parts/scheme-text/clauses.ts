import type { SchemeTextPartsFragment } from '../../generated/parts/scheme-text/scheme-text.ts';

/** The signed text as the server words it. */
export type SchemeText = Pick<SchemeTextPartsFragment, 'clauses'>;
/** One clause of a scheme: its path, which comments and problems name, its heading, and its words. */
export type Clause = SchemeText['clauses'][number];
/** The clauses under one heading: the scheme as a whole, or one phase. */
export type ClauseGroup = { key: string; heading: string; clauses: readonly Clause[] };

/** The clauses as they stand under their headings, in the order in which they are read. */
export const groupsOf = ({ clauses }: SchemeText): readonly ClauseGroup[] => {
  const keys = [...new Set(clauses.map(({ phaseKey }) => phaseKey))];
  return keys.map((phaseKey) => {
    const own = clauses.filter((clause) => clause.phaseKey === phaseKey);
    return { key: phaseKey ?? '', heading: own[0]?.part ?? '', clauses: own };
  });
};

/** The clause at a path, if the text has one. */
export const clauseAt = ({ clauses }: SchemeText, path: string): Clause | undefined =>
  clauses.find((clause) => clause.path === path);

/** The heading of the clause at a path, with its phase: "Planning: Evidence asked". The path itself where there is none. */
export const clauseHeading = (text: SchemeText, path: string): string => {
  const clause = clauseAt(text, path);
  if (!clause) return path;
  return clause.phaseKey === null ? clause.heading : `${clause.part}: ${clause.heading}`;
};
