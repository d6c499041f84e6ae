import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NationalReleaseState } from '../../domain/national/release-in-question.ts';
import type { Confirmation } from '../../domain/national/confirm-warnings.ts';

@Entity('national_release')
export class NationalReleaseRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  financialYear!: string;

  @Column('integer')
  release!: number;

  @Column('text')
  state!: NationalReleaseState;

  @Column('jsonb')
  document!: unknown;

  @Column('text')
  basedOnYear!: string;

  @Column('integer')
  basedOnRelease!: number;

  @Column('text')
  reason!: string;

  @Column('uuid', { array: true })
  editedBy!: string[];

  @Column('uuid')
  draftedBy!: string;

  @Column('timestamptz')
  draftedAt!: Date;

  @Column('timestamptz')
  editedAt!: Date;

  @Column('text', { nullable: true })
  fingerprint!: string | null;

  @Column('jsonb')
  confirmations!: Confirmation[];

  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('integer')
  version!: number;
}
