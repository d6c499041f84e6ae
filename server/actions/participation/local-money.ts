import { costsLines } from '../../domain/schemes/scheme-definition.ts';
import { addDays } from '../../domain/dates.ts';
import { formatPounds } from '../../domain/money.ts';
import { FOLLOWS_NOBODY } from '../../persistence/payments/participant-repository.ts';
import type { Answer } from '../../rules/pay/answer-range.ts';
import { calculatePractice } from '../../rules/pay/calculate-practice.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { componentSentence } from '../../rules/kinds/component-sentence.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import { practiceFacts } from '../payments/practice-facts.ts';
import { notKnown } from './comparison-facts.ts';
import type { ComparisonFacts, MoneySides, Side } from './comparison-facts.ts';

/**
 * What the scheme offers for a phase, by the same sums that pay it, as if everything it asks had been done. What is paid
 * for trying and for the cost of taking part does not depend on results; what is paid for results does. A pound stands in one
 * place: where the scheme asks something, all of it is at risk until that is done, and none is guaranteed; where it asks nothing,
 * what results bring is at risk. Nothing is known of it while a part of the payment cannot be read.
 * Source: product.md D5-10, D1-7, domain.md section 5.
 */
export function localMoney(facts: ComparisonFacts): MoneySides {
  const { components, unread } = readComponents(facts.phase);
  if (unread.length > 0) {
    const unknown = notKnown(unread.map(({ sentence }) => sentence).join(' '));
    return { guaranteed: unknown, possible: unknown, atRisk: unknown };
  }
  const sure = sumOf(
    facts,
    components.filter(({ label }) => label !== 'outcome'),
  );
  const all = sumOf(facts, components);
  const asked = facts.phase.requirements.map(({ name, atLeast }) => `${name}: ${atLeast}`).join('. ');
  return {
    guaranteed: guaranteed(sure, asked),
    possible: possible(components, { sure, all, estimate: facts.estimate?.local ?? null }),
    atRisk: atRisk(facts, { sure, all }),
  };
}

const possible = (
  components: readonly Component[],
  { sure, all, estimate }: { sure: Side; all: Side; estimate: Answer | null },
): Side => {
  const sentences = components.map(componentSentence).join(' ');
  if (all.pence !== null) return { text: `${all.text}. ${sentences}`, pence: all.pence };
  if (estimate && estimate.pence !== null && estimate.possiblePence !== null) {
    const text = `${formatPounds(estimate.possiblePence)} is the most that results can bring. With the newest figures we hold it would be ${formatPounds(estimate.pence)}. ${sentences}`;
    return { text, pence: Number(estimate.possiblePence) };
  }
  return sure.pence === null
    ? { text: `${all.text} ${sentences}`, pence: null }
    : { text: `More than ${sure.text}, by results that are not known yet. ${sentences}`, pence: null };
};

const guaranteed = (sure: Side, asked: string): Side => {
  if (sure.pence === null) return sure;
  return asked === ''
    ? { ...sure, text: `${sure.text}.` }
    : {
        text: `Nothing before what the scheme asks has been done (${asked}): until then all of it is at risk.`,
        pence: 0,
      };
};

const atRisk = ({ phase, definition }: ComparisonFacts, { sure, all }: { sure: Side; all: Side }): Side => {
  const costs = definition.costsBorneByPractice ? ` ${costsLines(definition).join(' ')}` : '';
  if (phase.requirements.length === 0) return byResults({ sure, all }, costs);
  if (all.pence === null) return { text: `All of it, when one thing the scheme asks is missing.${costs}`, pence: null };
  return { text: `${all.text}, when one thing the scheme asks is missing.${costs}`, pence: all.pence };
};

const byResults = ({ sure, all }: { sure: Side; all: Side }, costs: string): Side => {
  if (all.pence === null || sure.pence === null)
    return { text: `Whatever results bring: it is not known yet.${costs}`, pence: null };
  const pence = all.pence - sure.pence;
  return pence === 0
    ? { text: `Nothing: the payment has no condition.${costs}`, pence }
    : { text: `${formatPounds(BigInt(pence))}: it comes only with results.${costs}`, pence };
};

const sumOf = ({ phase, records, schemeTitle }: ComparisonFacts, components: readonly Component[]): Side => {
  const context = { schemeTitle, period: { from: phase.from, to: phase.to } };
  const known = practiceFacts(phase, wantedFacts(components, context), {
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
    lists: records.lists.filter(({ countedOn }) => countedOn >= addDays(phase.from, -366) && countedOn <= phase.to),
    confirmed: phase.requirements.flatMap(({ key, atLeast }) =>
      Array.from({ length: atLeast }, () => ({ requirementKey: key })),
    ),
  });
  const { lines, exceptions } = calculatePractice({ components, facts: known, context });
  const [exception] = exceptions;
  if (exception) return notKnown(`${exception.message.replace(`${records.practiceCode}: `, '')}.`);
  const pence = lines.reduce((sum, line) => sum + line.pence, 0n);
  return { text: formatPounds(pence), pence: Number(pence) };
};
