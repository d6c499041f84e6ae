// Who belonged to which network when: throughout, on some days, from one to another, away and back, or to none.
import type { Period } from '../../domain/dates.ts';
import { daysOf, later } from './days.ts';
import type { Member, SchemeFacts } from './the-case.ts';
import type { Story } from './write-facts.ts';

const LONG_AGO = '2019-07-01';
const LATER = '2030-03-31';
const tenths = (number: number): string => `${Math.floor(number / 10)}.${number % 10}`;

interface Membership extends Member {
  readonly network: string;
}

function memberships({ code, drawn: { membership } }: Story, phase: Period): readonly Membership[] {
  const { way, network, from, to, agreed } = membership;
  const at = (place: number): string => later(phase.from, Math.floor((place * Number(daysOf(phase))) / 1000));
  const [first, last] = [at(Math.min(from, to)), at(Math.max(from, to))];
  const member = (days: Period, [of, share]: readonly [number, 0 | 1]): Membership => ({
    network: `N${of}`,
    practiceCode: code,
    agreedShare: tenths(agreed[share]),
    ...days,
  });
  switch (way) {
    case 'throughout':
      return [member({ from: LONG_AGO, to: LATER }, [network, 0])];
    case 'part':
      return [member({ from: first, to: last }, [network, 0])];
    case 'changes':
      return [
        member({ from: LONG_AGO, to: later(last, -1) }, [network, 0]),
        member({ from: last, to: LATER }, [(network + 1) % 3, 1]),
      ];
    case 'returns':
      return [
        member({ from: LONG_AGO, to: first }, [network, 0]),
        member({ from: later(last, 1), to: LATER }, [network, 1]),
      ];
    case 'in two at once':
      return [
        member({ from: LONG_AGO, to: last }, [network, 0]),
        member({ from: last, to: LATER }, [(network + 1) % 3, 1]),
      ];
    default:
      return [];
  }
}

/** The networks of a scheme. */
export function membersOf(stories: readonly Story[], phase: Period): SchemeFacts['networks'] {
  const all = stories.flatMap((story) => memberships(story, phase));
  return ['N0', 'N1', 'N2'].map((code) => ({
    code,
    members: all
      .filter(({ network }) => network === code)
      .map(({ practiceCode, from, to, agreedShare }) => ({
        practiceCode,
        from,
        to,
        ...(agreedShare && { agreedShare }),
      })),
  }));
}
