import type { DefaultContext, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { RefusedPartsFragment } from '../generated/parts/refused.ts';
import { usePageDraft } from './drafts/kept-page.tsx';
import { refusalOf } from './refusal-of.ts';

type OutcomeOf<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;
type AcceptedOf<Data> = Exclude<OutcomeOf<Data>, { __typename: 'Refused' }>;
type Tagged = { __typename: string };

/** What a page knows of one action that it offers. */
export type Action<Data, Variables> = {
  /** Sends the action. Answers what was done, or undefined when it was refused or got no answer. */
  run: (variables: Omit<Variables, 'actionId'>) => Promise<AcceptedOf<Data> | undefined>;
  running: boolean;
  refusal: RefusedPartsFragment | undefined;
  /** The code with which the last run was refused, before the page is drawn again; undefined where it was not. */
  refusedWith: () => string | undefined;
  /** The error of an action that got no answer. */
  failure: unknown;
  /** Takes the refusal or the failure off the page. */
  clear: () => void;
};

type State = { running: boolean; refusal?: RefusedPartsFragment; failure?: unknown };

const IDLE: State = { running: false };
const isRefused = (outcome: Tagged): outcome is RefusedPartsFragment => outcome.__typename === 'Refused';

/**
 * One action of the contract. Makes one `actionId` for each intention and keeps it while the same thing is sent again
 * after no answer, so that the server does it once; an answer, or another choice, begins a new intention.
 * After it was done, whatever the page shows is asked for again.
 */
export const useAction = <Data, Variables extends OperationVariables & { actionId: string }>(
  mutation: TypedDocumentNode<Data, Variables>,
  { context }: { context?: DefaultContext } = {},
): Action<Data, Variables> => {
  const client = useApolloClient();
  const page = usePageDraft();
  const [state, setState] = useState<State>(IDLE);
  const intention = useRef<{ id: string; of: string } | undefined>(undefined);
  const underWay = useRef(false);
  const code = useRef<string>(undefined);
  const run = useCallback(
    async (choice: Omit<Variables, 'actionId'>) => {
      if (underWay.current) return undefined;
      underWay.current = true;
      code.current = undefined;
      const form = page?.submitting;
      setState({ running: true });
      const of = JSON.stringify(choice);
      if (intention.current?.of !== of) intention.current = { id: crypto.randomUUID(), of };
      try {
        const { data } = await client.mutate({
          mutation,
          context,
          variables: { ...choice, actionId: intention.current.id } as Variables,
        });
        const outcome = Object.entries(data ?? {}).find(([name]) => name !== '__typename')?.[1] as Tagged;
        intention.current = undefined;
        if (isRefused(outcome)) {
          code.current = outcome.code;
          setState({ running: false, refusal: outcome });
          return undefined;
        }
        setState(IDLE);
        page?.accepted(form);
        client.refetchQueries({ include: 'active' }).catch(() => undefined); // a page that has gone needs no answer
        return outcome as unknown as AcceptedOf<Data>;
      } catch (failure) {
        const refusal = refusalOf(failure);
        if (refusal) intention.current = undefined;
        setState(refusal ? { running: false, refusal } : { running: false, failure });
        return undefined;
      } finally {
        underWay.current = false;
      }
    },
    [client, page, mutation, context],
  );
  const clear = useCallback(() => setState(IDLE), []);
  const refusedWith = useCallback(() => code.current, []);
  return { run, clear, refusedWith, running: state.running, refusal: state.refusal, failure: state.failure };
};
