import { refused } from '../domain/outcome.ts';
import type { Outcome, Refusal } from '../domain/outcome.ts';
import { londonDay } from '../domain/dates.ts';
import type { Actor } from '../domain/permissions.ts';
import type { MailWay } from '../domain/telling/mail-ways.ts';
import type { Action } from '../actions/action.ts';
import { perform } from '../actions/perform.ts';
import type { Connections } from '../persistence/connections.ts';
import { Scope } from '../persistence/scope.ts';
import { Loaders } from './loaders.ts';

/** What the door knows of a request. Everything here comes from our own records. */
export interface Visitor {
  /** Null when nobody is signed in, or when somebody is and has not chosen an organisation. */
  actor: Actor | null;
  personId: string | null;
  /** SHA-256 of the session token; null for an API token. */
  sessionHash: Buffer | null;
  /** The membership that the page of this request was drawn for, by its own word; null for one that is not drawn yet, and for a token. */
  drawnFor: string | null;
  /** True while the sign-in of the session is recent enough to commit an organisation by. No token has one. */
  isFresh: boolean;
  /** When the session ends by itself, in seconds; null for a token. */
  ends: { idleSeconds: number; secondsLeft: number } | null;
  now: Date;
  /** The time on the wall: sessions go by it, also where a demonstration has another date. */
  realNow: Date;
  /** How long a session may be silent. */
  idleMinutes: number;
  demonstration: boolean;
  /** How mail leaves this portal. */
  mailWay: MailWay;
  /** The address at which people open this portal. */
  origin: string;
}

/** The context of one operation: one visitor, one scope, one set of loaders. */
export class Context {
  private opened: { scope: Scope; loaders: Loaders } | null = null;
  /** Set when an action was refused: the scope is then rolled back. */
  refused = false;

  /** @param door connections of their own for work at the door: an operation holds one already, and two from one pool could wait for each other */
  constructor(
    readonly source: Connections,
    readonly visitor: Visitor,
    readonly door: Connections = source,
  ) {}

  get now(): Date {
    return this.visitor.now;
  }

  /** The day it is in London. */
  get today(): string {
    return londonDay(this.visitor.now);
  }

  get actor(): Actor {
    if (!this.visitor.actor) throw new Error('Nobody is acting in this request.');
    return this.visitor.actor;
  }

  /** Opened by the guard before the first resolver runs. */
  get scope(): Scope {
    if (!this.opened) throw new Error('A resolver ran before the guard opened a scope.');
    return this.opened.scope;
  }

  /** How many statements this operation has sent. */
  get statements(): number {
    return this.opened?.scope.statements ?? 0;
  }

  get loaders(): Loaders {
    if (!this.opened) throw new Error('A resolver ran before the guard opened a scope.');
    return this.opened.loaders;
  }

  async open(readOnly: boolean): Promise<void> {
    if (!this.visitor.actor) throw new Error('A scope needs an actor.');
    const scope = await Scope.open(
      this.source,
      { audience: 'actor', actor: this.visitor.actor },
      { now: this.now, readOnly },
    );
    this.opened = { scope, loaders: new Loaders(scope) };
  }

  /** After the last child resolver: commit when all went well, else roll back. */
  async close(failed: boolean): Promise<void> {
    if (!this.opened) return;
    if (failed || this.refused) await this.opened.scope.rollBack();
    else await this.opened.scope.commit();
  }

  /** Runs an action once for its action id. */
  async perform<Input, Answer>(
    action: Action<Input, Answer>,
    actionId: string,
    input: Input,
  ): Promise<Outcome<Answer>> {
    const outcome = await perform(this.scope, action, { actionId, input });
    if (!outcome.accepted) this.refused = true;
    return outcome;
  }

  /** Runs an action and answers with what `view` shows of its result, or with the refusal. */
  async answer<Input, Answer, View>(
    action: Action<Input, Answer>,
    { actionId, input }: { actionId: string; input: Input },
    view: (answer: Answer) => Promise<View | null>,
  ): Promise<View | Refusal> {
    const outcome = await this.perform(action, actionId, input);
    if (!outcome.accepted) return outcome.refusal;
    // What an action changed must be read anew.
    this.loaders.clear();
    const shown = await view(outcome.value);
    if (shown !== null) return shown;
    this.refused = true;
    return refused('NOT_FOUND').refusal;
  }
}
