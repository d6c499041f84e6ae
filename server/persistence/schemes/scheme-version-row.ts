import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('scheme_version')
export class SchemeVersionRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('integer')
  number!: number;

  /** What this text calls the scheme, while it is a draft after one that was sent. */
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('jsonb')
  definition!: unknown;

  @Column('text', { nullable: true })
  fingerprint!: string | null;

  @Column('uuid')
  preparedBy!: string;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('timestamptz', { nullable: true })
  frozenAt!: Date | null;

  @Column('integer')
  version!: number;
}
