import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeChoice } from '../../domain/telling/notice-choices.ts';

@Entity('notice_choice')
export class NoticeChoiceRow {
  @PrimaryColumn('uuid')
  membershipId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  choice!: NoticeChoice;
}
