import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('api_token')
export class ApiTokenRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  membershipId!: string;

  @Column('text')
  name!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;
}
