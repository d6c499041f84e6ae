import type { OrganisationKind } from '../../domain/permissions.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { matches, startOf, within } from '../matches.ts';
import { sql, value } from '../sql.ts';
import { PracticeListRow } from './practice-list-row.ts';
import { OrganisationRow } from './organisation-row.ts';

export interface Organisation {
  id: string;
  kind: OrganisationKind;
  commissionerKind: 'ICB' | 'CCG' | null;
  code: string;
  name: string;
  address: string;
  openedOn: string | null;
  closedOn: string | null;
  fictional: boolean;
}

export interface PracticeOnDay extends Organisation {
  networkId: string | null;
  registeredPatients: number | null;
  countedOn: string | null;
  source: string | null;
}

/** The columns of an organisation `o`. */
export const ORGANISATION = columns(OrganisationRow, 'o');

const LIST = columns(PracticeListRow, 'l', { only: ['registeredPatients', 'countedOn', 'source'] });

/** Organisations and how they belong to each other on a day. */
export class OrganisationRepository {
  constructor(private readonly rows: Rows) {}

  async byIds(ids: readonly string[]): Promise<Organisation[]> {
    return this.rows.select(sql`select ${ORGANISATION} from organisation o where o.id = any (${ids})`);
  }

  async byId(id: string): Promise<Organisation | null> {
    return this.rows.first(sql`select ${ORGANISATION} from organisation o where o.id = ${id}`);
  }

  async byCode(code: string): Promise<Organisation | null> {
    return this.rows.first(sql`select ${ORGANISATION} from organisation o where o.code = ${code}`);
  }

  /** Every commissioner there is or was, by code: for scripts that go through the tenants. */
  async commissioners(): Promise<Organisation[]> {
    return this.rows.select(
      sql`select ${ORGANISATION} from organisation o where o.kind = 'commissioner' order by o.code`,
    );
  }

  async lmcsServing(commissionerId: string, on: string): Promise<Organisation[]> {
    return this.rows.select(sql`
      select ${ORGANISATION}
      from lmc_area a
      join organisation o on o.id = a.lmc_id
      where a.commissioner_id = ${commissionerId} and a.during @> ${on}::date
      order by o.name`);
  }

  /** The practices of a commissioner that are open on a day, by name. */
  async practicesOf(commissionerId: string, on: string): Promise<Organisation[]> {
    const day = value(on);
    return this.rows.select(sql`
      select ${ORGANISATION}
      from practice_membership m
      join organisation o on o.id = m.practice_id
      where m.commissioner_id = ${commissionerId} and m.during @> ${day}::date
        and (o.closed_on is null or o.closed_on >= ${day}::date)
        and (o.opened_on is null or o.opened_on <= ${day}::date)
      order by o.name`);
  }

  /** Those of these ids that are practices of a commissioner, on any day. */
  async everPracticesOf(commissionerId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.rows.select<{ practiceId: string }>(sql`
      select distinct m.practice_id as "practiceId"
      from practice_membership m
      where m.commissioner_id = ${commissionerId} and m.practice_id = any (${ids}::uuid[])`);
    return new Set(rows.map(({ practiceId }) => practiceId));
  }

  /** Practices of any of these tenants with their network and newest list on a day. */
  async practicePage(
    {
      commissionerIds,
      on,
      search,
      networkId,
      practiceId,
    }: {
      commissionerIds: string[];
      on: string;
      search?: string | null;
      networkId?: string | null;
      practiceId?: string | null;
    },
    page: PageRequest,
  ): Promise<Connection<PracticeOnDay>> {
    const day = value(on);
    const [network, practice] = [value(networkId ?? null), value(practiceId ?? null)];
    return connection<PracticeOnDay>(
      this.rows,
      {
        select: sql`
          select ${ORGANISATION}, n.network_id as "networkId", ${LIST}, o.name as sort_key
          from practice_membership m
          join organisation o on o.id = m.practice_id
          left join network_membership n on n.practice_id = o.id and n.during @> ${day}::date
          left join lateral (
              select *
              from practice_list p
              where p.practice_id = o.id and p.counted_on <= ${day}::date
              order by p.counted_on desc
              limit 1) l on true
          where m.commissioner_id = any (${commissionerIds}) and m.during @> ${day}::date
            and ${matches(search, within(sql`o.name`), startOf(sql`o.code`))}
            and (${network}::uuid is null or n.network_id = ${network})
            and (${practice}::uuid is null or o.id = ${practice})`,
        direction: 'asc',
        sortType: 'text',
      },
      page,
    );
  }
}
