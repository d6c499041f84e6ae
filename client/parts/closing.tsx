import { useSession } from '../session/session.ts';
import { daysLeft, londonDate } from './format-date.ts';
import { Moment } from './when.tsx';

/** A clock: while it runs the days that are left, and always the date and time in London. */
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
