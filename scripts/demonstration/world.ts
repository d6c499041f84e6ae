import { replyToComment } from '../../server/actions/consultations/reply-to-comment.ts';
import { writeComment } from '../../server/actions/consultations/write-comment.ts';
import { endScheme } from '../../server/actions/participation/end-scheme.ts';
import { withdrawScheme } from '../../server/actions/schemes/withdraw-scheme.ts';
import { qualityScheme, resultsScheme, simpleScheme, targetsScheme } from './definitions.ts';
import { payPhase } from './payments.ts';
import { PracticeTeller } from './practices.ts';
import type { Answer } from './practices.ts';
import { tellClaims, tellHealthChecks } from './reported.ts';
import { SchemeTeller } from './schemes.ts';
import { tellMerger } from './mergers.ts';
import type { Told } from './schemes.ts';
import { draftCorrection } from './national.ts';
import { publishFiles } from './published.ts';
import { tryAndShare } from './simulations.ts';
import type { Stage } from './stage.ts';

/** The day on which a new demonstration begins, at nine in the morning in London. */
export const FIRST_MOMENT = '2025-11-03T09:00:00Z';

/** Hypertension, diabetes and respiratory indicators of 2025-26 (server/rules/national/qof-2025-26.yaml). */
const HYPERTENSION = ['HYP008', 'HYP009'];
const DIABETES = ['DM006', 'DM012', 'DM014', 'DM020', 'DM021', 'DM034', 'DM035', 'DM036'];
const RESPIRATORY = ['AST007', 'AST012', 'COPD010'];

const BOTH = { basisYear: '2024-25', invited: 75 };

/** Tells the story of every scheme of the demonstration: at least one in each state. */
export async function tellStories(stage: Stage): Promise<void> {
  const westmoor = new SchemeTeller(stage, {
    preparer: stage.person('schemeManager'),
    publisher: stage.person('headOfPrimaryCare'),
    secretary: stage.person('lmcSecretary', 'lmcBoth'),
    lmcId: stage.places.placeIds.lmcBoth,
  });
  await lastYearsScheme(stage, westmoor);
  await endedScheme(stage, westmoor);
  await paidScheme(stage, westmoor);
  await unpublishedSchemes(stage, westmoor);
  await tellClaims(stage, await runningScheme(stage, westmoor));
  await tellHealthChecks(stage, westmoor);
  await offeredScheme(stage, westmoor);
  await eastmarshScheme(stage);
  await tellMerger(stage);
  await draftCorrection(stage);
  await publishFiles(stage);
  // The Somerset story waits at its first step.
  await westmoor.draft('Westmoor Practice Quality Scheme', qualityScheme(), '2025-10-31T16:20');
}

const everyTenthStays = (index: number): Answer =>
  index % 10 === 7 ? 'declined' : index % 10 === 9 ? 'silent' : 'accepted';
const spread = (month: string, first: number) => (index: number) =>
  `${month}-${String(first + (index % 12)).padStart(2, '0')}T${String(9 + (index % 8)).padStart(2, '0')}:15`;

/** The scheme of the year before: paid by results of a year whose national registers are known, so that both answers stand beside each other. */
const lastYearsScheme = async (stage: Stage, teller: SchemeTeller): Promise<void> => {
  const told = await teller.upToPublication({
    name: 'Stroke Prevention Scheme 2024-25',
    definition: targetsScheme(),
    days: {
      drafted: '2023-11-13',
      closes: '2023-12-15',
      signed: '2023-12-13',
      decided: '2024-01-23',
      published: '2024-02-05',
    },
  });
  const practices = new PracticeTeller(stage, stage.places.westmoor);
  await practices.answer(told, {
    phaseKey: 'main',
    answerOf: (index) => (index % 5 === 4 ? 'declined' : 'accepted'),
    at: spread('2024-03', 4),
  });
  await practices.evidence(told, stage.person('schemeManager'), {
    of: () => [
      {
        requirementKey: 'report',
        happenedOn: '2025-03-20',
        note: 'Report on the year: whose risk was scored, who is on an anticoagulant.',
      },
    ],
    confirm: () => true,
    at: '2025-04-02T10:00',
  });
  await payPhase(stage, { schemeId: told.schemeId, phaseKey: 'main', day: '2025-04-22', release: true });
};

/** Last winter's scheme: ended early, with a certificate for everybody. */
const endedScheme = async (stage: Stage, teller: SchemeTeller): Promise<void> => {
  const definition = simpleScheme({
    ...BOTH,
    basisYear: '2023-24',
    purpose: 'More same-day appointments through the winter, in place of the respiratory indicators.',
    from: '2025-01-01',
    to: '2025-03-31',
    replaces: ['AST007', 'AST011', 'COPD010'],
    months: 1,
  });
  const told = await teller.upToPublication({
    name: 'Winter Access Scheme 2024-25',
    definition,
    days: {
      drafted: '2024-09-10',
      closes: '2024-10-11',
      signed: '2024-10-09',
      decided: '2024-10-22',
      published: '2024-11-18',
    },
  });
  await new PracticeTeller(stage, stage.places.westmoor).answer(told, {
    phaseKey: 'main',
    answerOf: (index) => (index % 4 === 3 ? 'silent' : 'accepted'),
    at: spread('2024-12', 2),
  });
  await stage.act({ actor: stage.person('headOfPrimaryCare'), at: '2025-01-30T10:00' }, endScheme, {
    schemeId: told.schemeId,
    expectedVersion: 6,
    effectiveFrom: '2025-03-03',
    reason: 'The winter pressure passed earlier than planned.',
  });
};

/** The summer scheme: run, evidenced and paid. */
const paidScheme = async (stage: Stage, teller: SchemeTeller): Promise<void> => {
  const definition = simpleScheme({
    ...BOTH,
    purpose: 'Find people with high blood pressure early, in place of the two hypertension indicators.',
    from: '2025-07-01',
    to: '2025-09-30',
    replaces: HYPERTENSION,
    months: 1,
  });
  const told = await teller.upToPublication({
    name: 'Blood Pressure Scheme 2025',
    definition,
    days: {
      drafted: '2025-03-31',
      closes: '2025-04-30',
      signed: '2025-04-28',
      decided: '2025-05-13',
      published: '2025-05-20',
    },
  });
  const practices = new PracticeTeller(stage, stage.places.westmoor);
  await practices.answer(told, { phaseKey: 'main', answerOf: everyTenthStays, at: spread('2025-06', 3) });
  await practices.evidence(told, stage.person('schemeManager'), {
    of: (index) =>
      index % 13 === 5
        ? []
        : [
            {
              requirementKey: 'report',
              happenedOn: '2025-09-26',
              note: 'Report on invitations sent, readings taken and people started on treatment.',
            },
          ],
    confirm: () => true,
    at: '2025-10-02T10:00',
  });
  await payPhase(stage, { schemeId: told.schemeId, phaseKey: 'main', day: '2025-10-14', release: true });
};

const unpublishedSchemes = async (stage: Stage, teller: SchemeTeller): Promise<void> => {
  const next = (purpose: string, replaces: string[], { from, to } = { from: '2026-01-01', to: '2026-03-31' }) =>
    simpleScheme({ ...BOTH, purpose, from, to, replaces, months: 3 });

  const withdrawn = await teller.draft(
    'Weekend Clinics Scheme',
    next('Saturday clinics in each town.', RESPIRATORY),
    '2025-08-04T10:00',
  );
  await stage.act({ actor: stage.person('schemeManager'), at: '2025-08-20T10:00' }, withdrawScheme, {
    schemeId: withdrawn,
    expectedVersion: 2,
    reason: 'Covered by the network contract instead.',
  });

  const refusedId = await teller.draft(
    'Repeat Prescription Scheme',
    next('Shorter repeat prescription cycles.', DIABETES),
    '2025-08-11T10:00',
  );
  const refused = await teller.consult(refusedId, '2025-08-11T14:00', '2025-09-12');
  await teller.sign(refused, '2025-09-10T12:00', 'NOT_SUPPORTED');
  await teller.decide(refusedId, '2025-09-23T16:00', 'not_approved');

  const approvedId = await teller.draft(
    'Diabetes Care Planning Scheme',
    next('One care plan for each person with diabetes, in place of the diabetes indicators.', DIABETES),
    '2025-09-08T10:00',
  );
  const approved = await teller.consult(approvedId, '2025-09-08T14:00', '2025-10-10');
  await teller.sign(approved, '2025-10-08T12:00', 'SUPPORTED_WITH_CONDITIONS');
  await teller.decide(approvedId, '2025-10-28T16:00');

  const consultedId = await teller.draft(
    'Breathing Well Scheme',
    next('Joint reviews of asthma and COPD, in place of the respiratory indicators.', RESPIRATORY),
    '2025-09-22T10:00',
  );
  await teller.sign(await teller.consult(consultedId, '2025-09-22T14:00', '2025-10-24'), '2025-10-21T12:00');

  const resultsId = await teller.draft('Healthy Hearts Scheme 2026-27', resultsScheme(), '2025-10-20T10:00');
  await teller.consult(resultsId, '2025-10-20T15:00', '2025-12-05');
  await tryAndShare(stage, { schemeId: resultsId, phaseKey: 'main', day: '2025-10-21' });

  await openConsultation(
    stage,
    teller,
    next('A named clinician for each person with severe frailty, in place of the whole contract for the quarter.', [], {
      from: '2026-04-01',
      to: '2026-06-30',
    }),
  );
};

/** One consultation is open, with a comment answered and one that waits for a reply. */
const openConsultation = async (
  stage: Stage,
  teller: SchemeTeller,
  definition: ReturnType<typeof simpleScheme>,
): Promise<void> => {
  const schemeId = await teller.draft('Frailty and Care Homes Scheme', definition, '2025-10-13T10:00');
  const { consultationId } = await teller.consult(schemeId, '2025-10-13T15:00', '2025-11-21');
  const secretary = stage.person('lmcSecretary', 'lmcBoth');
  await stage.act({ actor: secretary, at: '2025-10-20T19:30' }, writeComment, {
    consultationId,
    clause: 'phases[0].requirements',
    body: 'Please say what the report must hold, and how long it may be.',
    send: true,
  });
  const [first] = await stage.read(stage.person('schemeManager'), (scope) =>
    scope.consultations.commentsOf([consultationId]),
  );
  if (first)
    await stage.act({ actor: stage.person('schemeManager'), at: '2025-10-22T09:40' }, replyToComment, {
      commentId: first.id,
      expectedVersion: 1,
      reply: 'Two pages at most; the headings are in the annex. Thank you.',
    });
  await stage.act({ actor: secretary, at: '2025-10-30T20:05' }, writeComment, {
    consultationId,
    clause: 'exitTerms',
    body: '28 days is long for a practice in trouble. Could it be 14?',
    send: true,
  });
};

/** A scheme in its first weeks: practices take part, evidence waits to be reviewed. */
const runningScheme = async (stage: Stage, teller: SchemeTeller): Promise<Told> => {
  const definition = simpleScheme({
    ...BOTH,
    purpose: 'Lower cholesterol after a heart attack or stroke, in place of the two cholesterol indicators.',
    from: '2025-10-01',
    to: '2025-12-31',
    replaces: ['CHOL003', 'CHOL004'],
    months: 1,
  });
  const told = await teller.upToPublication({
    name: 'Heart and Stroke Scheme 2025',
    definition,
    days: {
      drafted: '2025-06-16',
      closes: '2025-07-18',
      signed: '2025-07-15',
      decided: '2025-07-29',
      published: '2025-08-18',
    },
  });
  const practices = new PracticeTeller(stage, stage.places.westmoor);
  await practices.answer(told, {
    phaseKey: 'main',
    answerOf: (index) => (index % 9 === 8 ? 'silent' : 'accepted'),
    at: spread('2025-09', 4),
  });
  await practices.evidence(told, stage.person('schemeManager'), {
    of: (index) =>
      index % 6 === 0
        ? [
            {
              requirementKey: 'report',
              happenedOn: '2025-10-24',
              note: 'First report: patients invited, patients seen.',
            },
          ]
        : [],
    confirm: (index) => index % 12 === 0,
    at: '2025-10-29T15:00',
  });
  return told;
};

/** A scheme that practices may join until the end of November: the first ones of the list have not answered. */
const offeredScheme = async (stage: Stage, teller: SchemeTeller): Promise<void> => {
  const definition = simpleScheme({
    ...BOTH,
    purpose:
      'A care plan made together with each person who has dementia and their carer, in place of the dementia indicator.',
    from: '2025-12-01',
    to: '2025-12-31',
    replaces: ['DEM004'],
    months: 1,
  });
  const told = await teller.upToPublication({
    name: 'Dementia Care Planning Scheme 2025',
    definition,
    days: {
      drafted: '2025-08-25',
      closes: '2025-09-26',
      signed: '2025-09-24',
      decided: '2025-10-07',
      published: '2025-10-16',
    },
  });
  await new PracticeTeller(stage, stage.places.westmoor).answer(told, {
    phaseKey: 'main',
    answerOf: (index) => (index < 4 || index % 3 === 2 ? 'silent' : index % 12 === 4 ? 'declined' : 'accepted'),
    at: (index) => `2025-10-${20 + (index % 10)}T11:20`,
  });
};

/** The other ICB is offering a scheme now: practices have until the end of November. */
const eastmarshScheme = async (stage: Stage): Promise<void> => {
  const teller = new SchemeTeller(stage, {
    preparer: stage.person('eastmarshManager'),
    publisher: stage.person('eastmarshDirector'),
    secretary: stage.person('lmcSecretary', 'lmcBoth'),
    lmcId: stage.places.placeIds.lmcBoth,
  });
  const definition = simpleScheme({
    purpose: 'Mental health reviews together with physical health checks, in place of the mental health indicators.',
    from: '2025-12-01',
    to: '2026-03-31',
    replaces: ['MH002', 'MH003', 'MH006', 'MH007', 'MH011', 'MH012'],
    basisYear: '2024-25',
    months: 2,
    invited: 120,
  });
  const told = await teller.upToPublication({
    name: 'Coast Mental Health Scheme',
    definition,
    days: {
      drafted: '2025-08-18',
      closes: '2025-09-19',
      signed: '2025-09-17',
      decided: '2025-09-30',
      published: '2025-10-20',
    },
  });
  await new PracticeTeller(stage, stage.places.eastmarsh).answer(told, {
    phaseKey: 'main',
    answerOf: (index) => (index % 2 === 0 ? 'accepted' : index % 15 === 1 ? 'declined' : 'silent'),
    at: (index) => `2025-10-${21 + (index % 10)}T10:30`,
  });
};
