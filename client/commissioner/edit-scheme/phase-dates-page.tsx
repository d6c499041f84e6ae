import { useParams } from 'react-router';
import { Checkbox } from '../../parts/fields/checkboxes-field.tsx';
import { type Draft, withPhase, withText } from './draft.ts';
import { type PhaseDates, PhaseDatesSummary, PhaseFields, phaseDateProblems } from './phase-fields.tsx';
import { SectionPage } from './section-page.tsx';

type Part = PhaseDates & { path: string; remove: boolean };

const pick =
  (key: string) =>
  ({ definition: { phases } }: Draft): Part | undefined => {
    const index = phases.findIndex((phase) => phase.key === key);
    const phase = phases[index];
    if (!phase) return undefined;
    const { name, from, to, optInOpensOn, optInClosesOn } = phase;
    return { name, from, to, optInOpensOn, optInClosesOn, path: `phases[${index}]`, remove: false };
  };

const put =
  (key: string) =>
  (draft: Draft, { path: _path, remove, ...dates }: Part): Draft =>
    remove
      ? withText(draft, { phases: draft.definition.phases.filter((phase) => phase.key !== key) })
      : withPhase(draft, key, dates);

/** The name and dates of one phase, and the way to take it out of the draft. */
export const PhaseDatesPage = () => {
  const { phaseKey = '' } = useParams();
  return (
    <SectionPage<Part>
      title="Name and dates of the phase"
      pick={pick(phaseKey)}
      put={put(phaseKey)}
      touched={(draft, part) =>
        part.remove ? draft.definition.phases.find(({ key }) => key === phaseKey) : pick(phaseKey)(draft)
      }
      describe={(part) => <PhaseDatesSummary part={part} />}
      check={(part) => (part.remove ? [] : phaseDateProblems(part.path, part))}
    >
      {(part, change) => (
        <>
          <PhaseFields path={part.path} part={part} change={change} />
          <div className="nhsuk-checkboxes nhsuk-form-group">
            <Checkbox
              field="remove"
              label="Take this phase out of the draft"
              hint="With its evidence and its payment"
              checked={part.remove}
              onChange={(remove) => change({ remove })}
            />
          </div>
        </>
      )}
    </SectionPage>
  );
};
