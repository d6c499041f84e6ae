import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/fields/checkboxes-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { type MemberRow, PROFESSIONS, VOTES, couldVote } from './member.ts';

type Properties = {
  path: string;
  number: number;
  member: MemberRow;
  chair: boolean;
  onChair: () => void;
  onChange: (member: MemberRow) => void;
  onRemove?: () => void;
};

/** One member at the meeting: who, with or without a vote, and how they voted. */
export const MemberFields = ({ path, number, member, chair, onChair, onChange, onRemove }: Properties) => (
  <fieldset className="nhsuk-fieldset portal-member">
    <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{member.name || `Member ${number}`}</legend>
    <div className="portal-columns">
      <TextField
        field={`${path}.name`}
        label="Name"
        value={member.name}
        onChange={(name) => onChange({ ...member, name })}
        width={20}
      />
      <SelectField
        field={`${path}.profession`}
        label="Profession"
        value={member.profession}
        choices={PROFESSIONS}
        onChange={(profession) => onChange({ ...member, profession })}
      />
    </div>
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small portal-row">
      <Checkbox field={`${path}.chair`} label="Chaired" checked={chair} onChange={onChair} />
      <Checkbox
        field={`${path}.voting`}
        label="Voting member"
        checked={member.voting}
        onChange={(voting) => onChange({ ...member, voting })}
      />
      <Checkbox
        field={`${path}.recused`}
        label="Withdrew: an interest"
        checked={member.recused}
        onChange={(recused) => onChange({ ...member, recused })}
      />
    </div>
    {couldVote(member) && (
      <RadiosField
        field={`${path}.vote`}
        legend="Vote"
        value={member.vote}
        choices={VOTES}
        onChange={(vote) => onChange({ ...member, vote })}
        inline
        small
      />
    )}
    {onRemove && (
      <Button look="secondary" small onClick={onRemove}>
        Remove {member.name || `member ${number}`}
      </Button>
    )}
  </fieldset>
);
