import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_achievement')
export class PublishedAchievementRow {
  @PrimaryColumn('text')
  financialYear!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @PrimaryColumn('text')
  indicatorCode!: string;

  @PrimaryColumn('text')
  measure!: string;

  @Column('numeric', { nullable: true })
  value!: string | null;

  @Column('integer')
  fileId!: number;
}
