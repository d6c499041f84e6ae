import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('scheme')
export class SchemeRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  state!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('date', { nullable: true })
  endedFrom!: string | null;

  @Column('integer')
  version!: number;
}
