import { useParams } from 'react-router';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import type { Problem } from '../../parts/problem.ts';
import { type Draft, freshKey, wholeOf, withPhase } from './draft.ts';
import { SectionPage } from './section-page.tsx';

type Row = { key: string; name: string; kind: string; atLeast: string };
type Part = { path: string; rows: readonly Row[] };

const KINDS = [
  { value: 'discussion', label: 'A discussion or meeting attended' },
  { value: 'written_response', label: 'A written response' },
  { value: 'report', label: 'A report' },
  { value: 'other', label: 'Something else' },
];

const pick =
  (key: string) =>
  ({ definition: { phases } }: Draft): Part | undefined => {
    const index = phases.findIndex((phase) => phase.key === key);
    return (
      phases[index] && {
        path: `phases[${index}].requirements`,
        rows: phases[index].requirements.map((row) => ({ ...row, atLeast: String(row.atLeast) })),
      }
    );
  };

const put =
  (key: string) =>
  (draft: Draft, { rows }: Part): Draft => {
    const keys: string[] = rows.map((row) => row.key).filter(Boolean);
    return withPhase(draft, key, {
      requirements: rows.map((row) => {
        const own = row.key || freshKey(row.name, keys);
        keys.push(own);
        return { ...row, key: own, name: row.name.trim(), atLeast: wholeOf(row.atLeast) ?? 0 };
      }),
    });
  };

const check = ({ path, rows }: Part): readonly Problem[] =>
  rows.flatMap(({ name, atLeast }, index) => [
    ...(name.trim() ? [] : [{ field: `${path}[${index}].name`, message: 'Enter what is asked for' }]),
    ...(wholeOf(atLeast)
      ? []
      : [{ field: `${path}[${index}].atLeast`, message: 'Enter how many are needed, 1 or more' }]),
  ]);

const describe = ({ rows }: Part) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {rows.map(({ name, atLeast }) => (
      <li key={name}>
        {name}: at least {atLeast}
      </li>
    ))}
  </ul>
);

type RowProperties = { path: string; row: Row; onChange: (row: Row) => void; onRemove: () => void };

const RequirementFields = ({ path, row, onChange, onRemove }: RowProperties) => (
  <div className="portal-clause">
    <TextField
      field={`${path}.name`}
      label="What is asked for"
      hint="For example, Discussions of the draft"
      value={row.name}
      onChange={(name) => onChange({ ...row, name })}
      width={30}
    />
    <SelectField
      field={`${path}.kind`}
      label="What kind of evidence"
      value={row.kind}
      choices={KINDS}
      onChange={(kind) => onChange({ ...row, kind })}
    />
    <TextField
      field={`${path}.atLeast`}
      label="At least"
      value={row.atLeast}
      onChange={(atLeast) => onChange({ ...row, atLeast })}
      width={3}
      inputMode="numeric"
    />
    <Button look="secondary" small onClick={onRemove}>
      Remove{row.name ? ` ${row.name}` : ''}
    </Button>
  </div>
);

/** What a practice must show in a phase to be paid. Every line must be met. */
export const EvidencePage = () => {
  const { phaseKey = '' } = useParams();
  return (
    <SectionPage<Part>
      title="Evidence asked"
      pick={pick(phaseKey)}
      put={put(phaseKey)}
      check={check}
      describe={describe}
    >
      {(part, change) => (
        <>
          <p>A practice is paid for the phase when every line is met. The practice records it, and you confirm it.</p>
          {part.rows.map((row, index) => (
            <RequirementFields
              key={row.key || `new-${index}`}
              path={`${part.path}[${index}]`}
              row={row}
              onChange={(changed) => change({ rows: part.rows.map((one, at) => (at === index ? changed : one)) })}
              onRemove={() => change({ rows: part.rows.filter((_, at) => at !== index) })}
            />
          ))}
          <p>
            <Button
              look="secondary"
              small
              onClick={() => change({ rows: [...part.rows, { key: '', name: '', kind: 'discussion', atLeast: '1' }] })}
            >
              Ask for {part.rows.length > 0 ? 'something more' : 'evidence'}
            </Button>
          </p>
        </>
      )}
    </SectionPage>
  );
};
