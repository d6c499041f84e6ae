import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participation')
export class ParticipationRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  offerId!: string;

  @Column('uuid')
  schemeId!: string;

  @Column('uuid')
  schemeVersionId!: string;

  @Column('text')
  phaseKey!: string;

  @Column('uuid')
  practiceId!: string;

  @Column('daterange')
  during!: string;

  @Column('text')
  state!: string;

  @Column('text')
  fingerprint!: string;

  @Column('timestamptz')
  acceptedAt!: Date;

  @Column('integer')
  version!: number;
}
