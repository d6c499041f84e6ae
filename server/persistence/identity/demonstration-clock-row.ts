import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('demonstration_clock')
export class DemonstrationClockRow {
  @PrimaryColumn('boolean')
  id!: boolean;

  @Column('bigint')
  offsetSeconds!: number;
}
