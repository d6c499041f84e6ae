import { recordNoResponse } from '../actions/consultations/record-no-response.ts';
import { signConsultation } from '../actions/consultations/sign-consultation.ts';
import { startConsultation } from '../actions/consultations/start-consultation.ts';
import { recordCommitteeDecision } from '../actions/governance/record-committee-decision.ts';
import { draftScheme } from '../actions/schemes/draft-scheme.ts';
import { publishScheme } from '../actions/schemes/publish-scheme.ts';
import { saveScheme } from '../actions/schemes/save-scheme.ts';
import type { CommitteeMember } from '../domain/governance/committee.ts';
import type { SchemeDefinition } from '../domain/schemes/scheme-definition.ts';
import { acceptedValue } from './portal.ts';
import type { TestPortal } from './portal.ts';
import type { World } from './world.ts';

/** The planning phase of the Somerset story (product.md D2), three months in 2025-26, for as many practices as a world has. */
export function planningScheme(practices: number): SchemeDefinition {
  return {
    purpose: 'Plan better care for people with long-term conditions, in place of counting points in the last quarter.',
    eligibility: { kind: 'all_practices', practiceIds: [] },
    phases: [
      {
        key: 'planning',
        name: 'Planning phase',
        from: '2026-01-01',
        to: '2026-03-31',
        optInOpensOn: '2025-12-10',
        optInClosesOn: '2025-12-31',
        replaces: [],
        replacesWholeContract: true,
        requirements: [
          { key: 'discussions', name: 'Discussions attended', kind: 'discussion', atLeast: 3 },
          { key: 'response', name: 'Written response to the draft', kind: 'written_response', atLeast: 1 },
        ],
        components: [
          {
            key: 'quarter',
            name: 'Share of last year’s QOF payment',
            label: 'attempt',
            kind: 'prior-year-cash',
            parameters: { basisYear: '2024-25', months: 3, ofMonths: 12, upratingPercent: '0', claimPercent: '5.00' },
          },
        ],
      },
    ],
    costsBorneByPractice: true,
    costsNote: 'The practice bears its own costs of redesign.',
    hoursAskedPerPractice: 12,
    exitTerms: {
      noticeDays: 0,
      text: 'A practice may leave on any day. If the scheme ends, every practice goes back to the national contract.',
    },
    viability: { practicesNeeded: Math.max(1, Math.ceil((practices * 2) / 3)), practicesInvited: practices },
  };
}

/** A lawful committee: lay chair, no GP majority, everybody voted for. */
export const lawfulCommittee: CommitteeMember[] = [
  { name: 'Lay chair', profession: 'lay', chair: true, voting: true, recused: false, vote: 'for' },
  { name: 'Lay member', profession: 'lay', chair: false, voting: true, recused: false, vote: 'for' },
  { name: 'Finance officer', profession: 'finance', chair: false, voting: true, recused: false, vote: 'for' },
  { name: 'GP member', profession: 'gp', chair: false, voting: true, recused: false, vote: 'for' },
];

export interface Story {
  schemeId: string;
  versionId: string;
  fingerprint: string;
}

const at = (day: string, time = '10:00:00') => new Date(`${day}T${time}Z`);

/** Drafts and saves a scheme. */
export async function draft(
  portal: TestPortal,
  world: World,
  definition = planningScheme(world.practices.length),
): Promise<{ schemeId: string }> {
  const now = at('2025-11-03');
  const { schemeId } = acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      draftScheme,
      { name: 'Practice quality scheme', copyOf: null },
      { now },
    ),
  );
  acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      saveScheme,
      { schemeId, expectedVersion: 1, name: 'Practice quality scheme', definition },
      { now },
    ),
  );
  return { schemeId };
}

/** … and sends it to the LMC until 1 December. */
export async function consult(
  portal: TestPortal,
  world: World,
  definition?: SchemeDefinition,
): Promise<Story & { consultationId: string }> {
  const { schemeId } = await draft(portal, world, definition);
  acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      startConsultation,
      { schemeId, expectedVersion: 2, lmcIds: [world.lmc.id], closesOn: '2025-12-01' },
      { now: at('2025-11-03', '11:00:00') },
    ),
  );
  const version = await portal.read(world.commissioner.views, (scope) => scope.schemes.currentVersion(schemeId));
  const [consultation] = await portal.read(world.commissioner.views, (scope) =>
    scope.consultations.ofVersions([version?.id ?? '']),
  );
  if (!version?.fingerprint || !consultation) throw new Error('The consultation did not start.');
  return { schemeId, versionId: version.id, fingerprint: version.fingerprint, consultationId: consultation.id };
}

/** … and the LMC supports it. */
export async function sign(portal: TestPortal, world: World, definition?: SchemeDefinition): Promise<Story> {
  const { consultationId, ...story } = await consult(portal, world, definition);
  acceptedValue(
    await portal.act(
      world.lmc.approves,
      signConsultation,
      {
        consultationId,
        expectedVersion: 1,
        fingerprint: story.fingerprint,
        outcome: 'SUPPORTED',
        conditions: '',
        statement: 'We support this.',
        authority: 'Medical secretary',
      },
      { now: at('2025-11-20') },
    ),
  );
  return story;
}

/** … or does not answer in time. */
export async function lapse(portal: TestPortal, world: World): Promise<Story> {
  const { consultationId, ...story } = await consult(portal, world);
  acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      recordNoResponse,
      { consultationId, expectedVersion: 1 },
      { now: at('2025-12-02') },
    ),
  );
  return story;
}

/** … and the committee approves it on 9 December. */
export async function decide(portal: TestPortal, world: World, definition?: SchemeDefinition): Promise<Story> {
  const story = await sign(portal, world, definition);
  acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      recordCommitteeDecision,
      {
        schemeId: story.schemeId,
        expectedVersion: 4,
        committee: 'Primary Care Commissioning Committee',
        metOn: '2025-12-09',
        minuteReference: 'PCCC/2025/12/7',
        quorum: 3,
        members: lawfulCommittee,
        outcome: 'approved',
      },
      { now: at('2025-12-09', '16:00:00') },
    ),
  );
  return story;
}

/** … and a second person publishes it on 10 December. */
export async function publish(portal: TestPortal, world: World, definition?: SchemeDefinition): Promise<Story> {
  const story = await decide(portal, world, definition);
  acceptedValue(
    await portal.act(
      world.commissioner.approves,
      publishScheme,
      { schemeId: story.schemeId, expectedVersion: 5, fingerprint: story.fingerprint },
      { now: at('2025-12-10') },
    ),
  );
  return story;
}

/** A planning phase that pays for each health check alone, more in the most deprived fifth. */
export const perItemScheme = (practices: number): SchemeDefinition => {
  const scheme = planningScheme(practices);
  return {
    ...scheme,
    phases: scheme.phases.map((phase) => ({
      ...phase,
      requirements: [],
      components: [
        {
          key: 'checks',
          name: 'Health checks',
          label: 'outcome',
          kind: 'per-item',
          parameters: {
            item: 'health-check',
            itemName: 'health check',
            poundsPerItem: '20.00',
            tiers: [{ quintiles: [1], pounds: '35.00' }],
          },
        },
      ],
    })),
  };
};
