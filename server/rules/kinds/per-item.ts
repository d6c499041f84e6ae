/**
 * A tariff for each item done, the same for all or by the deprivation quintile of the practice, up to a most.
 *
 * Source: NHS Health Check local service: £20, and £35 in the most deprived quintile (domain notes 9.2 formula 5).
 * Example: 40 checks in quintile 1 at 35.00 are 1,400.00; in quintile 4 at 20.00 they are 800.00; with a most of 30 they are 1,050.00
 * and 600.00.
 */
import { poundsInWords } from '../../domain/money.ts';
import { mostForEach } from '../components/most-for-each.ts';
import { greatest, multiply, parseDecimal } from '../../domain/fraction.ts';
import type { ComponentCase, ComponentOutcome, PracticeKind } from '../components/component-kind.ts';
import type { Fact } from '../facts/facts.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import type { Problem } from '../../domain/problem.ts';
import { decimal, list, optional, pattern, record, whole } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('A tariff for each item done', {
  item: pattern(
    'The item, by its name in the facts',
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
});

type PerItemParameters = Read<typeof parameters>;

/** The kind `per-item`. Needs `items` of that name within the phase, and `deprivationQuintile` when there are tiers. */
export const perItem: PracticeKind<PerItemParameters> = {
  scope: 'practice',
  kind: 'per-item',
  title: 'A tariff for each item',
  source: 'NHS Health Check local service, tiers by deprivation quintile (domain notes 9.2)',
  parameters,
  conflicts: quintilesTwice,
  sentence: ({ itemName, poundsPerItem, tiers, mostItems }) =>
    `Each practice is paid ${poundsInWords(poundsPerItem)} for each ${itemName}` +
    tiers
      .map(({ quintiles, pounds }) => `, ${poundsInWords(pounds)} in deprivation quintile ${quintiles.join(' and ')}`)
      .join('') +
    (mostItems === null ? '.' : `, for at most ${mostItems}.`),
  wants: ({ item, tiers }, { period }) => [
    { field: 'items', indicator: item, time: { within: period } },
    ...(tiers.length === 0 ? [] : [{ field: 'deprivationQuintile', time: { latestBy: period.to } } as const]),
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
  },
  calculate(given) {
    const { item, tiers } = given.component.parameters;
    const items = findFact(given.practice, { field: 'items', indicator: item, time: { within: given.context.period } });
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
    return payItems(given, items.fact, quintile?.fact ?? null);
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

function payItems(given: ComponentCase<PerItemParameters>, items: Fact, quintile: Fact | null): ComponentOutcome {
  const { itemName, poundsPerItem, tiers, mostItems } = given.component.parameters;
  const tier =
    quintile === null ? undefined : tiers.find(({ quintiles }) => quintiles.includes(Number(quintile.value)));
  const sheet = openWorksheet(perItem, given);
  sheet.input({ ...inputOf(items, 'items'), label: `Items done (${itemName})` });
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
