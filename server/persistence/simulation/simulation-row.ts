import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SimulationState } from '../../domain/simulation/simulation-states.ts';
import type { SimulationSums } from '../../domain/simulation/sum-simulation.ts';
import type { RunContext } from '../payments/payment-run-row.ts';

/** How a scheme is tried. */
export interface SimulationSettings {
  /** The year whose figures stand in for what is not known yet; null when nothing stands in. */
  standInYear: string | null;
  /** As if every practice does what the scheme asks; else only confirmed evidence counts. */
  requirementsDone: boolean;
  /** What the cost is held against, in pence; null when there is none. */
  envelopePence: number | null;
}

/** What the engine is told beside the facts of the practices, with the year of the national registers that are used. */
export interface SimulationContext extends RunContext {
  registersYear: string | null;
}

@Entity('simulation')
export class SimulationRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid')
  schemeVersionId!: string;

  @Column('text')
  schemeName!: string;

  @Column('integer')
  versionNumber!: number;

  @Column('text')
  phaseKey!: string;

  @Column('text')
  phaseName!: string;

  @Column('daterange')
  period!: string;

  @Column('text')
  state!: SimulationState;

  @Column('uuid', { nullable: true })
  attemptId!: string | null;

  @Column('integer')
  practicesTotal!: number;

  @Column('integer')
  practicesDone!: number;

  @Column('jsonb')
  definition!: unknown;

  @Column('text')
  fingerprint!: string;

  @Column('jsonb')
  settings!: SimulationSettings;

  @Column('uuid', { array: true })
  practiceIds!: string[];

  @Column('jsonb', { nullable: true })
  context!: SimulationContext | null;

  @Column('jsonb')
  assumptions!: string[];

  @Column('text', { nullable: true })
  factsFingerprint!: string | null;

  @Column('text', { nullable: true })
  engineVersion!: string | null;

  @Column('jsonb', { nullable: true })
  totals!: SimulationSums | null;

  @Column('text', { nullable: true })
  resultFingerprint!: string | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('uuid', { nullable: true })
  cancelledBy!: string | null;

  @Column('uuid', { nullable: true })
  sharedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;

  @Column('integer')
  version!: number;
}
