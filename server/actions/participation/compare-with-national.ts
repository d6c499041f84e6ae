import { dayInWords, financialYearOf } from '../../domain/dates.ts';
import { indicatorsInWords } from '../../domain/participation/cover.ts';
import type { ComparisonFacts, Side } from './comparison-facts.ts';
import { localMoney } from './local-money.ts';
import { nationalMoney } from './national-money.ts';
import { requirementLine } from '../../domain/schemes/component.ts';
import { hoursLine, howToLeave } from '../../domain/schemes/scheme-definition.ts';

/** The same question answered for the national contract and for the local scheme. Amounts in pence, null where there is none. */
export interface ComparisonRow {
  key: 'guaranteed' | 'possible' | 'at_risk' | 'hours' | 'reporting' | 'leaving';
  label: string;
  national: string;
  local: string;
  nationalPence: number | null;
  localPence: number | null;
}

/**
 * National contract and local offer side by side, the same rows for both. Everything comes from the text of the scheme, from
 * national years with their sources and from payments that were loaded; what is not known says so.
 * Source: product.md P-3, D5-10, D2-8.
 */
export function compareWithNational(facts: ComparisonFacts): ComparisonRow[] {
  const [national, local] = [nationalMoney(facts), localMoney(facts)];
  return [
    inMoney('guaranteed', 'Guaranteed', { national: national.guaranteed, local: local.guaranteed }),
    inMoney('possible', 'Possible', { national: national.possible, local: local.possible }),
    inMoney('at_risk', 'At risk', { national: national.atRisk, local: local.atRisk }),
    inWords('hours', 'Hours asked', {
      national: 'Not known here: the national contract states no hours.',
      local: hoursLine(facts.definition),
    }),
    inWords('reporting', 'Reporting', { national: nationalReporting(facts), local: localReporting(facts) }),
    inWords('leaving', 'How to leave', {
      national: 'Nothing to leave: the national contract applies whenever no local scheme does.',
      local: howToLeave(facts.definition.exitTerms).join(' '),
    }),
  ];
}

const inMoney = (
  key: ComparisonRow['key'],
  label: string,
  { national, local }: { national: Side; local: Side },
): ComparisonRow => ({
  key,
  label,
  national: national.text,
  local: local.text,
  nationalPence: national.pence,
  localPence: local.pence,
});

const inWords = (
  key: ComparisonRow['key'],
  label: string,
  sides: { national: string; local: string },
): ComparisonRow => ({
  key,
  label,
  ...sides,
  nationalPence: null,
  localPence: null,
});

const nationalReporting = ({ national, phase }: ComparisonFacts): string => {
  const year = financialYearOf(phase.from);
  return national?.indicatorsComplete
    ? `All ${national.indicators.length} indicators of ${year}.`
    : `The national contract of ${year}.`;
};

const localReporting = ({ phase }: ComparisonFacts): string => {
  const replaced = phase.replacesWholeContract ? 'the whole national contract' : indicatorsInWords(phase.replaces);
  const asked = phase.requirements.map(requirementLine);
  return [`In place of ${replaced} from ${dayInWords(phase.from)} to ${dayInWords(phase.to)}.`, ...asked].join(' ');
};
