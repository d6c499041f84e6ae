import { useApolloClient } from '@apollo/client/react';
import { CalendarDocument } from '../../generated/app/home/calendar.ts';
import { Button } from '../../parts/button.tsx';
import { FailedPart } from '../../parts/failed.tsx';
import type { FileToSave } from '../../parts/save-file.ts';
import { useTakeAway } from '../../parts/use-take-away.ts';

/** All of one's last days as a file that a calendar opens. It holds what waits now: one that is taken later brings the rest. */
export const TakeDeadlines = () => {
  const client = useApolloClient();
  const { running, said, error, take } = useTakeAway(
    'Nothing has a last day any more.',
    'Open it to add the dates; take it again when there are new ones.',
  );
  const fetchFile = async (): Promise<FileToSave | undefined> => {
    const { data } = await client.query({ query: CalendarDocument, fetchPolicy: 'no-cache' });
    const text = data?.home.calendarFile;
    return text ? { name: 'deadlines.ics', type: 'text/calendar', text } : undefined;
  };
  return (
    <>
      <div className="portal-buttons portal-screen-only">
        <Button look="secondary" small running={running} onClick={() => void take(fetchFile)}>
          Put these dates in my calendar
        </Button>
        <span role="status">{said}</span>
      </div>
      {error !== undefined && <FailedPart error={error} />}
    </>
  );
};
