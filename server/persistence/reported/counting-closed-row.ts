import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('counting_closed')
export class CountingClosedRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  runId!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('text')
  phaseKey!: string;

  @Column('timestamptz')
  closedAt!: Date;

  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;
}
