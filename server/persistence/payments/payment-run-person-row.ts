import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person is for a payment run, for good: one who worked on it, or the one who approved it. */
@Entity('payment_run_person')
export class PaymentRunPersonRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  runId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  part!: 'maker' | 'approver';

  @Column('timestamptz')
  since!: Date;

  /** The person where they worked on it: other rows refer to this. Written by the database. */
  @Column('uuid', { nullable: true })
  madeBy!: string | null;

  @Column('uuid', { nullable: true })
  passedBy!: string | null;
}
