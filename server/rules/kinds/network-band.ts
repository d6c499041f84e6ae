/**
 * Points for a network on its pooled counts, paid to the network and split among its members by the days they belonged to it.
 *
 * Source: Investment and Impact Fund (domain notes 4.3); Management in Practice 2018 on the network QOF (product notes D3-2).
 * Example: 180/200, 10/100 and 400/800 pooled are 590 of 1,100, 53.636… %, not the mean of 50 %. Between 40 % and 90 % for 10 points that
 * is 2.73 points; at 100.00 a point the network has 273.00; split equally among three, 91.00 each.
 */
import { IN_THE_SHARES } from '../components/days-in-phase.ts';
import { poundsInWords } from '../../domain/money.ts';
import { compare, parseDecimal } from '../../domain/fraction.ts';
import type { SharedKind } from '../components/component-kind.ts';
import { countsWanted } from '../facts/find-counts.ts';
import { networkShares } from '../network/network-shares.ts';
import { indicatorField, indicatorPaid, mostForPoints } from '../components/pay-points.ts';
import { choice, decimal, optional, record, whole } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

/** How members may share what their network is paid, in words. */
export const SPLITS = {
  'list size': 'by registered patients',
  equally: 'equally',
  'agreed shares': 'by the shares they agreed on',
} as const;

/** What every kind for networks asks for. */
export const NETWORK_FIELDS = {
  ...indicatorField,
  lowerThreshold: decimal('Percentage at or below which there are no points', { least: '0', most: '100' }),
  upperThreshold: decimal('Percentage at or above which there are all points', { least: '0', most: '100' }),
  maxPoints: decimal('The most points', { above: '0', places: 2 }),
  poundsPerPoint: decimal('Pounds for one point', { least: '0' }),
  split: choice('How members share what the network is paid', Object.keys(SPLITS) as (keyof typeof SPLITS)[], SPLITS),
} as const;

const parameters = record('Points for a network on its pooled counts', {
  ...NETWORK_FIELDS,
  averagePatients: optional(whole('Patients of a network at which a point is worth exactly that', { least: '1' })),
});

/** What `network-band` asks for. */
export type NetworkBandParameters = Read<typeof parameters>;

/** The kind `network-band`. Needs the networks, the counts of each member within the phase, and its list where size matters. */
export const networkBand: SharedKind<NetworkBandParameters> = {
  scope: 'scheme',
  kind: 'network-band',
  title: 'Points for a network, shared by its members',
  source: 'Investment and Impact Fund; network contract',
  parameters,
  conflicts: ({ lowerThreshold, upperThreshold }, path) =>
    compare(parseDecimal(lowerThreshold), parseDecimal(upperThreshold)) < 0
      ? []
      : [
          {
            path: `${path}.upperThreshold`,
            code: 'THRESHOLDS_OVERLAP',
            message: `${path}.upperThreshold is ${upperThreshold} and must be above ${lowerThreshold}`,
          },
        ],
  sentence: ({ indicator, lowerThreshold, upperThreshold, maxPoints, poundsPerPoint, split }) =>
    `Each network earns from 0 points at ${lowerThreshold}% to ${maxPoints} points at ${upperThreshold}% for ${indicator}, all its members counted together, ` +
    `paid at ${poundsInWords(poundsPerPoint)} a point; members share it ${SPLITS[split]}, by the days they belonged to it.`,
  partOfPhase: () => IN_THE_SHARES,
  wants: (given, context) => [
    ...countsWanted(given.indicator, { within: context.period }),
    { field: 'registeredPatients', time: { latestBy: context.period.to } },
  ],
  paysNetworks: true,
  // There cannot be more networks than practices.
  most: (given, practices) => mostForPoints(parseDecimal(given.maxPoints), given, practices),
  paysFor: (given, path) => [indicatorPaid(given, path, { isNational: false })],
  claim: () => null,
  example: {
    indicator: 'ACC08',
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '10',
    poundsPerPoint: '100',
    split: 'equally',
    averagePatients: null,
  },
  share: (given) => networkShares(networkBand, given),
};
