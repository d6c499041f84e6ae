import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practice_succession_withdrawal')
export class PracticeSuccessionWithdrawalRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  successionId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  withdrawnBy!: string;

  @Column('timestamptz')
  withdrawnAt!: Date;
}
