import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('offer_response')
export class OfferResponseRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  offerId!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('text')
  phaseKey!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  response!: string;

  @Column('date')
  effectiveFrom!: string;

  @Column('text')
  fingerprint!: string;

  @Column('uuid')
  respondedBy!: string;

  @Column('text')
  authority!: string;

  @Column('timestamptz')
  respondedAt!: Date;
}
