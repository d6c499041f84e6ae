import type { Written } from '../drafts/written.ts';

/** Text that was kept; undefined for anything else. */
export const readText = (kept: Written): string | undefined => (typeof kept === 'string' ? kept : undefined);

/** One of these choices that was kept; undefined where it is none of them any more. */
export const readChoice =
  (choices: readonly { value: string }[]) =>
  (kept: Written): string | undefined =>
    choices.find(({ value }) => value === kept)?.value;

/** Those of these choices that were kept. */
export const readChoices =
  (choices: readonly { value: string }[]) =>
  (kept: Written): readonly string[] | undefined =>
    Array.isArray(kept) ? choices.map(({ value }) => value).filter((value) => kept.includes(value)) : undefined;

/** A tick that was kept. */
export const readTick = (kept: Written): boolean | undefined => (typeof kept === 'boolean' ? kept : undefined);
