import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practice_succession')
export class PracticeSuccessionRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  predecessorId!: string;

  @Column('uuid')
  successorId!: string;

  @Column('date')
  firstDay!: string;

  @Column('text', { nullable: true })
  percent!: string | null;

  @Column('text')
  source!: string;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
