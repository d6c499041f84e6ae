/**
 * Aspiration: a part of last year's achievement, raised by how much a point has risen, paid in twelve equal instalments; and the
 * balance when the year is over. A balance below zero is recovered.
 *
 * Source: BMA Focus on QOF payments, February 2007; 80 % from 2024-25 (domain notes 1.8). The treatment of the average list in the
 * uprating since 2013 is not confirmed and is left out.
 * Example: 140,000.00 last year at 220.62 a point, now 225.49: 140,000.00 × 225.49 ÷ 220.62 × 80 % = 114,472.31 a year, 9,539.36 a
 * month. An achievement of 151,234.56 leaves 151,234.56 − 12 × 9,539.36 = 36,762.24 to pay.
 */
import type { Working, WorkingInput, WorkingParameter } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';
import { sourceOf, sourceText } from './national-year.ts';
import type { NationalYear } from './national-year.ts';

/** What was achieved in a year, in pounds as a plain decimal, with where it was read. */
export interface AchievedPayment {
  readonly value: string;
  readonly date: string;
  readonly source: string;
}

/** The year that aspiration is paid for, the year before, and what the practice earned in it. */
export interface AspirationCase {
  readonly year: NationalYear;
  readonly lastYear: NationalYear;
  readonly lastAchievement: AchievedPayment;
}

const SOURCE = 'Statement of Financial Entitlements, aspiration payments';

/** One monthly instalment, explained; the annual sum is a step of the working. */
export function monthlyAspiration({ year, lastYear, lastAchievement }: AspirationCase): Working {
  const sheet = new Worksheet({
    key: 'aspiration',
    title: `Monthly aspiration ${year.year}`,
    rule: {
      kind: 'qof-aspiration',
      sentence:
        'A part of last year’s achievement, raised by the rise of a point, is paid in twelve equal instalments.',
      source: SOURCE,
    },
  });
  sheet.input(achieved('lastAchievement', `Achievement payment of ${lastYear.year}`, lastAchievement));
  sheet.parameter(pointValue('poundsPerPoint', year));
  sheet.parameter(pointValue('lastPoundsPerPoint', lastYear));
  const { value, from } = year.aspirationPercent;
  sheet.parameter({
    name: 'aspirationPercent',
    label: 'Part paid as aspiration',
    value,
    unit: 'percent',
    date: year.year,
    source: sourceText(sourceOf(year, from)),
  });
  sheet.step({ name: 'upratingIndex', label: 'Uprating index', unit: 'ratio' }, 'poundsPerPoint / lastPoundsPerPoint');
  sheet.step(
    { name: 'annual', label: 'Aspiration of the year', unit: 'pounds' },
    'lastAchievement * upratingIndex * aspirationPercent / 100',
  );
  sheet.round(
    { name: 'annualRounded', label: 'Aspiration of the year, rounded to the penny', unit: 'pounds' },
    'annual',
    2,
  );
  sheet.step({ name: 'month', label: 'One of twelve instalments', unit: 'pounds' }, 'annual / 12');
  return sheet.pay('month');
}

/** The achievement of the year less the instalments already paid. Below zero it is to be recovered. */
export function balancingPayment({
  year,
  achievement,
  instalment,
  instalmentsPaid,
}: {
  readonly year: NationalYear;
  readonly achievement: AchievedPayment;
  readonly instalment: Working;
  readonly instalmentsPaid: number;
}): Working {
  const sheet = new Worksheet({
    key: 'balance',
    title: `Balancing payment ${year.year}`,
    rule: {
      kind: 'qof-balance',
      sentence: 'What was achieved, less the aspiration already paid; recovered when it is below zero.',
      source: SOURCE,
    },
  });
  sheet.child({ ...instalment, key: 'instalment' });
  sheet.input(achieved('achievement', `Achievement payment of ${year.year}`, achievement));
  sheet.input({
    name: 'instalmentsPaid',
    label: 'Instalments paid',
    value: `${instalmentsPaid}`,
    unit: 'months',
    date: year.year,
    source: 'Payments of the year',
  });
  sheet.step({ name: 'paid', label: 'Aspiration already paid', unit: 'pounds' }, 'instalment * instalmentsPaid');
  sheet.step({ name: 'difference', label: 'Achievement less aspiration', unit: 'pounds' }, 'achievement - paid');
  const balance = sheet.pay('difference');
  return balance.result.pence?.startsWith('-')
    ? { ...balance, notes: ['More was paid as aspiration than was achieved: the difference is to be recovered.'] }
    : balance;
}

const achieved = (name: string, label: string, payment: AchievedPayment): WorkingInput => ({
  name,
  label,
  unit: 'pounds',
  ...payment,
});

function pointValue(name: string, year: NationalYear): WorkingParameter {
  const { value, from } = year.poundsPerPoint;
  return {
    name,
    label: `Pounds for one point in ${year.year}`,
    value,
    unit: 'pounds per point',
    date: year.year,
    source: sourceText(sourceOf(year, from)),
  };
}
