import { describe, expect, it } from '@jest/globals';
import { readRegistersText } from './registers-text.ts';

const expected = { listSize: 60_000_000, groups: ['AF', 'AST'] };
const messages = (text: string) => {
  const read = readRegistersText(text, expected);
  return read.accepted ? [] : read.refusal.reasons.map(({ field, message }) => `${field}: ${message}`);
};

describe('national registers typed as rows', () => {
  it('are read with or without the heading, with blank rows and ends of line of any kind', () => {
    expect(readRegistersText('group,register\r\nAF,1400000\r\n\r\nAST , 4100000\r\n', expected)).toEqual({
      accepted: true,
      value: { AF: 1_400_000, AST: 4_100_000 },
    });
    expect(readRegistersText('AST,1', expected)).toEqual({ accepted: true, value: { AST: 1 } });
  });

  it('name every wrong row by its number in the text', () => {
    expect(messages('group,register\nAF,12.5\nXX,5\nAF,10\nAF,11\nAST,0\nAST,60000001')).toEqual([
      'registers: Row 2: "AF,12.5" is not a group and a whole number, such as AF,1234567.',
      'registers: Row 3: XX is not a group of this year.',
      'registers: Row 5: AF is there twice.',
      'registers: Row 6: The register of AST must be at least 1.',
      'registers: Row 7: The register of AST is larger than the list of 60000000 patients.',
    ]);
  });

  it('are refused when there is no row', () => {
    expect(messages('group,register\n')).toEqual(['registers: Enter at least one group with its register.']);
  });
});
