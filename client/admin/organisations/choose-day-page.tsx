import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  PracticeListsHeldDocument,
  type PracticeListsHeldQuery,
} from '../../generated/admin/organisations/organisations.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { formatCount } from '../../parts/words/format-count.ts';
import { useSession } from '../../session/session.ts';
import { previewAddress } from './change-words.ts';
import { HowToLoad } from './how-to-load.tsx';

type List = PracticeListsHeldQuery['practiceListsHeld'][number];

const ANOTHER = 'another';

/** One choice for each day: where several lists are of one, the fullest tells how many practices there are. */
const choicesOf = (lists: readonly List[]) =>
  [...new Set(lists.map(({ asOf }) => asOf))].map((asOf) => {
    const own = lists.filter((list) => list.asOf === asOf);
    const practices = Math.max(...own.map((list) => list.practices));
    const icbs = Math.max(...own.map((list) => list.icbs));
    return {
      value: asOf,
      label: formatDate(asOf),
      hint: `A list names ${formatCount(practices)} practices${icbs > 0 ? ` and ${countWords(icbs, 'ICB')}` : ''}`,
    };
  });

const Choose = ({ lists }: { lists: readonly List[] }) => {
  const navigate = useNavigate();
  const { organisation } = useSession().membership;
  const choices = choicesOf(lists);
  const [chosen, setChosen] = useState<string>();
  const [other, setOther] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const send = (): void => {
    const asOf = chosen === ANOTHER ? other : chosen;
    setProblems(
      chosen === undefined
        ? [{ field: 'day', message: 'Choose a day' }]
        : asOf
          ? []
          : [{ field: 'other', message: 'Enter a real date' }],
    );
    if (!asOf) return;
    void navigate(
      organisation.kind === 'COMMISSIONER'
        ? previewAddress(organisation.code, asOf)
        : `/organisations/areas?${new URLSearchParams({ asOf })}`,
    );
  };
  return (
    <Form onSubmit={send} problems={problems}>
      <RadiosField
        field="day"
        legend="As of which day?"
        hint="The organisations and who belongs to whom are those of that day."
        value={chosen}
        onChange={setChosen}
        choices={[
          ...choices,
          { value: ANOTHER, label: 'Another day', hint: 'The newest list that is not after it is taken' },
        ]}
      />
      {chosen === ANOTHER && <DateField field="other" legend="Which day" value={other} onChange={setOther} />}
      <Button type="submit">Continue</Button>
    </Form>
  );
};

/** The day as of which an area is brought in. Those of which a list is held are offered. */
export const ChooseDayPage = () => {
  const query = useQuery(PracticeListsHeldDocument);
  return (
    <Page title="Choose the day" back={{ to: '/organisations', label: 'Organisations from published files' }}>
      <Fetched query={query} what="the days" find={({ practiceListsHeld }) => practiceListsHeld} inPage>
        {(lists) =>
          lists.length === 0 ? (
            <>
              <Empty>
                <p>
                  No list of practices and where they belong is held yet, so no area can be brought in. Such lists are
                  in “Patients Registered at a GP Practice” (the mapping file) and in the QOF of each year.
                </p>
              </Empty>
              <HowToLoad />
            </>
          ) : (
            <Choose lists={lists} />
          )
        }
      </Fetched>
    </Page>
  );
};
