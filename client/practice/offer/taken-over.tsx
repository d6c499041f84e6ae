import { useQuery } from '@apollo/client/react';
import { OwnSuccessionsDocument, type OwnSuccessionsQuery } from '../../generated/practice/offer/offer.ts';
import { formatDate } from '../../parts/format-date.ts';
import { useSession } from '../../session/session.ts';

type Succession = OwnSuccessionsQuery['successions']['nodes'][number];

/** "You took over the work of Old from 1 October 2025."; "You will take over …" while the day is still to come. */
const sentenceOf = (
  { predecessor, successor, firstDay, percent }: Succession,
  ownId: string,
  today: string,
): string => {
  const isOurs = successor.id === ownId;
  const whose = isOurs ? `the work of ${predecessor.name}` : 'your work';
  const took = firstDay > today ? 'will take over' : 'took over';
  const part = percent === null ? whose : `${percent}% of ${whose}`;
  return `${isOurs ? 'You' : successor.name} ${took} ${part} from ${formatDate(firstDay)}.`;
};

/** Whose work the practice took over, or who took over its own: its payments rest on that. Nothing where there is none. */
export const TakenOver = ({ practiceId }: { practiceId: string }) => {
  const { today } = useSession();
  const { data } = useQuery(OwnSuccessionsDocument);
  return data?.successions.nodes.map((succession) => (
    <p key={succession.id}>{sentenceOf(succession, practiceId, today)}</p>
  ));
};
