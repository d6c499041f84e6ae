import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftFields } from '../../domain/identity/decide-keep-form-draft.ts';

@Entity('form_draft')
export class FormDraftRow {
  @PrimaryColumn('uuid')
  membershipId!: string;

  /** The address of the page in the portal. */
  @PrimaryColumn('text')
  page!: string;

  /** What was written, by the field of the form. */
  @Column('jsonb')
  fields!: DraftFields;

  @Column('timestamptz')
  keptAt!: Date;
}
