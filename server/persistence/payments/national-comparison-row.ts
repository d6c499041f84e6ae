import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleException } from '../../rules/facts/facts.ts';

@Entity('national_comparison')
export class NationalComparisonRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  runId!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  partOfYear!: string;

  @Column('bigint', { nullable: true })
  localPence!: number | null;

  @Column('bigint', { nullable: true })
  localGuaranteedPence!: number | null;

  @Column('bigint', { nullable: true })
  localPossiblePence!: number | null;

  @Column('bigint', { nullable: true })
  nationalPence!: number | null;

  @Column('bigint', { nullable: true })
  nationalGuaranteedPence!: number | null;

  @Column('bigint', { nullable: true })
  nationalPossiblePence!: number | null;

  @Column('bigint', { nullable: true })
  differencePence!: number | null;

  @Column('jsonb', { nullable: true })
  working!: unknown;

  @Column('jsonb')
  exceptions!: RuleException[];
}
