import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_register')
export class PublishedRegisterRow {
  @PrimaryColumn('text')
  financialYear!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @PrimaryColumn('text')
  groupCode!: string;

  @Column('integer', { nullable: true })
  register!: number | null;

  @Column('text')
  listType!: string;

  @Column('integer')
  listSize!: number;

  @Column('integer')
  fileId!: number;
}
