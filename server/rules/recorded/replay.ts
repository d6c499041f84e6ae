import { runScenario } from '../scenarios/run-scenario.ts';
import type { ScenarioRun, YearByName } from '../scenarios/scenario-run.ts';
import { scenarioShape } from '../scenarios/scenario-shape.ts';
import type { Scenario } from '../scenarios/scenario-shape.ts';
import { financialYear, list, record, text, whole } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

/**
 * The release of the engine. It goes up by one whenever a figure comes out otherwise than before, or a kind is added; a change is named in
 * `changelog.yaml`, and the new results are recorded beside the old.
 */
export const ENGINE_RELEASE = 3;

const figure = record('One figure', {
  title: text('Whose it is'),
  kind: text('The rule it follows'),
  result: text('The exact result'),
});

/** The results that a release gave, with everything needed to work them out again. */
export const recordedShape = record('Recorded results of one release', {
  release: whole('The release', { least: '1' }),
  cases: list(
    'The cases',
    record('One case', {
      year: financialYear('The financial year it is about'),
      example: scenarioShape,
      figures: list('What came out', figure, 0),
    }),
  ),
});

/** The results that a release gave. */
export type Recorded = Read<typeof recordedShape>;

/** The changes of the engine, release by release. */
export const changelogShape = record('Changes of the engine', {
  releases: list(
    'The releases',
    record('One release', {
      release: whole('Its number', { least: '1' }),
      changes: list(
        'The figures that come out otherwise',
        record('One change', {
          what: text('What changed and why'),
          source: text('The document that asks for it'),
          years: list('The financial years affected', financialYear('A year')),
          kinds: list('The kinds affected', text('A kind')),
        }),
        0,
      ),
    }),
  ),
});

/** The changes of the engine. */
export type Changelog = Read<typeof changelogShape>;

/** A recorded figure that comes out otherwise now, and whether the changelog names it. */
export interface ReplayDifference {
  readonly what: string;
  readonly year: string;
  readonly kind: string;
  readonly recorded: string;
  readonly now: string;
  readonly isNamed: boolean;
}

/** The figures of an example as they are recorded. */
export const figuresOf = ({ sums }: ScenarioRun): Recorded['cases'][number]['figures'] =>
  sums.map(({ title, working }) => ({ title, kind: working.rule.kind, result: working.result.exact }));

/** The financial year an example is about, by which a change is looked up. */
export function yearOfExample({ national, scheme, aspiration }: Scenario, yearOfDay: (day: string) => string): string {
  if (national) return national.year;
  return scheme ? yearOfDay(scheme.period.from) : (aspiration?.year ?? '');
}

/** Works out every recorded case again, and says what comes out otherwise and whether a later release names it. */
export function replay({ release, cases }: Recorded, yearOf: YearByName, { releases }: Changelog): ReplayDifference[] {
  const later = releases.filter((entry) => entry.release > release).flatMap(({ changes }) => changes);
  return cases.flatMap(({ year, example, figures }) => {
    const now = figuresOf(runScenario(example, yearOf));
    const most = Math.max(figures.length, now.length);
    return Array.from({ length: most }, (_, position) => ({ before: figures[position], after: now[position] }))
      .filter(
        ({ before, after }) =>
          before?.title !== after?.title || before?.kind !== after?.kind || before?.result !== after?.result,
      )
      .map(({ before, after }) => {
        const kind = before?.kind ?? after?.kind ?? '';
        const isNamed = later.some(({ years, kinds }) => years.includes(year) && kinds.includes(kind));
        return {
          what: `${example.scenario}: ${before?.title ?? after?.title}`,
          year,
          kind,
          recorded: before?.result ?? 'nothing',
          now: after?.result ?? 'nothing',
          isNamed,
        };
      });
  });
}
