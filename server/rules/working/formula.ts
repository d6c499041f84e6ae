import {
  ONE,
  ZERO,
  add,
  compare,
  divide,
  greatest,
  cutToPlaces,
  least,
  multiply,
  negate,
  parseDecimal,
  roundToPlaces,
  subtract,
} from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';

/** A formula that cannot be read or worked out. The message names what is wrong and the formula it is in. */
export class FormulaError extends Error {}

type Tree =
  | { readonly is: 'number'; readonly value: Fraction }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'negative'; readonly of: Tree }
  | { readonly is: 'sum'; readonly sign: '+' | '-' | '*' | '/'; readonly left: Tree; readonly right: Tree }
  | { readonly is: 'call'; readonly name: string; readonly given: readonly Tree[] };

/** What a formula may call, with how many values it takes; 0 stands for one or more. */
const CALLS: Readonly<Record<string, { takes: number; work: (given: readonly Fraction[]) => Fraction }>> = {
  min: { takes: 0, work: (given) => given.reduce(least) },
  max: { takes: 0, work: (given) => given.reduce(greatest) },
  round: { takes: 2, work: ([value = ZERO, places = ZERO]) => roundToPlaces(value, wholePlaces(places)) },
  down: { takes: 2, work: ([value = ZERO, places = ZERO]) => cutToPlaces(value, wholePlaces(places)) },
  atLeast: { takes: 2, work: ([value = ZERO, bound = ZERO]) => (compare(value, bound) >= 0 ? ONE : ZERO) },
  choose: { takes: 3, work: ([test = ZERO, yes = ZERO, no = ZERO]) => (test.numerator === 0n ? no : yes) },
};

function wholePlaces(places: Fraction): number {
  if (places.denominator !== 1n || places.numerator < 0n)
    throw new FormulaError('Rounding is to a whole number of decimal places');
  return Number(places.numerator);
}

const read = new Map<string, Tree>();

/**
 * Works out one formula of a working, exactly.
 *
 * A formula has plain decimals, names, `+ - * /`, brackets, and the calls `min(a, …)`, `max(a, …)`,
 * `round(value, places)` (half up), `down(value, places)` (the rest cut off), `atLeast(value, bound)` (1 or 0) and `choose(test, yes, no)` (yes unless test is 0).
 *
 * @param formula for example `numerator / denominator * 100`
 * @param valueOf the value of a name, undefined when there is none
 * @throws FormulaError for a formula that cannot be read, an unknown name or a division by zero
 */
export function workOut(formula: string, valueOf: (name: string) => Fraction | undefined): Fraction {
  let tree = read.get(formula);
  if (!tree) {
    tree = readFormula(formula);
    read.set(formula, tree);
  }
  return evaluate(tree, valueOf, formula);
}

function evaluate(tree: Tree, valueOf: (name: string) => Fraction | undefined, formula: string): Fraction {
  switch (tree.is) {
    case 'number':
      return tree.value;
    case 'name': {
      const value = valueOf(tree.name);
      if (!value) throw new FormulaError(`'${tree.name}' has no value in '${formula}'`);
      return value;
    }
    case 'negative':
      return negate(evaluate(tree.of, valueOf, formula));
    case 'call': {
      const call = CALLS[tree.name];
      if (!call) throw new FormulaError(`'${tree.name}' cannot be called in '${formula}'`);
      return call.work(tree.given.map((part) => evaluate(part, valueOf, formula)));
    }
    case 'sum': {
      const left = evaluate(tree.left, valueOf, formula);
      const right = evaluate(tree.right, valueOf, formula);
      if (tree.sign === '+') return add(left, right);
      if (tree.sign === '-') return subtract(left, right);
      if (tree.sign === '*') return multiply(left, right);
      if (right.numerator === 0n) throw new FormulaError(`Division by zero in '${formula}'`);
      return divide(left, right);
    }
  }
}

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9_]*|[-+*/(),])/y;

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match?.[1]) throw new FormulaError(`'${formula}' cannot be read at position ${at + 1}`);
    tokens.push(match[1]);
  }
  return tokens;
}

function readFormula(formula: string): Tree {
  const tokens = tokensOf(formula);
  const reader: Reader = { formula, tokens, at: 0 };
  const tree = readSum(reader);
  if (reader.at < tokens.length) throw new FormulaError(`'${formula}' goes on after its end at '${tokens[reader.at]}'`);
  return tree;
}

interface Reader {
  readonly formula: string;
  readonly tokens: readonly string[];
  at: number;
}

function next(reader: Reader): string {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  return token;
}

function expect(reader: Reader, expected: string): void {
  const token = next(reader);
  if (token !== expected)
    throw new FormulaError(`'${reader.formula}' lacks '${expected}' before '${token || 'the end'}'`);
}

const readSum = (reader: Reader): Tree => readChain(reader, ['+', '-'], readProduct);

const readProduct = (reader: Reader): Tree => readChain(reader, ['*', '/'], readAtom);

function readChain(reader: Reader, signs: readonly string[], part: (reader: Reader) => Tree): Tree {
  let left = part(reader);
  while (signs.includes(reader.tokens[reader.at] ?? '')) {
    const sign = next(reader) as '+' | '-' | '*' | '/';
    left = { is: 'sum', sign, left, right: part(reader) };
  }
  return left;
}

function readAtom(reader: Reader): Tree {
  const token = next(reader);
  if (token === '-') return { is: 'negative', of: readAtom(reader) };
  if (token === '(') {
    const inner = readSum(reader);
    expect(reader, ')');
    return inner;
  }
  if (/^\d/.test(token)) return { is: 'number', value: parseDecimal(token) };
  if (!/^[A-Za-z]/.test(token))
    throw new FormulaError(`'${reader.formula}' lacks a value before '${token || 'the end'}'`);
  return reader.tokens[reader.at] === '(' ? readCall(reader, token) : { is: 'name', name: token };
}

function readCall(reader: Reader, name: string): Tree {
  const takes = CALLS[name]?.takes;
  if (takes === undefined) throw new FormulaError(`'${name}' cannot be called in '${reader.formula}'`);
  expect(reader, '(');
  const given = [readSum(reader)];
  while (reader.tokens[reader.at] === ',') {
    reader.at += 1;
    given.push(readSum(reader));
  }
  expect(reader, ')');
  if (takes > 0 && given.length !== takes)
    throw new FormulaError(`'${name}' takes ${takes} values in '${reader.formula}'`);
  return { is: 'call', name, given };
}
