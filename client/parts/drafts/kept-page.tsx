import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, createContext, useContext, useEffect, useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { KeepFormDraftDocument, KeptDraftDocument } from '../../generated/parts/drafts/drafts.ts';
import { type Fields, type Keeper, PageDraft } from './page-draft.ts';

const PageDraftContext = createContext<PageDraft | undefined>(undefined);

/** What is written on this page; undefined where nothing is kept, as in a test of one page. */
export const usePageDraft = (): PageDraft | undefined => useContext(PageDraftContext);

/** The page that is open, for the question whether to leave it; and the addresses that are the same page in another step. */
const open: { page: PageDraft | undefined; isStep: (pathname: string) => boolean } = {
  page: undefined,
  isStep: () => false,
};
export const openPageDraft = (): PageDraft | undefined => open.page;
export const isStepOfOpenPage = (pathname: string): boolean => open.isStep(pathname);

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
        return draft && isFields(draft.fields) ? { ...draft, fields: draft.fields } : undefined;
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

const Kept = ({
  address,
  stepsOf,
  children,
}: {
  address: string;
  stepsOf: string | undefined;
  children: ReactNode;
}) => {
  const keeper = useKeeper(address);
  const page = useMemo(() => new PageDraft(keeper, stepsOf !== undefined), [keeper, stepsOf]);
  useEffect(() => {
    open.page = page;
    open.isStep = (pathname) => stepsOf !== undefined && (pathname === stepsOf || pathname.startsWith(`${stepsOf}/`));
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
  }, [page, stepsOf]);
  return <PageDraftContext value={page}>{children}</PageDraftContext>;
};

/** Where a page goes over steps, the address that they have in common. */
const commonTo = (pathname: string, step: string | undefined): string =>
  step !== undefined && pathname.endsWith(`/${step}`) ? pathname.slice(0, -step.length - 1) : pathname;

/**
 * Keeps what is written in the forms of a page, for the person, until it is sent: each address has its own. The steps of one
 * page, whose address ends in `:step`, have one in common.
 */
export const KeptPage = ({ inSteps = false, children }: { inSteps?: boolean; children: ReactNode }) => {
  const { pathname, search } = useLocation();
  const { step } = useParams();
  const stepsOf = inSteps ? commonTo(pathname, step) : undefined;
  const address = (stepsOf ?? pathname) + search;
  return (
    <Kept key={address} address={address} stepsOf={stepsOf}>
      {children}
    </Kept>
  );
};
