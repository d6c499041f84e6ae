import { Entity, PrimaryColumn } from 'typeorm';

@Entity('auditor_engagement')
export class AuditorEngagementRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  auditorId!: string;

  @PrimaryColumn('daterange')
  during!: string;
}
