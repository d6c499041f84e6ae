import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ComponentKindsDocument } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import type { Problem } from '../../parts/problem.ts';
import { ComponentFields, type ComponentRow } from './component-fields.tsx';
import { type Draft, freshKey, withPhase } from './draft.ts';
import { type Kind, fieldsOfKind } from './parameter-form.ts';
import { blankRecord, recordValue, typedRecord } from './parameter-values.ts';
import { SectionPage } from './section-page.tsx';

type Part = { path: string; rows: readonly ComponentRow[] };

const fieldsOf = (kinds: readonly Kind[], name: string) => {
  const kind = kinds.find((one) => one.kind === name);
  return kind ? fieldsOfKind(kind) : [];
};

const pick =
  (key: string, kinds: readonly Kind[]) =>
  ({ definition: { phases }, sentences }: Draft): Part | undefined => {
    const index = phases.findIndex((phase) => phase.key === key);
    return (
      phases[index] && {
        path: `phases[${index}].components`,
        rows: phases[index].components.map((one) => ({
          ...one,
          typed: typedRecord(fieldsOf(kinds, one.kind), one.parameters),
          sentence: sentences[`${key}.${one.key}`] ?? '',
        })),
      }
    );
  };

const put =
  (key: string, kinds: readonly Kind[]) =>
  (draft: Draft, { rows }: Part): Draft => {
    const keys: string[] = rows.map((row) => row.key).filter(Boolean);
    return withPhase(draft, key, {
      components: rows.map(({ typed, sentence: _worked, ...row }) => {
        const own = row.key || freshKey(row.name, keys);
        keys.push(own);
        return {
          ...row,
          key: own,
          name: row.name.trim(),
          parameters: recordValue(fieldsOf(kinds, row.kind), typed),
        };
      }),
    });
  };

const check = ({ path, rows }: Part): readonly Problem[] =>
  rows.flatMap(({ name }, index) =>
    name.trim() ? [] : [{ field: `${path}[${index}].name`, message: 'Enter a name for this part of the payment' }],
  );

const describe = ({ rows }: Part) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {rows.map(({ key, name, sentence }) => (
      <li key={key}>
        {name}: {sentence}
      </li>
    ))}
  </ul>
);

const newRow = (kinds: readonly Kind[]): ComponentRow => {
  const kind = kinds[0]?.kind ?? '';
  return { key: '', name: '', label: 'attempt', kind, typed: blankRecord(fieldsOf(kinds, kind)), sentence: '' };
};

/** How a phase pays: one or more parts, each by a rule of the engine. */
export const PaymentPage = () => {
  const { phaseKey = '' } = useParams();
  const query = useQuery(ComponentKindsDocument);
  return (
    <Fetched query={query} what="the payment rules" find={({ componentKinds }) => componentKinds}>
      {(kinds) => (
        <SectionPage<Part>
          title="Payment"
          pick={pick(phaseKey, kinds)}
          put={put(phaseKey, kinds)}
          // The sentence of a part follows the dates, which are another section.
          touched={({ definition }) => definition.phases.find(({ key }) => key === phaseKey)?.components}
          check={check}
          describe={describe}
        >
          {(part, change) => (
            <>
              {part.rows.map((row, index) => (
                <ComponentFields
                  key={row.key || `new-${index}`}
                  path={`${part.path}[${index}]`}
                  row={row}
                  kinds={kinds}
                  onChange={(changed) => change({ rows: part.rows.map((one, at) => (at === index ? changed : one)) })}
                  onRemove={() => change({ rows: part.rows.filter((_, at) => at !== index) })}
                />
              ))}
              <p>
                <Button look="secondary" small onClick={() => change({ rows: [...part.rows, newRow(kinds)] })}>
                  Add {part.rows.length > 0 ? 'another part of' : ''} the payment
                </Button>
              </p>
            </>
          )}
        </SectionPage>
      )}
    </Fetched>
  );
};
