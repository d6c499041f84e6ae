import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_payment')
export class PublishedPaymentRow {
  @PrimaryColumn('text')
  financialYear!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @PrimaryColumn('text')
  line!: string;

  @Column('bigint')
  amountPence!: number;

  @Column('integer')
  fileId!: number;
}
