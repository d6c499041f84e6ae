import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('local_cover')
export class LocalCoverRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  participationId!: string;

  @Column('uuid')
  practiceId!: string;

  @PrimaryColumn('text')
  indicator!: string;

  @Column('daterange')
  during!: string;
}
