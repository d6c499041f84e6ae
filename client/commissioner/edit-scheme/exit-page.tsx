import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Summary } from '../../parts/summary.tsx';
import { type Draft, wholeOf, withText } from './draft.ts';
import { SectionPage } from './section-page.tsx';

type Part = { days: string; text: string };

const pick = ({ definition: { exitTerms } }: Draft): Part => ({
  days: String(exitTerms.noticeDays),
  text: exitTerms.text,
});
const put = (draft: Draft, { days, text }: Part): Draft =>
  withText(draft, { exitTerms: { ...draft.definition.exitTerms, noticeDays: wholeOf(days) ?? 0, text } });

const describe = ({ days, text }: Part) => (
  <Summary
    rows={[
      { key: 'Notice', value: `${days} days` },
      { key: 'Exit terms', value: text || 'Not written yet' },
    ]}
  />
);

/** How a practice leaves, and how the scheme ends. The notice given here is the one that the service enforces. */
export const ExitPage = () => (
  <SectionPage<Part>
    title="How to leave"
    pick={pick}
    put={put}
    describe={describe}
    check={({ days }) =>
      wholeOf(days) === undefined
        ? [{ field: 'exitTerms.noticeDays', message: 'Enter the notice in whole days, such as 28; 0 for none' }]
        : []
    }
  >
    {(part, change) => (
      <>
        <TextField
          field="exitTerms.noticeDays"
          label="Notice"
          hint="A practice can leave, and the scheme can end, from this many days after the notice"
          value={part.days}
          onChange={(days) => change({ days })}
          width={4}
          suffix="days"
          inputMode="numeric"
        />
        <TextAreaField
          field="exitTerms.text"
          label="Exit terms"
          hint="What happens to payment and evidence when a practice leaves or the scheme ends. Practices see it above the button to accept."
          value={part.text}
          rows={8}
          onChange={(text) => change({ text })}
        />
      </>
    )}
  </SectionPage>
);
