import type { WaitingKind } from '../../domain/home/homes.ts';
import { participationStatesBeforeAnEnd } from '../../domain/participation/offer-states.ts';
import { settledRunStates } from '../../domain/payments/run-states.ts';
import { isOneOf } from '../home/question.ts';
import type { DaysAsked, Question } from '../home/question.ts';
import { TAKING_PART_IN_A_PHASE, isStillShownFor } from '../participation/participation-on-home.ts';
import { runOfThePhase } from '../payments/payments-on-home.ts';
import { PHASES_THAT_PAY } from '../schemes/phases-that-pay.ts';
import { sql } from '../sql.ts';

/** The items that the phase p pays for, wherever they stand in its components: what its practices count. */
export const ITEMS_OF_THE_PHASE = sql`select distinct i.item #>> '{}' as item
  from jsonb_path_query(p.phase -> 'components', '$.**.item') as i (item)`;

/** Whether nobody has told how many of the item i the participant t has done. */
export const ITEM_IS_LACKING = sql`not exists (select from reported_fact f
  where f.commissioner_id = t.commissioner_id and f.practice_id = t.practice_id and f.scheme_id = t.scheme_id
    and f.phase_key = t.phase_key and f.field = 'items' and f.indicator = i.item)`;

/** Whether the participant t may still count. */
export const COUNTING_IS_OPEN = sql`not exists (select from counting_closed c
  where c.commissioner_id = t.commissioner_id and c.scheme_id = t.scheme_id and c.phase_key = t.phase_key
    and c.reopened_at is null)`;

/** The facts and counts that are lacking, and the claims nobody has answered. */
export const waitingReported = (at: DaysAsked) =>
  ({
    tell_facts: {
      id: sql`p.id`,
      name: sql`p.name || ', ' || (p.phase ->> 'name')`,
      count: sql`count(distinct t.practice_id)::integer`,
      from: sql`(${PHASES_THAT_PAY}) p
        join participation t on t.commissioner_id = p.commissioner_id and t.scheme_id = p.id
          and t.phase_key = p.phase ->> 'key' and not isempty(t.during)
          and ${isOneOf(sql`t.state`, participationStatesBeforeAnEnd)}
        cross join lateral (${ITEMS_OF_THE_PHASE}) i
        where (p.phase ->> 'to')::date <= ${at.phaseOver} and ${ITEM_IS_LACKING}
          and not exists (${runOfThePhase(settledRunStates)})
        group by p.id, p.name, p.phase ->> 'name'`,
    },
    report_counts: {
      id: sql`t.offer_id`,
      name: sql`s.name`,
      count: sql`count(*)::integer`,
      lastDay: sql`upper(t.during) - 1`,
      from: sql`${TAKING_PART_IN_A_PHASE}
        cross join lateral (${ITEMS_OF_THE_PHASE}) i
        where ${isStillShownFor(at)} and ${ITEM_IS_LACKING}
          and ${COUNTING_IS_OPEN}
        group by t.offer_id, s.name, t.during`,
    },
    decide_claim: {
      id: sql`c.id`,
      name: sql`g.name || ' (' || s.name || ')'`,
      from: sql`performance_claim c
        join organisation g on g.id = c.practice_id
        join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
        where not exists (select from performance_claim_answer a
          where a.commissioner_id = c.commissioner_id and a.claim_id = c.id)`,
    },
  }) satisfies Partial<Record<WaitingKind, Question>>;
