import pg from 'pg';
import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { londonDay } from '../domain/dates.ts';
import type { AccessEventName } from '../domain/events.ts';
import type { Actor } from '../domain/permissions.ts';
import { isTold, tellsOfInvitation } from '../domain/telling/told-events.ts';
import { RecordRepository } from './record/record-repository.ts';
import type { Author, NewEvent, Stamp } from './record/record-repository.ts';
import { Repositories } from './repositories.ts';
import { Rows } from './rows.ts';
import { TELL_OF_EVENT, TELL_OF_INVITATION } from './telling/telling-jobs.ts';

/** The policies of the fence are written for these. `door` reads sessions before there is an actor. */
export type Audience = 'commissioner' | 'practice' | 'network' | 'lmc' | 'national' | 'auditor' | 'system' | 'door';

/**
 * Who a scope is for. Jobs and scripts enter with a named system actor of one tenant (or of none, for reference
 * tables).
 */
export type Entrant =
  | { audience: 'actor'; actor: Actor }
  | { audience: 'system'; name: string; commissionerIds: string[] }
  | { audience: 'door' };

export interface ScopeOptions {
  now: Date;
  readOnly?: boolean;
}

/**
 * One transaction with the fence's settings. Repositories exist only here; when the scope is closed they are of no use.
 */
export class Scope extends Repositories {
  readonly record: RecordRepository;
  /** Set by the action runner, so that events carry it. */
  actionId: string | null = null;
  private open = true;

  private constructor(
    private readonly runner: QueryRunner,
    readonly entrant: Entrant,
    readonly now: Date,
  ) {
    super(new Rows(runner));
    this.record = new RecordRepository(this.rows);
  }

  /** Opens the transaction. Close it with commit or rollBack. */
  static async open(source: DataSource, entrant: Entrant, options: ScopeOptions): Promise<Scope> {
    const runner = source.createQueryRunner();
    try {
      // One message for the beginning and the settings: the way to the database and back is most of a short
      // statement's time.
      await runner.query(`begin; ${settings(entrant, options)}`);
    } catch (failure) {
      await runner.query('rollback').catch(() => undefined);
      await runner.release();
      throw failure;
    }
    return new Scope(runner, entrant, options.now);
  }

  /** The person who asks. Only a scope opened for one has one. */
  get actor(): Actor {
    if (this.entrant.audience !== 'actor') throw new Error('This scope was not opened for a person.');
    return this.entrant.actor;
  }

  /** Statements sent so far. */
  get statements(): number {
    return this.rows.statements;
  }

  /** The day it is in London. */
  get today(): string {
    return londonDay(this.now);
  }

  /** A new id, in order of time. */
  newId(): string {
    return v7();
  }

  /** Writes what happened, in this transaction, and has whom it concerns told of it: neither is there without the other. */
  async happened(event: NewEvent): Promise<void> {
    const stamp = this.stamp();
    await this.record.addEvent(event, this.authorFor(event.commissionerId), stamp);
    await this.haveTold([{ event, stamp }]);
  }

  /** Writes what happened to many at once, in one statement of this transaction. */
  async happenedToEach(events: NewEvent[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    const stamped = events.map((event) => ({ event, stamp: this.stamp() }));
    await this.record.addEvents(stamped, this.authorFor(first.commissionerId));
    await this.haveTold(stamped);
  }

  private async haveTold(events: readonly { event: NewEvent; stamp: Stamp }[]): Promise<void> {
    await this.jobs.addMany(
      TELL_OF_EVENT,
      events
        .filter(({ event }) => isTold(event.name))
        .map(({ event: { commissionerId }, stamp: { id } }) => ({
          key: `tell-${id}`,
          payload: { commissionerId, eventId: id },
        })),
    );
  }

  /** Writes a change to people, access or the national contract, in this transaction. */
  async accessHappened(name: AccessEventName, detail: Record<string, unknown> = {}): Promise<void> {
    const { personId, organisationId } = this.actor;
    const id = this.newId();
    await this.record.addAccessEvent(name, { personId, organisationId }, { id, at: this.now, detail });
    await this.haveInvitedTold(name, [{ id, detail }]);
  }

  /** Writes what happened to many, in one statement of this transaction. */
  async accessHappenedToEach(name: AccessEventName, details: Record<string, unknown>[]): Promise<void> {
    const { personId, organisationId } = this.actor;
    const events = details.map((detail) => ({ id: this.newId(), at: this.now, detail }));
    await this.record.addAccessEvents(name, { personId, organisationId }, events);
    await this.haveInvitedTold(name, events);
  }

  private async haveInvitedTold(
    name: AccessEventName,
    events: readonly { id: string; detail: Record<string, unknown> }[],
  ): Promise<void> {
    if (!tellsOfInvitation(name)) return;
    await this.jobs.addMany(
      TELL_OF_INVITATION,
      events.map(({ id, detail: { membershipId } }) => ({
        key: `invite-${id}`,
        payload: { membershipId: String(membershipId), eventId: id },
      })),
    );
  }

  private authorFor(commissionerId: string): Author {
    return this.entrant.audience === 'actor'
      ? { personId: this.entrant.actor.personId, organisationId: this.entrant.actor.organisationId }
      : { personId: null, organisationId: commissionerId };
  }

  private stamp(): Stamp {
    return { id: this.newId(), at: this.now, actionId: this.actionId };
  }

  async commit(): Promise<void> {
    await this.close('commit');
  }

  async rollBack(): Promise<void> {
    await this.close('rollback');
  }

  /**
   * PostgreSQL answers a commit of a broken transaction with a rollback and no error; that must not look like a
   * success.
   */
  private async end(how: 'commit' | 'rollback'): Promise<void> {
    const client = (await this.runner.connect()) as ClientBase;
    const { command } = await client.query(how);
    if (how === 'commit' && command !== 'COMMIT')
      throw new Error('The transaction was broken and could not be committed.');
  }

  private async close(end: 'commit' | 'rollback'): Promise<void> {
    if (!this.open) return;
    this.open = false;
    try {
      await this.end(end);
    } finally {
      await this.runner.release();
    }
  }
}

/** Runs work inside a scope: committed when it returns, rolled back when it throws. */
export async function withinScope<T>(
  source: DataSource,
  entrant: Entrant,
  options: ScopeOptions,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const scope = await Scope.open(source, entrant, options);
  try {
    const result = await work(scope);
    await scope.commit();
    return result;
  } catch (failure) {
    await scope.rollBack().catch(() => undefined);
    throw failure;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const uuid = (value: string): string => {
  if (!UUID.test(value)) throw new Error('An id in the actor is not a UUID.');
  return value;
};

/** The statement, not set_config(): only the statement reaches the workers of a distributed database. */
const settings = (entrant: Entrant, { now, readOnly }: ScopeOptions): string => {
  const commissionerIds =
    entrant.audience === 'actor'
      ? entrant.actor.commissionerIds
      : entrant.audience === 'system'
        ? entrant.commissionerIds
        : [];
  const organisation = entrant.audience === 'actor' ? uuid(entrant.actor.organisationId) : '';
  const set = (name: string, value: string) => `set local app.${name} = ${pg.escapeLiteral(value)};`;
  return [
    readOnly ? 'set transaction read only;' : '',
    `set local role portal_${audienceOf(entrant)};`,
    set('audience', audienceOf(entrant)),
    set('organisation', organisation),
    set('today', londonDay(now)),
    set('commissioners', `{${commissionerIds.map(uuid).join(',')}}`),
  ].join(' ');
};

const audienceOf = (entrant: Entrant): Audience => {
  if (entrant.audience !== 'actor') return entrant.audience;
  return entrant.actor.kind === 'national_body' ? 'national' : entrant.actor.kind;
};
