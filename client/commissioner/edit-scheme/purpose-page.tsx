import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Summary } from '../../parts/summary.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { type Draft, withText } from './draft.ts';
import { PracticesField } from './practices-field.tsx';
import { SectionPage } from './section-page.tsx';

type Part = { name: string; purpose: string; kind: string; practiceIds: readonly string[] };

const pick = ({ name, definition: { purpose, eligibility } }: Draft): Part => ({
  name,
  purpose,
  kind: eligibility.kind,
  practiceIds: eligibility.practiceIds,
});

const put = (draft: Draft, { name, purpose, kind, practiceIds }: Part): Draft => ({
  ...withText(draft, {
    purpose,
    eligibility: {
      ...draft.definition.eligibility,
      kind,
      practiceIds: kind === 'named_practices' ? [...practiceIds] : [],
    },
  }),
  name,
});

const describe = ({ name, purpose, kind, practiceIds }: Part) => (
  <Summary
    rows={[
      { key: 'Name', value: name },
      { key: 'Purpose', value: purpose || 'Not written yet' },
      {
        key: 'Who can join',
        value: kind === 'named_practices' ? countWords(practiceIds.length, 'named practice') : 'Every practice',
      },
    ]}
  />
);

const CHOICES = [
  {
    value: 'all_practices',
    label: 'Every practice of ours',
    hint: 'Those that are ours on the day the scheme is published',
  },
  { value: 'named_practices', label: 'Practices that we name' },
];

/** The name of the scheme, what it is for, and who can join. */
export const PurposePage = () => (
  <SectionPage<Part>
    title="Name, purpose and who can join"
    pick={pick}
    put={put}
    describe={describe}
    check={({ name }) => (name.trim() ? [] : [{ field: 'name', message: 'Enter a name for the scheme' }])}
  >
    {(part, change) => (
      <>
        <TextField field="name" label="Name of the scheme" value={part.name} onChange={(name) => change({ name })} />
        <TextAreaField
          field="purpose"
          label="What the scheme is for"
          hint="In plain words, for practices and the LMC. Do not include patient details."
          value={part.purpose}
          rows={8}
          onChange={(purpose) => change({ purpose })}
        />
        <RadiosField
          field="eligibility"
          legend="Who can join"
          value={part.kind}
          choices={CHOICES}
          onChange={(kind) => change({ kind })}
        />
        {part.kind === 'named_practices' && (
          <PracticesField chosen={part.practiceIds} onChange={(practiceIds) => change({ practiceIds })} />
        )}
      </>
    )}
  </SectionPage>
);
