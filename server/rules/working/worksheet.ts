import { decimalText, fractionText, parseDecimal, parseFraction, roundToPlaces } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { formatPounds, roundToPence } from '../../domain/money.ts';
import { FormulaError, workOut } from './formula.ts';
import type {
  Unit,
  Working,
  WorkingInput,
  WorkingParameter,
  WorkingResult,
  WorkingRule,
  WorkingStep,
} from './working.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';

/** How many decimal places a person is shown of a figure that is not rounded for payment. */
const SHOWN_PLACES = 8;

const PENCE_PLACES = 2;

/** What every step is called and counted in. */
export interface StepWords {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
}

/**
 * The sheet on which a rule writes its sum while working it out. The figure that is paid is the figure that is shown:
 * each step's formula is what is evaluated, so a working can never tell another story than the payment.
 */
export class Worksheet {
  private readonly parameters: WorkingParameter[] = [];
  private readonly inputs: WorkingInput[] = [];
  private readonly children: Working[] = [];
  private readonly steps: WorkingStep[] = [];
  private readonly notes: string[] = [];
  private readonly values = new Map<string, Fraction>();

  constructor(private readonly head: { readonly key: string; readonly title: string; readonly rule: WorkingRule }) {}

  /** Adds a value set by the scheme or the national contract, and answers it exactly. */
  parameter(parameter: WorkingParameter): Fraction {
    this.parameters.push(parameter);
    return this.keep(parameter.name, readValue(parameter.value));
  }

  /** Adds a value counted, paid or recorded, and answers it exactly. */
  input(input: WorkingInput): Fraction {
    this.inputs.push(input);
    return this.keep(input.name, readValue(input.value));
  }

  /** Adds a sum worked out before; formulas name it by its key. */
  child(working: Working): Fraction {
    this.children.push(working);
    return this.keep(working.key, parseFraction(working.result.exact));
  }

  /** Works out a formula, unrounded, and adds it as a step. */
  step(words: StepWords, formula: string): Fraction {
    const value = workOut(formula, (name) => this.values.get(name));
    this.steps.push({ ...words, formula, ...shown(value), rounding: null });
    return this.keep(words.name, value);
  }

  /** Adds the step that rounds an earlier value half up to so many decimal places. */
  round(words: StepWords, of: string, places: number): Fraction {
    const value = roundToPlaces(this.value(of), places);
    const rounding = { places, way: 'half up' } as const;
    this.steps.push({ ...words, formula: `round(${of}, ${places})`, ...shown(value, places), rounding });
    return this.keep(words.name, value);
  }

  /** Adds a sentence that a person has to know besides the figures. */
  note(sentence: string): void {
    this.notes.push(sentence);
  }

  /** The value of a name, exactly. */
  value(name: string): Fraction {
    const value = this.values.get(name);
    if (!value) throw new FormulaError(`'${name}' has no value in '${this.head.title}'`);
    return value;
  }

  /** Rounds the named sum of pounds to pence, the only rounding money has, and closes the working. */
  pay(of: string): Working {
    this.round({ name: 'pay', label: 'Pay, rounded to the penny', unit: 'pounds' }, of, PENCE_PLACES);
    return this.close('pay', 'pounds');
  }

  /** Closes the working with the named value as its result. Money must have been rounded to pence; see {@link pay}. */
  close(name: string, unit: Unit): Working {
    const { head, parameters, inputs, children, steps, notes } = this;
    return { ...head, parameters, inputs, children, steps, notes, result: resultOf(name, unit, this.value(name)) };
  }

  private keep(name: string, value: Fraction): Fraction {
    if (this.values.has(name)) throw new FormulaError(`'${name}' is given twice in '${this.head.title}'`);
    this.values.set(name, value);
    return value;
  }
}

/** A value as it stands in a working: a plain decimal (`96000.00`) or a fraction (`7/3`). */
export const readValue = (text: string): Fraction => (text.includes('/') ? parseFraction(text) : parseDecimal(text));

/** A value counted in a unit, as a person reads it: `£24,000.00`, `13.89 points`, `119 patients`. */
export function unitText(value: Fraction, unit: Unit): string {
  const decimal = grouped(trimmed(value));
  switch (unit) {
    case 'pounds':
      return isWholePence(value)
        ? formatPounds(roundToPence(value))
        : `${decimal.startsWith('-') ? '-£' : '£'}${decimal.replace('-', '')}`;
    case 'pounds per point':
      return `£${decimal} a point`;
    case 'pounds per patient':
      return `£${decimal} a patient`;
    case 'percent':
      return `${decimal}%`;
    case 'ratio':
    case 'count':
      return decimal;
    default:
      return `${decimal} ${unit}`;
  }
}

function resultOf(name: string, unit: Unit, value: Fraction): WorkingResult {
  const pence = unit === 'pounds' && isWholePence(value) ? `${roundToPence(value)}` : null;
  const points = unit === 'points' ? decimalText(value, PENCE_PLACES) : null;
  const text = points === null ? unitText(value, unit) : `${points} points`;
  return { name, unit, exact: fractionText(value), text, pence, points };
}

const isWholePence = (pounds: Fraction): boolean => 100n % pounds.denominator === 0n;

function trimmed(value: Fraction): string {
  const text = decimalText(value, SHOWN_PLACES);
  const short = text.replace(/(\.\d\d)(\d*?)0+$/, '$1$2');
  return short.replace(/\.00$/, '');
}

/** Thousands set apart in the whole part: `12,000.5`. */
const grouped = (decimal: string): string => {
  const [whole = '', rest] = decimal.split('.');
  const apart = withThousands(whole);
  return rest === undefined ? apart : `${apart}.${rest}`;
};

const shown = (value: Fraction, places = SHOWN_PLACES): { exact: string; decimal: string } => ({
  exact: fractionText(value),
  decimal: places === SHOWN_PLACES ? trimmed(value) : decimalText(value, places),
});
