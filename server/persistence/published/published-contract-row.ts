import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_contract')
export class PublishedContractRow {
  @PrimaryColumn('text')
  financialYear!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @Column('text', { nullable: true })
  contractType!: string | null;

  @Column('boolean', { nullable: true })
  dispensing!: boolean | null;

  @Column('text', { nullable: true })
  postcode!: string | null;

  @Column('date', { nullable: true })
  openedOn!: string | null;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('numeric')
  registeredPatients!: string;

  @Column('numeric')
  weightedPatients!: string;

  @Column('integer')
  fileId!: number;
}
