import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';

type Changes = Record<string, string | readonly string[] | undefined>;

/** Where a list stands, as the address bar says it: search, filters, sort and page. A copied address shows the same rows. */
export type ListAddress = {
  search: string | undefined;
  sort: string | undefined;
  page: number;
  /** The cursor after which this page begins; undefined on the first. */
  after: string | undefined;
  /** The one value of a filter, or undefined. */
  value: (filter: string) => string | undefined;
  /** Every value of a filter: `?state=DRAFT&state=ENDED` or, shorter to write, `?state=DRAFT,ENDED`. */
  values: (filter: string) => readonly string[];
  /** The address with other filters or another sort: always back on page 1, because the rows are others. */
  changed: (changes: Changes) => string;
  next: (endCursor: string) => { to: string; state: unknown };
  /** The page before, where this visit came from it; else the first page. Undefined on the first page. */
  previous: { to: string; state: unknown } | undefined;
};

const trailOf = (state: unknown): readonly string[] =>
  typeof state === 'object' && state !== null && 'trail' in state && Array.isArray(state.trail)
    ? state.trail.filter((one) => typeof one === 'string')
    : [];

const applied = (parameters: URLSearchParams, changes: Changes): string => {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of [value].flat()) if (one) next.append(name, one);
  }
  return `?${next}`;
};

/** The list's place in the address bar, and the addresses of its neighbours. */
export const useListAddress = (): ListAddress => {
  const [parameters] = useSearchParams();
  const { state } = useLocation();
  return useMemo(() => {
    const after = parameters.get('after') ?? undefined;
    const page = after ? Math.max(2, Number.parseInt(parameters.get('page') ?? '2', 10) || 2) : 1;
    const trail = trailOf(state);
    const known = trail.length === page - 2;
    return {
      search: parameters.get('search') ?? undefined,
      sort: parameters.get('sort') ?? undefined,
      page,
      after,
      value: (filter) => parameters.get(filter) ?? undefined,
      values: (filter) =>
        parameters
          .getAll(filter)
          .flatMap((value) => value.split(','))
          .filter(Boolean),
      changed: (changes) => applied(parameters, { ...changes, after: undefined, page: undefined }),
      next: (endCursor) => ({
        to: applied(parameters, { after: endCursor, page: String(page + 1) }),
        state: { trail: after ? [...trail, after] : [] },
      }),
      previous: after
        ? known && page > 2
          ? {
              to: applied(parameters, { after: trail.at(-1), page: String(page - 1) }),
              state: { trail: trail.slice(0, -1) },
            }
          : { to: applied(parameters, { after: undefined, page: undefined }), state: null }
        : undefined,
    };
  }, [parameters, state]);
};
