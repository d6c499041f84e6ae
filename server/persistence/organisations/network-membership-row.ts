import { Entity, PrimaryColumn } from 'typeorm';

@Entity('network_membership')
export class NetworkMembershipRow {
  @PrimaryColumn('uuid')
  networkId!: string;

  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('daterange')
  during!: string;
}
