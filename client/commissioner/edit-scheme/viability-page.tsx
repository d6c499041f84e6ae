import type { Problem } from '../../parts/problem.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Summary } from '../../parts/summary.tsx';
import { type Draft, wholeOf, withText } from './draft.ts';
import { SectionPage } from './section-page.tsx';

type Part = { needed: string; invited: string };

const pick = ({ definition: { viability } }: Draft): Part => ({
  needed: String(viability.practicesNeeded),
  invited: String(viability.practicesInvited),
});
const put = (draft: Draft, { needed, invited }: Part): Draft =>
  withText(draft, {
    viability: {
      ...draft.definition.viability,
      practicesNeeded: wholeOf(needed) ?? 0,
      practicesInvited: wholeOf(invited) ?? 0,
    },
  });

const describe = ({ needed, invited }: Part) => (
  <Summary rows={[{ key: 'Practices needed', value: `${needed} of ${invited} invited` }]} />
);

const check = ({ needed, invited }: Part): readonly Problem[] => [
  ...(wholeOf(needed) === undefined
    ? [{ field: 'viability.practicesNeeded', message: 'Enter how many practices are needed, as a whole number' }]
    : []),
  ...(wholeOf(invited) === undefined
    ? [{ field: 'viability.practicesInvited', message: 'Enter how many practices are invited, as a whole number' }]
    : []),
];

/** How many practices must join for the scheme to run. */
export const ViabilityPage = () => (
  <SectionPage<Part> title="How many practices are needed" pick={pick} put={put} describe={describe} check={check}>
    {(part, change) => (
      <>
        <TextField
          field="viability.practicesNeeded"
          label="Practices needed"
          hint="With fewer than this the scheme is not worth running"
          value={part.needed}
          onChange={(needed) => change({ needed })}
          width={4}
          inputMode="numeric"
        />
        <TextField
          field="viability.practicesInvited"
          label="Practices invited"
          value={part.invited}
          onChange={(invited) => change({ invited })}
          width={4}
          inputMode="numeric"
        />
      </>
    )}
  </SectionPage>
);
