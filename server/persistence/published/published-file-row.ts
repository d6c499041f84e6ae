import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_file')
export class PublishedFileRow {
  @PrimaryColumn('integer')
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

  @Column('text')
  version!: string;

  @Column('integer')
  rowsRead!: number;

  @Column('timestamptz')
  loadedAt!: Date;

  @Column('integer', { nullable: true })
  replacedBy!: number | null;
}
