import { dayInWords, endOfLondonDay, financialYearOf, instantInWords } from '../dates.ts';
import { countWords } from '../words/count-words.ts';
import type { Read } from '../shape.ts';
import { clause, clauseForEach, clausesOfRecord, nobodyReads, oneClause, within } from './clause.ts';
import type { Clause, Place } from './clause.ts';
import { KEY, LONGEST_PART_NAME, component, labelInWords, requirement, requirementLine } from './component.ts';
import type { Component } from './component.ts';
import { dayField, flagField, listField, recordField, textField } from './described.ts';

/** A stretch of days inside one financial year with its own conditions, payment and opting in (D2-3). */
export const phase = recordField(
  {
    name: 'Phase',
    about: 'A stretch of days inside one financial year with its own conditions, payment and opting in.',
    aboutSent: 'A stretch of days inside one financial year.',
  },
  {
    key: textField('Its key in the scheme.', { form: KEY }),
    name: textField('Its name.', { most: LONGEST_PART_NAME, written: 'the name of the phase' }),
    from: dayField('The first day.'),
    to: dayField('The last day.'),
    optInOpensOn: dayField('The first day on which a practice can opt in.'),
    optInClosesOn: dayField('The last day, until 11:59pm London time.'),
    replaces: listField(
      'National indicators it stands in place of.',
      textField('A national indicator', { most: 60, written: 'the indicator' }),
      { most: 200 },
    ),
    replacesWholeContract: flagField('True when it stands in place of the whole national contract.'),
    requirements: listField('What a practice does to be paid.', requirement, { most: 20 }),
    components: listField('How it pays.', component, { most: 50 }),
  },
  {
    key: nobodyReads('It ties offers, evidence and payments to the phase, whose name is read.'),
    name: within('the heading over the clauses of the phase'),
    from: within('Dates'),
    to: within('Dates'),
    optInOpensOn: within('Dates'),
    optInClosesOn: within('Dates'),
    replaces: clause('What it stands in place of', (replaces, { replacesWholeContract, from }) => {
      const year = financialYearOf(from);
      const named = `${countWords(replaces.length, 'national indicator')} of ${year}: ${replaces.join(', ')}`;
      if (replacesWholeContract) {
        const whole = `It stands in place of the whole national contract of ${year}.`;
        return replaces.length === 0 ? [whole] : [whole, `The text also names ${named}. That changes nothing.`];
      }
      return [
        replaces.length === 0 ? 'No national indicators have been chosen yet.' : `It stands in place of ${named}.`,
      ];
    }),
    replacesWholeContract: within('What it stands in place of'),
    requirements: clause('Evidence asked', (requirements) =>
      requirements.length === 0 ? ['No evidence is asked.'] : requirements.map(requirementLine),
    ),
    components: clauseForEach((one, place) => componentClause(one, place), {
      heading: 'Payment',
      lines: ['No payment has been set yet.'],
    }),
  },
);
/** One phase of a scheme. */
export type Phase = Read<typeof phase>;

function componentClause(one: Component, place: Place): readonly Clause[] {
  const [first = '', ...more] = place.words.componentLines(one, place.path);
  return oneClause(place, `Payment: ${one.name}`, [`${labelInWords(one.label)}. ${first}`, ...more]);
}

/** The clauses of one phase, its days first. They stand under the name of the phase. */
export function clausesOfPhase(one: Phase, place: Place, index: number): readonly Clause[] {
  const under = { ...place, part: one.name || `Phase ${index + 1}`, phaseKey: one.key };
  return [
    ...oneClause(under, 'Dates', [
      `Runs from ${dayInWords(one.from)} to ${dayInWords(one.to)}, in the financial year ${financialYearOf(one.from)}.`,
      `Practices can opt in from ${dayInWords(one.optInOpensOn)} until ${instantInWords(endOfLondonDay(one.optInClosesOn))}.`,
    ]),
    ...clausesOfRecord(phase.readings, one, under),
  ];
}
