import type { ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';
import { NotFound } from './not-found.tsx';

type Query<Data> = { data?: Data | undefined; error?: unknown; refetch?: () => Promise<unknown> };
type Properties<Data, Found> = {
  query: Query<Data>;
  /** What is being fetched, in words: "the scheme". */
  what: string;
  /** Takes the thing out of the answer; null means that it is not there, or not ours to see. */
  find: (data: Data) => Found | null | undefined;
  children: (found: NonNullable<Found>) => ReactNode;
};

/** One of four: waiting, failed, not found, or the page. What was shown before stays while it is asked for again. */
export const Fetched = <Data, Found>({ query, what, find, children }: Properties<Data, Found>) => {
  if (query.data !== undefined) {
    const found = find(query.data);
    return found === null || found === undefined ? <NotFound what={what.replace(/^(?:the|your) /, '')} /> : children(found);
  }
  return query.error ? <Failed error={query.error} onRetry={() => void query.refetch?.()} /> : <Loading what={what} />;
};
