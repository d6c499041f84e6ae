import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClaimOutcome } from '../../domain/reported/claim-states.ts';

@Entity('performance_claim_answer')
export class PerformanceClaimAnswerRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  claimId!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  outcome!: ClaimOutcome;

  @Column('text')
  reason!: string;

  @Column('uuid')
  answeredBy!: string;

  @Column('timestamptz')
  answeredAt!: Date;
}
