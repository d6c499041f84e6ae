import { TextField } from '../../parts/fields/text-field.tsx';
import { formatPence, parsePence } from '../../parts/format-pence.ts';
import type { Problem } from '../../parts/problem.ts';
import { Summary } from '../../parts/summary.tsx';
import { type Draft, withText } from './draft.ts';
import { SectionPage } from './section-page.tsx';

type Part = { most: string };

const pick = ({ definition: { envelopePence } }: Draft): Part => ({
  most: typeof envelopePence === 'number' ? formatPence(envelopePence).slice(1) : '',
});
const put = (draft: Draft, { most }: Part): Draft => withText(draft, { envelopePence: parsePence(most) ?? null });

const describe = ({ most }: Part) => (
  <Summary rows={[{ key: 'The most it may cost', value: most ? `£${most}` : 'Not set' }]} />
);

const check = ({ most }: Part): readonly Problem[] =>
  most.trim() === '' || parsePence(most)
    ? []
    : [{ field: 'envelopePence', message: 'Enter an amount above zero, such as 150,000.00, or leave it empty' }];

/** The most that the scheme may cost. A draft whose payments could come to more is not sent. */
export const EnvelopePage = () => (
  <SectionPage<Part> title="The most it may cost" pick={pick} put={put} describe={describe} check={check}>
    {(part, change) => (
      <TextField
        field="envelopePence"
        label="The most it may cost in all (optional)"
        hint="All phases and all practices together. When it is set, every part of the payment needs a most of its own, and together they must stay within this amount."
        value={part.most}
        onChange={(most) => change({ most })}
        width={10}
        prefix="£"
        inputMode="decimal"
      />
    )}
  </SectionPage>
);
