import { createHash } from 'node:crypto';
import { canonicalText } from '../../domain/words/canonical-text.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { readNationalYear } from '../../rules/national/read-national-year.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { shippedNationalYears } from './national-catalogue.ts';
import { NationalReleaseRow } from './national-release-row.ts';
import { NationalYears } from './national-years.ts';

/** A release or draft with the names of the people behind it. */
export interface NationalRelease extends NationalReleaseRow {
  draftedByName: string;
  /** Who released or discarded it. */
  endedByName: string | null;
}

/** What of a release may change while it is a draft. */
export type NationalReleaseChanges = Partial<
  Pick<
    NationalReleaseRow,
    'state' | 'document' | 'reason' | 'editedBy' | 'editedAt' | 'fingerprint' | 'confirmations' | 'endedBy' | 'endedAt'
  >
>;

/**
 * Released years by their fingerprint, kept for as long as the product runs: the same fingerprint is always the same
 * year.
 */
const parsed = new Map<string, NationalYear>();

const SELECT = sql`
  select ${columns(NationalReleaseRow, 'r')}, p.name as "draftedByName", e.name as "endedByName"
  from national_release r
  join person p on p.id = r.drafted_by
  left join person e on e.id = r.ended_by`;

/** What the national body drafts and releases. Made by a scope. */
export class NationalReleaseRepository {
  private known: Promise<NationalYears> | null = null;
  private waiting: Promise<NationalRelease[]> | null = null;

  constructor(private readonly rows: Rows) {}

  /** The national contract as it stands now: what ships and what was released. Read once for a scope. */
  years(): Promise<NationalYears> {
    this.known ??= this.readYears();
    return this.known;
  }

  async byId(id: string): Promise<NationalRelease | null> {
    return this.rows.first<NationalRelease>(sql`${SELECT} where r.id = ${id}`);
  }

  /** The drafts that wait, as far as the reader may see them. Read once for a scope. */
  drafts(): Promise<NationalRelease[]> {
    this.waiting ??= this.rows.select<NationalRelease>(
      sql`${SELECT} where r.state = 'draft' order by r.financial_year`,
    );
    return this.waiting;
  }

  /** What was released of a year, oldest first. */
  async releasedOf(financialYear: string): Promise<NationalRelease[]> {
    return this.rows.select<NationalRelease>(
      sql`${SELECT} where r.financial_year = ${financialYear} and r.state = 'released' order by r.release`,
    );
  }

  async add(
    row: Omit<NationalReleaseRow, 'version' | 'fingerprint' | 'confirmations' | 'endedBy' | 'endedAt'>,
  ): Promise<void> {
    this.waiting = null;
    await this.rows.add(NationalReleaseRow, row);
  }

  /** Changes a draft that still is as it was read. False when somebody was first, or it is no draft any more. */
  async change(
    { id, version }: Pick<NationalReleaseRow, 'id' | 'version'>,
    changes: NationalReleaseChanges,
  ): Promise<boolean> {
    [this.known, this.waiting] = [null, null];
    return (
      (await this.rows.change(
        NationalReleaseRow,
        { id, version, state: 'draft' },
        { ...changes, version: version + 1 },
      )) === 1
    );
  }

  private async readYears(): Promise<NationalYears> {
    const released = await this.rows.select<{ fingerprint: string }>(
      sql`select fingerprint from national_release where state = 'released' order by financial_year, release`,
    );
    const unread = released.map(({ fingerprint }) => fingerprint).filter((fingerprint) => !parsed.has(fingerprint));
    if (unread.length > 0) await this.parse(unread);
    return new NationalYears([
      ...shippedNationalYears(),
      ...released.flatMap(({ fingerprint }) => parsed.get(fingerprint) ?? []),
    ]);
  }

  private async parse(fingerprints: string[]): Promise<void> {
    const found = await this.rows.select<{ fingerprint: string; document: unknown }>(sql`
      select fingerprint, document
      from national_release
      where state = 'released' and fingerprint = any (${fingerprints})`);
    for (const { fingerprint, document } of found) {
      const { year, problems } = readNationalYear(document);
      if (createHash('sha256').update(canonicalText(document)).digest('hex') !== fingerprint)
        throw new Error(
          `A released national year is not the one that was released: its fingerprint was ${fingerprint}`,
        );
      if (!year)
        throw new Error(
          `A released national year cannot be read: ${problems.map(({ message }) => message).join('; ')}`,
        );
      parsed.set(fingerprint, year);
    }
  }
}
