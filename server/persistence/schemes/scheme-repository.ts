import { withText } from '../../domain/schemes/read-definition.ts';
import type { StoredText } from '../../domain/schemes/read-definition.ts';
import type { SchemeState } from '../../domain/schemes/scheme-states.ts';
import type { Rows } from '../rows.ts';
import { SchemeRow } from './scheme-row.ts';
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
  version: number;
}

/** A version of the text. What it says is in {@link StoredText}. */
export interface SchemeVersion extends StoredText {
  commissionerId: string;
  id: string;
  schemeId: string;
  number: number;
  fingerprint: string | null;
  preparedBy: string;
  preparedByName: string | null;
  savedAt: Date;
  frozenAt: Date | null;
  version: number;
}

/** The columns of a scheme `s`. */
export const SCHEME = `s.commissioner_id as "commissionerId", s.id, s.name, s.state, s.created_by as "createdBy", s.created_at as "createdAt",
  s.published_at as "publishedAt", s.ended_from as "endedFrom", s.version`;

const VERSION = `v.commissioner_id as "commissionerId", v.id, v.scheme_id as "schemeId", v.number, v.definition, v.fingerprint,
  v.prepared_by as "preparedBy", (select p.name from person p where p.id = v.prepared_by) as "preparedByName",
  v.saved_at as "savedAt", v.frozen_at as "frozenAt", v.version`;

type VersionColumns = Omit<SchemeVersion, keyof StoredText> & { definition: unknown };

/** Schemes and the versions of their text. */
export class SchemeRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Scheme | null> {
    return this.rows.first(`select ${SCHEME} from scheme s where s.id = $1`, [id]);
  }

  async byIds(ids: readonly string[]): Promise<Scheme[]> {
    return this.rows.select(`select ${SCHEME} from scheme s where s.id = any ($1)`, [ids]);
  }

  /** Every version of these schemes, oldest first. */
  async versionsOf(schemeIds: readonly string[]): Promise<SchemeVersion[]> {
    const found = await this.rows.select<VersionColumns>(
      `select ${VERSION} from scheme_version v where v.scheme_id = any ($1) order by v.scheme_id, v.number`,
      [schemeIds],
    );
    return found.map(withText);
  }

  async versionsByIds(ids: readonly string[]): Promise<SchemeVersion[]> {
    const found = await this.rows.select<VersionColumns>(
      `select ${VERSION} from scheme_version v where v.id = any ($1)`,
      [ids],
    );
    return found.map(withText);
  }

  /** The newest version of the text that the reader may see. */
  async currentVersion(schemeId: string): Promise<SchemeVersion | null> {
    const found = await this.rows.first<VersionColumns>(
      `select ${VERSION} from scheme_version v where v.scheme_id = $1 order by v.number desc limit 1`,
      [schemeId],
    );
    return found && withText(found);
  }

  async add(scheme: Omit<SchemeRow, 'publishedAt' | 'endedFrom' | 'version'>): Promise<void> {
    await this.rows.add(SchemeRow, scheme);
  }

  async addVersion(version: Omit<SchemeVersionRow, 'fingerprint' | 'frozenAt' | 'version'>): Promise<void> {
    await this.rows.add(SchemeVersionRow, version);
  }

  /** Changes a scheme that is still in the state and version that were read; false when somebody was first. */
  async change(
    scheme: Pick<Scheme, 'commissionerId' | 'id' | 'state' | 'version'>,
    changes: Partial<Pick<Scheme, 'name' | 'state' | 'publishedAt' | 'endedFrom'>>,
  ): Promise<boolean> {
    const { commissionerId, id, state, version } = scheme;
    return (
      (await this.rows.change(
        SchemeRow,
        { commissionerId, id, state, version },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }

  /** Changes the text of a version that is not frozen; false when it is, or when somebody was first. */
  async changeVersion(
    current: Pick<SchemeVersion, 'commissionerId' | 'id' | 'version'>,
    changes: Partial<Pick<SchemeVersionRow, 'definition' | 'preparedBy' | 'savedAt' | 'fingerprint' | 'frozenAt'>>,
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
