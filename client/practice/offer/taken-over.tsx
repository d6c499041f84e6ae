import { useQuery } from '@apollo/client/react';
import { OwnSuccessionsDocument, type OwnSuccessionsQuery } from '../../generated/practice/offer/offer.ts';
import { formatDate } from '../../parts/format-date.ts';

type Succession = OwnSuccessionsQuery['successions']['nodes'][number];

const sentenceOf = ({ predecessor, successor, firstDay, percent }: Succession, ownId: string): string => {
  const [part, day] = [percent === null ? 'the work' : `${percent}% of the work`, formatDate(firstDay)];
  return successor.id === ownId
    ? `You took over ${part} of ${predecessor.name} from ${day}.`
    : `${successor.name} took over ${percent === null ? 'your work' : `${percent}% of your work`} from ${day}.`;
};

/** Whose work the practice took over, or who took over its own: its payments rest on that. Nothing where there is none. */
export const TakenOver = ({ practiceId }: { practiceId: string }) => {
  const { data } = useQuery(OwnSuccessionsDocument);
  return data?.successions.nodes.map((succession) => <p key={succession.id}>{sentenceOf(succession, practiceId)}</p>);
};
