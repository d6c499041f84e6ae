import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation_succession')
export class OrganisationSuccessionRow {
  @PrimaryColumn('uuid')
  predecessorId!: string;

  @PrimaryColumn('uuid')
  successorId!: string;

  @Column('date')
  succeededOn!: string;
}
