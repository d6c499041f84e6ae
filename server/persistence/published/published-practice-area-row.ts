import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_practice_area')
export class PublishedPracticeAreaRow {
  @PrimaryColumn('date')
  asOf!: string;

  @PrimaryColumn('text')
  source!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @Column('text')
  practiceName!: string;

  @Column('text', { nullable: true })
  networkCode!: string | null;

  @Column('text', { nullable: true })
  networkName!: string | null;

  @Column('text')
  commissionerCode!: string;

  @Column('text', { nullable: true })
  commissionerName!: string | null;

  @Column('text', { nullable: true })
  icbCode!: string | null;

  @Column('text', { nullable: true })
  icbName!: string | null;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('text', { nullable: true })
  regionName!: string | null;

  @Column('integer')
  fileId!: number;
}
