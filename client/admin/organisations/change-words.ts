import type { ReferenceChangePartsFragment } from '../../generated/admin/organisations/organisations.ts';
import { formatDate } from '../../parts/format-date.ts';

/** In place of the code of one area: every ICB of a day. */
export const ALL_ENGLAND = 'england';

/** A financial year as it is, a day in words. */
export const whenInWords = (asOf: string): string => (asOf.length === '2026-07-01'.length ? formatDate(asOf) : asOf);

/** An area in words. */
export const areaInWords = (code: string): string => (code === ALL_ENGLAND ? 'Every ICB' : code);

/** What was asked for, as the name of a row or a page. */
export const changeInWords = ({ areaCode, asOf, filePath }: ReferenceChangePartsFragment): string =>
  areaCode === null ? `${filePath ?? 'A file'} brought back` : `${areaInWords(areaCode)}, ${whenInWords(asOf ?? '')}`;

/** The address at which one looks at what bringing an area in would change. */
export const previewAddress = (code: string, asOf: string): string =>
  `/organisations/preview?${new URLSearchParams({ code, asOf })}`;

/** True while the worker has it, or will. */
export const isUnderWay = (state: string): boolean => state === 'WAITING' || state === 'WORKING';
