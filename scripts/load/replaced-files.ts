import { dayInWords, londonDay } from '../../server/domain/dates.ts';
import { NotBroughtBack } from '../../server/persistence/published/figure-store.ts';
import type { FigureStore } from '../../server/persistence/published/figure-store.ts';

type Say = (line: string) => void;

/** Lists the files that others have replaced, each with the number to bring it back by. */
export async function listReplaced(store: FigureStore, say: Say): Promise<void> {
  const files = await store.replacedFiles();
  if (files.length === 0) say('No file has been replaced by another.');
  for (const { id, path, period, loadedAt, standingPath, rowsPutBy } of files)
    say(
      `${String(id).padStart(5)}  ${path}${period === '' ? '' : ` (${period})`}, loaded on ${dayInWords(londonDay(loadedAt))}; ${standingPath} stands instead${rowsPutBy === 0 ? '. Its rows were not kept' : ''}.`,
    );
}

/** Lets a replaced file stand again. False when it cannot, after saying why. */
export async function bringBack(store: FigureStore, id: number, say: Say): Promise<boolean> {
  try {
    const { file, instead } = await store.bringBack(id);
    say(`${file.path} stands again, in place of ${instead.path} (number ${instead.id}).`);
    return true;
  } catch (failure) {
    if (!(failure instanceof NotBroughtBack)) throw failure;
    say(failure.message);
    return false;
  }
}
