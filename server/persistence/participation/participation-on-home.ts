import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { whyNotReviewEvidence } from '../../domain/participation/decide-review-evidence.ts';
import { evidenceStates } from '../../domain/participation/requirement-progress.ts';
import { schemeMoves } from '../../domain/schemes/scheme-states.ts';
import { at, isOneOf } from '../home/question.ts';
import type { Question } from '../home/question.ts';

/** Taking part in a phase that has begun and is not over for too long, with its scheme and the phase as JSON in p.phase. */
export const TAKING_PART_IN_A_PHASE = `participation t
  join scheme s on s.commissioner_id = t.commissioner_id and s.id = t.scheme_id
  join scheme_version v on v.commissioner_id = t.commissioner_id and v.id = t.scheme_version_id
  cross join lateral jsonb_array_elements(v.definition -> 'phases') as p (phase)`;

/** The condition that belongs to it. */
export const IS_STILL_SHOWN_FOR = `t.state = 'active' and p.phase ->> 'key' = t.phase_key
  and lower(t.during) <= ${at.today} and upper(t.during) > ${at.phaseToShow}`;

const reviewable = evidenceStates.filter((state) => !whyNotReviewEvidence({ state }));

/** The offers that wait for an answer, and the evidence that waits to be shown or reviewed. */
export const waitingParticipation = {
  answer_offer: {
    id: 'o.id',
    name: `s.name || ', ' || coalesce(p.phase ->> 'name', '')`,
    due: 'o.closes_at',
    from: `offer o
      join scheme s on s.commissioner_id = o.commissioner_id and s.id = o.scheme_id
      join scheme_version v on v.commissioner_id = o.commissioner_id and v.id = o.scheme_version_id
      left join lateral (
        select p.phase from jsonb_array_elements(v.definition -> 'phases') as p (phase) where p.phase ->> 'key' = o.phase_key
      ) p on true
      where o.response = 'silent' and o.opens_at <= ${at.now} and o.closes_at > ${at.deadlineOver}
        and ${isOneOf('s.state', schemeMoves.end.from)}`,
  },
  show_evidence: {
    id: 't.offer_id',
    name: 's.name',
    lastDay: 'upper(t.during) - 1',
    progress: `json_build_object('requirements', p.phase -> 'requirements', 'evidence', (
      select coalesce(json_agg(json_build_object('requirementKey', e.requirement_key, 'state', e.state)), '[]') from evidence e
      where e.commissioner_id = t.commissioner_id and e.participation_id = t.id))`,
    from: `${TAKING_PART_IN_A_PHASE}
      where ${IS_STILL_SHOWN_FOR}
        and not exists (select from payment_run r
          where r.commissioner_id = t.commissioner_id and r.scheme_id = t.scheme_id and r.phase_key = t.phase_key)`,
  },
  review_evidence: {
    id: 's.id',
    name: 's.name',
    count: 'count(*)::integer',
    from: `evidence e
      join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
      join scheme s on s.commissioner_id = p.commissioner_id and s.id = p.scheme_id
      where ${isOneOf('e.state', reviewable)}
      group by s.id, s.name`,
  },
} satisfies Partial<Record<WaitingKind, Question>>;

/** How many take part. */
export const countedParticipation = {
  practices_in_schemes: `(select distinct practice_id from participation where state = 'active' and during @> ${at.today}) p`,
  schemes_joined: `participation where state = 'active' and during @> ${at.today}`,
} satisfies Partial<Record<HomeCountKey, string>>;
