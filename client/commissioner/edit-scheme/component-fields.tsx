import { Button } from '../../parts/button.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { type Kind, type TypedRecord, fieldsOfKind } from './parameter-form.ts';
import { blankRecord } from './parameter-values.ts';

export type ComponentRow = { key: string; name: string; label: string; kind: string; typed: TypedRecord; sentence: string };

type Properties = { path: string; row: ComponentRow; kinds: readonly Kind[]; onChange: (row: ComponentRow) => void; onRemove: () => void };

const LABELS = [
  { value: 'attempt', label: 'Attempt', hint: 'For taking part and trying' },
  { value: 'overhead', label: 'Overhead', hint: 'For the costs of doing so' },
  { value: 'outcome', label: 'Outcome', hint: 'For what was achieved' },
];

/** One part of the payment: its name, what it pays for, the rule, and what that rule asks for. */
export const ComponentFields = ({ path, row, kinds, onChange, onRemove }: Properties) => {
  const kind = kinds.find((one) => one.kind === row.kind);
  const choose = (name: string): void => {
    const chosen = kinds.find((one) => one.kind === name);
    onChange({ ...row, kind: name, typed: { ...(chosen && blankRecord(fieldsOfKind(chosen))), ...row.typed }, sentence: '' });
  };
  return (
    <div className="portal-clause" id={path} tabIndex={-1}>
      <TextField field={`${path}.name`} label="Name" hint="As practices see it on their statement" value={row.name} onChange={(name) => onChange({ ...row, name })} width={30} />
      <RadiosField field={`${path}.label`} legend="What it pays for" value={row.label} choices={LABELS} onChange={(label) => onChange({ ...row, label })} small />
      <SelectField
        field={`${path}.kind`}
        label="How it is worked out"
        hint={kind && `After: ${kind.source}`}
        value={row.kind}
        choices={kinds.map((one) => ({ value: one.kind, label: one.name }))}
        onChange={choose}
      />
      {kind && <ParameterFields path={`${path}.parameters`} fields={fieldsOfKind(kind)} typed={row.typed} onChange={(typed) => onChange({ ...row, typed, sentence: '' })} />}
      <p>
        <strong>Practices read:</strong> {row.sentence || 'the sentence appears here when it is saved.'}
      </p>
      <Button look="secondary" small onClick={onRemove}>
        Remove{row.name ? ` ${row.name}` : ''}
      </Button>
    </div>
  );
};
