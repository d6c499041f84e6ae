import { ungrouped } from '../../parts/format-pence.ts';
import type { Asked, AskedField, Typed, TypedRecord } from './parameter-form.ts';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An empty answer to what is asked. */
export const blankOf = (asked: Asked): Typed => {
  if (asked.form === 'list') return [];
  if (asked.form === 'record') return blankRecord(asked.fields);
  if (asked.form === 'way')
    return { kind: asked.ways[0]?.kind ?? '', parameters: blankRecord(asked.ways[0]?.fields ?? []) };
  return '';
};

export const blankRecord = (fields: readonly AskedField[]): TypedRecord =>
  Object.fromEntries(fields.map(({ key, asked }) => [key, blankOf(asked)]));

/** What was saved, as it would be typed. */
export const typedOf = (asked: Asked, value: unknown): Typed => {
  if (value === null || value === undefined) return blankOf(asked);
  switch (asked.form) {
    case 'list':
      return Array.isArray(value) ? value.map((one) => typedOf(asked.of, one)) : [];
    case 'lines':
      return Array.isArray(value) ? value.map(String).join('\n') : String(value);
    case 'record':
      return typedRecord(asked.fields, value);
    case 'way': {
      const kind = isRecord(value) ? String(value.kind) : '';
      const way = asked.ways.find((one) => one.kind === kind);
      return way && isRecord(value) ? { kind, parameters: typedRecord(way.fields, value.parameters) } : blankOf(asked);
    }
    case 'yes-or-no':
      return value === true ? 'yes' : 'no';
    default:
      return String(value);
  }
};

export const typedRecord = (fields: readonly AskedField[], value: unknown): TypedRecord =>
  Object.fromEntries(fields.map(({ key, asked }) => [key, typedOf(asked, isRecord(value) ? value[key] : undefined)]));

const textOf = (typed: Typed): string => (typeof typed === 'string' ? typed.trim() : '');

const scalarValue = (asked: Asked, typed: string): Json | undefined => {
  if (typed === '') return undefined;
  if (asked.form === 'yes-or-no') return typed === 'yes';
  if (asked.form === 'text' || asked.form === 'choice') return typed;
  const figure = ungrouped(typed.replace(/^£/, '').replace(/%$/, ''));
  return asked.form === 'whole' && /^-?\d{1,15}$/.test(figure) ? Number(figure) : figure;
};

/**
 * What to send for what was typed: whole numbers as numbers, decimals as they were written so that nothing is lost.
 * @returns undefined for what is empty, which is left out. What is wrong with the rest the server says, as a problem of the draft
 */
export const valueOf = (asked: Asked, typed: Typed): Json | undefined => {
  switch (asked.form) {
    case 'list':
      return Array.isArray(typed) ? typed.map((one: Typed) => valueOf(asked.of, one) ?? {}) : [];
    case 'lines': {
      const lines = textOf(typed)
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter(Boolean);
      return lines.flatMap((line) => scalarValue(asked.of, line) ?? []);
    }
    case 'record':
      return recordValue(asked.fields, typed);
    case 'way': {
      const kind = isRecord(typed) ? textOf(typed.kind as Typed) : '';
      const fields = asked.ways.find((way) => way.kind === kind)?.fields ?? [];
      return { kind, parameters: recordValue(fields, isRecord(typed) ? (typed.parameters as Typed) : {}) };
    }
    default:
      return scalarValue(asked, textOf(typed));
  }
};

/** The parameters of a record to send, without those left empty. */
export const recordValue = (fields: readonly AskedField[], typed: Typed): { readonly [key: string]: Json } =>
  Object.fromEntries(
    fields.flatMap(({ key, asked }) => {
      const value = isRecord(typed) && key in typed ? valueOf(asked, typed[key] as Typed) : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );
