import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session.ts';

const read = <Draft extends object>(key: string, empty: Draft): Draft => {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>) };
  } catch {
    return empty;
  }
};

/**
 * What a person is writing over several steps, kept in this tab until it is sent: a reload, a refusal or the end of the
 * session loses nothing. It belongs to the person, so that nobody who signs in after them on the same machine sees it.
 * @param name what is being written, unique in the product: `sign-consultation-…`
 * @param empty the draft before anything was written; must be the same object on every draw
 */
export const useKeptDraft = <Draft extends object>(
  name: string,
  empty: Draft,
): [Draft, (changes: Partial<Draft>) => void, () => void] => {
  const { person } = useSession();
  const key = `${person.id} ${name}`;
  const [draft, setDraft] = useState(() => read(key, empty));
  useEffect(() => {
    if (draft === empty) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft, empty]);
  const change = useCallback((changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })), []);
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(empty);
  }, [key, empty]);
  return [draft, change, forget];
};
