import { Button } from '../../parts/button.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { MoreProblems } from '../../parts/form.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { type AskedField, type Kind, type TypedRecord, fieldsOfKind } from './parameter-form.ts';
import { blankRecord, recordValue, typedRecord } from './parameter-values.ts';
import { type Trial, useTrial } from './use-trial.ts';

export type ComponentRow = {
  key: string;
  name: string;
  label: string;
  kind: string;
  typed: TypedRecord;
  sentence: string;
};

type Properties = {
  path: string;
  row: ComponentRow;
  kinds: readonly Kind[];
  onChange: (row: ComponentRow) => void;
  onRemove: () => void;
};

const NONE: Trial['wrong'] = [];

const LABELS = [
  { value: 'attempt', label: 'Attempt', hint: 'For taking part and trying' },
  { value: 'overhead', label: 'Overhead', hint: 'For the costs of doing so' },
  { value: 'outcome', label: 'Outcome', hint: 'For what was achieved' },
];

/** The sentence of what is typed in, as practices would read it, or what is still to be filled in. */
const Sentence = ({ trial, saved }: { trial: Trial | undefined; saved: string }) => {
  const { sentence = '', missing = [], wrong = [] } = trial ?? {};
  const words =
    sentence ||
    (trial && missing.length + wrong.length > 0
      ? 'nothing yet, because this part of the payment is not complete.'
      : saved || '…');
  return (
    <div className="portal-empty" role="status">
      <p>
        <strong>Practices read:</strong> {words}
      </p>
      {missing.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {missing.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

const isBlank = (fields: readonly AskedField[], typed: TypedRecord): boolean =>
  JSON.stringify(recordValue(fields, typed)) === JSON.stringify(recordValue(fields, blankRecord(fields)));

/** What the chosen rule pays in an example that is in order, and a way to begin with it. */
const Example = ({ kind, onTake }: { kind: Kind; onTake: () => void }) => (
  <>
    <p className="nhsuk-hint">For example: {kind.example.sentence}</p>
    <p>
      <Button look="secondary" small onClick={onTake}>
        Fill in this example<span className="nhsuk-u-visually-hidden"> of {kind.name}</span>
      </Button>
    </p>
  </>
);

/** One part of the payment: its name, what it pays for, the rule, and what that rule asks for. What practices would read is shown as it is typed. */
export const ComponentFields = ({ path, row, kinds, onChange, onRemove }: Properties) => {
  const kind = kinds.find((one) => one.kind === row.kind);
  const fields = kind ? fieldsOfKind(kind) : [];
  const { key, name, label } = row;
  const trial = useTrial({ key, name, label, kind: row.kind, parameters: recordValue(fields, row.typed) }, path);
  const choose = (chosen: string): void => {
    const other = kinds.find((one) => one.kind === chosen);
    onChange({
      ...row,
      kind: chosen,
      typed: { ...(other && blankRecord(fieldsOfKind(other))), ...row.typed },
      sentence: '',
    });
  };
  return (
    <MoreProblems problems={trial?.wrong ?? NONE}>
      <div className="portal-clause" id={path} tabIndex={-1}>
        <TextField
          field={`${path}.name`}
          label="Name"
          hint="As practices see it on their statement"
          value={name}
          onChange={(changed) => onChange({ ...row, name: changed })}
          width={30}
        />
        <RadiosField
          field={`${path}.label`}
          legend="What it pays for"
          value={label}
          choices={LABELS}
          onChange={(changed) => onChange({ ...row, label: changed })}
          small
        />
        <SelectField
          field={`${path}.kind`}
          label="How it is worked out"
          hint={kind && `After: ${kind.source}`}
          value={row.kind}
          choices={kinds.map((one) => ({ value: one.kind, label: one.name }))}
          onChange={choose}
        />
        {kind && isBlank(fields, row.typed) && (
          <Example
            kind={kind}
            onTake={() => onChange({ ...row, typed: typedRecord(fields, kind.example.parameters), sentence: '' })}
          />
        )}
        {kind && (
          <ParameterFields
            path={`${path}.parameters`}
            fields={fields}
            typed={row.typed}
            onChange={(typed) => onChange({ ...row, typed, sentence: '' })}
          />
        )}
        <Sentence trial={trial} saved={row.sentence} />
        <Button look="secondary" small onClick={onRemove}>
          Remove{name ? ` ${name}` : ''}
        </Button>
      </div>
    </MoreProblems>
  );
};
