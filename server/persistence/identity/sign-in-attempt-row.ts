import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @PrimaryColumn('bytea')
  stateHash!: Buffer;

  @Column('text')
  codeVerifier!: string;

  @Column('text')
  nonce!: string;

  @Column('text')
  returnTo!: string;

  /** Whoever comes back must have signed in just now. */
  @Column('boolean')
  fresh!: boolean;

  @Column('timestamptz')
  startedAt!: Date;
}
