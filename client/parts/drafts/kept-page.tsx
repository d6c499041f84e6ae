import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, createContext, useContext, useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';
import { KeepFormDraftDocument, KeptDraftDocument } from '../../generated/parts/drafts/drafts.ts';
import { type Fields, type Keeper, PageDraft } from './page-draft.ts';

const PageDraftContext = createContext<PageDraft | undefined>(undefined);

/** What is written on this page; undefined where nothing is kept, as in a test of one page. */
export const usePageDraft = (): PageDraft | undefined => useContext(PageDraftContext);

/** The page that is open, for the question whether to leave it. */
const open: { page: PageDraft | undefined } = { page: undefined };
export const openPageDraft = (): PageDraft | undefined => open.page;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const useKeeper = (page: string): Keeper => {
  const client = useApolloClient();
  return useMemo(
    () => ({
      load: async () => {
        const { data } = await client
          .query({ query: KeptDraftDocument, variables: { page }, fetchPolicy: 'no-cache' })
          .catch(() => ({ data: undefined })); // what is written now is kept all the same
        const draft = data?.formDraft;
        return draft && isFields(draft.fields) ? { fields: draft.fields, keptAt: draft.keptAt } : undefined;
      },
      keep: async (fields) => {
        const variables = { actionId: crypto.randomUUID(), page, fields };
        const { data } = await client
          .mutate({ mutation: KeepFormDraftDocument, variables, fetchPolicy: 'no-cache' })
          .catch(() => ({ data: undefined })); // the page asks before it is left
        return data?.keepFormDraft.__typename === 'FormDraft' ? data.keepFormDraft.keptUntil : undefined;
      },
    }),
    [client, page],
  );
};

const Kept = ({ address, children }: { address: string; children: ReactNode }) => {
  const keeper = useKeeper(address);
  const page = useMemo(() => new PageDraft(keeper), [keeper]);
  useEffect(() => {
    open.page = page;
    const hide = (): void => void (document.visibilityState === 'hidden' && page.save());
    const leave = (event: BeforeUnloadEvent): void => {
      if (!page.isAtRisk()) return;
      void page.save();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', hide);
    addEventListener('beforeunload', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('beforeunload', leave);
      if (open.page === page) open.page = undefined;
      void page.save();
    };
  }, [page]);
  return <PageDraftContext value={page}>{children}</PageDraftContext>;
};

/** Keeps what is written in the forms of a page, for the person, until it is sent: each address has its own. */
export const KeptPage = ({ children }: { children: ReactNode }) => {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  return (
    <Kept key={address} address={address}>
      {children}
    </Kept>
  );
};
