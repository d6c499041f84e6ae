import type { CertificateKind, CertificateStatement } from '../../domain/participation/certificate-statement.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { CertificateRow } from './certificate-row.ts';

export interface Certificate {
  commissionerId: string;
  id: string;
  kind: CertificateKind;
  schemeId: string;
  practiceId: string | null;
  effectiveFrom: string;
  statement: CertificateStatement;
  /** SHA-256 of the canonical text of the statement. */
  fingerprint: string;
  issuedAt: Date;
}

const CERTIFICATE = columns(CertificateRow, 'c', { except: ['issuedBy'] });

/** Proofs that cover went back to the national contract. Only ever added to. */
export class CertificateRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Certificate | null> {
    return this.rows.first(sql`select ${CERTIFICATE} from certificate c where c.id = ${id}`);
  }

  /** The certificates of these schemes, oldest first. */
  async ofSchemes(schemeIds: readonly string[]): Promise<Certificate[]> {
    return this.rows.select(
      sql`select ${CERTIFICATE} from certificate c where c.scheme_id = any (${schemeIds}) order by c.issued_at, c.id`,
    );
  }

  async add(certificate: Certificate & { issuedBy: string }): Promise<void> {
    await this.rows.add(CertificateRow, certificate);
  }
}
