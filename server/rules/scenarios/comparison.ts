import { compare, decimalText, fraction, parseDecimal, roundToPlaces } from '../../domain/fraction.ts';
import { formatPounds, roundToPence } from '../../domain/money.ts';
import type { RuleException } from '../facts/facts.ts';
import { workOut } from '../working/formula.ts';

interface Displayed {
  readonly pounds: string;
  readonly sum: string;
  readonly because: string;
}

interface ExpectedException {
  readonly field: string;
  readonly indicator: string | null;
  readonly code: string;
}

/** Collects what an example expects and what came out. */
export class Comparison {
  private looked = 0;
  private readonly found: { what: string; expected: string; got: string }[] = [];

  /** How many expectations were looked at. */
  get compared(): number {
    return this.looked;
  }

  /** What came out otherwise. */
  get differences(): readonly { what: string; expected: string; got: string }[] {
    return this.found;
  }

  /** Two texts that must be the same. */
  same(what: string, expected: string, got: string): void {
    this.looked += 1;
    if (expected !== got) this.found.push({ what, expected, got });
  }

  /** A sum of money in pounds that must be the same to the penny. */
  pounds(what: string, expected: string, pence: bigint | null): void {
    this.same(
      what,
      formatPounds(roundToPence(parseDecimal(expected))),
      pence === null ? 'no sum' : formatPounds(pence),
    );
  }

  /** Points that must be the same to the hundredth. */
  points(what: string, expected: string, got: string | undefined): void {
    this.same(what, decimalText(parseDecimal(expected), 2), got ?? 'no points');
  }

  /** What a person must settle: the same, in any order. */
  exceptions(what: string, expected: readonly ExpectedException[], got: readonly RuleException[]): void {
    const expectedText = expected.map(({ field, indicator, code }) => exceptionText(field, indicator, code)).sort();
    const gotText = got.map(({ field, indicator, code }) => exceptionText(field, indicator ?? null, code)).sort();
    this.same(what, expectedText.join('; ') || 'nothing', gotText.join('; ') || 'nothing');
  }

  /** What a source printed must be what its rounded factors come to; the sentence says so beside our figure. */
  displayed(what: string, displayed: Displayed | null): string | null {
    if (!displayed) return null;
    const sum = roundToPlaces(
      workOut(displayed.sum, () => undefined),
      2,
    );
    this.same(`${what}, as printed`, decimalText(parseDecimal(displayed.pounds), 2), decimalText(sum, 2));
    const printed =
      compare(parseDecimal(displayed.pounds), fraction(0n)) < 0
        ? displayed.pounds
        : formatPounds(roundToPence(parseDecimal(displayed.pounds)));
    return `The source prints ${printed}, because ${displayed.because}: ${displayed.sum}.`;
  }
}

const exceptionText = (field: string, indicator: string | null, code: string): string =>
  `${indicator === null ? '' : `${indicator} `}${field} ${code}`;
