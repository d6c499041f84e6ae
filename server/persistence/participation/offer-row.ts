import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('offer')
export class OfferRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid')
  schemeVersionId!: string;

  @Column('text')
  phaseKey!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  fingerprint!: string;

  @Column('daterange')
  phase!: string;

  @Column('timestamptz')
  opensAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('timestamptz')
  offeredAt!: Date;

  @Column('text')
  response!: string;

  @Column('integer')
  version!: number;
}
