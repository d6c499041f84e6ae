import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import {
  IndicatorsOfYearDocument,
  type IndicatorsOfYearQuery,
} from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { ChoiceGroup } from '../../parts/fields/choice-group.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { type Draft, withPhase } from './draft.ts';
import { financialYearOf } from './financial-year.ts';
import { SectionPage } from './section-page.tsx';

type Part = { path: string; year: string; whole: boolean; replaces: readonly string[] };
type Indicator = NonNullable<IndicatorsOfYearQuery['nationalContract']>['indicators'][number];

const pick =
  (key: string) =>
  ({ definition: { phases } }: Draft): Part | undefined => {
    const index = phases.findIndex((phase) => phase.key === key);
    const phase = phases[index];
    return (
      phase && {
        path: `phases[${index}].replaces`,
        year: financialYearOf(phase.from),
        whole: phase.replacesWholeContract,
        replaces: phase.replaces,
      }
    );
  };

const describe = ({ whole, replaces }: Part) => (
  <p>{whole ? 'The whole national contract' : replaces.join(', ') || 'No indicators'}</p>
);

const groupsOf = (indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> => {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) groups.set(indicator.group, [...(groups.get(indicator.group) ?? []), indicator]);
  return groups;
};

type FieldProperties = { part: Part; onChange: (replaces: readonly string[]) => void };

const Indicators = ({ part: { path, year, replaces }, onChange }: FieldProperties) => {
  const { data } = useQuery(IndicatorsOfYearDocument, { variables: { financialYear: year } });
  if (!data) return <Loading what="the national indicators" />;
  if (!data.nationalContract)
    return (
      <p>The indicators of {year} are not known here, so this phase can only stand in place of the whole contract.</p>
    );
  const { indicators } = data.nationalContract;
  const all = indicators.map(({ id }) => id);
  return (
    <ChoiceGroup
      field={path}
      legend={`National indicators of ${year}: ${replaces.length} of ${all.length} chosen`}
      hint="Those not chosen stay national for every practice."
    >
      <div className="portal-buttons">
        <Button look="secondary" small onClick={() => onChange(all)}>
          Choose all
        </Button>
        <Button look="secondary" small onClick={() => onChange([])}>
          Choose none
        </Button>
      </div>
      {[...groupsOf(indicators)].map(([group, members]) => {
        const here = new Set(members.map(({ id }) => id));
        return (
          <CheckboxesField
            key={group}
            field={`${path}--${group}`}
            legend={group}
            values={replaces.filter((id) => here.has(id))}
            choices={members.map(({ id, description, points }) => ({
              value: id,
              label: id,
              hint: `${description} (${points} points)`,
            }))}
            onChange={(values) =>
              onChange(all.filter((id) => (here.has(id) ? values.includes(id) : replaces.includes(id))))
            }
            small
          />
        );
      })}
    </ChoiceGroup>
  );
};

const CHOICES = [
  { value: 'some', label: 'Some national indicators' },
  { value: 'whole', label: 'The whole national contract of the year' },
];

/** Which national indicators a phase stands in place of. */
export const IndicatorsPage = () => {
  const { phaseKey = '' } = useParams();
  return (
    <SectionPage<Part>
      title="What it stands in place of"
      pick={pick(phaseKey)}
      put={(draft, { whole, replaces }) =>
        withPhase(draft, phaseKey, { replacesWholeContract: whole, replaces: whole ? [] : [...replaces] })
      }
      describe={describe}
    >
      {(part, change) => (
        <>
          <RadiosField
            field={`${part.path}WholeContract`}
            legend="While a practice takes part, this phase stands in place of"
            hint="A practice that leaves returns to the national indicators, with no day between."
            value={part.whole ? 'whole' : 'some'}
            choices={CHOICES}
            onChange={(choice) => change({ whole: choice === 'whole' })}
          />
          {!part.whole && <Indicators part={part} onChange={(replaces) => change({ replaces })} />}
        </>
      )}
    </SectionPage>
  );
};
