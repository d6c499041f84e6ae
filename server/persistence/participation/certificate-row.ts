import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certificate')
export class CertificateRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid', { nullable: true })
  practiceId!: string | null;

  @Column('date')
  effectiveFrom!: string;

  @Column('jsonb')
  statement!: unknown;

  @Column('text')
  fingerprint!: string;

  @Column('uuid')
  issuedBy!: string;

  @Column('timestamptz')
  issuedAt!: Date;
}
