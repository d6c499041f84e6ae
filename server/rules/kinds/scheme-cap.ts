/**
 * A way of working out pay with a most for the whole scheme. When all practices together come to more, each is cut in proportion.
 *
 * Source: combination caps (domain notes section 5); envelope that cannot be exceeded (product notes C9).
 * Example: a most of 100.00, and practices that come to 80.00 and 40.00: 100.00 × 80 ÷ 120 = 66.67 and 33.33.
 */
import { fraction, least, parseDecimal } from '../../domain/fraction.ts';
import { roundToPence, poundsInWords } from '../../domain/money.ts';
import type { ComponentOutcome, SharedCase, SharedKind } from '../components/component-kind.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import {
  calculatePart,
  partMost,
  partPaysFor,
  partSentence,
  partsOfPhase,
  partShape,
  partWants,
} from '../components/parts.ts';
import type { Part, PartKinds } from '../components/parts.ts';
import { sharePence, writeShare } from '../working/share-pence.ts';
import type { SharedSum } from '../working/share-pence.ts';
import { decimal, record } from '../../domain/shape.ts';
import { waitingPot } from '../components/waiting-pot.ts';
import type { Working } from '../working/working.ts';

interface SchemeCapParameters {
  readonly part: Part;
  readonly mostPounds: string;
}

/** The kind `scheme-cap`, over the kinds that may stand inside it. While one practice waits for a person, all do. */
export const schemeCap = (kinds: PartKinds): SharedKind<SchemeCapParameters> => {
  const self: SharedKind<SchemeCapParameters> = {
    scope: 'scheme',
    kind: 'scheme-cap',
    title: 'A most for the whole scheme',
    source: 'Cap on a scheme, cut in proportion',
    parameters: record('Pay with a most for the whole scheme', {
      part: partShape(kinds),
      mostPounds: decimal('The most for all practices together, in pounds', { above: '0', places: 2 }),
    }),
    conflicts: () => [],
    sentence: ({ part, mostPounds }) =>
      `Pay is worked out so: ${partSentence(kinds, part)}; when all practices together come to more than ${poundsInWords(mostPounds)}, each is cut in proportion, to the penny.`,
    partOfPhase: ({ part }) => ({
      taken: 'within',
      sentence: `${partsOfPhase(kinds, [part]).sentence} Only then is the most for all looked at.`,
    }),
    wants: ({ part }, context) => partWants(kinds, part, context),
    paysNetworks: false,
    most: ({ part, mostPounds }, practices) => {
      const cap = parseDecimal(mostPounds);
      const uncut = partMost(kinds, part, practices);
      return uncut ? least(cap, uncut) : cap;
    },
    paysFor: ({ part }, path) => partPaysFor(kinds, part, `${path}.part`),
    claim: () => null,
    example: {
      part: {
        kind: 'per-item',
        parameters: {
          item: 'healthCheck',
          itemName: 'health check',
          poundsPerItem: '20',
          tiers: [],
          mostItems: null,
          severalCounts: null,
        },
      },
      mostPounds: '100000',
    },
    share(given) {
      const outcomes = given.practices.map((practice) => ({
        code: practice.practiceCode,
        ...calculatePart(kinds, { ...given, practice }, { part: given.component.parameters.part, key: 'weight' }),
      }));
      const workings = outcomes.flatMap(({ code, working }) => (working ? [{ code, working }] : []));
      if (workings.length < outcomes.length)
        return waitingPot(
          given,
          outcomes.flatMap(({ exceptions }) => exceptions),
        );
      const most = roundToPence(parseDecimal(given.component.parameters.mostPounds));
      const total = workings.reduce((sum, { working }) => sum + penceOf(working), 0n);
      const sharers = workings.map(({ code, working }) => ({ code, weight: fraction(penceOf(working), 100n) }));
      const shares = new Map((total > most ? sharePence(most, sharers) : []).map((share) => [share.code, share]));
      return {
        byPractice: new Map(
          workings.map(({ code, working }) => [code, write(self, given, { working, share: shares.get(code) })]),
        ),
        byNetwork: [],
      };
    },
  };
  return self;
};

const penceOf = ({ result }: Working): bigint => BigInt(result.pence ?? '0');

function write(
  self: SharedKind<SchemeCapParameters>,
  given: SharedCase<SchemeCapParameters>,
  { working, share }: { working: Working; share: SharedSum | undefined },
): ComponentOutcome {
  const sheet = openWorksheet(self, given);
  sheet.child({ ...working, title: `${working.title}, before the cap` });
  if (!share) {
    sheet.note(
      `All practices together come to no more than ${poundsInWords(given.component.parameters.mostPounds)}, so nothing is cut.`,
    );
    return { working: sheet.pay('weight'), exceptions: [] };
  }
  writeShare(sheet, share, {
    total: schemeParameter(given, {
      name: 'mostSum',
      label: 'Most for the whole scheme',
      value: given.component.parameters.mostPounds,
      unit: 'pounds',
    }),
    weightLabel: 'Pounds before the cap',
    sharedBy: `${given.practices.length} practices`,
    source: given.context.schemeTitle,
    date: given.context.period.from,
  });
  return { working: sheet.pay('share'), exceptions: [] };
}
