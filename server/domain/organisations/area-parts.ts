import { withThousands } from '../words/with-thousands.ts';

/** What a preview of an area is made of: the list it rests on, each kind of change, what is left out, and for all England the areas. */
export type AreaPart =
  | 'list'
  | 'areas'
  | 'mergers'
  | 'openings'
  | 'closings'
  | 'corrections'
  | 'moves'
  | 'memberships'
  | 'network_memberships'
  | 'left_out'
  | 'days_taken';

/** Every part, with its name as it stands in a sentence, in the order in which they are read. */
export const areaPartNames: Readonly<Record<AreaPart, string>> = {
  list: 'Practices on the list',
  areas: 'Areas',
  mergers: 'Mergers',
  openings: 'Openings',
  closings: 'Closings',
  corrections: 'Corrections',
  moves: 'Moves',
  memberships: 'Memberships that begin or end',
  network_memberships: 'Memberships of networks that begin or end',
  left_out: 'Practices left out',
  days_taken: 'Days that no file tells',
};

/** Every part. */
export const areaParts = Object.keys(areaPartNames) as readonly AreaPart[];

/** One part as it was looked at: how much of it there was, and the fingerprint of all of it. */
export interface SeenPart {
  part: AreaPart;
  count: number;
  /** SHA-256 of its canonical form. */
  fingerprint: string;
}

/**
 * What differs between what a person looked at and what is so now, a sentence for each part; empty when nothing does.
 * Example: openings that were 3 and are 2 give "Openings: 3 when you looked, 2 now."
 */
export function whatDiffers(seen: readonly SeenPart[], now: readonly SeenPart[]): string[] {
  return areaParts.flatMap((part) => {
    const [before, after] = [seen, now].map((parts) => parts.find((one) => one.part === part));
    if (before?.fingerprint === after?.fingerprint) return [];
    const [was, is] = [before?.count ?? 0, after?.count ?? 0];
    return was === is
      ? [`${areaPartNames[part]}: as many, but not the same as when you looked.`]
      : [`${areaPartNames[part]}: ${withThousands(String(was))} when you looked, ${withThousands(String(is))} now.`];
  });
}
