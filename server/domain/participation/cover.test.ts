import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, contains, endOfLondonDay, overlaps, startOfLondonDay } from '../dates.ts';
import type { Period } from '../dates.ts';
import { WHOLE_CONTRACT } from '../schemes/check-definition.ts';
import { daysBefore } from './back-to-national.ts';
import { coverOn } from './cover.ts';
import { decideDeclineOffer } from './decide-decline-offer.ts';
import { decideEndScheme } from './decide-end-scheme.ts';
import { decideOptIn } from './decide-opt-in.ts';
import { decideRevertToNationalContract } from './decide-revert-to-national-contract.ts';
import type { OfferResponse } from './offer-states.ts';

const NATIONAL = ['AF006', 'AST007', 'AST012', 'CHD005'].map((id) => ({ id, about: id }));
const local = (indicator: string) => ({ indicator, schemeId: 's', schemeName: 'Scheme' });

describe('cover on a day', () => {
  it('is national unless a scheme stands in place', () => {
    expect(coverOn(NATIONAL, [local('AST007')]).map(({ indicator, cover }) => `${indicator} ${cover}`)).toEqual([
      'AF006 national',
      'AST007 local',
      'AST012 national',
      'CHD005 national',
    ]);
  });

  it('a scheme in place of the whole contract stands in place of every indicator, known here or not', () => {
    expect(coverOn(NATIONAL, [local(WHOLE_CONTRACT)]).every(({ cover }) => cover === 'local')).toBe(true);
    expect(coverOn(null, [local(WHOLE_CONTRACT)])).toEqual([
      {
        indicator: WHOLE_CONTRACT,
        description: 'The whole national contract',
        cover: 'local',
        schemeId: 's',
        schemeName: 'Scheme',
      },
    ]);
    expect(coverOn(null, [])).toMatchObject([{ indicator: WHOLE_CONTRACT, cover: 'national' }]);
  });
});

// R4, without a database: the decisions of the product, applied in random order by a model of the tables.
const PHASES: (Period & { key: string; replaces: string[] })[] = [
  { key: 'a', from: '2026-01-10', to: '2026-01-30', replaces: ['AF006', 'AST007'] },
  { key: 'b', from: '2026-01-20', to: '2026-02-10', replaces: ['AST007', 'AST012'] },
  { key: 'c', from: '2026-02-01', to: '2026-02-20', replaces: ['CHD005'] },
];
const HORIZON = { from: '2026-01-05', to: '2026-02-25' };

interface Model {
  today: string;
  offers: Map<string, { response: OfferResponse; ended: string | null }>;
  cover: { phaseKey: string; indicator: string; days: Period }[];
}

type Step =
  | { verb: 'accept' | 'decline' | 'leave' | 'end'; phase: number; day: number }
  | { verb: 'wait'; days: number };

const phaseStep = fc.record({
  verb: fc.constantFrom('accept' as const, 'decline' as const, 'leave' as const, 'end' as const),
  phase: fc.nat(2),
  day: fc.integer({ min: 0, max: 50 }),
});
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: phaseStep },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }) },
);

const apply = (model: Model, step: Step): void => {
  if (step.verb === 'wait') {
    model.today = addDays(model.today, step.days);
    return;
  }
  const phase = PHASES[step.phase];
  const offer = phase && model.offers.get(phase.key);
  if (!phase || !offer) return;
  const facts = {
    offer: {
      from: phase.from,
      to: phase.to,
      response: offer.response,
      fingerprint: 'f',
      opensAt: startOfLondonDay('2026-01-01'),
      closesAt: endOfLondonDay(addDays(phase.from, -1)),
    },
    scheme:
      offer.ended === null
        ? { state: 'published' as const, endedFrom: null }
        : { state: 'ended' as const, endedFrom: offer.ended },
    practice: { closedOn: null },
    now: startOfLondonDay(model.today),
    unread: null,
    text: { unread: [], definition: { exitTerms: { noticeDays: 3, text: 'Three days.' } } },
  };
  const effectiveFrom = addDays(HORIZON.from, step.day);
  const others = model.cover.filter(({ phaseKey }) => phaseKey !== phase.key);
  const cut = () =>
    model.cover.flatMap((row) => {
      const days = row.phaseKey === phase.key ? daysBefore(row.days, effectiveFrom) : row.days;
      return days ? [{ ...row, days }] : [];
    });
  if (step.verb === 'accept' && decideOptIn(facts, { fingerprint: 'f', authority: 'Partner' }).accepted) {
    // What the exclusion constraint does.
    if (others.some(({ indicator, days }) => phase.replaces.includes(indicator) && overlaps(days, phase))) return;
    offer.response = 'accepted';
    model.cover.push(
      ...phase.replaces.map((indicator) => ({
        phaseKey: phase.key,
        indicator,
        days: { from: phase.from, to: phase.to },
      })),
    );
  } else if (step.verb === 'decline' && decideDeclineOffer(facts, 'Partner').accepted) {
    offer.response = 'declined';
    model.cover = others;
  } else if (
    step.verb === 'leave' &&
    decideRevertToNationalContract(facts, { effectiveFrom, authority: 'Partner' }).accepted
  ) {
    offer.response = 'left';
    model.cover = cut();
  } else if (step.verb === 'end') {
    const ended = decideEndScheme(
      {
        scheme: facts.scheme,
        text: {
          ...facts.text,
          definition: {
            ...facts.text.definition,
            phases: [
              {
                ...phase,
                name: '',
                optInOpensOn: '',
                optInClosesOn: '',
                replacesWholeContract: false,
                requirements: [],
                components: [],
              },
            ],
          },
        },
        today: model.today,
      },
      { effectiveFrom, reason: 'Over' },
    );
    if (!ended.accepted) return;
    offer.ended = effectiveFrom;
    model.cover = cut();
  }
};

describe('any sequence of actions (R4)', () => {
  it('leaves exactly one cover for each national indicator on each day', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 50 }), (steps) => {
        const model: Model = {
          today: '2026-01-05',
          offers: new Map(PHASES.map(({ key }) => [key, { response: 'silent', ended: null }])),
          cover: [],
        };
        for (const step of steps) apply(model, step);
        for (let day = HORIZON.from; day <= HORIZON.to; day = addDays(day, 1)) {
          const holding = model.cover.filter(({ days }) => contains(days, day));
          const rows = coverOn(
            NATIONAL,
            holding.map(({ indicator }) => local(indicator)),
          );
          expect(rows.map(({ indicator }) => indicator)).toEqual(NATIONAL.map(({ id }) => id));
          expect(rows.filter(({ cover }) => cover === 'local').length).toBe(holding.length);
          for (const { phaseKey } of holding)
            expect(['accepted', 'left']).toContain(model.offers.get(phaseKey)?.response);
        }
      }),
      { numRuns: 300 },
    );
  });
});
