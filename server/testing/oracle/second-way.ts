// A second way of working out local scheme pay, written from the sentences that people read and from
// docs/domain/part-of-a-phase.md alone. The engine has to agree with it to the penny.
import { takesPart } from './days.ts';
import { nationalPay } from './national.ts';
import { networkPay } from './networks.ts';
import { payOfPart, paysOnePractice } from './pay-of-part.ts';
import { needWeightedPot, schemeCap, unmetNeedPot } from './shared-sums.ts';
import type { PaidEach } from './shared-sums.ts';
import { Asked, paidOr, sumOf } from './the-case.ts';
import type { Paid, Part, SchemeFacts } from './the-case.ts';

/** The name a component goes by: its place in the scheme. */
export const keyAt = (at: number): string => `c${at + 1}`;

const SHARED: Readonly<Record<string, (scheme: SchemeFacts, part: Part, key: string) => PaidEach>> = {
  'scheme-cap': schemeCap,
  'need-weighted-pot': needWeightedPot,
  'unmet-need-pot': unmetNeedPot,
  'network-band': networkPay,
  'network-prevalence-band': networkPay,
};

/** Whether the second way has a calculation for a kind. */
export const knowsKind = (kind: string): boolean =>
  kind === 'never-worse-off' || Object.hasOwn(SHARED, kind) || paysOnePractice(kind);

/** What each practice is paid for each component of a scheme, in the order of the components. */
export function secondWay(scheme: SchemeFacts): ReadonlyMap<string, readonly Paid[]> {
  const columns = scheme.components.map((part, at) => column(scheme, part, keyAt(at)));
  return new Map(
    scheme.practices.map(({ practiceCode }) => {
      const first = columns.map((one) => one?.get(practiceCode) ?? null);
      const others = first.filter((one) => one !== null);
      const row = scheme.components.map((part, at) => first[at] ?? difference(scheme, part, { practiceCode, others }));
      return [practiceCode, row];
    }),
  );
}

/** What all practices are paid for one component; null where it looks at the other components. */
function column(scheme: SchemeFacts, part: Part, key: string): PaidEach | null {
  if (part.kind === 'never-worse-off') return null;
  const shared = SHARED[part.kind];
  if (shared) return shared(scheme, part, key);
  return new Map(
    scheme.practices.map((practice) => [
      practice.practiceCode,
      paidOr(() => payOfPart({ part, practice, scheme, key })),
    ]),
  );
}

/** What the national contract would have paid more than the scheme's other components did, both for the days. */
function difference(
  scheme: SchemeFacts,
  part: Part,
  { practiceCode, others }: { practiceCode: string; others: readonly Paid[] },
): Paid {
  return paidOr(() => {
    const practice = scheme.practices.find((one) => one.practiceCode === practiceCode);
    const days = practice && takesPart(practice, scheme.phase);
    if (!practice || !days) throw new Asked('it takes part on no day');
    const national = nationalPay(scheme, practice, part);
    const local = sumOf(others);
    return national > local ? national - local : 0n;
  });
}
