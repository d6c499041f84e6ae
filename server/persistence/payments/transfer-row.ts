import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('transfer')
export class TransferRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  actionId!: string;

  @Column('uuid')
  fromAccountId!: string;

  @Column('uuid')
  toAccountId!: string;

  @Column('bigint')
  amountPence!: number;

  @Column('text')
  reason!: string;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;
}
