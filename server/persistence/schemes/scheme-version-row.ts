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
