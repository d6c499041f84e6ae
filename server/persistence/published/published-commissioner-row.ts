import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_commissioner')
export class PublishedCommissionerRow {
  @PrimaryColumn('date')
  editionOn!: string;

  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('text', { nullable: true })
  icbCode!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  postcode!: string | null;

  @Column('date')
  openedOn!: string;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('integer')
  fileId!: number;
}
