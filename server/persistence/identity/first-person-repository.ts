import type { EntryState } from '../../domain/identity/decide-invite-first-person.ts';
import type { EntryCount } from '../../domain/set-up/set-up-steps.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { matches, startOf, within } from '../matches.ts';
import { ORGANISATION } from '../organisations/organisation-repository.ts';
import type { Organisation } from '../organisations/organisation-repository.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { isNotOver } from './membership-holds.ts';

/** An organisation that a commissioner deals with on a day, and whether anybody is in for it. */
export interface FirstPersonPlace extends Organisation {
  state: EntryState;
  /** The invitation that this commissioner sent and that nobody has used; null where there is none. */
  invitationId: string | null;
}

/** Which of them. */
export interface PlaceFilter {
  search?: string | null;
  states?: readonly EntryState[] | null;
  kinds?: readonly string[] | null;
}

/** The practices, LMCs and networks of the commissioner who asks, as the policies say it too (migrations/0016). */
const places = (commissionerId: string, on: string): Sql => {
  const day = sql`${value(on)}::date`;
  return sql`
    select ${ORGANISATION}, o.name as sort_key,
      case when entry.anybody is null then 'nobody' when entry.anybody then 'in' else 'invited' end as state,
      entry.invitation_id as "invitationId"
    from unnest(organisations_dealt_with()) dealt (id)
    join organisation o on o.id = dealt.id and (o.closed_on is null or o.closed_on >= ${day})
    left join lateral (
        select bool_or(m.accepted_at is not null or m.invited_at is null) as anybody,
          (array_agg(m.id) filter (
            where m.accepted_at is null and m.inviting_organisation_id = ${commissionerId}))[1] as invitation_id
        from membership m
        where m.organisation_id = o.id and ${isNotOver('m', day)}) entry on true`;
};

/** Whom a commissioner may let in: the organisations that it deals with on the day of the scope. */
export class FirstPersonRepository {
  constructor(private readonly rows: Rows) {}

  /** A page of them, by name. */
  async page(
    { commissionerId, on }: { commissionerId: string; on: string },
    filter: PlaceFilter,
    page: PageRequest,
  ): Promise<Connection<FirstPersonPlace>> {
    const [states, kinds] = [value(filter.states ?? null), value(filter.kinds ?? null)];
    return connection<FirstPersonPlace>(
      this.rows,
      {
        select: sql`
          select *
          from (${places(commissionerId, on)}) p
          where (${states}::text[] is null or p.state = any (${states}))
            and (${kinds}::text[] is null or p.kind = any (${kinds}))
            and ${matches(filter.search, within(sql`p.name`), startOf(sql`p.code`))}`,
        direction: 'asc',
        sortType: 'text',
      },
      page,
    );
  }

  /** How many there are of each kind, and for how many somebody is in or only invited. */
  async counts(commissionerId: string, on: string): Promise<EntryCount[]> {
    return this.rows.select(sql`
      select p.kind, count(*)::integer as total, (count(*) filter (where p.state = 'in'))::integer as "in",
        (count(*) filter (where p.state = 'invited'))::integer as invited
      from (${places(commissionerId, on)}) p
      group by p.kind`);
  }

  async byId(commissionerId: string, { id, on }: { id: string; on: string }): Promise<FirstPersonPlace | null> {
    return this.rows.first(sql`select * from (${places(commissionerId, on)}) p where p.id = ${id}`);
  }

  /** All of those with one of these codes. */
  async byCodes(
    commissionerId: string,
    { codes, on }: { codes: readonly string[]; on: string },
  ): Promise<FirstPersonPlace[]> {
    return this.rows.select(sql`select * from (${places(commissionerId, on)}) p where p.code = any (${codes})`);
  }
}
