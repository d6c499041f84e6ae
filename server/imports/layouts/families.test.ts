import { describe, expect, it } from '@jest/globals';
import { familyInWords } from '../../domain/organisations/published-families.ts';
import { layouts } from './layouts.ts';

describe('a family of published files', () => {
  it.each(layouts.map(({ name, title }) => [name, title]))('%s has the same words on a page', (name, title) => {
    const words = familyInWords(name);
    expect(
      words === title ? [] : [`Put '${name}': '${title}' into server/domain/organisations/published-families.ts.`],
    ).toEqual([]);
  });
});
