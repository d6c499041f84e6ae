import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_indicator')
export class PublishedIndicatorRow {
  @PrimaryColumn('text')
  financialYear!: string;

  @PrimaryColumn('text')
  source!: string;

  @PrimaryColumn('text')
  indicatorCode!: string;

  @Column('numeric')
  points!: string;

  @Column('text')
  groupCode!: string;

  @Column('text', { nullable: true })
  groupName!: string | null;

  @Column('text')
  domainCode!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  listType!: string | null;

  @Column('integer')
  fileId!: number;
}
