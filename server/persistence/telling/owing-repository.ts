import { offerResponsesThatWait, participationStatesBeforeAnEnd } from '../../domain/participation/offer-states.ts';
import { consultationStatesThatWait } from '../../domain/consultations/consultation-states.ts';
import type { EvidenceForRequirement } from '../../domain/participation/requirement-progress.ts';
import { DAYS_TO_SHOW_AFTER_A_PHASE } from '../../domain/participation/time-to-show.ts';
import type { Requirement } from '../../domain/schemes/scheme-definition.ts';
import { schemeMoves, schemeStatesThatOweReplies } from '../../domain/schemes/scheme-states.ts';
import type { OwedThing } from '../../domain/telling/decide-send-reminder.ts';
import { isOneOf } from '../home/question.ts';
import { hasMoved } from '../organisations/has-moved.ts';
import { NOT_BEING_PAID, TAKING_PART_IN_A_PHASE, takesPart } from '../participation/participation-on-home.ts';
import { COUNTING_IS_OPEN, ITEMS_OF_THE_PHASE, ITEM_IS_LACKING } from '../reported/reported-on-home.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Concerned } from './concerned-repository.ts';

/** An organisation that owes something, and by when: the last day, in London. */
export interface Owing extends Concerned {
  dueOn: string;
}

/** Evidence of a practice in a phase, against what the phase asks. */
export interface EvidenceAsked extends Owing {
  requirements: Requirement[];
  evidence: EvidenceForRequirement[];
}

/** When the counts of a phase may be told, and by when they are due. */
export interface CountsAhead {
  from: string;
  to: string;
  dueOn: string;
}

/** Who owes something in one scheme or consultation, one row for each organisation and thing. */
export class OwingRepository {
  constructor(private readonly rows: Rows) {}

  /** Practices with an open offer of the scheme that they have not answered, and still can: they are here on the day. */
  async answers(commissionerId: string, schemeId: string, { at, on }: { at: Date; on: string }): Promise<Owing[]> {
    const moved = hasMoved(
      { commissionerId: sql`o.commissioner_id`, practiceId: sql`o.practice_id` },
      sql`${value(on)}::date`,
    );
    return this.rows.select(sql`
      select o.practice_id as "organisationId", o.id as "subjectId", s.name as "subjectName",
        (o.closes_at at time zone 'Europe/London')::date::text as "dueOn"
      from offer o
      join scheme s on s.commissioner_id = o.commissioner_id and s.id = o.scheme_id
        and ${isOneOf(sql`s.state`, schemeMoves.end.from)}
      where o.commissioner_id = ${commissionerId} and o.scheme_id = ${schemeId}
        and ${isOneOf(sql`o.response`, offerResponsesThatWait)} and o.opens_at <= ${value(at)} and o.closes_at > ${value(at)}
        and not ${moved}
      order by o.practice_id, o.closes_at, o.id`);
  }

  /** Practices that take part in a phase that has begun and is not being paid yet, with what they have shown of what it asks. */
  async evidence(commissionerId: string, schemeId: string, on: string): Promise<EvidenceAsked[]> {
    return this.rows.select(sql`
      select t.practice_id as "organisationId", t.offer_id as "subjectId", s.name as "subjectName",
        (upper(t.during) - 1)::text as "dueOn", p.phase -> 'requirements' as requirements,
        (select coalesce(json_agg(json_build_object('requirementKey', e.requirement_key, 'state', e.state)), '[]')
         from evidence e
         where e.commissioner_id = t.commissioner_id and e.participation_id = t.id) as evidence
      from ${TAKING_PART_IN_A_PHASE}
      where t.commissioner_id = ${commissionerId} and t.scheme_id = ${schemeId} and ${takesPart(sql`t.state`)}
        and p.phase ->> 'key' = t.phase_key and lower(t.during) <= ${value(on)}::date and ${NOT_BEING_PAID}
      order by t.practice_id, upper(t.during), t.id`);
  }

  /**
   * Practices that took part in a phase that is over and not being paid yet, and have not told a count that it pays for: a count
   * of days that still run cannot be owed. It is due by the last day on which they are reminded of it at home.
   */
  async counts(commissionerId: string, schemeId: string, on: string): Promise<Owing[]> {
    return this.rows.select(sql`
      select distinct t.practice_id as "organisationId", t.offer_id as "subjectId", s.name as "subjectName",
        (upper(t.during) - 1 + ${value(DAYS_TO_SHOW_AFTER_A_PHASE)}::integer)::text as "dueOn"
      from ${TAKING_PART_IN_A_PHASE}
      cross join lateral (${ITEMS_OF_THE_PHASE}) i
      where t.commissioner_id = ${commissionerId} and t.scheme_id = ${schemeId} and ${takesPart(sql`t.state`)}
        and p.phase ->> 'key' = t.phase_key and upper(t.during) <= ${value(on)}::date and ${NOT_BEING_PAID}
        and ${COUNTING_IS_OPEN} and ${ITEM_IS_LACKING}
      order by "organisationId", "dueOn", "subjectId"`);
  }

  /** The first phase whose counts will be asked for when it is over; null where there is none that is not over on the day. */
  async countsAhead(commissionerId: string, schemeId: string, on: string): Promise<CountsAhead | null> {
    return this.rows.first(sql`
      select lower(t.during)::text as "from", (upper(t.during) - 1)::text as "to",
        (upper(t.during) - 1 + ${value(DAYS_TO_SHOW_AFTER_A_PHASE)}::integer)::text as "dueOn"
      from ${TAKING_PART_IN_A_PHASE}
      cross join lateral (${ITEMS_OF_THE_PHASE}) i
      where t.commissioner_id = ${commissionerId} and t.scheme_id = ${schemeId} and ${takesPart(sql`t.state`)}
        and p.phase ->> 'key' = t.phase_key and upper(t.during) > ${value(on)}::date
      order by upper(t.during), lower(t.during)
      limit 1`);
  }

  /** Whether the thing was ever asked of anybody in the scheme or consultation, by the day. */
  async wasAsked(
    thing: OwedThing,
    { commissionerId, subjectId }: { commissionerId: string; subjectId: string },
    { at, on }: { at: Date; on: string },
  ): Promise<boolean> {
    const begun = sql`t.commissioner_id = ${commissionerId} and t.scheme_id = ${subjectId}
      and ${isOneOf(sql`t.state`, participationStatesBeforeAnEnd)} and p.phase ->> 'key' = t.phase_key
      and lower(t.during) <= ${value(on)}::date`;
    const found = await this.rows.first(
      {
        answers: sql`select from offer o
          where o.commissioner_id = ${commissionerId} and o.scheme_id = ${subjectId} and o.opens_at <= ${value(at)} limit 1`,
        evidence: sql`select from ${TAKING_PART_IN_A_PHASE}
          where ${begun} and jsonb_array_length(p.phase -> 'requirements') > 0 limit 1`,
        counts: sql`select from ${TAKING_PART_IN_A_PHASE} cross join lateral (${ITEMS_OF_THE_PHASE}) i where ${begun} limit 1`,
        responses: sql`select from consultation c where c.commissioner_id = ${commissionerId} and c.id = ${subjectId}`,
        replies: sql`select from consultation_comment m
          where m.commissioner_id = ${commissionerId} and m.consultation_id = ${subjectId} and m.sent_at is not null limit 1`,
      }[thing],
    );
    return found !== null;
  }

  /** The LMC, while it may still answer a consultation, serves the area on the day, and has not. */
  async responses(
    commissionerId: string,
    consultationId: string,
    { at, on }: { at: Date; on: string },
  ): Promise<Owing[]> {
    return this.rows.select(sql`
      select c.lmc_id as "organisationId", c.id as "subjectId", s.name as "subjectName",
        (c.closes_at at time zone 'Europe/London')::date::text as "dueOn"
      from consultation c
      join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
      where c.commissioner_id = ${commissionerId} and c.id = ${consultationId} and c.closes_at > ${value(at)}
        and ${isOneOf(sql`c.state`, consultationStatesThatWait)}
        and exists (select from lmc_area l
          where l.commissioner_id = c.commissioner_id and l.lmc_id = c.lmc_id and l.during @> ${value(on)}::date)`);
  }

  /** The commissioner, while it has not replied to every comment that was sent to it in a consultation. */
  async replies(commissionerId: string, consultationId: string): Promise<Owing[]> {
    return this.rows.select(sql`
      select c.commissioner_id as "organisationId", c.id as "subjectId", s.name as "subjectName",
        (c.closes_at at time zone 'Europe/London')::date::text as "dueOn"
      from consultation c
      join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
        and ${isOneOf(sql`s.state`, schemeStatesThatOweReplies)}
      where c.commissioner_id = ${commissionerId} and c.id = ${consultationId}
        and exists (select from consultation_comment m
          where m.commissioner_id = c.commissioner_id and m.consultation_id = c.id and m.sent_at is not null
            and m.reply is null)`);
  }

  /** When somebody of this organisation last sent a reminder of it; null: never. */
  async lastReminded(
    { commissionerId, schemeId, subjectId }: { commissionerId: string; schemeId: string; subjectId: string },
    thing: OwedThing,
  ): Promise<Date | null> {
    const found = await this.rows.first<{ at: Date }>(sql`
      select e.happened_at as at
      from event e
      where e.commissioner_id = ${commissionerId} and e.scheme_id = ${schemeId} and e.name = 'reminder.sent'
        and e.subject_id = ${subjectId} and e.detail ->> 'thing' = ${thing}
      order by e.happened_at desc
      limit 1`);
    return found?.at ?? null;
  }
}
