import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionRow {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  membershipId!: string | null;

  @Column('timestamptz')
  signedInAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  idToken!: string | null;
}
