import { useSession } from '../app/session.ts';
import { daysLeft, londonDate } from '../parts/format-date.ts';
import { Moment } from '../parts/when.tsx';

/** The clock of a consultation: the days that are left, and the date, in London time. */
export const Closing = ({ at, open }: { at: string; open: boolean }) => {
  const { today } = useSession();
  return (
    <>
      {open && (
        <>
          <strong>{daysLeft(today, londonDate(at))}</strong>:{' '}
        </>
      )}
      <Moment at={at} />
    </>
  );
};
