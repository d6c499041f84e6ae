import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeenPart } from '../../domain/organisations/area-parts.ts';
import type { ReferenceChangeKind, ReferenceChangeState } from '../../domain/organisations/reference-change-states.ts';

@Entity('reference_change')
export class ReferenceChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: ReferenceChangeKind;

  @Column('uuid')
  organisationId!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { nullable: true })
  asOf!: string | null;

  @Column('jsonb')
  seen!: SeenPart[];

  @Column('integer', { nullable: true })
  fileId!: number | null;

  @Column('integer', { nullable: true })
  insteadOf!: number | null;

  @Column('text')
  state!: ReferenceChangeState;

  @Column('uuid', { nullable: true })
  attemptId!: string | null;

  @Column('integer')
  areasTotal!: number;

  @Column('integer')
  areasDone!: number;

  @Column('jsonb')
  cameTo!: string[];

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('integer')
  version!: number;
}
