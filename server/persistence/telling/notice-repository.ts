import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import type { NoticeChoice } from '../../domain/telling/notice-choices.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { holdsOn } from '../identity/membership-holds.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { NoticeChoiceRow } from './notice-choice-row.ts';
import { NoticeRow } from './notice-row.ts';

export type Notice = NoticeRow;

export interface TellableMember {
  membershipId: string;
  organisationId: string;
  kind: OrganisationKind;
  roles: Role[];
  personName: string;
  address: string;
  /** Null where nobody chose. */
  choice: NoticeChoice | null;
}

export interface WaitingDigest extends Pick<
  TellableMember,
  'membershipId' | 'organisationId' | 'personName' | 'address'
> {
  noticeIds: string[];
}

const NOTICE = columns(NoticeRow, 'n');

/** What people are told, each in one membership. The worker writes them; whoever is told marks them as read. */
export class NoticeRepository {
  constructor(private readonly rows: Rows) {}

  /** Everybody who may act for these organisations on a day, with how they want to be told. */
  async tellable(organisationIds: readonly string[], on: string): Promise<TellableMember[]> {
    return this.rows.select(sql`
      select m.id as "membershipId", m.organisation_id as "organisationId", o.kind, m.roles, p.name as "personName",
        p.email as address, c.choice
      from membership m
      join organisation o on o.id = m.organisation_id
      join person p on p.id = m.person_id and p.disabled_at is null
      left join notice_choice c on c.membership_id = m.id
      where m.organisation_id = any (${organisationIds}) and ${holdsOn('m', sql`${value(on)}::date`)}
      order by m.id`);
  }

  /** Adds those that were not told before, and answers with their ids. */
  async addUntold(notices: readonly Omit<NoticeRow, 'readAt' | 'mailId'>[]): Promise<Set<string>> {
    if (notices.length === 0) return new Set();
    const each = <Name extends keyof NoticeRow>(name: Name) =>
      value(notices.map((notice) => (notice as NoticeRow)[name]));
    const added = await this.rows.select<{ id: string }>(sql`
      with added as (
        insert into notice
          (id, organisation_id, membership_id, kind, about, subject_id, subject_name, made_at, way)
        select *
        from unnest(${each('id')}::uuid[], ${each('organisationId')}::uuid[], ${each('membershipId')}::uuid[],
          ${each('kind')}::text[], ${each('about')}::text[], ${each('subjectId')}::uuid[], ${each('subjectName')}::text[],
          ${each('madeAt')}::timestamptz[], ${each('way')}::text[])
        on conflict do nothing
        returning id)
      select id
      from added`);
    return new Set(added.map(({ id }) => id));
  }

  /** Who waits for a mail of the day: unread notices that no mail carries yet, and to whom it goes. One tenant is like another here. */
  async waitingForDigest(on: string): Promise<WaitingDigest[]> {
    return this.rows.select(sql`
      select n.membership_id as "membershipId", n.organisation_id as "organisationId", p.name as "personName",
        p.email as address, array_agg(n.id order by n.id) as "noticeIds"
      from notice n
      join membership m on m.id = n.membership_id and ${holdsOn('m', sql`${value(on)}::date`)}
      join person p on p.id = m.person_id and p.disabled_at is null
      where n.way = 'daily' and n.mail_id is null and n.read_at is null
      group by n.membership_id, n.organisation_id, p.name, p.email`);
  }

  /** Ties notices to the mails that carry them. */
  async carriedBy(pairs: readonly { noticeId: string; mailId: string }[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.rows.select(sql`
      update notice set mail_id = carried.mail_id
      from unnest(${pairs.map(({ noticeId }) => noticeId)}::uuid[], ${pairs.map(({ mailId }) => mailId)}::uuid[])
        carried (notice_id, mail_id)
      where notice.id = carried.notice_id`);
  }

  /** What one membership was told, newest first. */
  async ofMembership(
    membershipId: string,
    { unread }: { unread: boolean },
    page: PageRequest,
  ): Promise<Connection<Notice>> {
    return connection<Notice>(
      this.rows,
      {
        select: sql`
          select ${NOTICE}, n.made_at as sort_key
          from notice n
          where n.membership_id = ${membershipId} and (not ${unread}::boolean or n.read_at is null)`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      page,
    );
  }

  /** How many one membership has not read. */
  async unread(membershipId: string): Promise<number> {
    const found = await this.rows.first<{ unread: number }>(sql`
      select count(*)::integer as unread from notice n where n.membership_id = ${membershipId} and n.read_at is null`);
    return found?.unread ?? 0;
  }

  /** Which of these are notices of one membership. */
  async ofThese(membershipId: string, ids: readonly string[]): Promise<Notice[]> {
    return this.rows.select(
      sql`select ${NOTICE} from notice n where n.membership_id = ${membershipId} and n.id = any (${ids}) order by n.id`,
    );
  }

  /** Marks as read those that are not yet. */
  async markRead(membershipId: string, ids: readonly string[], readAt: Date): Promise<void> {
    await this.rows.select(sql`
      update notice set read_at = ${readAt}
      where membership_id = ${membershipId} and id = any (${ids}) and read_at is null`);
  }

  /** How somebody wants to be told; null where they have not chosen. */
  async choice(membershipId: string): Promise<NoticeChoice | null> {
    const found = await this.rows.first<Pick<NoticeChoiceRow, 'choice'>>(
      sql`select c.choice from notice_choice c where c.membership_id = ${membershipId}`,
    );
    return found?.choice ?? null;
  }

  /** Keeps how somebody wants to be told. */
  async choose({ membershipId, organisationId, choice }: NoticeChoiceRow): Promise<void> {
    await this.rows.select(sql`
      insert into notice_choice (membership_id, organisation_id, choice)
      values (${membershipId}, ${organisationId}, ${choice})
      on conflict (membership_id) do update set choice = excluded.choice`);
  }
}
