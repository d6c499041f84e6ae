import { COMPONENT_LABELS } from '../components/component-kind.ts';
import { FACT_FIELDS } from '../facts/facts.ts';
import type { FactField } from '../facts/facts.ts';
import { nationalIndicatorShape } from '../national/national-year.ts';
import {
  choice,
  day,
  decimal,
  dictionary,
  financialYear,
  flag,
  list,
  optional,
  pattern,
  record,
  text,
  whole,
} from '../../domain/shape.ts';
import type { Read, Shape } from '../../domain/shape.ts';

/**
 * The format of a worked example, as `npm run scenario` reads it. Unknown keys are errors. The same description is published
 * as JSON Schema in docs/domain/scenarios.
 */

const practiceCode = pattern('A made-up practice code', /^[A-Za-z0-9]+$/, 'letters and figures');

const displayed = optional(
  record('What a source printed that rounded its factors before multiplying', {
    pounds: decimal('The sum the source printed'),
    sum: text('The sum with the rounded factors, as a formula: it must come to the printed sum'),
    because: text('What the source rounded'),
  }),
);

const expectedException = record('Something a person must settle', {
  field: text('The field of the fact'),
  indicator: optional(text('The indicator')),
  code: text('The code, such as FACT_MISSING'),
});

const days = record('A stretch of days, both ends included', { from: day('The first day'), to: day('The last day') });

const counts = record('The counts of one indicator; a manual indicator has an answer', {
  numerator: optional(whole('Patients for whom the care was done')),
  denominator: optional(whole('Patients who count, net of personalised care adjustments')),
  answer: optional(whole('1 for yes, 0 for no')),
});

const register = record('A register and list of the whole country, or of a sample that has the same prevalence', {
  register: whole('Patients on the register', { least: '1' }),
  listSize: whole('Patients on all lists', { least: '1' }),
});

const protection = record('How the points of one indicator are protected', {
  indicator: text('The indicator'),
  mode: choice('The named method', ['FREEZE', 'FLOOR']),
  referenceYear: financialYear('The year whose points count'),
  referenceMaxPoints: optional(decimal('The most points then, when they have changed since')),
  withoutReference: optional(
    choice('What stands in for points that are missing; PERFORMANCE when left out', ['PERFORMANCE', 'FULL', 'AVERAGE']),
  ),
  averagePoints: optional(decimal('The average that stands in')),
});

const area = record('Points that are given instead of counted', {
  key: pattern('A name for the area', /^[A-Za-z][A-Za-z0-9]*$/, 'letters and figures'),
  points: decimal('The points'),
  register: optional(whole('Patients of the practice on the register, where money follows prevalence')),
  national: optional(register),
});

const nationalPractice = record('One practice under the national contract', {
  code: practiceCode,
  list: optional(whole('Registered patients, for the population index and for prevalence')),
  open: optional(days),
  registers: optional(dictionary('Patients on the registers of the practice, by group', whole('Patients'))),
  counts: optional(dictionary('The counts, by indicator', counts)),
  earlierCounts: optional(
    dictionary('Counts of earlier years, by year and indicator', dictionary('By indicator', counts)),
  ),
  earlierPoints: optional(
    dictionary('Points of earlier years, by year and indicator', dictionary('By indicator', decimal('Points'))),
  ),
  earlierPayment: optional(
    record('The achievement payment of an earlier year, for a cash floor', {
      year: financialYear('The year'),
      pounds: decimal('The payment'),
    }),
  ),
  areas: optional(list('Points that are given instead of counted', area)),
  expect: record('What must come out', {
    points: optional(dictionary('Points with two decimals, by indicator', decimal('Points', { places: 2 }))),
    totalPoints: optional(decimal('All points together', { places: 2 })),
    pounds: optional(decimal('The achievement payment', { places: 2 })),
    exceptions: optional(list('What a person must settle', expectedException, 0)),
    displayed,
  }),
});

const national = record('Practices priced under the national contract', {
  year: financialYear('The contract year'),
  indicators: optional(
    list(
      'The indicators that are priced; those with counts, registers or protection when left out',
      text('An indicator'),
    ),
  ),
  changes: optional(
    record('Values that differ from the contract year that ships with the product', {
      because: text('Why they differ'),
      poundsPerPoint: optional(decimal('Pounds for one point')),
      averageList: optional(
        record('The average list', {
          value: whole('Patients'),
          date: pattern('The day', /^\d{4}(-\d{2}-\d{2})?$/, 'a day or a year'),
        }),
      ),
      indicators: optional(
        list('Indicators that replace those of the same name, or are added', nationalIndicatorShape),
      ),
    }),
  ),
  registers: optional(dictionary('Registers of the country, by group; those of the year when left out', register)),
  protection: optional(list('Protected indicators', protection)),
  cashFloor: optional(flag('Whether the payment is never less than that of the earlier year')),
  refused: optional(text('Part of the sentence with which pricing is refused')),
  practices: list('The practices', nationalPractice),
});

const fact = record('One fact', {
  field: choice('What is known', Object.keys(FACT_FIELDS) as FactField[]),
  indicator: optional(text('The indicator, group, item or condition it is about')),
  value: decimal('The value'),
  date: text('The day or the year it is for'),
});

const schemePractice = record('One practice in a scheme', {
  code: practiceCode,
  open: optional(days),
  inForce: optional(days),
  facts: optional(list('What is known about it', fact, 0)),
  requirements: optional(
    list(
      'What the scheme asks, and whether it was done',
      record('One requirement', {
        key: text('Its name in files'),
        label: text('What people call it'),
        met: flag('Whether it was done'),
        shortfall: optional(text('What is lacking')),
      }),
    ),
  ),
  claims: optional(
    list(
      'Claims for actual performance that were agreed',
      record('One claim', { component: text('The component'), agreedOn: day('The day') }),
    ),
  ),
  expect: record('What must come out', {
    lines: optional(
      dictionary('Pay in pounds, by component; all components with a line', decimal('Pounds', { places: 2 })),
    ),
    notes: optional(dictionary('Sentences in the working, by component', list('Sentences', text('A sentence')))),
    exceptions: optional(list('What a person must settle', expectedException, 0)),
    displayed,
  }),
});

const anything: Shape<unknown> = { schema: {}, read: (value) => value };

const component = record('One thing the scheme pays for', {
  key: text('Its name in files'),
  name: text('What people call it'),
  label: choice('What it recognises', COMPONENT_LABELS),
  kind: text('How it is worked out'),
  parameters: anything,
});

const network = record('A network and its members', {
  code: text('Its code'),
  members: list(
    'The members',
    record('One member', {
      practice: practiceCode,
      from: day('The first day'),
      to: day('The last day'),
      agreedShare: optional(decimal('Its agreed share')),
    }),
  ),
  expect: optional(dictionary('What the network is paid in pounds, by component', decimal('Pounds', { places: 2 }))),
});

const scheme = record('Practices paid under a local scheme', {
  title: text('The scheme'),
  period: days,
  nationalYear: optional(financialYear('The national contract beside it')),
  registers: optional(dictionary('Registers of the country, by group; those of the year when left out', register)),
  replaces: optional(list('National indicators it stands in place of', text('An indicator'))),
  components: list('What it pays for', component),
  networks: optional(list('Networks', network)),
  successions: optional(
    list(
      'Who took over whose work, in a merger or a split',
      record('One succession', {
        from: text('The practice whose work was taken over'),
        to: text('The practice that took it over'),
        on: day('The first day on which it did'),
        percent: optional(
          decimal('The part that it took over, in percent; all of it when left out', { above: '0', most: '100' }),
        ),
      }),
    ),
  ),
  practices: list('The practices', schemePractice),
});

const aspiration = record('Aspiration and balance', {
  year: financialYear('The year that is paid'),
  lastYear: financialYear('The year before'),
  lastAchievement: decimal('The achievement payment of the year before, in pounds'),
  achievement: optional(decimal('The achievement payment of the year, in pounds')),
  expect: record('What must come out', {
    annual: decimal('Aspiration of the year', { places: 2 }),
    monthly: decimal('One instalment', { places: 2 }),
    balance: optional(decimal('What is left to pay; below zero it is recovered', { places: 2 })),
  }),
});

/** One worked example: exactly one of `national`, `scheme` and `aspiration`. */
export const scenarioShape = record('A worked example', {
  scenario: text('What it shows, in a few words'),
  why: text('Why it is worth showing'),
  source: text('The document the figures are from'),
  national: optional(national),
  scheme: optional(scheme),
  aspiration: optional(aspiration),
});

/** One worked example, read. */
export type Scenario = Read<typeof scenarioShape>;

/** The national part of a worked example. */
export type NationalScenario = NonNullable<Scenario['national']>;

/** The local part of a worked example. */
export type SchemeScenario = NonNullable<Scenario['scheme']>;
