import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('event')
export class EventRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz')
  happenedAt!: Date;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  subjectKind!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('uuid', { nullable: true })
  schemeId!: string | null;

  @Column('uuid', { nullable: true })
  practiceId!: string | null;

  @Column('uuid', { nullable: true })
  actionId!: string | null;

  @Column('jsonb')
  detail!: unknown;
}
