import { DateField } from '../../parts/fields/date-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { daysBetween } from '../../parts/format-date.ts';
import type { Problem } from '../../parts/problem.ts';
import { Summary } from '../../parts/summary.tsx';
import { Day } from '../../parts/when.tsx';
import { countWords } from '../../parts/words/count-words.ts';

export type PhaseDates = { name: string; from: string; to: string; optInOpensOn: string; optInClosesOn: string };

type Properties = { path: string; part: PhaseDates; change: (changes: Partial<PhaseDates>) => void };

const DATES = [
  { key: 'from', legend: 'First day', name: 'the first day' },
  { key: 'to', legend: 'Last day', name: 'the last day' },
  { key: 'optInOpensOn', legend: 'Practices can opt in from', name: 'the day on which opting in opens' },
  { key: 'optInClosesOn', legend: 'Opting in closes on', name: 'the day on which opting in closes' },
] as const;

const hintOf = (key: (typeof DATES)[number]['key'], part: PhaseDates): string => {
  if (key === 'to') return 'In the same financial year as the first day (1 April to 31 March)';
  if (key !== 'optInClosesOn') return 'For example, 1 4 2026';
  const days = part.optInOpensOn && part.optInClosesOn ? daysBetween(part.optInOpensOn, part.optInClosesOn) + 1 : 0;
  return `Closes at 11:59pm London time, before the phase begins${days > 0 ? `. Open for ${countWords(days, 'day')}` : ''}`;
};

/** What keeps the dates from being sent: a name that is missing, a day that is none. */
export const phaseDateProblems = (path: string, part: PhaseDates): readonly Problem[] => [
  ...(part.name.trim() ? [] : [{ field: `${path}.name`, message: 'Enter the name of the phase' }]),
  ...DATES.filter(({ key }) => !part[key]).map(({ key, name }) => ({
    field: `${path}.${key}`,
    message: `Enter a real date for ${name}`,
  })),
];

/** The dates in words. */
export const PhaseDatesSummary = ({ part }: { part: PhaseDates }) => (
  <Summary
    rows={[
      { key: 'Name', value: part.name },
      {
        key: 'Runs',
        value: (
          <>
            <Day date={part.from} /> to <Day date={part.to} />
          </>
        ),
      },
      {
        key: 'Opting in',
        value: (
          <>
            <Day date={part.optInOpensOn} /> to <Day date={part.optInClosesOn} />
          </>
        ),
      },
    ]}
  />
);

/** The name and the four dates of a phase. */
export const PhaseFields = ({ path, part, change }: Properties) => (
  <>
    <TextField
      field={`${path}.name`}
      label="Name of the phase"
      hint="For example, Planning"
      value={part.name}
      onChange={(name) => change({ name })}
      width={20}
    />
    {DATES.map(({ key, legend }) => (
      <DateField
        key={key}
        field={`${path}.${key}`}
        legend={legend}
        hint={hintOf(key, part)}
        value={part[key]}
        onChange={(date) => change({ [key]: date })}
      />
    ))}
  </>
);
