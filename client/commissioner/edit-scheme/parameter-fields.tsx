import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import type { Asked, AskedField, Typed, TypedRecord, Way } from './parameter-form.ts';
import { blankOf, blankRecord } from './parameter-values.ts';

type RecordProperties = {
  path: string;
  fields: readonly AskedField[];
  typed: TypedRecord;
  onChange: (typed: TypedRecord) => void;
};
type FieldProperties = {
  path: string;
  field: Omit<AskedField, 'asked'>;
  typed: Typed | undefined;
  onChange: (typed: Typed) => void;
};

const EXAMPLES: Partial<Record<Asked['form'], string>> = {
  year: 'A financial year such as 2025-26',
  lines: 'One on each line',
};
const text = (typed: Typed | undefined): string => (typeof typed === 'string' ? typed : '');
const record = (typed: Typed | undefined): TypedRecord =>
  typeof typed === 'object' && !Array.isArray(typed) ? (typed as TypedRecord) : {};
const list = (typed: Typed | undefined): readonly Typed[] => (Array.isArray(typed) ? typed : []);

/** The parameters of one rule, or of one part inside a rule. */
export const ParameterFields = ({ path, fields, typed, onChange }: RecordProperties) => (
  <>
    {fields.map(({ asked, ...field }) => (
      <ParameterField
        key={field.key}
        path={`${path}.${field.key}`}
        field={field}
        asked={asked}
        typed={typed[field.key]}
        onChange={(value) => onChange({ ...typed, [field.key]: value })}
      />
    ))}
  </>
);

const ParameterField = ({ path, field, asked, typed, onChange }: FieldProperties & { asked: Asked }) => {
  if (asked.form === 'record')
    return <RecordField path={path} field={field} fields={asked.fields} typed={typed} onChange={onChange} />;
  if (asked.form === 'way')
    return <WayField path={path} field={field} ways={asked.ways} typed={typed} onChange={onChange} />;
  if (asked.form === 'list')
    return <ListField path={path} field={field} of={asked.of} typed={typed} onChange={onChange} />;
  const own = {
    field: path,
    label: field.required ? field.label : `${field.label} (optional)`,
    hint: [field.hint, EXAMPLES[asked.form]].filter(Boolean).join('. ') || undefined,
    value: text(typed),
    onChange,
  };
  const choices = asked.form === 'choice' ? asked.choices : asked.form === 'yes-or-no' ? ['yes', 'no'] : undefined;
  if (choices)
    return (
      <SelectField
        {...own}
        choices={['', ...choices].map((choice) => ({
          value: choice,
          label: (asked.form === 'choice' ? asked.words?.[choice] : undefined) ?? (choice || 'Choose one'),
        }))}
      />
    );
  if (asked.form === 'lines') return <TextAreaField {...own} rows={3} />;
  return (
    <TextField
      {...own}
      width={asked.form === 'text' ? 20 : 10}
      inputMode={asked.form === 'whole' ? 'numeric' : asked.form === 'decimal' ? 'decimal' : 'text'}
    />
  );
};

const RecordField = ({ path, field, fields, typed, onChange }: FieldProperties & { fields: readonly AskedField[] }) => (
  <fieldset className="nhsuk-fieldset portal-clause" id={path}>
    <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{field.label}</legend>
    <ParameterFields path={path} fields={fields} typed={record(typed)} onChange={onChange} />
  </fieldset>
);

const WayField = ({ path, field, ways, typed, onChange }: FieldProperties & { ways: readonly Way[] }) => {
  const { kind, parameters } = record(typed);
  const way = ways.find((one) => one.kind === text(kind));
  const choose = (chosen: string): void =>
    onChange({ kind: chosen, parameters: blankRecord(ways.find((one) => one.kind === chosen)?.fields ?? []) });
  return (
    <fieldset className="nhsuk-fieldset portal-clause" id={path}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{field.label}</legend>
      <SelectField
        field={`${path}.kind`}
        label="How it is worked out"
        value={text(kind)}
        choices={ways.map((one) => ({ value: one.kind, label: one.label }))}
        onChange={choose}
      />
      {way && (
        <ParameterFields
          path={`${path}.parameters`}
          fields={way.fields}
          typed={record(parameters)}
          onChange={(changed) => onChange({ kind: way.kind, parameters: changed })}
        />
      )}
    </fieldset>
  );
};

const ListField = ({ path, field, of, typed, onChange }: FieldProperties & { of: Asked }) => {
  const rows = list(typed);
  return (
    <fieldset className="nhsuk-fieldset portal-clause" id={path}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{field.label}</legend>
      {rows.map((row, index) => (
        // Rows have no name of their own: the place is what tells them apart, as it does in what is sent.
        <div key={`${path}[${index}]`}>
          <ParameterField
            path={`${path}[${index}]`}
            field={{ key: field.key, label: `${field.label}: ${index + 1}`, hint: undefined, required: true }}
            asked={of}
            typed={row}
            onChange={(changed) => onChange(rows.map((one, at) => (at === index ? changed : one)))}
          />
          <Button look="secondary" small onClick={() => onChange(rows.filter((_, at) => at !== index))}>
            Remove {index + 1}
          </Button>
        </div>
      ))}
      <p>
        <Button look="secondary" small onClick={() => onChange([...rows, blankOf(of)])}>
          Add {rows.length > 0 ? 'another' : 'one'}
          <span className="nhsuk-u-visually-hidden"> to {field.label}</span>
        </Button>
      </p>
    </fieldset>
  );
};
