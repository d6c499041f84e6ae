import { dayInWords } from '../../server/domain/dates.ts';
import type { AreaChanges } from '../../server/actions/organisations/area-changes.ts';

const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;

/** Who is with a commissioner on the day asked for, and who of the list is not, each with the reason. */
export function countLines({ commissioner, source, day, counts, leftOut, taken }: AreaChanges): string[] {
  const { listed, held, heldBesideList } = counts;
  const listDay = source.asOf === day ? '' : ` of ${dayInWords(source.asOf)}`;
  return [
    `\n${commissioner.name} (${commissioner.code}): ${counted(held, 'practice')} on ${dayInWords(day)}; the list${listDay} (${source.source}) names ${listed.toLocaleString('en-GB')}.`,
    ...(heldBesideList === 0
      ? []
      : [`${counted(heldBesideList, 'practice')} more than the list names: made before, of another list.`]),
    ...leftOut.map(({ practiceCode, name, reason }) => `  left out  ${practiceCode} ${name}: ${reason}`),
    ...taken.map(({ what, on }) => `  note: no file tells ${what}; it is taken to be ${dayInWords(on)}.`),
  ];
}

const TENSE = {
  did: { added: 'new', ended: 'ended' },
  would: { added: 'would be new', ended: 'would end' },
};

/** Each change: counts by kind, then every merger, opening, closing and move. Practices are only counted where many are new. */
export function changeLines(changes: AreaChanges, tense: keyof typeof TENSE): string[] {
  const { counts, mergers, closings, openings, moves } = changes;
  const { added, ended } = TENSE[tense];
  const { commissioner, network, practice } = counts.organisationsAdded;
  const kinds = [
    counted(commissioner, 'commissioner'),
    counted(network, 'network'),
    counted(practice, 'practice'),
    counted(counts.membershipsAdded, 'membership'),
    counted(counts.networkMembershipsAdded, 'membership of networks', 'memberships of networks'),
  ];
  return [
    `  ${added}: ${kinds.join(', ')}; ${ended}: ${counted(counts.membershipsEnded, 'membership')}, ${counted(counts.networkMembershipsEnded, 'membership of networks', 'memberships of networks')}.`,
    ...openings
      .filter(({ kind }) => kind === 'commissioner' || (tense === 'would' && kind === 'practice'))
      .map(({ code, name, on }) => `  opening   ${code} ${name}${on === null ? '' : `, ${dayInWords(on)}`}`),
    ...mergers.map(({ from, to, on }) => `  merger    ${from} into ${to}, ${dayInWords(on)}`),
    ...closings.map(({ code, name, on }) => `  closing   ${code} ${name}, ${dayInWords(on)}`),
    ...moves.map(
      ({ practiceCode, from, to, on }) => `  move      ${practiceCode} from ${from} to ${to}, ${dayInWords(on)}`,
    ),
  ];
}
