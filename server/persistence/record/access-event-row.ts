import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('access_event')
export class AccessEventRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz')
  happenedAt!: Date;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('jsonb')
  detail!: unknown;
}
