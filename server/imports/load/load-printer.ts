import { dayInWords, londonDay } from '../../domain/dates.ts';
import type { BadRow } from '../files/bad-row.ts';
import type { Outcome } from './load-file.ts';
import type { FolderReport, Listener } from './load-folder.ts';

/** A terminal or a log. */
export interface Output {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

const BAR = 24;
const A_BLINK = 100;

const number = (value: number): string => value.toLocaleString('en-GB');
/** Said only when there is something to say. */
const some = (count: number, what: string): string[] => (count === 0 ? [] : [`${counted(count, 'file')} ${what}`]);
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Says what the loader does: on a terminal with a bar that moves, elsewhere with one line for each file. */
export class LoadPrinter implements Listener {
  #path = '';
  #position = '';
  #drawn = 0;

  constructor(
    private readonly output: Output,
    private readonly options: { dryRun: boolean; clock: () => number },
  ) {}

  readonly begun = (path: string, position: number, of: number): void => {
    this.#path = path;
    this.#position = `${position}/${of}`;
    this.#drawn = 0;
    this.progress(0, 0);
  };

  readonly progress = (share: number, rows: number): void => {
    if (!this.output.isTTY || this.options.clock() - this.#drawn < A_BLINK) return;
    this.#drawn = this.options.clock();
    const done = Math.min(BAR, Math.round(share * BAR));
    const line = `${this.#position} ${'█'.repeat(done)}${'░'.repeat(BAR - done)} ${Math.round(share * 100)} % ${number(rows)} rows  ${this.#path}`;
    this.output.write(`\r\x1b[2K${line.slice(0, (this.output.columns ?? 80) - 1)}`);
  };

  readonly ended = (path: string, outcome: Outcome, milliseconds: number): void => {
    if (this.output.isTTY) this.output.write('\r\x1b[2K');
    for (const line of this.#lines(path, outcome, milliseconds)) this.output.write(`${line}\n`);
  };

  summary({ loaded, rows, unchanged, refused, notRead, ...rare }: FolderReport): void {
    if (notRead.length > 0)
      this.output.write(`\nNot read:\n${notRead.map(({ path, reason }) => `  ${path}: ${reason}\n`).join('')}`);
    const parts = [
      `${this.options.dryRun ? 'Would load' : 'Loaded'} ${counted(loaded, 'file')} with ${counted(rows, 'row')}`,
      `${counted(unchanged, 'file')} unchanged`,
      `${counted(refused, 'file')} refused`,
      ...some(rare.older, 'older than what stands'),
      ...some(rare.broughtBack, 'brought back'),
      ...some(rare.empty, 'empty'),
      `${counted(notRead.length, 'file')} not read`,
    ];
    this.output.write(`\n${parts.join(', ')}.\n`);
  }

  #lines(path: string, outcome: Outcome, milliseconds: number): string[] {
    switch (outcome.kind) {
      case 'not-read':
        return [];
      case 'unchanged':
        return [`unchanged  ${path}: ${outcome.title}, ${loadedBefore(outcome)}`];
      case 'older':
        return [
          `older      ${path}: ${outcome.title}; the newer ${outcome.standing} stands, and stays. --older puts this one in its place.`,
        ];
      case 'brought-back':
        return [`back       ${path}: ${outcome.title}, in place of ${outcome.instead}`];
      case 'empty':
        return [`empty      ${path}: ${outcome.refusal.message} Nothing was loaded.`];
      case 'loaded':
        return this.#loaded(path, outcome, milliseconds);
      case 'refused':
        return [
          `refused    ${path}: ${outcome.refusal.message}`,
          ...namedCells(path, '', { first: outcome.refusal.badRows, count: outcome.refusal.badRowCount }),
        ];
    }
  }

  #loaded(
    path: string,
    { title, period, rows, replaced, notes, odd }: Extract<Outcome, { kind: 'loaded' }>,
    milliseconds: number,
  ): string[] {
    const verb = this.options.dryRun ? 'would load' : 'loaded';
    const instead = replaced === null ? '' : `, in place of ${replaced.path} (${counted(replaced.rowsRead, 'row')})`;
    const line = `${verb.padEnd(10)} ${path}: ${title}${period === '' ? '' : ` ${period}`}, ${counted(rows, 'row')}${instead}, ${(milliseconds / 1000).toFixed(1)} s`;
    return [line, ...notes.map((note) => `           note: ${note}`), ...namedCells(path, 'exception: ', odd)];
  }
}

function loadedBefore({ loadedAt, replaced }: Extract<Outcome, { kind: 'unchanged' }>): string {
  const when = `loaded on ${dayInWords(londonDay(loadedAt))}`;
  return replaced === null
    ? when
    : `${when} and since replaced by ${replaced.by}; --bring-back ${replaced.number} lets it stand again`;
}

/** Each cell by file, line, column and reason, with a count of the rest. */
function namedCells(
  path: string,
  mark: string,
  { first, count }: { first: readonly BadRow[]; count: number },
): string[] {
  const cells = first.map(
    ({ line, column, reason }) =>
      `           ${mark}${path}, line ${line}, column ${column.replace(/\s+/g, ' ')}: ${reason}`,
  );
  const more = count - first.length;
  return more > 0 ? [...cells, `           ${mark}and ${number(more)} more`] : cells;
}
