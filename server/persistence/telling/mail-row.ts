import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailState } from '../../domain/telling/mail-states.ts';

@Entity('mail')
export class MailRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  membershipId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  toName!: string;

  @Column('text')
  toAddress!: string;

  @Column('text')
  sentence!: string;

  @Column('text')
  path!: string;

  @Column('text')
  state!: MailState;

  @Column('integer')
  tries!: number;

  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  triedAt!: Date | null;
}
