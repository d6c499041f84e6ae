import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('payment_basis')
export class PaymentBasisRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  runId!: string;

  @PrimaryColumn('uuid')
  practiceId!: string;

  @Column('text')
  practiceCode!: string;

  @Column('jsonb')
  facts!: unknown;

  /** What only the comparison with the national contract asks for; null in runs from before there was one. */
  @Column('jsonb', { nullable: true })
  nationalFacts!: unknown;
}
