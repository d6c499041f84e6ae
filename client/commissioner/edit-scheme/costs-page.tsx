import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Summary } from '../../parts/summary.tsx';
import { type Draft, wholeOf, withText } from './draft.ts';
import { SectionPage } from './section-page.tsx';

type Part = { borne: boolean; note: string; hours: string };

const pick = ({ definition: { costsBorneByPractice, costsNote, hoursAskedPerPractice } }: Draft): Part => ({
  borne: costsBorneByPractice,
  note: costsNote,
  hours: String(hoursAskedPerPractice),
});

const put = (draft: Draft, { borne, note, hours }: Part): Draft =>
  withText(draft, {
    costsBorneByPractice: borne,
    costsNote: borne ? note : '',
    hoursAskedPerPractice: wholeOf(hours) ?? 0,
  });

const describe = ({ borne, note, hours }: Part) => (
  <Summary
    rows={[
      { key: 'Costs for the practice', value: borne ? note || 'Yes, not said yet which' : 'None' },
      { key: 'Hours asked', value: hours },
    ]}
  />
);

const CHOICES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** What the scheme asks of a practice in costs and hours. Practices see both before they accept. */
export const CostsPage = () => (
  <SectionPage<Part>
    title="Costs and hours"
    pick={pick}
    put={put}
    describe={describe}
    check={({ hours }) =>
      wholeOf(hours) === undefined
        ? [{ field: 'hoursAskedPerPractice', message: 'Enter the hours as a whole number, such as 12' }]
        : []
    }
  >
    {(part, change) => (
      <>
        <RadiosField
          field="costsBorneByPractice"
          legend="Does the practice bear costs of its own?"
          hint="It is shown on the offer, before the practice accepts."
          value={part.borne ? 'yes' : 'no'}
          choices={CHOICES}
          onChange={(borne) => change({ borne: borne === 'yes' })}
          inline
        />
        {part.borne && (
          <TextAreaField
            field="costsNote"
            label="Which costs"
            value={part.note}
            onChange={(note) => change({ note })}
          />
        )}
        <TextField
          field="hoursAskedPerPractice"
          label="Hours asked of each practice"
          hint="Meetings, writing and reporting, over all phases"
          value={part.hours}
          onChange={(hours) => change({ hours })}
          width={4}
          suffix="hours"
          inputMode="numeric"
        />
      </>
    )}
  </SectionPage>
);
