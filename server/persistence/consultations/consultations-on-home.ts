import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { schemeStatesThatOweReplies } from '../../domain/schemes/scheme-states.ts';
import { at, isOneOf } from '../home/question.ts';
import type { Question } from '../home/question.ts';

const OF_A_SCHEME = `consultation c
  join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id`;

/** The consultations that wait for the LMC, or after its closing time or its comments for the commissioner. */
export const waitingConsultations = {
  answer_consultation: {
    id: 'c.id',
    name: 's.name',
    due: 'c.closes_at',
    from: `${OF_A_SCHEME}
      where c.state = 'open' and c.closes_at > ${at.deadlineOver}`,
  },
  record_silence: {
    id: 'c.id',
    name: 's.name',
    due: 'c.closes_at',
    from: `${OF_A_SCHEME}
      where c.state = 'open' and c.closes_at <= ${at.deadlineOver}`,
  },
  reply_to_comments: {
    id: 'c.id',
    name: 's.name',
    count: 'count(*)::integer',
    due: 'c.closes_at',
    from: `${OF_A_SCHEME}
      join consultation_comment m on m.commissioner_id = c.commissioner_id and m.consultation_id = c.id
      where m.reply is null and ${isOneOf('s.state', schemeStatesThatOweReplies)}
      group by c.id, s.name, c.closes_at`,
  },
} satisfies Partial<Record<WaitingKind, Question>>;

/** How many consultations there are. */
export const countedConsultations = {
  consultations_open: `consultation where state = 'open'`,
  consultations_answered: `consultation where state <> 'open'`,
} satisfies Partial<Record<HomeCountKey, string>>;
