import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { ReferenceChangeRow } from './reference-change-row.ts';

/** A change to what is the same for every tenant, with whoever asked for it. */
export interface ReferenceChange extends Omit<ReferenceChangeRow, 'askedBy'> {
  askedBy: string;
  askedByName: string | null;
  /** The file that is brought back, and the one that stood; null for an area. */
  filePath: string | null;
  insteadOfPath: string | null;
}

/** What such a change is asked for with. */
export type NewReferenceChange = Pick<ReferenceChangeRow, 'id' | 'kind' | 'organisationId' | 'askedBy' | 'askedAt'> &
  Partial<Pick<ReferenceChangeRow, 'code' | 'asOf' | 'seen' | 'fileId' | 'insteadOf'>>;

/** The attempt to make a change that is under way. */
export interface ReferenceAttempt {
  id: string;
  attemptId: string;
}

const CHANGE = sql`${columns(ReferenceChangeRow, 'c')},
  (select p.name from person p where p.id = c.asked_by) as "askedByName",
  (select f.path from published_file f where f.id = c.file_id) as "filePath",
  (select f.path from published_file f where f.id = c.instead_of) as "insteadOfPath"`;

/** Changes that administrators asked for and the worker makes. One at a time, which an index holds. */
export class ReferenceChangeRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<ReferenceChange | null> {
    return this.rows.first(sql`select ${CHANGE} from reference_change c where c.id = ${id}`);
  }

  /** The newest first. */
  async page(asked: PageRequest): Promise<Connection<ReferenceChange>> {
    return connection<ReferenceChange>(
      this.rows,
      {
        select: sql`select ${CHANGE}, c.asked_at as sort_key from reference_change c`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      asked,
    );
  }

  /** True while one waits or is being made. */
  async isUnderWay(): Promise<boolean> {
    const found = await this.rows.select(
      sql`select 1 from reference_change where state in ('waiting', 'working') limit 1`,
    );
    return found.length > 0;
  }

  async add(change: NewReferenceChange): Promise<void> {
    await this.rows.add(ReferenceChangeRow, { ...change, state: 'waiting' });
  }

  /** One that is not over, kept still until the transaction ends. */
  async lock(id: string): Promise<ReferenceChange | null> {
    const locked = await this.rows.select(
      sql`select 1 from reference_change where id = ${id} and state in ('waiting', 'working') for update`,
    );
    return locked.length > 0 ? this.byId(id) : null;
  }

  /** Changes one that is still as it was read; false when somebody was first. */
  async move(
    { id, state, version }: Pick<ReferenceChange, 'id' | 'state' | 'version'>,
    changes: Partial<ReferenceChangeRow>,
  ): Promise<boolean> {
    return (
      (await this.rows.change(ReferenceChangeRow, { id, state, version }, { ...changes, version: version + 1 })) === 1
    );
  }
}
