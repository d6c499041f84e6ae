import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('payment_exception')
export class PaymentExceptionRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  runId!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  field!: string;

  @Column('text')
  message!: string;

  @Column('text', { nullable: true })
  settlement!: string | null;

  @Column('uuid', { nullable: true })
  settledBy!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
