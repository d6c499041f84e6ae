import type { NamedPerson } from '../../domain/identity/who-may-instead.ts';
import { withText } from '../../domain/schemes/read-definition.ts';
import type { StoredText } from '../../domain/schemes/read-definition.ts';
import type { SchemeState } from '../../domain/schemes/scheme-states.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { SchemeRow } from './scheme-row.ts';
import type { SchemeVersionPersonRow } from './scheme-version-person-row.ts';
import { SchemeVersionRow } from './scheme-version-row.ts';

export interface Scheme {
  commissionerId: string;
  id: string;
  name: string;
  state: SchemeState;
  createdBy: string;
  createdAt: Date;
  publishedAt: Date | null;
  endedFrom: string | null;
  /** Goes up with every change that the reader may see, also of a draft that is nobody else's. */
  version: number;
  /** The version of the row alone, as a change must find it. */
  rowVersion: number;
}

/** A version of the text. What it says is in {@link StoredText}. */
export interface SchemeVersion extends StoredText {
  commissionerId: string;
  id: string;
  schemeId: string;
  number: number;
  /** What it calls the scheme, while it is a draft after a text that was sent. */
  name: string | null;
  fingerprint: string | null;
  preparedBy: string;
  preparedByName: string | null;
  savedAt: Date;
  frozenAt: Date | null;
  version: number;
}

/** One who worked on a version of the text. */
export interface VersionMaker extends NamedPerson {
  schemeVersionId: string;
}

/** What the draft of a later text says of scheme `s`, to whoever may see the draft (docs/adr/0155). */
const ofLaterDraft = (said: Sql): Sql => sql`case when s.state = 'draft' then (
  select ${said} from scheme_version d
  where d.commissioner_id = s.commissioner_id and d.scheme_id = s.id and d.number > 1 and d.frozen_at is null) end`;

/** What a scheme `s` is called, by the newest text that the reader may see. */
export const SCHEME_NAME = sql`coalesce(${ofLaterDraft(sql`d.name`)}, s.name)`;

/** The columns of a scheme `s`. */
export const SCHEME = sql`${columns(SchemeRow, 's', { except: ['name', 'version'] })}, ${SCHEME_NAME} as name,
  s.version + coalesce(${ofLaterDraft(sql`d.version - 1`)}, 0) as version, s.version as "rowVersion"`;

const VERSION = sql`${columns(SchemeVersionRow, 'v')},
  (select p.name from person p where p.id = v.prepared_by) as "preparedByName"`;

type VersionColumns = Omit<SchemeVersion, keyof StoredText> & { definition: unknown };

/** Schemes and the versions of their text. */
export class SchemeRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Scheme | null> {
    return this.rows.first(sql`select ${SCHEME} from scheme s where s.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<Scheme[]> {
    return this.rows.select(sql`select ${SCHEME} from scheme s where s.id = any (${ids})`);
  }

  /** Whether another scheme of the commissioner has this name, or is drafted to have it. */
  async isNameTaken({ commissionerId, id }: Pick<Scheme, 'commissionerId' | 'id'>, name: string): Promise<boolean> {
    const found = await this.rows.first(sql`
      select from scheme s
      where s.commissioner_id = ${commissionerId} and s.id <> ${id}
        and (lower(s.name) = lower(${name}) or lower(${SCHEME_NAME}) = lower(${name}))
      limit 1`);
    return found !== null;
  }

  /** Every version of these schemes, oldest first. */
  async versionsOf(schemeIds: readonly string[]): Promise<SchemeVersion[]> {
    const found = await this.rows.select<VersionColumns>(sql`
      select ${VERSION}
      from scheme_version v
      where v.scheme_id = any (${schemeIds})
      order by v.scheme_id, v.number`);
    return found.map(withText);
  }

  async versionsByIds(ids: readonly string[]): Promise<SchemeVersion[]> {
    const found = await this.rows.select<VersionColumns>(
      sql`select ${VERSION} from scheme_version v where v.id = any (${ids})`,
    );
    return found.map(withText);
  }

  /** The newest version of the text that the reader may see. */
  async currentVersion(schemeId: string): Promise<SchemeVersion | null> {
    const found = await this.rows.first<VersionColumns>(
      sql`select ${VERSION} from scheme_version v where v.scheme_id = ${schemeId} order by v.number desc limit 1`,
    );
    return found && withText(found);
  }

  async add(scheme: Omit<SchemeRow, 'publishedAt' | 'endedFrom' | 'version'>): Promise<void> {
    await this.rows.add(SchemeRow, scheme);
  }

  /**
   * Adds a version of the text, and its makers: who prepares it, and whoever edited the text that it begins as.
   * @param beganAs the id of the version whose text is taken over
   */
  async addVersion(
    version: Omit<SchemeVersionRow, 'name' | 'fingerprint' | 'frozenAt' | 'version'>,
    beganAs: string | null = null,
  ): Promise<void> {
    await this.rows.add(SchemeVersionRow, version);
    const { commissionerId, id, preparedBy: personId, savedAt: since } = version;
    await this.takePart({ commissionerId, id }, { personId, part: 'editor', since });
    if (beganAs !== null)
      await this.rows.select(sql`
        insert into scheme_version_person (commissioner_id, scheme_version_id, person_id, part, since)
        select m.commissioner_id, ${id}::uuid, m.person_id, m.part, m.since
        from scheme_version_person m
        where m.commissioner_id = ${commissionerId} and m.scheme_version_id = ${beganAs} and m.part = 'editor'
        on conflict do nothing`);
  }

  /**
   * Writes down what a person is for a version: for good, and never both its maker and its publisher. False when they
   * are the other already; two requests of one person at once wait for each other here.
   */
  async takePart(
    { commissionerId, id }: Pick<SchemeVersion, 'commissionerId' | 'id'>,
    { personId, part, since }: Pick<SchemeVersionPersonRow, 'personId' | 'part' | 'since'>,
  ): Promise<boolean> {
    await this.rows.select(sql`
      insert into scheme_version_person (commissioner_id, scheme_version_id, person_id, part, since)
      values (${commissionerId}, ${id}, ${personId}, ${part}, ${since})
      on conflict do nothing`);
    const kept = await this.rows.first<{ part: string }>(sql`
      select m.part
      from scheme_version_person m
      where m.commissioner_id = ${commissionerId} and m.scheme_version_id = ${id} and m.person_id = ${personId}`);
    return kept !== null && (kept.part === 'publisher') === (part === 'publisher');
  }

  /** Everybody who edited these versions or recorded a decision on them, in the order in which they began. */
  async makersOf(versionIds: readonly string[]): Promise<VersionMaker[]> {
    return this.rows.select(sql`
      select m.scheme_version_id as "schemeVersionId", p.id as "personId", p.name
      from scheme_version_person m
      join person p on p.id = m.person_id
      where m.scheme_version_id = any (${versionIds}) and m.part <> 'publisher'
      order by m.since, p.name`);
  }

  /** Changes a scheme that is still in the state and version that were read; false when somebody was first. */
  async change(
    scheme: Pick<Scheme, 'commissionerId' | 'id' | 'state' | 'version' | 'rowVersion'>,
    changes: Partial<Pick<Scheme, 'name' | 'state' | 'publishedAt' | 'endedFrom'>>,
  ): Promise<boolean> {
    const { commissionerId, id, state, version, rowVersion } = scheme;
    return (
      (await this.rows.change(
        SchemeRow,
        { commissionerId, id, state, version: rowVersion },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }

  /** Changes the text of a version that is not frozen; false when it is, or when somebody was first. */
  async changeVersion(
    current: Pick<SchemeVersion, 'commissionerId' | 'id' | 'version'>,
    changes: Partial<
      Pick<SchemeVersionRow, 'name' | 'definition' | 'preparedBy' | 'savedAt' | 'fingerprint' | 'frozenAt'>
    >,
  ): Promise<boolean> {
    const { commissionerId, id, version } = current;
    return (
      (await this.rows.change(
        SchemeVersionRow,
        { commissionerId, id, version },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }
}
