// The engine beside a second way of working out pay (server/testing/oracle), which is written from the sentences alone: on random
// parameters of every kind, on random schemes, and on practices that take part in awkward ways.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../testing/oracle/compare.ts';
import { DRAWN, payer } from '../../testing/oracle/draw-kinds.ts';
import { schemesOf } from '../../testing/oracle/draw-schemes.ts';
import { knowsKind } from '../../testing/oracle/second-way.ts';
import type { SchemeFacts } from '../../testing/oracle/the-case.ts';
import { COMPONENT_KINDS } from '../kinds/component.ts';
import type { ComponentKindName } from '../kinds/component.ts';

/** Both ways must be the same, to the penny and in who is asked; what was compared and paid in all of it. */
const agreement = (schemes: fc.Arbitrary<SchemeFacts>, numRuns: number) => {
  const seen = { results: 0, left: 0, pence: 0n };
  fc.assert(
    fc.property(schemes, (scheme) => {
      const { results, left, pence, differences } = compare(scheme);
      expect(differences).toEqual([]);
      seen.results += results;
      seen.left += left;
      seen.pence += pence;
    }),
    // The same draw each time: the bench (bench/oracle) draws anew.
    { numRuns, seed: 20_261_129 },
  );
  return seen;
};

describe('the engine and the sentences', () => {
  it.each(Object.keys(COMPONENT_KINDS) as ComponentKindName[])(
    'agree to the penny on %s, which pays something',
    (kind) => {
      if (!knowsKind(kind) || !(kind in DRAWN)) throw new Error(`${kind} has no second calculation here.`);
      const seen = agreement(schemesOf(DRAWN[kind].map((parameters) => [{ kind, parameters }])), 40);
      expect(seen.pence).toBeGreaterThan(0n);
      // What is known not to agree is left out: not so much of it that nothing is compared.
      expect(seen.results).toBeGreaterThan(seen.left);
    },
  );

  it('agree to the penny on random schemes', () => {
    const { results } = agreement(schemesOf(fc.array(payer(DRAWN), { minLength: 1, maxLength: 4 })), 200);
    expect(results).toBeGreaterThan(500);
  });
});
