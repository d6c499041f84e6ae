import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Standing } from '../../domain/simulation/simulation-states.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import type { Working } from '../../rules/working/working.ts';

@Entity('simulation_practice')
export class SimulationPracticeRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  simulationId!: string;

  @PrimaryColumn('uuid')
  practiceId!: string;

  @Column('text')
  practiceCode!: string;

  @Column('uuid', { nullable: true })
  networkId!: string | null;

  @Column('integer', { nullable: true })
  listSize!: number | null;

  @Column('numeric', { nullable: true })
  deprivationScore!: string | null;

  @Column('integer', { nullable: true })
  deprivationQuintile!: number | null;

  @Column('jsonb')
  facts!: PracticeFacts;

  @Column('bigint', { nullable: true })
  localPence!: number | null;

  @Column('bigint', { nullable: true })
  guaranteedPence!: number | null;

  @Column('bigint', { nullable: true })
  possiblePence!: number | null;

  @Column('bigint', { nullable: true })
  nationalPence!: number | null;

  @Column('bigint', { nullable: true })
  differencePence!: number | null;

  @Column('text', { nullable: true })
  standing!: Standing | null;

  @Column('text', { nullable: true })
  partOfYear!: string | null;

  @Column('jsonb', { nullable: true })
  localWorkings!: Working[] | null;

  @Column('jsonb', { nullable: true })
  nationalWorkings!: Working[] | null;
}
