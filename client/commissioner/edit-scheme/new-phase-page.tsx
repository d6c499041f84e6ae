import { type Draft, type PhaseInput, freshKey, withText } from './draft.ts';
import { type PhaseDates, PhaseDatesSummary, PhaseFields, phaseDateProblems } from './phase-fields.tsx';
import { SectionPage } from './section-page.tsx';

const BLANK: PhaseDates = { name: '', from: '', to: '', optInOpensOn: '', optInClosesOn: '' };
const PATH = 'phases.new';

const put = (draft: Draft, dates: PhaseDates): Draft => {
  const { phases } = draft.definition;
  const phase: PhaseInput = {
    ...dates,
    key: freshKey(
      dates.name,
      phases.map(({ key }) => key),
    ),
    replaces: [],
    replacesWholeContract: false,
    requirements: [],
    components: [],
  };
  return withText(draft, { phases: [...phases, phase] });
};

/** A new phase, with its name and its dates. What it pays and asks for follows on the task list. */
export const NewPhasePage = () => (
  <SectionPage<PhaseDates>
    title="Add a phase"
    pick={() => BLANK}
    put={put}
    describe={(part) => <PhaseDatesSummary part={part} />}
    check={(part) => phaseDateProblems(PATH, part)}
  >
    {(part, change) => <PhaseFields path={PATH} part={part} change={change} />}
  </SectionPage>
);
