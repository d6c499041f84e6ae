import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('action_receipt')
export class ActionReceiptRow {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  actionId!: string;

  @Column('text')
  action!: string;

  @Column('bytea')
  inputHash!: Buffer;

  @Column('jsonb')
  answer!: unknown;

  @Column('timestamptz')
  doneAt!: Date;
}
