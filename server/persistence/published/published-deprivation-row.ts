import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_deprivation')
export class PublishedDeprivationRow {
  @PrimaryColumn('integer')
  imdYear!: number;

  @PrimaryColumn('text')
  practiceCode!: string;

  @Column('numeric')
  score!: string;

  @Column('integer')
  fileId!: number;
}
