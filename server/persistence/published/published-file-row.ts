import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('published_file')
export class PublishedFileRow {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('text')
  sha256!: string;

  @Column('text')
  path!: string;

  @Column('text')
  layout!: string;

  @Column('text')
  series!: string;

  @Column('text')
  period!: string;

  @Column('integer')
  rowsRead!: number;

  @Column('timestamptz')
  loadedAt!: Date;

  @Column('integer', { nullable: true })
  replacedBy!: number | null;
}
