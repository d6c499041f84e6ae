import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { type OwedThing, RemindLinkDocument } from '../../generated/parts/remind/remind.ts';
import { useSession } from '../../session/session.ts';
import { capitalised } from '../words/capitals.ts';
import { THINGS } from './things.ts';

/** The way to remind those who owe something of the list it stands beside; nothing where nobody does, or where one may not. */
export const RemindLink = ({ thing, subjectId }: { thing: OwedThing; subjectId: string }) => {
  const { may } = useSession();
  const { data } = useQuery(RemindLinkDocument, { variables: { thing, subjectId }, skip: !may('reminder:send') });
  const owing = data?.reminder?.owing ?? 0;
  if (owing === 0) return null;
  const { name, whom, owed } = THINGS[thing];
  const whyNot = data?.reminder?.whyNot;
  if (whyNot)
    return (
      <p className="portal-screen-only">
        {capitalised(whom(owing))} {owed(owing)} cannot be reminded today: {whyNot}
      </p>
    );
  return (
    <p className="portal-screen-only">
      <Link to={`/remind/${name}/${subjectId}`}>
        Remind {whom(owing)} {owed(owing)}
      </Link>
    </p>
  );
};
