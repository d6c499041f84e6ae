import type { CertificateKind, CertificateStatement } from '../../domain/participation/certificate-statement.ts';
import type { Rows } from '../rows.ts';
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

const CERTIFICATE = `c.commissioner_id as "commissionerId", c.id, c.kind, c.scheme_id as "schemeId", c.practice_id as "practiceId",
  c.effective_from as "effectiveFrom", c.statement, c.fingerprint, c.issued_at as "issuedAt"`;

/** Proofs that cover went back to the national contract. Only ever added to. */
export class CertificateRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Certificate | null> {
    return this.rows.first(`select ${CERTIFICATE} from certificate c where c.id = $1`, [id]);
  }

  /** The certificates of these schemes, oldest first. */
  async ofSchemes(schemeIds: readonly string[]): Promise<Certificate[]> {
    return this.rows.select(
      `select ${CERTIFICATE} from certificate c where c.scheme_id = any ($1) order by c.issued_at, c.id`,
      [schemeIds],
    );
  }

  async add(certificate: Certificate & { issuedBy: string }): Promise<void> {
    await this.rows.add(CertificateRow, certificate);
  }
}
