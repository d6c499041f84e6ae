/**
 * Points for a network on its pooled counts, with the adjustments for list size and for how common the condition is in the network.
 *
 * Source: Investment and Impact Fund: points × pounds per point × list-size adjustment × prevalence adjustment, paid to the network
 * (domain notes 4.3).
 * Example: 10 points at £198.00; 60,000 patients against 50,000 of an average network; a register of 1,500 of 60,000, 2.5 %, against 2 % in
 * the country: 10 × 198 × 60,000 ÷ 50,000 × 2.5 ÷ 2 = 2,970.00.
 */
import { IN_THE_SHARES } from '../components/days-in-phase.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';
import { poundsInWords } from '../../domain/money.ts';
import { compare, parseDecimal } from '../../domain/fraction.ts';
import type { SharedKind } from '../components/component-kind.ts';
import { networkShares } from '../network/network-shares.ts';
import { pattern, record, whole } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';
import { NETWORK_FIELDS, SPLITS, networkBand } from './network-band.ts';

const parameters = record('Points for a network, adjusted for list size and prevalence', {
  ...NETWORK_FIELDS,
  averagePatients: whole('Patients of a network at which a point is worth exactly that', { least: '1' }),
  register: pattern('The register that the money follows, such as AF', /^[A-Z]+$/, 'a group such as AF'),
  nationalRegister: whole('Patients on that register in the country', { least: '1' }),
  nationalPatients: whole('Patients on all lists of the country', { least: '1' }),
});

type NetworkPrevalenceParameters = Read<typeof parameters>;

/** The kind `network-prevalence-band`. Needs what `network-band` needs, and the register and list of each member. */
export const networkPrevalenceBand: SharedKind<NetworkPrevalenceParameters> = {
  scope: 'scheme',
  kind: 'network-prevalence-band',
  title: 'Points for a network, adjusted for list size and prevalence',
  source: 'Investment and Impact Fund, list-size and prevalence adjustment',
  parameters,
  conflicts: (given, path) => [
    ...networkBand.conflicts(given, path),
    ...(compare(parseDecimal(`${given.nationalRegister}`), parseDecimal(`${given.nationalPatients}`)) <= 0
      ? []
      : [
          {
            path: `${path}.nationalRegister`,
            code: 'REGISTER_ABOVE_LIST',
            message: `${path}.nationalRegister is ${given.nationalRegister}, more than the ${given.nationalPatients} on all lists`,
          },
        ]),
  ],
  sentence: ({
    indicator,
    lowerThreshold,
    upperThreshold,
    maxPoints,
    poundsPerPoint,
    averagePatients,
    register,
    split,
  }) =>
    `Each network earns from 0 points at ${lowerThreshold}% to ${maxPoints} points at ${upperThreshold}% for ${indicator}, all its members counted together, ` +
    `paid at ${poundsInWords(poundsPerPoint)} a point for ${withThousands(String(averagePatients))} patients of average ${register} prevalence; members share it ${SPLITS[split]}, by the days they belonged to it.`,
  partOfPhase: () => IN_THE_SHARES,
  wants: (given, context) => [
    ...networkBand.wants(given, context),
    { field: 'register', indicator: given.register, time: { within: context.period } },
  ],
  paysNetworks: true,
  most: networkBand.most,
  paysFor: networkBand.paysFor,
  claim: () => null,
  example: {
    indicator: 'CVD01',
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '10',
    poundsPerPoint: '198',
    split: 'list size',
    averagePatients: 50000,
    register: 'HYP',
    nationalRegister: 1200000,
    nationalPatients: 60000000,
  },
  share: (given) => networkShares(networkPrevalenceBand, given),
};
