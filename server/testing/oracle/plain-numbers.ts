// Numbers for a second way of working out pay: pairs of whole numbers, top and bottom. Nothing of the engine's arithmetic is used.
export type Q = readonly [bigint, bigint];
export const q = (text: string | number | bigint): Q => {
  const [top = '', bottom] = String(text).split('/');
  if (bottom !== undefined) return over(q(top), q(bottom));
  const [whole = '', part = ''] = top.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
export const plus = (a: Q, b: Q): Q => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
export const minus = (a: Q, b: Q): Q => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
export const by = (a: Q, b: Q): Q => [a[0] * b[0], a[1] * b[1]];
export const over = (a: Q, b: Q): Q => (b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]]);
export const less = (a: Q, b: Q): boolean => a[0] * b[1] < b[0] * a[1];
export const big = (a: Q, b: Q): Q => (less(a, b) ? b : a);
export const small = (a: Q, b: Q): Q => (less(a, b) ? a : b);
export const NIL: Q = [0n, 1n];
export const HUNDRED: Q = [100n, 1n];
export const nil = (a: Q): boolean => a[0] === 0n;
/** Rounded half up to two decimals, as a number again. */
export const twoDecimals = (a: Q): Q => [hundredths(a), 100n];
/** Half up, of numbers that are not below zero, to hundredths. */
export const hundredths = (a: Q): bigint => (a[0] * 200n + a[1]) / (2n * a[1]);

export const total = (of: readonly Q[]): Q => of.reduce(plus, NIL);

/** A sum by weight: each part cut to whole pence, and a penny more for those who lost most by it, the earlier first. */
export const shareOut = (sum: bigint, weights: readonly Q[]): bigint[] => {
  const exact = weights.map((weight) => over(by([sum, 1n], weight), total(weights)));
  const cut = exact.map(([top, bottom]) => top / bottom);
  const lost = exact.map((one, at) => minus(one, [cut[at]!, 1n]));
  const order = lost
    .map((_, at) => at)
    .sort((a, b) => (less(lost[b]!, lost[a]!) ? -1 : less(lost[a]!, lost[b]!) ? 1 : a - b));
  const left = sum - cut.reduce((a, b) => a + b, 0n);
  return cut.map((pence, at) => pence + (BigInt(order.indexOf(at)) < left ? 1n : 0n));
};
