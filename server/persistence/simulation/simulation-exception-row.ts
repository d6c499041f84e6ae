import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('simulation_exception')
export class SimulationExceptionRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  simulationId!: string;

  @Column('uuid')
  practiceId!: string;

  /** What could not be worked out for it: what the scheme pays, or what the national contract would have. */
  @Column('text')
  side!: 'local' | 'national';

  @Column('text')
  code!: string;

  @Column('text')
  field!: string;

  @Column('text', { nullable: true })
  indicator!: string | null;

  @Column('text')
  message!: string;
}
