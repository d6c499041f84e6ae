import { readRegistersText } from '../../domain/national/registers-text.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Source } from '../../rules/national/national-year.ts';
import { defineAction } from '../action.ts';
import { draftToChange, saveDraft } from './national-draft.ts';
import type { DraftSeen } from './national-draft.ts';
import { withSource } from './year-sources.ts';

/** The registers of the whole country as a person typed or pasted them. */
export interface RegistersTyped {
  date: string;
  listSize: number;
  /** One row for each group: `AF,1234567`. */
  rows: string;
  source: Source;
}

/** The registers of a draft; null takes them out: they are not known. */
export interface SaveNationalRegisters extends DraftSeen {
  registers: RegistersTyped | null;
}

/**
 * Saves the national registers and list of a draft, all of them at once.
 * Refusals: NOT_FOUND, NATIONAL_YEAR_IS_NOT_A_DRAFT, SOMEBODY_CHANGED_THIS_FIRST, those of readRegistersText, NATIONAL_VALUE_IS_WRONG.
 */
export const saveNationalRegisters = defineAction(
  'national-contract:draft',
  async (scope: Scope, { registers, ...seen }: SaveNationalRegisters) => {
    const onHand = await draftToChange(scope, seen);
    if (!onHand.accepted) return onHand;
    const what = 'National registers';
    if (!registers)
      return saveDraft(scope, onHand.value, {
        next: { ...onHand.value.year, nationalRegisters: null },
        what,
        fields: {},
      });
    const { date, listSize, rows, source } = registers;
    const read = readRegistersText(rows, { listSize, groups: Object.keys(onHand.value.year.groups) });
    if (!read.accepted) return read;
    const { year, from } = withSource(onHand.value.year, source);
    return saveDraft(scope, onHand.value, {
      next: { ...year, nationalRegisters: { date, listSize, from, registers: read.value } },
      what,
      fields: {
        'nationalRegisters.date': { field: 'date', label: 'The day they were counted' },
        'nationalRegisters.listSize': { field: 'listSize', label: 'The national list' },
        [`sources.${from}.title`]: { field: 'source.title', label: 'The source' },
      },
    });
  },
);
