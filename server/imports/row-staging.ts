import type { Target, Values } from './layout.ts';
import type { Sink } from './read-rows.ts';

const FULL = 64 * 1024;

/**
 * Writes rows in COPY's text format and sends them on, 64 kB at a time. One shipment is under way while the next is
 * read, never two.
 */
export class RowStaging implements Sink {
  readonly #texts: string[];
  #underWay: Promise<void> = Promise.resolve();

  constructor(targets: readonly Target[], private readonly stage: (target: number, text: string) => Promise<void>) {
    this.#texts = targets.map(() => '');
  }

  readonly put = (target: number, values: Values): void => {
    this.#texts[target] += `${values.map(cell).join('\t')}\n`;
  };

  async flush(): Promise<void> {
    await this.#ship(FULL);
  }

  /** Sends what is left. */
  async end(): Promise<void> {
    await this.#ship(1);
    await this.#underWay;
  }

  async #ship(atLeast: number): Promise<void> {
    for (const [target, text] of this.#texts.entries()) {
      if (text.length < atLeast) continue;
      this.#texts[target] = '';
      await this.#underWay;
      this.#underWay = this.stage(target, text);
      // Awaited at the next shipment: until then a failure must not count as one that nobody handles.
      this.#underWay.catch(() => undefined);
    }
  }
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cell(value: string | null): string {
  if (value === null) return '\\N';
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found) : value;
}
