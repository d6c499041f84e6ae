import type { PublishedRows } from '../../persistence/published/published-repository.ts';
import type { Edition, FixedColumn, Recognised, Target, Values } from '../files/layout.ts';
import type { Sink } from './read-rows.ts';

const ROWS_IN_A_SHIPMENT = 4_000;
const SHIPMENTS_UNDER_WAY = 2;

/**
 * Collects rows by column and sends them on, some thousands at a time. Two shipments may be under way, so that the
 * database always has the next one at hand while we read. A file whose date is known only after its last row is sent then.
 */
export class RowWriter implements Sink {
  readonly #lists: (string | null)[][][];
  #edition: Edition | null = null;
  #underWay: Promise<void>[] = [];

  /**
   * @param begin told the edition once, before the first rows
   * @param ship sends rows on
   */
  constructor(
    private readonly recognised: Recognised,
    private readonly begin: (edition: Edition) => Promise<void>,
    private readonly ship: (rows: PublishedRows) => Promise<void>,
  ) {
    this.#lists = recognised.targets.map(emptyLists);
  }

  readonly put = (target: number, values: Values): void => {
    const lists = this.#lists[target] ?? [];
    for (let column = 0; column < lists.length; column += 1) lists[column]?.push(values[column] ?? null);
  };

  async flush(): Promise<void> {
    if (!this.recognised.datedByItsRows) await this.#send(ROWS_IN_A_SHIPMENT);
  }

  /** Sends what is left. */
  async end(): Promise<Edition> {
    await this.#send(1);
    await Promise.all(this.#underWay);
    return this.#begun();
  }

  async #send(atLeast: number): Promise<void> {
    for (const [index, target] of this.recognised.targets.entries()) {
      const lists = this.#lists[index] ?? [];
      if ((lists[0]?.length ?? 0) < atLeast) continue;
      this.#lists[index] = emptyLists(target);
      const { fixed } = await this.#begun();
      if (this.#underWay.length === SHIPMENTS_UNDER_WAY) await this.#underWay.shift();
      const shipment = this.ship({
        table: target.table,
        columns: target.columns,
        fixed: pick(fixed, target.fixed),
        lists,
      });
      // Awaited later: until then a failure must not count as one that nobody handles.
      shipment.catch(() => undefined);
      this.#underWay.push(shipment);
    }
  }

  async #begun(): Promise<Edition> {
    if (this.#edition !== null) return this.#edition;
    this.#edition = this.recognised.edition();
    await this.begin(this.#edition);
    return this.#edition;
  }
}

const emptyLists = ({ columns }: Target): (string | null)[][] => columns.map(() => []);

const pick = (fixed: Edition['fixed'], wanted: readonly FixedColumn[]): Record<string, string> =>
  Object.fromEntries(wanted.map((column) => [column, fixed[column] ?? '']));
