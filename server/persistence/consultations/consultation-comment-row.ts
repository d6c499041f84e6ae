import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consultation_comment')
export class ConsultationCommentRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  consultationId!: string;

  @Column('text')
  clause!: string;

  @Column('text')
  body!: string;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('text', { nullable: true })
  reply!: string | null;

  @Column('uuid', { nullable: true })
  repliedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  repliedAt!: Date | null;

  @Column('integer')
  version!: number;
}
