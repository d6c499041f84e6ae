import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_replaced_row')
export class PublishedReplacedRow {
  @PrimaryColumn('integer')
  fileId!: number;

  @PrimaryColumn('text')
  tableName!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('jsonb')
  figures!: Record<string, unknown>;
}
