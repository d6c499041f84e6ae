import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { whyNotReviewEvidence } from '../../domain/participation/decide-review-evidence.ts';
import { offerResponsesThatWait, participationStatesThatTakePart } from '../../domain/participation/offer-states.ts';
import { evidenceStates } from '../../domain/participation/requirement-progress.ts';
import { schemeMoves } from '../../domain/schemes/scheme-states.ts';
import { isOneOf, isWithToday } from '../home/question.ts';
import type { DaysAsked, Question } from '../home/question.ts';
import { hasMoved } from '../organisations/has-moved.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/**
 * Taking part in a phase that has begun and is not over for too long, with its scheme and the phase as JSON in
 * p.phase.
 */
export const TAKING_PART_IN_A_PHASE = sql`participation t
  join scheme s on s.commissioner_id = t.commissioner_id and s.id = t.scheme_id
  join scheme_version v on v.commissioner_id = t.commissioner_id and v.id = t.scheme_version_id
  cross join lateral jsonb_array_elements(v.definition -> 'phases') as p (phase)`;

/** The condition that somebody takes part, by the state of it. */
export const takesPart = (state: Sql): Sql => isOneOf(state, participationStatesThatTakePart);

/** The condition that belongs to it. */
export const isStillShownFor = ({
  today,
  phaseToShow,
}: DaysAsked): Sql => sql`${takesPart(sql`t.state`)} and p.phase ->> 'key' = t.phase_key
  and lower(t.during) <= ${today} and upper(t.during) > ${phaseToShow}`;

/** The condition that no payment run was begun for the phase in which t takes part. */
export const NOT_BEING_PAID = sql`not exists (select from payment_run r
  where r.commissioner_id = t.commissioner_id and r.scheme_id = t.scheme_id and r.phase_key = t.phase_key)`;

/** The condition that somebody takes part on the day or later. */
const goesOn = ({ today }: DaysAsked): Sql => sql`${takesPart(sql`t.state`)} and upper(t.during) > ${today}`;

const reviewable = evidenceStates.filter((state) => !whyNotReviewEvidence({ state }));

/** The offers that wait for an answer, and the evidence that waits to be shown or reviewed. */
export const waitingParticipation = (at: DaysAsked) =>
  ({
    answer_offer: {
      id: sql`o.id`,
      name: sql`s.name || ', ' || coalesce(p.phase ->> 'name', '')`,
      due: sql`o.closes_at`,
      from: sql`offer o
        join scheme s on s.commissioner_id = o.commissioner_id and s.id = o.scheme_id
        join scheme_version v on v.commissioner_id = o.commissioner_id and v.id = o.scheme_version_id
        left join lateral (
          select p.phase
          from jsonb_array_elements(v.definition -> 'phases') as p (phase)
          where p.phase ->> 'key' = o.phase_key
        ) p on true
        where ${isOneOf(sql`o.response`, offerResponsesThatWait)} and o.opens_at <= ${at.now} and o.closes_at > ${at.deadlineOver}
          and ${isOneOf(sql`s.state`, schemeMoves.end.from)} and ${isWithToday(sql`o.commissioner_id`)}`,
    },
    show_evidence: {
      id: sql`t.offer_id`,
      name: sql`s.name`,
      lastDay: sql`upper(t.during) - 1`,
      progress: sql`json_build_object('requirements', p.phase -> 'requirements', 'evidence', (
        select coalesce(json_agg(json_build_object('requirementKey', e.requirement_key, 'state', e.state)), '[]')
        from evidence e
        where e.commissioner_id = t.commissioner_id and e.participation_id = t.id))`,
      from: sql`${TAKING_PART_IN_A_PHASE}
        where ${isStillShownFor(at)}
          and ${NOT_BEING_PAID}`,
    },
    leave_or_stay: {
      id: sql`t.offer_id`,
      name: sql`s.name || ', ' || (p.phase ->> 'name')`,
      lastDay: sql`upper(t.during) - 1`,
      from: sql`${TAKING_PART_IN_A_PHASE}
        where p.phase ->> 'key' = t.phase_key and ${goesOn(at)} and not ${isWithToday(sql`t.commissioner_id`)}`,
    },
    see_who_moved: {
      id: sql`s.id`,
      name: sql`s.name`,
      count: sql`count(distinct t.practice_id)::integer`,
      lastDay: sql`max(upper(t.during) - 1)`,
      from: sql`participation t
        join scheme s on s.commissioner_id = t.commissioner_id and s.id = t.scheme_id
        where ${goesOn(at)} and ${hasMoved({ commissionerId: sql`t.commissioner_id`, practiceId: sql`t.practice_id` }, at.today)}
        group by s.id, s.name`,
    },
    review_evidence: {
      id: sql`s.id`,
      name: sql`s.name`,
      count: sql`count(*)::integer`,
      from: sql`evidence e
        join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
        join scheme s on s.commissioner_id = p.commissioner_id and s.id = p.scheme_id
        where ${isOneOf(sql`e.state`, reviewable)}
        group by s.id, s.name`,
    },
  }) satisfies Partial<Record<WaitingKind, Question>>;

/** How many take part. */
export const countedParticipation = ({ today }: DaysAsked) =>
  ({
    practices_in_schemes: sql`(
        select distinct practice_id from participation where ${takesPart(sql`state`)} and during @> ${today}) p`,
    schemes_joined: sql`participation where ${takesPart(sql`state`)} and during @> ${today}`,
  }) satisfies Partial<Record<HomeCountKey, Sql>>;
