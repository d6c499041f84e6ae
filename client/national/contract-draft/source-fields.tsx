import type { NationalSourcePartsFragment } from '../../generated/national/contract/contract.ts';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { CONFIDENCES } from '../contract/value-words.ts';

type Confidence = NationalSourcePartsFragment['confidence'];

/** A source while it is typed. */
export type SourceTyped = { title: string; confidence: Confidence };

const EMPTY: SourceTyped = { title: '', confidence: 'NC' };

/** What the form starts with: the source there is, or none. */
export const sourceTyped = (source: NationalSourcePartsFragment | null | undefined): SourceTyped =>
  source ? { title: source.title, confidence: source.confidence } : EMPTY;

/** Where a value comes from and how sure it is: no value goes without. */
export const SourceFields = ({
  source,
  onChange,
}: {
  source: SourceTyped;
  onChange: (source: SourceTyped) => void;
}) => (
  <>
    <TextAreaField
      field="source.title"
      label="Where does it come from?"
      hint="The document or data set, with its date and paragraph"
      value={source.title}
      rows={2}
      onChange={(title) => onChange({ ...source, title })}
    />
    <RadiosField
      field="source.confidence"
      legend="How sure is it?"
      hint="Nothing is priced with a value that is not confirmed"
      value={source.confidence}
      choices={CONFIDENCES}
      onChange={(confidence) =>
        onChange({ ...source, confidence: CONFIDENCES.find(({ value }) => value === confidence)?.value ?? 'NC' })
      }
    />
  </>
);
