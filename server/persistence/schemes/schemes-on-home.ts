import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { schemeMoves, schemeStatesOnTheirWay } from '../../domain/schemes/scheme-states.ts';
import type { SchemeState } from '../../domain/schemes/scheme-states.ts';
import { isOneOf } from '../home/question.ts';
import type { Question } from '../home/question.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { SCHEME_NAME } from './scheme-repository.ts';

const schemes = (states: readonly SchemeState[]): Question => ({
  id: sql`s.id`,
  name: SCHEME_NAME,
  from: sql`scheme s where ${isOneOf(sql`s.state`, states)}`,
});

/** The schemes that wait for somebody: each in the states its next move leads from. */
export const waitingSchemes = {
  finish_draft: schemes(schemeMoves.start_consultation.from),
  record_decision: schemes(schemeMoves.approve.from),
  publish: schemes(schemeMoves.publish.from),
} satisfies Partial<Record<WaitingKind, Question>>;

/** How many schemes there are. */
export const countedSchemes = {
  schemes_published: sql`scheme where ${isOneOf(sql`state`, schemeMoves.end.from)}`,
  schemes_ever_published: sql`scheme where published_at is not null`,
  schemes_on_their_way: sql`scheme where ${isOneOf(sql`state`, schemeStatesOnTheirWay)}`,
} satisfies Partial<Record<HomeCountKey, Sql>>;
