import { createContext, useContext } from 'react';

const nothing = (): Promise<unknown> => Promise.resolve();

/** Asks for the draft again, for a page that somebody overtook. */
export const DraftAgainContext = createContext<() => Promise<unknown>>(nothing);

export const useDraftAgain = (): (() => Promise<unknown>) => useContext(DraftAgainContext);
