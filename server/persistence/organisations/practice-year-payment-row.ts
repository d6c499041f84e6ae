import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practice_year_payment')
export class PracticeYearPaymentRow {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('text')
  financialYear!: string;

  @PrimaryColumn('text')
  line!: string;

  @Column('bigint')
  amountPence!: number;

  @Column('text')
  source!: string;
}
