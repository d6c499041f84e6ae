import { holdsOn } from '../identity/membership-holds.ts';
import { hasMoved } from '../organisations/has-moved.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';

/** An organisation that something concerns, and what it is about: where one acts on it, and its name. */
export interface Concerned {
  organisationId: string;
  subjectId: string;
  subjectName: string;
}

/** An offer without an answer, and when it closes. Phases that close together are one. */
export interface OpenOffer extends Concerned {
  schemeId: string;
  closesAt: Date;
}

/** Access that ends, of somebody who has been in or is invited. */
export interface EndingAccess {
  membershipId: string;
  organisationId: string;
  organisationName: string;
  personName: string;
  /** Their last day. */
  endsOn: string;
}

/** Whom a thing that happened concerns. Asked by the worker, under the fence of one tenant. */
export class ConcernedRepository {
  constructor(private readonly rows: Rows) {}

  /** The LMCs that are asked for their view on a scheme and have not given it. */
  async byConsultation(commissionerId: string, schemeId: string): Promise<Concerned[]> {
    return this.rows.select(sql`
      select c.lmc_id as "organisationId", c.id as "subjectId", s.name as "subjectName"
      from consultation c
      join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
      where c.commissioner_id = ${commissionerId} and c.scheme_id = ${schemeId} and c.state = 'open'`);
  }

  /** The commissioner to whom a comment was sent. */
  async byComment(commissionerId: string, commentId: string): Promise<Concerned[]> {
    return this.rows.select(sql`
      select c.commissioner_id as "organisationId", c.id as "subjectId", s.name as "subjectName"
      from consultation_comment t
      join consultation c on c.commissioner_id = t.commissioner_id and c.id = t.consultation_id
      join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
      where t.commissioner_id = ${commissionerId} and t.id = ${commentId} and t.sent_at is not null`);
  }

  /** The practice whose evidence it is. */
  async byEvidence(commissionerId: string, evidenceId: string): Promise<Concerned[]> {
    return this.rows.select(sql`
      select e.practice_id as "organisationId", p.offer_id as "subjectId", s.name as "subjectName"
      from evidence e
      join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
      join scheme s on s.commissioner_id = p.commissioner_id and s.id = p.scheme_id
      where e.commissioner_id = ${commissionerId} and e.id = ${evidenceId}`);
  }

  /** The practices that a run paid. */
  async byRun(commissionerId: string, runId: string): Promise<Concerned[]> {
    return this.rows.select(sql`
      select distinct l.practice_id as "organisationId", r.id as "subjectId", s.name as "subjectName"
      from payment_run r
      join payment_line l on l.commissioner_id = r.commissioner_id and l.run_id = r.id
      join scheme s on s.commissioner_id = r.commissioner_id and s.id = r.scheme_id
      where r.commissioner_id = ${commissionerId} and r.id = ${runId}`);
  }

  /** The practices that go back to the national contract because a scheme is ended. */
  async byEnd(commissionerId: string, schemeId: string): Promise<Concerned[]> {
    return this.rows.select(sql`
      select distinct on (p.practice_id) p.practice_id as "organisationId", p.offer_id as "subjectId", s.name as "subjectName"
      from participation p
      join scheme s on s.commissioner_id = p.commissioner_id and s.id = p.scheme_id
      where p.commissioner_id = ${commissionerId} and p.scheme_id = ${schemeId} and p.state = 'reverted'
      order by p.practice_id, lower(p.during)`);
  }

  /** Offers that are open at an instant and have no answer, of practices that are here on the day. */
  async openOffers(commissionerId: string, { at, on }: { at: Date; on: string }): Promise<OpenOffer[]> {
    const instant = value(at);
    const moved = hasMoved(
      { commissionerId: sql`o.commissioner_id`, practiceId: sql`o.practice_id` },
      sql`${value(on)}::date`,
    );
    return this.rows.select(sql`
      select distinct on (o.practice_id, o.scheme_id, o.closes_at) o.practice_id as "organisationId", o.id as "subjectId",
        s.name as "subjectName", o.scheme_id as "schemeId", o.closes_at as "closesAt"
      from offer o
      join scheme s on s.commissioner_id = o.commissioner_id and s.id = o.scheme_id and s.state = 'published'
      where o.commissioner_id = ${commissionerId} and o.response = 'silent' and o.opens_at <= ${instant}
        and o.closes_at > ${instant} and not ${moved}
      order by o.practice_id, o.scheme_id, o.closes_at, lower(o.phase), o.id`);
  }

  /** The organisation somebody is invited for, while they have not been in; null once they have, or when it was withdrawn. */
  async byInvitation(membershipId: string, on: string): Promise<Concerned | null> {
    return this.rows.first(sql`
      select m.organisation_id as "organisationId", m.id as "subjectId", o.name as "subjectName"
      from membership m
      join organisation o on o.id = m.organisation_id
      where m.id = ${membershipId} and m.accepted_at is null and ${holdsOn('m', sql`${value(on)}::date`)}`);
  }

  /** Whose access holds on a day and ends on or before another. One tenant is like another here. */
  async endingAccess(on: string, until: string): Promise<EndingAccess[]> {
    return this.rows.select(sql`
      select m.id as "membershipId", m.organisation_id as "organisationId", o.name as "organisationName",
        p.name as "personName", m.ends_on::text as "endsOn"
      from membership m
      join organisation o on o.id = m.organisation_id
      join person p on p.id = m.person_id and p.disabled_at is null
      where m.ends_on <= ${until}::date and ${holdsOn('m', sql`${value(on)}::date`)}
      order by m.id`);
  }
}
