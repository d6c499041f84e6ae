import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_commissioner_icb')
export class PublishedCommissionerIcbRow {
  @PrimaryColumn('text')
  commissionerCode!: string;

  @Column('text')
  icbCode!: string;

  @Column('text')
  icbName!: string;

  @Column('integer')
  fileId!: number;
}
