// What a practice is paid for a part, on its days: a kind of its own, or a part that stands inside another.
import { daysOf, partFor, takesPart } from './days.ts';
import { PAYS, fieldOf } from './kinds.ts';
import type { Asking, Whole } from './kinds.ts';
import { by, hundredths } from './plain-numbers.ts';
import { paidIn } from './taken-over.ts';
import { Asked, asPart, listOf, monthsOf, numberOrNone, textOf } from './the-case.ts';
import type { Part } from './the-case.ts';

const most = (all: readonly bigint[]): bigint => all.reduce((a, b) => (a > b ? a : b));

const inner = (asking: Asking): Asking => ({ ...asking, part: asPart(asking.part.parameters.part) });

const onDays = ({ practice, scheme }: Asking, { pence, as }: Whole): bigint =>
  as === 'as it is' ? pence : partFor(pence, daysOf(takesPart(practice, scheme.phase)), daysOf(scheme.phase));

/** Where every way is for the days the whole is compared first; else each is taken by its own rule before. */
function greatest(asking: Asking, ways: readonly Whole[]): Whole {
  if (ways.every(({ as }) => as === 'for its days'))
    return { pence: most(ways.map(({ pence }) => pence)), as: 'for its days' };
  return { pence: most(ways.map((one) => onDays(asking, one))), as: 'as it is' };
}

/** The floor counts for the days where what stands inside is paid as it is: it is a limit and not pay, and rounded once. */
function cashFloor(asking: Asking): Whole {
  const { part, practice, scheme } = asking;
  const paid = paidIn(scheme, practice, { field: fieldOf(part, 'measure'), year: textOf(part, 'floorYear') });
  const floor = by(paid, monthsOf(part));
  const whole = wholeOf(inner(asking));
  if (whole.as === 'for its days') return greatest(asking, [whole, { pence: hundredths(floor), as: 'for its days' }]);
  const days = by(floor, [daysOf(takesPart(practice, scheme.phase)), daysOf(scheme.phase)]);
  return { pence: most([whole.pence, hundredths(days)]), as: 'as it is' };
}

function practiceCap(asking: Asking): Whole {
  const { pence, as } = wholeOf(inner(asking));
  const bound = (name: string): bigint | null => {
    const pounds = numberOrNone(asking.part, name);
    return pounds && hundredths(pounds);
  };
  const [least, highest] = [bound('leastPounds'), bound('mostPounds')];
  const raised = least !== null && pence < least ? least : pence;
  return { pence: highest !== null && raised > highest ? highest : raised, as };
}

function wholeOf(asking: Asking): Whole {
  const { kind } = asking.part;
  if (kind === 'cash-floor') return cashFloor(asking);
  if (kind === 'practice-cap') return practiceCap(asking);
  if (kind === 'higher-of')
    return greatest(
      asking,
      listOf(asking.part, 'parts', asPart).map((part: Part) => wholeOf({ ...asking, part })),
    );
  const pays = PAYS[kind];
  if (pays === undefined) throw new TypeError(`The second way does not know ${kind}`);
  return pays(asking);
}

/** What a practice is paid for a part that looks at it alone. */
export function payOfPart(asking: Asking): bigint {
  if (takesPart(asking.practice, asking.scheme.phase) === null) throw new Asked('it takes part on no day');
  return onDays(asking, wholeOf(asking));
}

/** Whether a kind pays one practice by what is known of it alone. */
export const paysOnePractice = (kind: string): boolean =>
  ['higher-of', 'cash-floor', 'practice-cap'].includes(kind) || Object.hasOwn(PAYS, kind);
