import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { kindWords } from '../contract/contract-text.tsx';
import type { Draft } from './draft-frame.tsx';
import { type IndicatorTyped, NEW_GROUP, hasThresholds } from './indicator-typed.ts';
import { SourceFields, sourceTyped } from './source-fields.tsx';

type Properties = { typed: IndicatorTyped; change: (changes: Partial<IndicatorTyped>) => void };

const DOMAINS = [
  { value: 'CLINICAL', label: 'Clinical' },
  { value: 'PUBLIC_HEALTH', label: 'Public health' },
  { value: 'QUALITY_IMPROVEMENT', label: 'Quality improvement' },
  { value: 'ORGANISATIONAL', label: 'Organisational' },
] as const;

const GroupFields = ({
  groups,
  typed: { group, newGroup },
  change,
}: Properties & { groups: Draft['text']['groups'] }) => (
  <>
    <SelectField
      field="group"
      label="Group"
      value={group}
      onChange={(chosen) => change({ group: chosen })}
      choices={[
        ...groups.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        { value: NEW_GROUP, label: 'A group that is not in the list' },
      ]}
    />
    {group === NEW_GROUP && (
      <>
        <TextField
          field="newGroup.code"
          label="Code of the new group"
          hint="Capital letters, as the indicator’s name begins"
          value={newGroup.code}
          onChange={(code) => change({ newGroup: { ...newGroup, code } })}
          width={5}
        />
        <TextField
          field="newGroup.name"
          label="Name of the new group"
          value={newGroup.name}
          onChange={(name) => change({ newGroup: { ...newGroup, name } })}
          width={20}
        />
        <RadiosField
          field="newGroup.domain"
          legend="Part of the contract"
          value={newGroup.domain}
          choices={DOMAINS}
          onChange={(domain) =>
            change({
              newGroup: { ...newGroup, domain: DOMAINS.find(({ value }) => value === domain)?.value ?? 'CLINICAL' },
            })
          }
        />
      </>
    )}
  </>
);

const KINDS = (['FRACTION', 'REGISTER', 'MANUAL', 'STEPPED', 'IMPROVEMENT'] as const).map((value) => ({
  value,
  label: kindWords(value),
}));

const ThresholdFields = ({ typed: { kind, lower, upper, atLower }, change }: Properties) => (
  <>
    <TextField
      field="thresholds.lower"
      label="Lower threshold"
      hint="Leave both empty when they are not known"
      value={lower}
      onChange={(text) => change({ lower: text })}
      width={5}
      suffix="%"
      inputMode="decimal"
    />
    <TextField
      field="thresholds.upper"
      label="Upper threshold"
      value={upper}
      onChange={(text) => change({ upper: text })}
      width={5}
      suffix="%"
      inputMode="decimal"
    />
    {kind === 'STEPPED' && (
      <TextField
        field="thresholds.atLower"
        label="Points on reaching the lower threshold"
        value={atLower}
        onChange={(text) => change({ atLower: text })}
        width={5}
        inputMode="decimal"
      />
    )}
  </>
);

const ImprovementFields = ({ typed: { improvement }, change }: Properties) => {
  const set = (changes: Partial<IndicatorTyped['improvement']>): void =>
    change({ improvement: { ...improvement, ...changes } });
  return (
    <>
      <TextField
        field="improvement.baselineYears"
        label="Years of the baseline"
        hint="Such as 2024-25, 2025-26"
        value={improvement.baselineYears}
        onChange={(baselineYears) => set({ baselineYears })}
        width={20}
      />
      <TextField
        field="improvement.lowerDelta"
        label="Points begin at"
        value={improvement.lowerDelta}
        onChange={(lowerDelta) => set({ lowerDelta })}
        width={5}
        suffix="above the baseline"
        inputMode="decimal"
      />
      <TextField
        field="improvement.upperDelta"
        label="All points from"
        hint="Leave empty when not confirmed"
        value={improvement.upperDelta}
        onChange={(upperDelta) => set({ upperDelta })}
        width={5}
        suffix="above the baseline"
        inputMode="decimal"
      />
    </>
  );
};

/** Everything about one indicator. */
export const IndicatorFields = ({ groups, typed, change }: Properties & { groups: Draft['text']['groups'] }) => (
  <>
    <TextField
      field="id"
      label="Published name"
      hint="Such as AF008"
      value={typed.id}
      onChange={(id) => change({ id })}
      width={10}
    />
    <GroupFields groups={groups} typed={typed} change={change} />
    <TextAreaField
      field="about"
      label="What is done for whom"
      hint="In plain words"
      value={typed.about}
      onChange={(about) => change({ about })}
      rows={2}
    />
    <RadiosField
      field="kind"
      legend="How are its points earned?"
      value={typed.kind}
      choices={KINDS}
      onChange={(kind) => change({ kind: KINDS.find(({ value }) => value === kind)?.value ?? 'FRACTION' })}
    />
    <TextField
      field="points"
      label="Most points"
      value={typed.points}
      onChange={(points) => change({ points })}
      width={5}
      inputMode="decimal"
    />
    {hasThresholds(typed.kind) && <ThresholdFields typed={typed} change={change} />}
    {typed.kind === 'IMPROVEMENT' && <ImprovementFields typed={typed} change={change} />}
    <RadiosField
      field="weighted"
      legend="Does its money follow the prevalence of the practice?"
      value={typed.weighted}
      choices={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
        { value: 'unknown', label: 'Not confirmed', hint: 'It cannot be priced until it is' },
      ]}
      onChange={(weighted) => change({ weighted: weighted === 'yes' || weighted === 'no' ? weighted : 'unknown' })}
    />
    <RadiosField
      field="own-source"
      legend="Where does it come from?"
      value={typed.source ? 'own' : 'list'}
      choices={[
        { value: 'list', label: 'From the source of the whole list' },
        { value: 'own', label: 'From a source of its own' },
      ]}
      onChange={(answer) => change({ source: answer === 'own' ? sourceTyped(null) : undefined })}
    />
    {typed.source && <SourceFields source={typed.source} onChange={(source) => change({ source })} />}
  </>
);
