import type { OrganisationKind } from '../../domain/permissions.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';

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
export const ORGANISATION = `o.id, o.kind, o.commissioner_kind as "commissionerKind", o.code, o.name, o.address,
  o.opened_on as "openedOn", o.closed_on as "closedOn", o.fictional`;

/** Organisations and how they belong to each other on a day. */
export class OrganisationRepository {
  constructor(private readonly rows: Rows) {}

  async byIds(ids: readonly string[]): Promise<Organisation[]> {
    return this.rows.select(`select ${ORGANISATION} from organisation o where o.id = any ($1)`, [ids]);
  }

  async byId(id: string): Promise<Organisation | null> {
    return this.rows.first(`select ${ORGANISATION} from organisation o where o.id = $1`, [id]);
  }

  async byCode(code: string): Promise<Organisation | null> {
    return this.rows.first(`select ${ORGANISATION} from organisation o where o.code = $1`, [code]);
  }

  /** Every commissioner there is or was, by code: for scripts that go through the tenants. */
  async commissioners(): Promise<Organisation[]> {
    return this.rows.select(`select ${ORGANISATION} from organisation o where o.kind = 'commissioner' order by o.code`);
  }

  async lmcsServing(commissionerId: string, on: string): Promise<Organisation[]> {
    return this.rows.select(
      `select ${ORGANISATION} from lmc_area a join organisation o on o.id = a.lmc_id
       where a.commissioner_id = $1 and a.during @> $2::date order by o.name`,
      [commissionerId, on],
    );
  }

  /** The practices of a commissioner that are open on a day, by name. */
  async practicesOf(commissionerId: string, on: string): Promise<Organisation[]> {
    return this.rows.select(
      `select ${ORGANISATION} from practice_membership m join organisation o on o.id = m.practice_id
       where m.commissioner_id = $1 and m.during @> $2::date
         and (o.closed_on is null or o.closed_on >= $2::date) and (o.opened_on is null or o.opened_on <= $2::date)
       order by o.name`,
      [commissionerId, on],
    );
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
    return connection<PracticeOnDay>(
      this.rows,
      {
        select: `select ${ORGANISATION}, n.network_id as "networkId", l.registered_patients as "registeredPatients", l.counted_on as "countedOn", l.source,
          o.name as sort_key
        from practice_membership m
        join organisation o on o.id = m.practice_id
        left join network_membership n on n.practice_id = o.id and n.during @> $2::date
        left join lateral (select * from practice_list p where p.practice_id = o.id and p.counted_on <= $2::date order by p.counted_on desc limit 1) l on true
        where m.commissioner_id = any ($1) and m.during @> $2::date
          and ($3::text is null or o.name ilike '%' || $3 || '%' or o.code ilike $3 || '%')
          and ($4::uuid is null or n.network_id = $4) and ($5::uuid is null or o.id = $5)`,
        parameters: [commissionerIds, on, search ?? null, networkId ?? null, practiceId ?? null],
        direction: 'asc',
        sortType: 'text',
      },
      page,
    );
  }
}
