import { describe, expect, it } from '@jest/globals';
import { canonicalText } from './canonical-text.ts';

describe('the canonical text', () => {
  it('is the same whatever the order of the keys', () => {
    expect(canonicalText({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalText({ a: true, b: [1, { c: 'x', d: null }] })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  it('tells a number from its digits, and one order of a list from another', () => {
    expect(canonicalText({ a: 1 })).not.toBe(canonicalText({ a: '1' }));
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
  });

  it('does not say what is left out, and says what is null', () => {
    expect(canonicalText({ a: undefined, b: null })).toBe('{"b":null}');
  });
});
