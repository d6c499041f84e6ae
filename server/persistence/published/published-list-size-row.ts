import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_list_size')
export class PublishedListSizeRow {
  @PrimaryColumn('date')
  countedOn!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @Column('integer')
  registeredPatients!: number;

  @Column('integer')
  fileId!: number;
}
