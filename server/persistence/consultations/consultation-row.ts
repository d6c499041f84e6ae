import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consultation')
export class ConsultationRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid')
  schemeVersionId!: string;

  @Column('uuid')
  lmcId!: string;

  @Column('text')
  fingerprint!: string;

  @Column('uuid')
  openedBy!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('text')
  state!: string;

  @Column('integer')
  version!: number;
}
