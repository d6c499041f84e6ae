import { useState } from 'react';
import { type FileToSave, saveFile } from './save-file.ts';

/** What the page says of a file that somebody takes away. */
export interface TakeAway {
  running: boolean;
  said: string | undefined;
  error: unknown;
  /** @param fetchFile what to save; undefined when it is there no more */
  take: (fetchFile: () => Promise<FileToSave | undefined>) => Promise<void>;
}

/**
 * Fetches a file when it is asked for, and says in words what came of it. Asking for another one clears what was said.
 * @param gone the sentence for a file that is there no more
 * @param next what to do with one that was downloaded, where that is not plain
 */
export const useTakeAway = (gone: string, next?: string): TakeAway => {
  const [state, setState] = useState<{ running?: true; said?: string; error?: unknown }>({});
  const take: TakeAway['take'] = async (fetchFile) => {
    setState({ running: true });
    try {
      const file = await fetchFile();
      if (file) saveFile(file);
      setState({ said: file ? [`Downloaded ${file.name}.`, next].filter(Boolean).join(' ') : gone });
    } catch (error) {
      setState({ error });
    }
  };
  return { running: state.running ?? false, said: state.said, error: state.error, take };
};
