import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consultation_response')
export class ConsultationResponseRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  consultationId!: string;

  @Column('text')
  outcome!: string;

  @Column('text')
  conditions!: string;

  @Column('text')
  statement!: string;

  @Column('uuid', { nullable: true })
  signedBy!: string | null;

  @Column('text')
  signedName!: string;

  @Column('text')
  authority!: string;

  @Column('timestamptz')
  signedAt!: Date;

  @Column('text')
  fingerprint!: string;
}
