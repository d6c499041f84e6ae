import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_practice')
export class PublishedPracticeRow {
  @PrimaryColumn('date')
  editionOn!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  postcode!: string | null;

  @Column('text', { nullable: true })
  highLevelCode!: string | null;

  @Column('date')
  openedOn!: string;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('text')
  status!: string;

  @Column('integer')
  prescribingSetting!: number;

  @Column('text', { nullable: true })
  commissionerCode!: string | null;

  @Column('date', { nullable: true })
  joinedOn!: string | null;

  @Column('date', { nullable: true })
  leftOn!: string | null;

  @Column('integer')
  fileId!: number;
}
