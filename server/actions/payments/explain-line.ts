import { dayInWords } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import { formatPounds } from '../../domain/money.ts';
import type { ExplainedLine } from '../../rules/explain/explain-file.ts';
import type { Working } from '../../rules/working/working.ts';

/** A payment line with what its ids stand for. Money in pence. */
export interface LineInFull {
  reference: string;
  sentence: string;
  practice: { code: string; name: string };
  /** The name of the scheme, the number of its version and the fingerprint of its text. */
  scheme: { name: string; version: number; fingerprint: string };
  phase: Period & { name: string };
  computedPence: number;
  amendedPence: number | null;
  amendedByName: string | null;
  amendmentReason: string | null;
  working: Working;
}

/**
 * What a file that explains one payment says beside the working, which stands for itself: who is paid for what, under
 * which text, and, where a person amended the sum, both sums with who did it and why. The working is always that of the
 * computed sum: an amendment has a reason and no working. Source: product.md section 6, idea 5; story P-11.
 */
export function explainLine(line: LineInFull): ExplainedLine {
  const { practice, scheme, phase } = line;
  return {
    about: [
      { label: 'Reference', value: line.reference },
      { label: 'Practice', value: `${practice.name} (${practice.code})` },
      { label: 'Scheme', value: `${scheme.name}, version ${scheme.version}` },
      { label: 'Fingerprint of the scheme’s text', value: scheme.fingerprint },
      { label: 'Period', value: `${phase.name}: ${dayInWords(phase.from)} to ${dayInWords(phase.to)}` },
      { label: 'Rule', value: line.sentence },
      ...sumsOf(line),
    ],
    working: line.working,
  };
}

function sumsOf({ computedPence, amendedPence, amendedByName, amendmentReason }: LineInFull): ExplainedLine['about'] {
  if (amendedPence === null) return [{ label: 'Amount', value: formatPounds(BigInt(computedPence)) }];
  return [
    { label: 'Worked out', value: formatPounds(BigInt(computedPence)) },
    { label: 'Amended to, and paid', value: formatPounds(BigInt(amendedPence)) },
    { label: 'Amended by', value: amendedByName ?? 'not recorded' },
    { label: 'Reason for the amendment', value: amendmentReason ?? 'not recorded' },
  ];
}
