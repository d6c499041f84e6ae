import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('performance_claim')
export class PerformanceClaimRow {
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
  componentKey!: string;

  @Column('integer')
  attempt!: number;

  @Column('bigint')
  sharePence!: number;

  @Column('text')
  claimPercent!: string;

  @Column('bigint')
  leastPence!: number;

  @Column('bigint')
  actualPence!: number;

  @Column('text')
  actualSource!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;
}
