import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeChoice } from '../../domain/telling/notice-choices.ts';
import type { NoticeKind } from '../../domain/telling/notice-kinds.ts';

@Entity('notice')
export class NoticeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  membershipId!: string;

  @Column('text')
  kind!: NoticeKind;

  @Column('text')
  about!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('text')
  subjectName!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Column('text')
  way!: NoticeChoice;

  @Column('uuid', { nullable: true })
  mailId!: string | null;
}
