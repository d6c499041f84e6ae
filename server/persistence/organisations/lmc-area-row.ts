import { Entity, PrimaryColumn } from 'typeorm';

@Entity('lmc_area')
export class LmcAreaRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  lmcId!: string;

  @PrimaryColumn('daterange')
  during!: string;
}
