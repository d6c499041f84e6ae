import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practice_list')
export class PracticeListRow {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('date')
  countedOn!: string;

  @Column('integer')
  registeredPatients!: number;

  @Column('text')
  source!: string;
}
