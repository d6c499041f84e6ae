import {
  consultationStatesThatAreSettled,
  consultationStatesThatWait,
} from '../../domain/consultations/consultation-states.ts';
import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { schemeStatesThatOweReplies } from '../../domain/schemes/scheme-states.ts';
import { isOneOf, isWithToday } from '../home/question.ts';
import type { DaysAsked, Question } from '../home/question.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

const OF_A_SCHEME = sql`consultation c
  join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id`;

const waits = (state: Sql): Sql => isOneOf(state, consultationStatesThatWait);

/** The consultations that wait for the LMC, or after its closing time or its comments for the commissioner. */
export const waitingConsultations = ({ deadlineOver }: DaysAsked) =>
  ({
    answer_consultation: {
      id: sql`c.id`,
      name: sql`s.name`,
      due: sql`c.closes_at`,
      from: sql`${OF_A_SCHEME}
        where ${waits(sql`c.state`)} and c.closes_at > ${deadlineOver} and ${isWithToday(sql`c.commissioner_id`)}`,
    },
    record_silence: {
      id: sql`c.id`,
      name: sql`s.name`,
      due: sql`c.closes_at`,
      from: sql`${OF_A_SCHEME}
        where ${waits(sql`c.state`)} and c.closes_at <= ${deadlineOver}`,
    },
    reply_to_comments: {
      id: sql`c.id`,
      name: sql`s.name`,
      count: sql`count(*)::integer`,
      due: sql`c.closes_at`,
      from: sql`${OF_A_SCHEME}
        join consultation_comment m on m.commissioner_id = c.commissioner_id and m.consultation_id = c.id
        where m.reply is null and ${isOneOf(sql`s.state`, schemeStatesThatOweReplies)}
        group by c.id, s.name, c.closes_at`,
    },
  }) satisfies Partial<Record<WaitingKind, Question>>;

/** How many consultations there are. */
export const countedConsultations = {
  consultations_open: sql`consultation where ${waits(sql`state`)} and ${isWithToday(sql`commissioner_id`)}`,
  consultations_answered: sql`consultation where ${isOneOf(sql`state`, consultationStatesThatAreSettled)}`,
} satisfies Partial<Record<HomeCountKey, Sql>>;
