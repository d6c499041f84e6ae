import type { NationalDraftPartsFragment } from '../../generated/national/contract-draft/draft.ts';
import { Checkbox } from '../../parts/fields/checkboxes-field.tsx';
import { ChoiceGroup } from '../../parts/fields/choice-group.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';

type Warning = NationalDraftPartsFragment['checks']['warnings'][number];

/** What was answered to each warning, by its field. */
export type Answers = Readonly<Record<string, { ticked: boolean; reason: string }>>;

/** The field of a warning, as a refusal of the server names it. */
export const fieldOf = ({ code, path }: Pick<Warning, 'code' | 'path'>): string => `confirmations.${code}.${path}`;

type Properties = {
  warnings: readonly Warning[];
  answers: Answers;
  onChange: (field: string, changes: Partial<Answers[string]>) => void;
};

/** Each thing that is unusual, to be confirmed with a reason that everybody can read later. */
export const WarningFields = ({ warnings, answers, onChange }: Properties) => (
  <>
    {warnings.map((warning) => {
      const field = fieldOf(warning);
      const { ticked = false, reason = '' } = answers[field] ?? {};
      return (
        <ChoiceGroup key={field} field={field} legend={warning.message}>
          <div className="nhsuk-checkboxes">
            <Checkbox
              field={`${field}--ticked`}
              label="This is right as it stands"
              checked={ticked}
              onChange={(now) => onChange(field, { ticked: now })}
            />
          </div>
          {ticked && (
            <TextAreaField
              field={`${field}.reason`}
              label="Why?"
              hint="Kept with the release"
              value={reason}
              onChange={(text) => onChange(field, { reason: text })}
              rows={2}
            />
          )}
        </ChoiceGroup>
      );
    })}
  </>
);
