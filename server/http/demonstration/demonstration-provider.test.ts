import { describe, expect, it } from '@jest/globals';
import { createDemonstrationProvider } from './demonstration-provider.ts';

describe('the demonstration sign-in', () => {
  it('refuses to exist in production', () => {
    expect(() =>
      createDemonstrationProvider({ mode: 'production', origin: 'https://portal.example' }, async () => null),
    ).toThrow('does not exist in production');
  });

  it('makes a new secret and new keys each time', () => {
    const make = () =>
      createDemonstrationProvider({ mode: 'demonstration', origin: 'http://localhost:4000' }, async () => null);
    const [first, second] = [make(), make()];
    expect(first.issuer).toBe('http://localhost:4000/idp');
    expect(first.clientSecret).toHaveLength(43);
    expect(first.clientSecret).not.toBe(second.clientSecret);
  });
});
