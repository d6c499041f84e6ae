import { useQuery } from '@apollo/client/react';
import { Tag } from 'nhsuk-react-components';
import { Link, useParams } from 'react-router';
import { SchemeToEditDocument } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { plainMessage } from '../../parts/plain-message.ts';
import { TaskList } from '../../parts/task-list.tsx';
import { Moment } from '../../parts/when.tsx';
import { type Draft, type EditedScheme, draftOf } from './draft.ts';
import { type Section, phaseSections, sectionOf, sectionsOf, wholeSections } from './sections.ts';

type Problems = EditedScheme['currentVersion']['problems'];

const Sections = ({ sections, problems }: { sections: readonly Section[]; problems: Problems }) => (
  <TaskList
    items={sections.map(({ key, name, hint, to, owns }) => {
      const left = problems.filter(({ field }) => field !== null && owns(field)).length;
      return {
        key,
        name,
        hint,
        to,
        status: left > 0 ? <Tag modifier="blue">{countWords(left, 'point')} left</Tag> : 'Complete',
      };
    })}
  />
);

const ProblemList = ({ problems, sections }: { problems: Problems; sections: readonly Section[] }) => (
  <section aria-labelledby="problems">
    <h2 className="nhsuk-heading-m" id="problems">
      {countWords(problems.length, 'point')} to put right
    </h2>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {problems.map((problem) => {
        const section = sectionOf(sections, problem);
        return (
          <li key={`${problem.field} ${problem.message}`}>
            {section ? <Link to={section.to}>{plainMessage(problem)}</Link> : plainMessage(problem)}
          </li>
        );
      })}
    </ul>
  </section>
);

const Tasks = ({ scheme, draft }: { scheme: EditedScheme; draft: Draft }) => {
  const base = `/schemes/${scheme.id}/edit`;
  const { problems } = scheme.currentVersion;
  const { definition, sentences } = draft;
  return (
    <>
      <h2 className="nhsuk-heading-m">The scheme</h2>
      <Sections sections={wholeSections(base)} problems={problems} />
      {definition.phases.map((phase, index) => (
        <div key={phase.key}>
          <h2 className="nhsuk-heading-m">{phase.name || `Phase ${index + 1}`}</h2>
          <Sections sections={phaseSections(base, phase, { index, sentences })} problems={problems} />
        </div>
      ))}
      <p>
        <Link to={`${base}/phases/new`}>Add a phase</Link>
      </p>
    </>
  );
};

/** What may be a slip or may be meant. It stops nothing. */
const WarningList = ({ warnings, sections }: { warnings: Problems; sections: readonly Section[] }) => (
  <section aria-labelledby="warnings">
    <h2 className="nhsuk-heading-m" id="warnings">
      {countWords(warnings.length, 'point')} to look at again
    </h2>
    <p>These may be meant as they are. They do not keep the text from being sent.</p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {warnings.map((warning) => {
        const section = sectionOf(sections, warning);
        return (
          <li key={`${warning.field} ${warning.message}`}>
            {section ? <Link to={section.to}>{warning.message}</Link> : warning.message}
          </li>
        );
      })}
    </ul>
  </section>
);

/** The text of a draft as a task list, in any order, with everything that is left to put right. */
export const EditSchemePage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeToEditDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the draft" find={({ scheme }) => scheme}>
      {(scheme) => {
        const { currentVersion: version, permissions } = scheme;
        const draft = draftOf(scheme);
        const sections = draft ? sectionsOf(`/schemes/${scheme.id}/edit`, draft) : [];
        return (
          <Page
            title="Write the text"
            caption={scheme.name}
            back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
          >
            <p>
              Version {version.number}, last saved by {version.preparedBy} on <Moment at={version.savedAt} />.
            </p>
            <Allowed permission={permissions.save} otherwise="The text cannot be changed">
              {draft && <Tasks scheme={scheme} draft={draft} />}
              {version.problems.length > 0 && <ProblemList problems={version.problems} sections={sections} />}
              {version.warnings.length > 0 && <WarningList warnings={version.warnings} sections={sections} />}
              <h2 className="nhsuk-heading-m">Send it to the LMC</h2>
              <Allowed permission={permissions.startConsultation} otherwise="It cannot be sent yet">
                <LinkButton to={`/schemes/${scheme.id}/consult`}>Start the consultation</LinkButton>
              </Allowed>
            </Allowed>
          </Page>
        );
      }}
    </Fetched>
  );
};
