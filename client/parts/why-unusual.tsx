import { TextAreaField } from './fields/text-area-field.tsx';

type Properties = { value: string; onChange: (value: string) => void };

/** Why a number that was asked about is right. Nothing is said by leaving it empty: then it is asked about again. */
export const WhyUnusual = ({ value, onChange }: Properties) => (
  <TextAreaField
    field="whyUnusual"
    label="Why is it right as it stands?"
    hint="Kept on the record with what you save. If it is a slip, put it right instead"
    value={value}
    onChange={onChange}
    rows={2}
  />
);
