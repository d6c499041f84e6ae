import { describe, expect, it } from '@jest/globals';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { aConsultationOf, aPhaseUptake, aScheme } from '../../testing/a-scheme.ts';
import { nextStepOf } from './next-step.ts';
import type { SchemeFound } from './scheme-found.ts';

const TODAY = '2026-04-01';
const step = (changes: Partial<SchemeFound>) => nextStepOf(aScheme(changes), TODAY);
const comment = (reply: string | null, replying = reply === null ? may() : mayNot('COMMENT_IS_ANSWERED', 'No.')) => ({
  __typename: 'ConsultationComment' as const,
  id: String(reply),
  sentAt: '2025-11-01T10:00:00.000Z',
  reply,
  permissions: { __typename: 'ConsultationCommentPermissions' as const, reply: replying },
});

describe('the next step of a scheme', () => {
  it('of an unfinished draft is to go on writing', () => {
    const scheme = aScheme();
    const problem = { __typename: 'Refusal' as const, code: 'FIELD_IS_EMPTY', message: 'Enter', field: 'purpose' };
    expect(step({ currentVersion: { ...scheme.currentVersion, problems: [problem, problem] } })).toEqual({
      words: 'The draft is not finished: 2 points left to put right.',
      to: '/schemes/scheme-1/edit',
      button: 'Go on with the draft',
    });
  });

  it('of a finished draft is the consultation', () => expect(step({}).to).toBe('/schemes/scheme-1/consult'));

  it('is only to wait while the LMC reads', () => {
    const found = step({
      state: 'IN_CONSULTATION',
      consultations: [aConsultationOf({ comments: [comment('Answered')] })],
    });
    expect(found).toEqual({ words: 'Fenland LMC can answer until 21 November 2025, 11:59pm.' });
  });

  it('puts a reply that is owed before all else', () => {
    const found = step({
      state: 'IN_CONSULTATION',
      consultations: [aConsultationOf({ overdue: true, comments: [comment(null)] })],
    });
    expect(found.words).toBe('The LMC waits for 1 reply.');
    expect(found.to).toBe('/consultations/consultation-1');
  });

  it('records silence when the time is over', () =>
    expect(step({ state: 'IN_CONSULTATION', consultations: [aConsultationOf({ overdue: true })] }).button).toBe(
      'Record that there was no response',
    ));

  it('of a consultation has no button where the person may not reply or record silence', () => {
    const no = mayNot('NOT_FOR_YOUR_ORGANISATION', 'No.');
    const consultation = (changes: Partial<SchemeFound['consultations'][number]>) =>
      step({ state: 'IN_CONSULTATION', consultations: [aConsultationOf({ overdue: true, ...changes })] });
    expect(consultation({ comments: [comment(null, no)] })).toEqual({ words: 'The LMC waits for 1 reply.' });
    expect(consultation({ permissions: { __typename: 'ConsultationPermissions', recordNoResponse: no } })).toEqual({
      words: 'Fenland LMC did not answer by 21 November 2025, 11:59pm.',
    });
  });

  it('has no button where the person may not, and says why', () => {
    const { permissions } = aScheme();
    const publish = mayNot('PUBLISHER_PREPARED_THE_SCHEME', 'A second person must publish.');
    expect(step({ state: 'APPROVED', permissions: { ...permissions, publish } })).toEqual({
      words: 'The committee has approved it. A second person must publish.',
    });
  });

  it('of a published scheme is evidence, then the run, then the phase that has ended unpaid', () => {
    const run = {
      __typename: 'PaymentRun' as const,
      id: 'run-1',
      phaseKey: 'planning',
      phaseName: 'Planning',
      state: 'CALCULATED' as const,
      total: { __typename: 'Money' as const, pence: 0 },
    };
    expect(step({ state: 'PUBLISHED', phases: [aPhaseUptake({ evidenceToReview: 4 })], paymentRuns: [run] }).to).toBe(
      '/schemes/scheme-1/evidence?state=recorded',
    );
    expect(step({ state: 'PUBLISHED', phases: [aPhaseUptake()], paymentRuns: [run] }).to).toBe('/payment-runs/run-1');
    expect(step({ state: 'PUBLISHED', phases: [aPhaseUptake()] }).to).toBe('/schemes/scheme-1/pay');
    expect(step({ state: 'PUBLISHED', phases: [aPhaseUptake({ to: '2026-06-30' })] }).to).toBe(
      '/schemes/scheme-1/uptake',
    );
    expect(
      step({ state: 'PUBLISHED', phases: [aPhaseUptake()], paymentRuns: [{ ...run, state: 'RELEASED' }] }).to,
    ).toBe('/schemes/scheme-1/uptake');
  });
});
