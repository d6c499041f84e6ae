import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('payment_line')
export class PaymentLineRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  runId!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid')
  schemeVersionId!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  componentKey!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  label!: string;

  @Column('text')
  sentence!: string;

  @Column('text')
  fingerprint!: string;

  @Column('bigint')
  computedPence!: number;

  @Column('bigint', { nullable: true })
  amendedPence!: number | null;

  @Column('text', { nullable: true })
  amendmentReason!: string | null;

  @Column('uuid', { nullable: true })
  amendedBy!: string | null;

  @Column('jsonb')
  working!: unknown;

  @Column('text')
  reference!: string;

  @Column('integer')
  version!: number;
}
