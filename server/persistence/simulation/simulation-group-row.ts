import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Breakdown, SimulationSums } from '../../domain/simulation/sum-simulation.ts';

@Entity('simulation_group')
export class SimulationGroupRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  simulationId!: string;

  @PrimaryColumn('text')
  breakdown!: Breakdown;

  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  place!: number;

  @Column('text')
  label!: string;

  @Column('jsonb')
  sums!: SimulationSums;
}
