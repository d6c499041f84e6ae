import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import { rangeFrom, rangeOf } from '../../rules/pay/answer-range.ts';
import { FOLLOWS_NOBODY } from '../../persistence/payments/participant-repository.ts';
import type { Answer } from '../../rules/pay/answer-range.ts';
import { calculatePractice } from '../../rules/pay/calculate-practice.ts';
import type { CalculationContext } from '../../rules/components/component-kind.ts';
import type { Component } from '../../rules/kinds/component.ts';
import type { UnreadComponent } from '../../rules/definition/read-components.ts';
import type { Fact } from '../../rules/facts/facts.ts';
import { isWanted, wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { practiceFacts } from '../payments/practice-facts.ts';

/** The phase of a scheme that is asked about, with what the practice says of itself for it. */
export interface LocalQuestion {
  phase: Phase;
  components: readonly Component[];
  unread: readonly UnreadComponent[];
  context: CalculationContext;
  records: PracticeRecords;
  /** The person's figures for what the scheme asks for: they go before what is on record. */
  typed: (wanted: ReturnType<typeof wantedFacts>) => Fact[];
}

/** One component of the scheme, worked out. Pence. */
export interface LocalLine {
  name: string;
  label: string;
  pence: number;
}

/**
 * What the scheme would pay for the phase, had everything it asks been done, by the very sums that pay it. Not known while a
 * component of it cannot be read: the others alone are not what it pays.
 */
export function localEstimate({ phase, components, unread, context, records, typed }: LocalQuestion): {
  answer: Answer;
  lines: LocalLine[];
} {
  if (unread.length > 0) return { answer: answerUnread(records, unread), lines: [] };
  const wanted = wantedFacts(components, context);
  const known = practiceFacts(phase, wanted, {
    ...records,
    from: phase.from,
    to: phase.to,
    openedOn: null,
    closedOn: null,
    reported: [],
    claims: [],
    quintile: null,
    takenOverOn: null,
    follows: FOLLOWS_NOBODY,
    confirmed: phase.requirements.flatMap(({ key, atLeast }) =>
      Array.from({ length: atLeast }, () => ({ requirementKey: key })),
    ),
  });
  const own = typed(wanted);
  // A figure that was typed in takes the place of every other answer to the same question.
  const answered = wanted.filter((one) => own.some((fact) => isWanted(fact, [one])));
  const facts = { ...known, facts: [...known.facts.filter((fact) => !isWanted(fact, answered)), ...own] };
  const lines: LocalLine[] = [];
  const answer = rangeOf(facts, context.period, (practice, results) => {
    const { lines: worked, exceptions } = calculatePractice({ components, facts: practice, context });
    if (results === 'now')
      lines.push(
        ...worked.map(({ componentKey, label, pence }) => ({
          name: components.find(({ key }) => key === componentKey)?.name ?? componentKey,
          label,
          pence: Number(pence),
        })),
      );
    const pence = exceptions.length > 0 ? null : worked.reduce((sum, line) => sum + line.pence, 0n);
    return { pence, workings: worked.map(({ working }) => working), exceptions };
  });
  return { answer, lines };
}

const answerUnread = ({ practiceCode }: PracticeRecords, unread: readonly UnreadComponent[]): Answer =>
  rangeFrom({
    now: {
      pence: null,
      workings: [],
      exceptions: unread.map(({ key, sentence }) => ({
        practiceCode,
        field: key,
        code: 'COMPONENT_CANNOT_BE_READ',
        message: sentence,
      })),
    },
    worst: null,
    best: null,
  });
