import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('published_network_member')
export class PublishedNetworkMemberRow {
  @PrimaryColumn('date')
  editionOn!: string;

  @PrimaryColumn('text')
  practiceCode!: string;

  @Column('text')
  practiceName!: string;

  @PrimaryColumn('text')
  networkCode!: string;

  @PrimaryColumn('date')
  joinedOn!: string;

  @Column('date', { nullable: true })
  leftOn!: string | null;

  @Column('integer')
  fileId!: number;
}
