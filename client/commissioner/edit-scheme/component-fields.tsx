import { Button } from '../../parts/button.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { type Asked, type Kind, askedOf } from './parameter-form.ts';

export type ComponentRow = { key: string; name: string; label: string; kind: string; typed: Readonly<Record<string, string>>; sentence: string };

type Properties = { path: string; row: ComponentRow; kinds: readonly Kind[]; onChange: (row: ComponentRow) => void; onRemove: () => void };

const LABELS = [
  { value: 'attempt', label: 'Attempt', hint: 'For taking part and trying' },
  { value: 'overhead', label: 'Overhead', hint: 'For the costs of doing so' },
  { value: 'outcome', label: 'Outcome', hint: 'For what was achieved' },
];

const EXAMPLES: Record<Asked['form'], string> = { whole: 'A whole number', decimal: 'A number such as 12.5', year: 'A financial year such as 2025-26', choice: '', text: '' };

const ParameterField = ({ path, asked, value, onChange }: { path: string; asked: Asked; value: string; onChange: (value: string) => void }) => {
  const field = `${path}.parameters.${asked.key}`;
  const label = asked.required ? asked.label : `${asked.label} (optional)`;
  const hint = [asked.hint, EXAMPLES[asked.form]].filter(Boolean).join('. ');
  return asked.form === 'choice' ? (
    <SelectField field={field} label={label} hint={hint} value={value} onChange={onChange} choices={['', ...asked.choices].map((choice) => ({ value: choice, label: choice || 'Choose one' }))} />
  ) : (
    <TextField field={field} label={label} hint={hint} value={value} onChange={onChange} width={asked.form === 'text' ? 20 : 10} inputMode={asked.form === 'whole' ? 'numeric' : asked.form === 'decimal' ? 'decimal' : 'text'} />
  );
};

/** One part of the payment: its name, what it pays for, the rule, and what that rule asks for. */
export const ComponentFields = ({ path, row, kinds, onChange, onRemove }: Properties) => {
  const kind = kinds.find((one) => one.kind === row.kind);
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
        onChange={(chosen) => onChange({ ...row, kind: chosen, sentence: '' })}
      />
      {kind?.parameters.map((parameter) => (
        <ParameterField
          key={parameter.key}
          path={path}
          asked={askedOf(parameter)}
          value={row.typed[parameter.key] ?? ''}
          onChange={(value) => onChange({ ...row, typed: { ...row.typed, [parameter.key]: value }, sentence: '' })}
        />
      ))}
      <p>
        <strong>Practices read:</strong> {row.sentence || 'the sentence appears here when it is saved.'}
      </p>
      <Button look="secondary" small onClick={onRemove}>
        Remove{row.name ? ` ${row.name}` : ''}
      </Button>
    </div>
  );
};
