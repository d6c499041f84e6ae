import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_network')
export class PublishedNetworkRow {
  @PrimaryColumn('date')
  editionOn!: string;

  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  commissionerCode!: string;

  @Column('text', { nullable: true })
  commissionerName!: string | null;

  @Column('date')
  openedOn!: string;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('integer')
  fileId!: number;
}
