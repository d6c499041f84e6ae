import { Entity, PrimaryColumn } from 'typeorm';

@Entity('practice_membership')
export class PracticeMembershipRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('daterange')
  during!: string;
}
