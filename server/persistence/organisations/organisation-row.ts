import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  commissionerKind!: string | null;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  address!: string;

  @Column('date', { nullable: true })
  openedOn!: string | null;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('boolean')
  fictional!: boolean;
}
