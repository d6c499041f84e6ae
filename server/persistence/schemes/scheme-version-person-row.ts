import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person is for a version of a text, for good: one who made it, or the one who published it. */
@Entity('scheme_version_person')
export class SchemeVersionPersonRow {
  @PrimaryColumn('uuid')
  commissionerId!: string;

  @PrimaryColumn('uuid')
  schemeVersionId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  part!: 'editor' | 'recorder' | 'publisher';

  @Column('timestamptz')
  since!: Date;

  /** The person where they made it: other rows refer to this. Written by the database. */
  @Column('uuid', { nullable: true })
  madeBy!: string | null;

  @Column('uuid', { nullable: true })
  passedBy!: string | null;
}
