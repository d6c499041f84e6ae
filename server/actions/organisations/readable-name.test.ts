import { describe, expect, it } from '@jest/globals';
import { readableName } from './readable-name.ts';

describe('readableName', () => {
  it.each([
    ['NHS NHS Zedshire ICB', 'NHS Zedshire ICB'],
    ['NHS NHS NHS ZEDSHIRE CCG', 'NHS Zedshire CCG'],
    ['NHS ZEDSHIRE INTEGRATED CARE BOARD', 'NHS Zedshire Integrated Care Board'],
    ['  THE  ZED SURGERY ', 'The Zed Surgery'],
    ["ST JOHN'S MEDICAL CENTRE", "St John's Medical Centre"],
    ['STOKE-ON-TRENT PCN', 'Stoke-on-Trent PCN'],
    ['ISLE OF ZED AND AREA PCN', 'Isle of Zed and Area PCN'],
    ['DR A.B. MCDONALD & PARTNERS', 'Dr A.B. McDonald & Partners'],
    ["O'ZEDDER (GP) LTD", "O'Zedder (GP) Ltd"],
    ['ZED 1ST PCN II', 'Zed 1ST PCN II'],
    ['THE SURGERY/HEALTH CENTRE', 'The Surgery/Health Centre'],
    ['iHealth Zed', 'iHealth Zed'],
    ['The Zed Surgery', 'The Zed Surgery'],
  ])('%s is %s', (published, name) => expect(readableName(published)).toBe(name));
});
