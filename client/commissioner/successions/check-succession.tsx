import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import {
  type PracticesToNameQuery,
  RecordSuccessionDocument,
  SuccessionPreviewDocument,
  type SuccessionPreviewQuery,
} from '../../generated/commissioner/successions/successions.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate, formatShortDate } from '../../parts/format-date.ts';
import { PracticeName } from '../../parts/practice-name.tsx';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { partWords } from './part-words.ts';
import { type SuccessionDraft, succession } from './succession-draft.ts';

type Practice = PracticesToNameQuery['practicesToName']['nodes'][number];
type Preview = NonNullable<SuccessionPreviewQuery['successionPreview']>;
type Phase = Preview['phases'][number];

const COLUMNS: readonly Column<Phase>[] = [
  {
    key: 'phase',
    heading: 'Phase',
    rowHeading: true,
    cell: ({ schemeName, phaseName }) => `${schemeName}: ${phaseName}`,
  },
  { key: 'days', heading: 'Days', cell: ({ from, to }) => `${formatShortDate(from)} to ${formatShortDate(to)}` },
  { key: 'practices', heading: 'Takes part', cell: ({ practices }) => practices.join(', ') },
  { key: 'payments', heading: 'Payments', cell: ({ payments }) => payments },
];

const Phases = ({ phases }: { phases: readonly Phase[] }) =>
  phases.length === 0 ? (
    <p>Neither practice takes part in a phase that ends on or after that day, so no payment changes by it now.</p>
  ) : (
    <DataTable
      caption="Phases on which this bears"
      columns={COLUMNS}
      rows={phases}
      rowKey={({ schemeId, phaseName, from }) => `${schemeId} ${phaseName} ${from}`}
    />
  );

type Properties = { practices: readonly Practice[]; draft: SuccessionDraft; form: string };

/** What was written, what follows from it in words, and the last step before it is recorded. */
export const CheckSuccession = ({ practices, draft, form }: Properties) => {
  const navigate = useNavigate();
  const record = useAction(RecordSuccessionDocument);
  const sent = succession(draft);
  const query = useQuery(SuccessionPreviewDocument, { variables: sent, fetchPolicy: 'network-only' });
  const named = (id: string): Practice | undefined => practices.find((practice) => practice.id === id);
  const [predecessor, successor] = [named(draft.predecessorId), named(draft.successorId)];
  const save = async (): Promise<void> => {
    if (await record.run(sent))
      void navigate('/practices/mergers', {
        state: {
          notice: `It is recorded that ${successor?.name ?? 'one'} took over from ${predecessor?.name ?? 'another'}.`,
        },
      });
  };
  const change = (label: string) => ({ to: form, label });
  return (
    <>
      <Summary
        rows={[
          {
            key: 'Work of',
            value: predecessor && <PracticeName practice={predecessor} />,
            change: change('the practice'),
          },
          {
            key: 'Taken over by',
            value: successor && <PracticeName practice={successor} />,
            change: change('who took over'),
          },
          { key: 'From', value: formatDate(draft.firstDay), change: change('the first day') },
          { key: 'How much', value: partWords(sent.percent), change: change('how much') },
          { key: 'Rests on', value: draft.source, change: change('the document') },
        ]}
      />
      <Fetched query={query} what="what follows" find={({ successionPreview }) => successionPreview} inPage>
        {({ problems, follows, phases }) =>
          problems.length > 0 ? (
            <ErrorSummary title="This cannot be recorded" problems={problems} />
          ) : (
            <>
              <h2 className="nhsuk-heading-m">What follows</h2>
              <ul className="nhsuk-list nhsuk-list--bullet">
                {follows.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <Phases phases={phases} />
              <Confirm
                declaration="I have checked this against the document it rests on"
                button="Record it"
                back={{ to: form, label: 'Go back and change it' }}
                action={record}
                onConfirm={() => void save()}
              />
            </>
          )
        }
      </Fetched>
    </>
  );
};
