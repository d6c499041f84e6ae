import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addDays, isDay } from '../../domain/dates.ts';

/** One commissioner that took over practices of another from a day on. */
export interface Succession {
  from: string;
  to: string;
  on: string;
}

/** When commissioners began and ended, as the table of successions has it. */
export interface Successions {
  kinds: Readonly<Record<'CCG' | 'ICB', { began: string; ended: string | null }>>;
  networksBegan: string;
  /** By code; only those that a succession made. */
  began: ReadonlyMap<string, string>;
  /** The last day, by code. */
  ended: ReadonlyMap<string, string>;
  changes: readonly Succession[];
}

interface Written {
  kinds: Record<'CCG' | 'ICB', { began: string; ended?: string }>;
  networks: { began: string };
  successions: { on: string; begin: string[]; end: string[]; changes: { to: string; from: string[] }[] }[];
}

/**
 * Reads a table of successions.
 * @throws Error naming what is no day, or ends without a successor
 */
export function parseSuccessions(text: string): Successions {
  const written = parse(text, { schema: 'failsafe' }) as Written;
  const { kinds, networks, successions } = written;
  const days = [kinds.CCG.began, kinds.CCG.ended, kinds.ICB.began, networks.began, ...successions.map(({ on }) => on)];
  const wrong = days.find((day) => day === undefined || !isDay(day));
  if (wrong !== undefined) throw new Error(`"${wrong}" in the table of successions is not a day.`);
  const changes = successions.flatMap(({ on, changes: made }) =>
    made.flatMap(({ to, from }) => from.map((one) => ({ from: one, to, on }))),
  );
  const orphan = successions.flatMap(({ end }) => end).find((code) => !changes.some(({ from }) => from === code));
  if (orphan !== undefined)
    throw new Error(`${orphan} ends in the table of successions, and nobody takes over from it.`);
  return {
    kinds: {
      CCG: { began: kinds.CCG.began, ended: kinds.CCG.ended ?? null },
      ICB: { began: kinds.ICB.began, ended: kinds.ICB.ended ?? null },
    },
    networksBegan: networks.began,
    began: new Map(successions.flatMap(({ on, begin }) => begin.map((code) => [code, on] as const))),
    ended: new Map(successions.flatMap(({ on, end }) => end.map((code) => [code, addDays(on, -1)] as const))),
    changes,
  };
}

let read: Successions | null = null;

/** The table that the portal is installed with. */
export function knownSuccessions(): Successions {
  read ??= parseSuccessions(readFileSync(new URL('./successions.yaml', import.meta.url), 'utf8'));
  return read;
}
