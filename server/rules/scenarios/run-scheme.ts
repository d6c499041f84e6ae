import type { CalculatedLine } from '../pay/calculated-line.ts';
import { calculateScheme } from '../pay/calculate-scheme.ts';
import type { SchemeCase } from '../pay/calculate-scheme.ts';
import type { PracticeCalculation } from '../pay/calculate-practice.ts';
import type { CalculationContext, Network } from '../components/component-kind.ts';
import type { Component } from '../kinds/component.ts';
import type { PracticeFacts } from '../facts/facts.ts';
import { withTakenOver } from '../facts/successions.ts';
import { validateComponent } from '../definition/validate-component.ts';
import { Comparison } from './comparison.ts';
import { mostPointsBefore, registersFor, yearFor } from './scenario-year.ts';
import type { ScenarioRun, ScenarioSum, YearByName } from './scenario-run.ts';
import type { Scenario, SchemeScenario } from './scenario-shape.ts';

type Practice = SchemeScenario['practices'][number];

/** Pays the practices of an example under a local scheme and compares. */
export function runScheme({ source }: Scenario, part: SchemeScenario, yearOf: YearByName): ScenarioRun {
  const comparison = new Comparison();
  const { practices: calculated, networks } = calculateScheme(schemeCase({ source }, part, yearOf));
  const sums = part.practices.flatMap((practice) => {
    const result = calculated.find(({ practiceCode }) => practiceCode === practice.code);
    return result ? comparePractice(comparison, practice, result) : [];
  });
  for (const { code, expect } of part.networks ?? []) {
    for (const [key, pounds] of Object.entries(expect ?? {})) {
      const paid = networks.find((pay) => pay.networkCode === code && pay.componentKey === key);
      comparison.pounds(`network ${code} ${key}`, pounds, paid?.pence ?? null);
    }
  }
  return { compared: comparison.compared, differences: comparison.differences, sums };
}

/**
 * What the engine is told in an example.
 * @throws RangeError for a component with problems or a national year that does not ship
 */
export const schemeCase = (
  { source }: Pick<Scenario, 'source'>,
  part: SchemeScenario,
  yearOf: YearByName,
): SchemeCase => ({
  components: componentsOf(part),
  practices: withTakenOver(
    part.practices.map((practice) => factsOf(practice, source)),
    (part.successions ?? []).map(({ from, to, on, percent }) => ({
      from,
      to,
      on,
      ...(percent === null ? {} : { percent }),
    })),
    part.period.to,
  ),
  context: contextOf(part, yearOf, source),
});

function componentsOf({ components }: SchemeScenario): Component[] {
  return components.map((json, position) => {
    const { component, problems } = validateComponent(json, `scheme.components[${position}]`);
    if (!component) throw new RangeError(problems.map(({ message }) => message).join('\n'));
    return component;
  });
}

function contextOf(
  { title, period, nationalYear, registers, replaces, networks }: SchemeScenario,
  yearOf: YearByName,
  source: string,
): CalculationContext {
  const year = nationalYear === null ? null : yearFor(nationalYear, yearOf);
  const mostPoints = mostPointsBefore(year, yearOf);
  return {
    schemeTitle: title,
    period,
    ...(year ? { national: { year, registers: registersFor(year, registers, source), mostPoints } } : {}),
    ...(replaces ? { replaces } : {}),
    ...(networks ? { networks: networks.map(networkOf) } : {}),
  };
}

const networkOf = ({ code, members }: NonNullable<SchemeScenario['networks']>[number]): Network => ({
  code,
  members: members.map(({ practice, from, to, agreedShare }) => ({
    practiceCode: practice,
    from,
    to,
    ...(agreedShare === null ? {} : { agreedShare }),
  })),
});

const factsOf = ({ code, open, inForce, facts, requirements, claims }: Practice, source: string): PracticeFacts => ({
  practiceCode: code,
  facts: (facts ?? []).map(({ field, indicator, value, date }) => ({
    field,
    value,
    date,
    source,
    ...(indicator === null ? {} : { indicator }),
  })),
  requirements: requirements ?? [],
  agreedClaims: (claims ?? []).map(({ component, agreedOn }) => ({ componentKey: component, agreedOn, source })),
  ...(open ? { open } : {}),
  ...(inForce ? { inForce } : {}),
});

function comparePractice(
  comparison: Comparison,
  { code, expect }: Practice,
  { lines, exceptions }: PracticeCalculation,
): ScenarioSum[] {
  const expected = Object.entries(expect.lines ?? {});
  for (const [key, pounds] of expected)
    comparison.pounds(`${code} ${key}`, pounds, lines.find(({ componentKey }) => componentKey === key)?.pence ?? null);
  const keys = lines.map(({ componentKey }) => componentKey).sort();
  comparison.same(
    `${code} lines`,
    expected
      .map(([key]) => key)
      .sort()
      .join(', '),
    keys.join(', '),
  );
  for (const [key, notes] of Object.entries(expect.notes ?? {})) {
    const line = lines.find(({ componentKey }) => componentKey === key);
    for (const note of notes)
      comparison.same(
        `${code} ${key} note`,
        note,
        notesOf(line).find((one) => one === note) ?? (notesOf(line).join(' ') || 'no note'),
      );
  }
  comparison.exceptions(`${code} exceptions`, expect.exceptions ?? [], exceptions);
  const displayed = comparison.displayed(code, expect.displayed);
  return lines.map(({ working }) => ({
    title: `${code}, ${working.title}`,
    result: working.result.text,
    working,
    displayed,
  }));
}

const notesOf = (line: CalculatedLine | undefined): readonly string[] => (line ? line.working.notes : []);
