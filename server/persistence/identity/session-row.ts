import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionRow {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  membershipId!: string | null;

  @Column('timestamptz')
  signedInAt!: Date;

  /** When the person last proved who they are, by the provider's word; null where it did not say. */
  @Column('timestamptz', { nullable: true })
  authenticatedAt!: Date | null;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  idToken!: string | null;

  /** The program and the machine, in words. */
  @Column('text', { nullable: true })
  browser!: string | null;
}
