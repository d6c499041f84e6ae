import { describe, expect, it } from '@jest/globals';
import { checkText } from './check-text.ts';

const why = { field: 'why', name: 'the reason', most: 20 };
const codes = (text: string, asked: Parameters<typeof checkText>[1] = why) =>
  checkText(text, asked).map(({ code, field }) => `${field}: ${code}`);

describe('text that a person wrote', () => {
  it('is asked for, unless it may be left empty', () => {
    expect(codes(' \n')).toEqual(['why: FIELD_IS_EMPTY']);
    expect(codes(' \n', { ...why, empty: true })).toEqual([]);
    expect(codes('Fewer appointments')).toEqual([]);
  });

  it('may be as long as is said, and 20,000 characters where nothing is said', () => {
    expect(codes('x'.repeat(20))).toEqual([]);
    expect(codes('x'.repeat(21))).toEqual(['why: TEXT_IS_TOO_LONG']);
    expect(codes('x'.repeat(20_000), { field: 'why', name: 'the reason' })).toEqual([]);
    expect(codes('x'.repeat(20_001), { field: 'why', name: 'the reason' })).toEqual(['why: TEXT_IS_TOO_LONG']);
  });

  it.each(['943 476 5919', '943-476-5919', '9434765919'])('holds no patient: %s', (text) => {
    expect(codes(text)).toEqual(['why: TEXT_LOOKS_LIKE_A_PATIENT']);
  });

  it('may hold other numbers', () => {
    expect(checkText('Minutes of 12 March 2026, 45 people', { field: 'note', name: 'the note' })).toEqual([]);
  });

  it('is called by its name, with a capital where the name begins the sentence', () => {
    expect(checkText('', why)[0]?.message).toContain('the reason');
    expect(checkText('x'.repeat(21), why)[0]?.message).toMatch(/^The reason/);
  });
});
