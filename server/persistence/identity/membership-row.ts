import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/permissions.ts';

@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text', { array: true })
  roles!: Role[];

  @Column('text')
  jobTitle!: string;

  @Column('date')
  startsOn!: string;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('integer')
  version!: number;
}
