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

  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('timestamptz', { nullable: true })
  invitedAt!: Date | null;

  @Column('uuid', { nullable: true })
  invitedBy!: string | null;

  @Column('uuid', { nullable: true })
  invitingOrganisationId!: string | null;

  @Column('timestamptz', { nullable: true })
  lastSentAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  @Column('text', { nullable: true })
  sharedMailboxReason!: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('integer')
  version!: number;
}
