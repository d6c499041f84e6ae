import type { AccessEventName, EventName } from '../../domain/events.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { AccessEventRow } from './access-event-row.ts';
import { ActionReceiptRow } from './action-receipt-row.ts';
import { EventRow } from './event-row.ts';

export interface NewEvent {
  name: EventName;
  commissionerId: string;
  subjectKind: string;
  subjectId: string;
  schemeId?: string | null;
  practiceId?: string | null;
  detail?: Record<string, unknown>;
}

export interface RecordedEvent {
  id: string;
  name: EventName;
  happenedAt: Date;
  person: string | null;
  organisationId: string;
}

export interface Author {
  personId: string | null;
  organisationId: string;
}

export interface Receipt {
  action: string;
  inputHash: Buffer;
  answer: unknown;
}

/** What the scope knows of an event: its id, when it is, and the action it belongs to. */
export interface Stamp {
  id: string;
  at: Date;
  actionId: string | null;
}

const EVENT = columns(EventRow, 'e', { only: ['id', 'name', 'happenedAt', 'organisationId'] });

/** An event as far as telling people of it needs it. */
export type EventToTell = Pick<EventRow, 'commissionerId' | 'id' | 'happenedAt' | 'subjectId' | 'detail'> & {
  name: EventName;
};

const TOLD = columns(EventRow, 'e', { only: ['commissionerId', 'id', 'name', 'happenedAt', 'subjectId', 'detail'] });

const RECEIPT = columns(ActionReceiptRow, 'r', { only: ['action', 'inputHash', 'answer'] });

const eventRow = (event: NewEvent, author: Author, stamp: Stamp): EventRow => ({
  commissionerId: event.commissionerId,
  id: stamp.id,
  name: event.name,
  happenedAt: stamp.at,
  personId: author.personId,
  organisationId: author.organisationId,
  subjectKind: event.subjectKind,
  subjectId: event.subjectId,
  schemeId: event.schemeId ?? null,
  practiceId: event.practiceId ?? null,
  actionId: stamp.actionId,
  detail: event.detail ?? {},
});

/** What happened, and what was answered. Only ever added to. */
export class RecordRepository {
  /** Counted, so that the action runner can refuse a change that left no event. */
  added = 0;

  constructor(private readonly rows: Rows) {}

  async addEvent(event: NewEvent, author: Author, stamp: Stamp): Promise<void> {
    this.added += 1;
    await this.rows.add(EventRow, eventRow(event, author, stamp));
  }

  /** One statement, however many things happened at once. */
  async addEvents(events: { event: NewEvent; stamp: Stamp }[], author: Author): Promise<void> {
    this.added += events.length;
    await this.rows.add(
      EventRow,
      events.map(({ event, stamp }) => eventRow(event, author, stamp)),
    );
  }

  async addAccessEvent(
    name: AccessEventName,
    author: { personId: string | null; organisationId: string | null },
    { id, at, detail = {} }: { id: string; at: Date; detail?: Record<string, unknown> },
  ): Promise<void> {
    this.added += 1;
    await this.rows.add(AccessEventRow, { id, name, happenedAt: at, ...author, detail });
  }

  /** The same for many, in one statement. */
  async addAccessEvents(
    name: AccessEventName,
    author: { personId: string | null; organisationId: string | null },
    events: { id: string; at: Date; detail: Record<string, unknown> }[],
  ): Promise<void> {
    this.added += events.length;
    await this.rows.add(
      AccessEventRow,
      events.map(({ id, at, detail }) => ({ id, name, happenedAt: at, ...author, detail })),
    );
  }

  /** One event, for telling people of it. */
  async eventToTell(commissionerId: string, id: string): Promise<EventToTell | null> {
    return this.rows.first(
      sql`select ${TOLD} from event e where e.commissioner_id = ${commissionerId} and e.id = ${id}`,
    );
  }

  /** What happened to a scheme, newest first, as far as the reader may see. */
  async ofScheme(schemeId: string, page: PageRequest): Promise<Connection<RecordedEvent>> {
    return connection<RecordedEvent>(
      this.rows,
      {
        select: sql`
          select ${EVENT}, e.happened_at as sort_key, (select p.name from person p where p.id = e.person_id) as person
          from event e
          where e.scheme_id = ${schemeId}`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      page,
    );
  }

  /** Two requests with the same action id wait for each other; the second then finds the first one's receipt. */
  async lockAction(organisationId: string, actionId: string): Promise<void> {
    await this.rows.select(sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId}/${actionId}`}, 0))`);
  }

  /** The same for each of these subjects of one thing, in one order for everybody. */
  async lockEach(what: string, ids: readonly string[]): Promise<void> {
    const keys = ids.map((id) => `${what}/${id}`).sort();
    await this.rows.select(sql`
      select pg_advisory_xact_lock(hashtextextended(key, 0))
      from unnest(${keys}::text[]) with ordinality k (key, place)
      order by place`);
  }

  async receipt(organisationId: string, actionId: string): Promise<Receipt | null> {
    return this.rows.first<Receipt>(sql`
      select ${RECEIPT}
      from action_receipt r
      where r.organisation_id = ${organisationId} and r.action_id = ${actionId}`);
  }

  async addReceipt(receipt: Receipt & { organisationId: string; actionId: string; doneAt: Date }): Promise<void> {
    await this.rows.add(ActionReceiptRow, receipt);
  }
}
