import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practice_list')
export class PracticeListRow {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('date')
  countedOn!: string;

  @Column('integer')
  registeredPatients!: number;

  @Column('numeric', { precision: 12, scale: 2, nullable: true })
  weightedPatients!: string | null;

  @Column('text')
  source!: string;
}
