import type { ReactNode } from 'react';
import { Failed, FailedPart } from './failed.tsx';
import { Loading } from './loading.tsx';
import { NotFound, NotFoundPart } from './not-found.tsx';

type Query<Data> = {
  data?: Data | undefined;
  previousData?: Data | undefined;
  error?: unknown;
  refetch?: () => Promise<unknown>;
};
type Properties<Data, Found> = {
  query: Query<Data>;
  /** What is being fetched, in words: "the scheme". */
  what: string;
  /** Takes the thing out of the answer; null means that it is not there, or not ours to see. */
  find: (data: Data) => Found | null | undefined;
  /** Set when a page stands around it already, with its own heading. */
  inPage?: boolean;
  children: (found: NonNullable<Found>) => ReactNode;
};

/** One of four: waiting, failed, not found, or the page. What was shown before stays while it is asked for again. */
export const Fetched = <Data, Found>({ query, what, find, inPage = false, children }: Properties<Data, Found>) => {
  // A list keeps its rows while the next page or sort is fetched; another thing's page is never shown in its place.
  const data = query.data ?? (inPage && !query.error ? query.previousData : undefined);
  if (data !== undefined) {
    const found = find(data);
    if (found !== null && found !== undefined) return children(found);
    const Missing = inPage ? NotFoundPart : NotFound;
    return <Missing what={what.replace(/^(?:the|your) /, '')} />;
  }
  if (!query.error) return <Loading what={what} />;
  const retry = (): void => void query.refetch?.();
  return inPage ? <FailedPart error={query.error} onRetry={retry} /> : <Failed error={query.error} onRetry={retry} />;
};
