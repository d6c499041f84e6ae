/**
 * A tariff for each item done, the same for all or by the deprivation quintile of the practice, up to a most.
 *
 * Source: NHS Health Check local service: £20, and £35 in the most deprived quintile (domain notes 9.2 formula 5).
 * Example: 40 checks in quintile 1 at 35.00 are 1,400.00; in quintile 4 at 20.00 they are 800.00; with a most of 30 they are 1,050.00
 * and 600.00.
 */
import { AS_DONE } from '../components/days-in-phase.ts';
import { dayInWords } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import { poundsInWords } from '../../domain/money.ts';
import { mostForEach } from '../components/most-for-each.ts';
import { greatest, multiply, parseDecimal } from '../../domain/fraction.ts';
import type { ComponentCase, ComponentOutcome, PracticeKind } from '../components/component-kind.ts';
import type { Fact, FactWanted } from '../facts/facts.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import type { FoundFact } from '../facts/find-fact.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import type { Problem } from '../../domain/problem.ts';
import { choice, decimal, list, optional, pattern, record, whole } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';
import type { Worksheet } from '../working/worksheet.ts';

const parameters = record('A tariff for each item done', {
  item: pattern(
    'The name it is counted under in files',
    /^[a-z][A-Za-z0-9-]*$/,
    'letters and figures, beginning with a small letter',
  ),
  itemName: pattern('What one item is called, as in "health check"', /\S/, 'a text'),
  poundsPerItem: decimal('Pounds for one item where no tier says otherwise', { least: '0', places: 2 }),
  tiers: list(
    'Other prices by deprivation quintile; 1 is the most deprived',
    record('One tier', {
      quintiles: list('The quintiles', whole('A quintile', { least: '1', most: '5' })),
      pounds: decimal('Pounds for one item there', { least: '0', places: 2 }),
    }),
    0,
  ),
  mostItems: optional(whole('The most items that are paid', { least: '1' })),
  severalCounts: optional(choice('What counts of several days are', ['added up', 'the latest is for the whole'])),
});

type PerItemParameters = Read<typeof parameters>;

/** The kind `per-item`. Needs `items` of that name within the phase, and `deprivationQuintile` when there are tiers. */
export const perItem: PracticeKind<PerItemParameters> = {
  scope: 'practice',
  kind: 'per-item',
  title: 'A tariff for each item',
  source: 'NHS Health Check local service, tiers by deprivation quintile',
  parameters,
  conflicts: quintilesTwice,
  sentence: ({ itemName, poundsPerItem, tiers, mostItems, severalCounts }) =>
    `Each practice is paid ${poundsInWords(poundsPerItem)} for each ${itemName}` +
    tiers
      .map(({ quintiles, pounds }) => `, ${poundsInWords(pounds)} in deprivation quintile ${quintiles.join(' and ')}`)
      .join('') +
    (mostItems === null ? '' : `, for at most ${withThousands(String(mostItems))}`) +
    `; ${severalCounts === LATEST ? 'the latest count is for the whole' : 'counts of several days are added up'}.`,
  partOfPhase: () => AS_DONE,
  wants: (given, { period }) => [
    itemsWanted(given, period),
    ...(given.tiers.length === 0 ? [] : [{ field: 'deprivationQuintile', time: { latestBy: period.to } } as const]),
  ],
  paysNetworks: false,
  most: ({ poundsPerItem, tiers, mostItems }, practices) => {
    if (mostItems === null) return null;
    const prices = [poundsPerItem, ...tiers.map(({ pounds }) => pounds)].map(parseDecimal);
    return mostForEach(multiply(prices.reduce(greatest), parseDecimal(`${mostItems}`)), practices);
  },
  paysFor: ({ item, itemName }, path) => [{ what: 'item', item, itemName, path: `${path}.item` }],
  claim: () => null,
  example: {
    item: 'healthCheck',
    itemName: 'health check',
    poundsPerItem: '20',
    tiers: [{ quintiles: [1], pounds: '35' }],
    mostItems: 30,
    severalCounts: null,
  },
  calculate(given) {
    const { tiers } = given.component.parameters;
    const items = findFact(given.practice, itemsWanted(given.component.parameters, given.context.period));
    const quintile =
      tiers.length === 0
        ? null
        : findFact(given.practice, { field: 'deprivationQuintile', time: { latestBy: given.context.period.to } });
    if ('exception' in items || (quintile && 'exception' in quintile)) {
      return {
        working: null,
        exceptions: [items, quintile].flatMap((found) => (found && 'exception' in found ? [found.exception] : [])),
      };
    }
    return payItems(given, items, quintile?.fact ?? null);
  },
};

function quintilesTwice({ tiers }: PerItemParameters, path: string): Problem[] {
  const seen = new Set<number>();
  return tiers.flatMap(({ quintiles }, position) =>
    quintiles.flatMap((quintile) => {
      if (!seen.has(quintile)) {
        seen.add(quintile);
        return [];
      }
      const at = `${path}.tiers[${position}].quintiles`;
      return [
        { path: at, code: 'TIERS_OVERLAP', message: `${at} names quintile ${quintile}, which has a price already` },
      ];
    }),
  );
}

type HeldFact = Extract<FoundFact, { fact: unknown }>;

const LATEST = 'the latest is for the whole';

const itemsWanted = ({ item, severalCounts }: PerItemParameters, period: Period): FactWanted => ({
  field: 'items',
  indicator: item,
  time: { within: period },
  ...(severalCounts === LATEST ? { several: 'the latest' } : {}),
});

/** Writes the items on the sheet as `items`: one count, or those of several days with their sum. */
function addItems(sheet: Worksheet, { fact, counted }: HeldFact, label: string): void {
  const { facts, before } = counted ?? { facts: [fact], before: [] };
  if (facts.length === 1) sheet.input({ ...inputOf(facts[0] ?? fact, 'items'), label });
  else {
    facts.forEach((one, position) => sheet.input({ ...inputOf(one, `items${position + 1}`), label }));
    sheet.step({ name: 'items', label, unit: 'count' }, facts.map((_, position) => `items${position + 1}`).join(' + '));
  }
  for (const { value, date } of before)
    sheet.note(`${withThousands(value)} counted on ${dayInWords(date)}, before the practice took part, are not paid.`);
}

function payItems(given: ComponentCase<PerItemParameters>, items: HeldFact, quintile: Fact | null): ComponentOutcome {
  const { itemName, poundsPerItem, tiers, mostItems } = given.component.parameters;
  const tier =
    quintile === null ? undefined : tiers.find(({ quintiles }) => quintiles.includes(Number(quintile.value)));
  const sheet = openWorksheet(perItem, given);
  addItems(sheet, items, `Items done (${itemName})`);
  if (quintile) sheet.input(inputOf(quintile, 'quintile'));
  const price = {
    name: 'price',
    label: tier ? `Pounds for one item in quintile ${quintile?.value}` : 'Pounds for one item',
    value: tier?.pounds ?? poundsPerItem,
    unit: 'pounds',
  } as const;
  sheet.parameter(schemeParameter(given, price));
  if (mostItems !== null)
    sheet.parameter(
      schemeParameter(given, {
        name: 'mostItems',
        label: 'Most items that are paid',
        value: `${mostItems}`,
        unit: 'count',
      }),
    );
  sheet.step(
    { name: 'paidItems', label: 'Items that are paid', unit: 'count' },
    mostItems === null ? 'items' : 'min(items, mostItems)',
  );
  sheet.step({ name: 'total', label: 'Pay before rounding', unit: 'pounds' }, 'paidItems * price');
  return { working: sheet.pay('total'), exceptions: [] };
}
