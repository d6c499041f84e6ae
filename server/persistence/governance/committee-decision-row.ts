import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('committee_decision')
export class CommitteeDecisionRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid')
  schemeVersionId!: string;

  @Column('text')
  committee!: string;

  @Column('date')
  metOn!: string;

  @Column('text')
  minuteReference!: string;

  @Column('integer')
  quorum!: number;

  @Column('jsonb')
  members!: unknown;

  @Column('text')
  outcome!: string;

  @Column('text')
  fingerprint!: string;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
