import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { paymentRunMoves, paymentRunStates } from '../../domain/payments/run-states.ts';
import type { PaymentRunState } from '../../domain/payments/run-states.ts';
import { isOneOf } from '../home/question.ts';
import type { DaysAsked, Question } from '../home/question.ts';
import { PHASES_THAT_PAY } from '../schemes/phases-that-pay.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** A run in these states, of the phase p. */
export const runOfThePhase = (states: readonly PaymentRunState[]): Sql => sql`
  select from payment_run r
  where r.commissioner_id = p.commissioner_id and r.scheme_id = p.id and r.phase_key = p.phase ->> 'key'
    and ${isOneOf(sql`r.state`, states)}`;

const runs = (states: readonly PaymentRunState[]): Question => ({
  id: sql`r.id`,
  name: sql`s.name`,
  count: sql`r.practices_total`,
  from: sql`payment_run r
    join scheme s on s.commissioner_id = r.commissioner_id and s.id = r.scheme_id
    where ${isOneOf(sql`r.state`, states)}`,
});

const notGivenUp = paymentRunStates.filter((state) => state !== paymentRunMoves.withdraw.to);

/** The phases that wait to be paid, and the runs that wait for their next move. */
export const waitingPayments = ({ phaseOver }: DaysAsked) =>
  ({
    pay_phase: {
      id: sql`p.id`,
      name: sql`p.name || ', ' || (p.phase ->> 'name')`,
      from: sql`(${PHASES_THAT_PAY}) p
        where (p.phase ->> 'to')::date <= ${phaseOver}
          and exists (select from participation t
            where t.commissioner_id = p.commissioner_id and t.scheme_id = p.id and t.phase_key = p.phase ->> 'key'
              and not isempty(t.during))
          and not exists (${runOfThePhase(notGivenUp)})`,
    },
    submit_run: runs(paymentRunMoves.submit.from),
    approve_run: runs(paymentRunMoves.approve.from),
    release_run: runs(paymentRunMoves.release.from),
  }) satisfies Partial<Record<WaitingKind, Question>>;

/** How many payments there are. */
export const countedPayments = {
  payments_received: sql`payment_line`,
} satisfies Partial<Record<HomeCountKey, Sql>>;
