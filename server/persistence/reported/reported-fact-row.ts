import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reported_fact')
export class ReportedFactRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('uuid', { nullable: true })
  schemeId!: string | null;

  @Column('text', { nullable: true })
  phaseKey!: string | null;

  @Column('text')
  field!: string;

  @Column('text', { nullable: true })
  indicator!: string | null;

  @Column('text')
  value!: string;

  @Column('text')
  factDate!: string;

  @Column('text')
  slot!: string;

  @Column('integer')
  edition!: number;

  @Column('text')
  source!: string;

  @Column('uuid')
  toldBy!: string;

  @Column('timestamptz')
  toldAt!: Date;
}
