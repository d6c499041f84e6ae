import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Period } from '../../domain/dates.ts';
import type { PaymentRunState } from '../../domain/payments/run-states.ts';
import type { Network } from '../../rules/components/component-kind.ts';
import type { MostPoints } from '../../rules/national/national-case.ts';

/** What a run is worked out with beside the facts of each practice, frozen with them. */
export interface RunContext {
  schemeTitle: string;
  period: Period;
  /** The national indicators that the phase stands in place of. */
  replaces: string[];
  /** The financial year whose national contract stands beside the scheme; null when it is not known. */
  nationalYear: string | null;
  /** The release of that year. Left out by runs that were calculated before there was a second one of any year: 1. */
  nationalRelease?: number | null;
  networks: Network[];
  /** What the indicators were worth whose points of an earlier year are kept. Left out where none are, and by runs of before it was asked. */
  mostPoints?: MostPoints;
}

@Entity('payment_run')
export class PaymentRunRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  number!: number;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid')
  schemeVersionId!: string;

  @Column('text')
  phaseKey!: string;

  @Column('daterange')
  period!: string;

  @Column('text')
  state!: PaymentRunState;

  @Column('uuid', { nullable: true })
  calculationId!: string | null;

  @Column('integer')
  practicesTotal!: number;

  @Column('integer')
  practicesDone!: number;

  @Column('bigint')
  totalPence!: number;

  @Column('jsonb', { nullable: true })
  context!: RunContext | null;

  @Column('text', { nullable: true })
  factsFingerprint!: string | null;

  @Column('text', { nullable: true })
  engineVersion!: string | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  calculatedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  calculatedAt!: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  @Column('uuid', { nullable: true })
  releasedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;

  @Column('integer')
  version!: number;
}
