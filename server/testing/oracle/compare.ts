// The engine beside the second way, on one scheme: where they do not agree to the penny or on who is asked.
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { validateComponent } from '../../rules/definition/validate-component.ts';
import { withTakenOver } from '../../rules/facts/successions.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { registersOf } from '../../rules/national/national-case.ts';
import { calculateScheme } from '../../rules/pay/calculate-scheme.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { knownDifference } from './known-differences.ts';
import { keyAt, secondWay } from './second-way.ts';
import type { Paid, Part, SchemeFacts } from './the-case.ts';

const year = nationalYearOf('2024-25');
const registers = registersOf(year);
if (!registers) throw new Error('The registers of 2024-25 are not known.');
const national = { year, registers };

function componentOf(part: Part, at: number): Component {
  const { component, problems } = validateComponent({ key: keyAt(at), name: 'C', label: 'outcome', ...part }, 'c');
  if (!component) throw new Error(problems.map(({ message }) => message).join());
  return component;
}

/** What the engine says, in the shape of the second way, and why it asks. */
export function engineWay(scheme: SchemeFacts): {
  readonly paid: ReadonlyMap<string, readonly Paid[]>;
  readonly why: ReadonlyMap<string, readonly string[]>;
} {
  const { practices } = calculateScheme({
    components: scheme.components.map(componentOf),
    practices: withTakenOver(scheme.practices, scheme.takenOver, scheme.phase.to),
    context: {
      schemeTitle: 'Drawn',
      period: scheme.phase,
      national,
      replaces: ['AF006'],
      networks: scheme.networks,
    },
  });
  return {
    paid: new Map(
      practices.map(({ practiceCode, lines }) => [
        practiceCode,
        scheme.components.map((_, at) => lines.find((line) => line.componentKey === keyAt(at))?.pence ?? 'asked'),
      ]),
    ),
    why: new Map(
      practices.map(({ practiceCode, exceptions }) => [
        practiceCode,
        exceptions.map(({ code, field, message }) => `${code} ${field}: ${message}`),
      ]),
    ),
  };
}

export interface Compared {
  /** How many results (practice × component) were compared. */
  readonly results: number;
  /** How many of them are asked by both. */
  readonly asked: number;
  /** How many were not compared, for a difference that is known. */
  readonly left: number;
  readonly pence: bigint;
  readonly differences: readonly string[];
}

/** Both ways, result by result. */
export function compare(scheme: SchemeFacts): Compared {
  const engine = engineWay(scheme);
  const second = secondWay(scheme);
  return scheme.practices
    .map((practice) => comparePractice(scheme, practice, { engine, second }))
    .reduce((all, one) => ({
      results: all.results + one.results,
      asked: all.asked + one.asked,
      left: all.left + one.left,
      pence: all.pence + one.pence,
      differences: [...all.differences, ...one.differences],
    }));
}

function comparePractice(
  scheme: SchemeFacts,
  practice: PracticeFacts,
  { engine, second }: { engine: ReturnType<typeof engineWay>; second: ReturnType<typeof secondWay> },
): Compared {
  const { practiceCode } = practice;
  const own = second.get(practiceCode) ?? [];
  const theirs = engine.paid.get(practiceCode) ?? [];
  const reasons = engine.why.get(practiceCode) ?? [];
  const known = scheme.components.map((part) => knownDifference(scheme, practice, part));
  const compared = own.filter((_, at) => known[at] === null);
  const sums = compared.filter((one) => one !== 'asked');
  const wrong = own.flatMap((one, at) =>
    known[at] === null && one !== theirs[at]
      ? [`${practiceCode} ${scheme.components[at]?.kind}: the sentences give ${one}, the engine ${theirs[at]}`]
      : [],
  );
  const unsaid = known.every((one) => one === null) && own.includes('asked') !== reasons.length > 0;
  const because = `${practiceCode} stands on the exceptions list: ${reasons.join('; ') || 'no'}`;
  return {
    results: compared.length,
    asked: compared.length - sums.length,
    left: own.length - compared.length,
    pence: sums.reduce((sum, one) => sum + one, 0n),
    differences: wrong.length > 0 || unsaid ? [...wrong, because] : [],
  };
}
