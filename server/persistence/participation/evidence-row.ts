import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('evidence')
export class EvidenceRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  participationId!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('text')
  requirementKey!: string;

  @Column('date')
  happenedOn!: string;

  @Column('text')
  note!: string;

  @Column('text')
  state!: string;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  reviewedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer')
  version!: number;
}
