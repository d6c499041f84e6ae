import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  type EvidenceStandingFragment,
  PracticeEvidenceDocument,
  RecordEvidenceDocument,
} from '../../generated/practice/evidence/evidence.ts';
import { mayNot } from '../../testing/a-consultation.ts';
import { anEvidenceOffer, anEvidenceStanding } from '../../testing/a-participation.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { EvidencePage } from './evidence-page.tsx';
import { RecordPage } from './record-page.tsx';

const session = aPracticeSession({ today: '2026-02-20' });
const SHOWN = { at: '/offers/offer-1/evidence', path: '/offers/:offerId/evidence', session };
const RECORD = { at: '/offers/offer-1/evidence/record', path: '/offers/:offerId/evidence/record', session };
const page = (changes: Parameters<typeof anEvidenceOffer>[0] = {}) =>
  answer({ document: PracticeEvidenceDocument, data: { offer: anEvidenceOffer(changes) } });

const evidence = (
  changes: Partial<EvidenceStandingFragment['evidence'][number]>,
): EvidenceStandingFragment['evidence'][number] => ({
  __typename: 'Evidence',
  id: 'evidence-1',
  requirementKey: 'discussions',
  happenedOn: '2026-01-14',
  note: 'Asthma pathway.',
  state: 'recorded',
  recordedBy: 'Sam Reed',
  recordedAt: '2026-01-15T09:00:00.000Z',
  reviewedBy: null,
  reviewedAt: null,
  reason: null,
  ...changes,
});

const fillIn = async (user: ReturnType<typeof show>['user'], note: string): Promise<void> => {
  await user.click(await screen.findByRole('radio', { name: 'Planning discussions' }));
  await fill(user, screen.getByLabelText('Day'), '18');
  await fill(user, screen.getByLabelText('Month'), '2');
  await fill(user, screen.getByLabelText('Year'), '2026');
  await fill(user, screen.getByLabelText('What was done?'), note);
  await user.click(screen.getByRole('button', { name: 'Record' }));
};

describe('evidence of a practice', () => {
  it('says how far each requirement has come, and what is recorded, the latest first', async () => {
    const participation = anEvidenceStanding({
      evidence: [
        evidence({}),
        evidence({
          id: 'evidence-2',
          happenedOn: '2026-02-04',
          state: 'rejected',
          reviewedBy: 'Ada Byfield',
          reason: 'No one else was there.',
        }),
      ],
    });
    const shown = show(<EvidencePage />, { ...SHOWN, answers: [page({ participation })] });
    expect(await screen.findByText('One discussion short')).toBeVisible();
    expect(screen.getByText('Response missing')).toBeVisible();
    expect(screen.getByText('3 needed, 2 recorded, 2 confirmed')).toBeVisible();
    const [, latest, first] = within(screen.getByRole('table', { name: 'Recorded so far' })).getAllByRole('row');
    expect(within(latest!).getByText('Rejected')).toBeVisible();
    expect(within(latest!).getByText('Ada Byfield: No one else was there.')).toBeVisible();
    expect(within(first!).getByText('Waits for the commissioner')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says what to do when nothing is recorded, and why one may not record now', async () => {
    const permissions = {
      __typename: 'OfferPermissions',
      recordEvidence: mayNot('PHASE_HAS_NOT_STARTED', 'The phase starts on 1 January 2026.'),
    } as const;
    show(<EvidencePage />, { ...SHOWN, answers: [page({ permissions })] });
    expect(await screen.findByText(/Nothing is recorded yet/)).toBeVisible();
    expect(screen.getByText('You cannot record evidence now: The phase starts on 1 January 2026.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Record evidence' })).toBeNull();
  });

  it('asks nothing of a practice that did not accept', async () => {
    show(<EvidencePage />, { ...SHOWN, answers: [page({ response: 'SILENT', participation: null })] });
    expect(await screen.findByText(/has not accepted this offer/)).toBeVisible();
  });
});

describe('recording evidence', () => {
  it('records a discussion with its day and note', async () => {
    const records = answer({
      document: RecordEvidenceDocument,
      variables: {
        participationId: 'participation-1',
        requirementKey: 'discussions',
        happenedOn: '2026-02-18',
        note: 'Third discussion.',
      },
      data: { recordEvidence: anEvidenceStanding() },
    });
    const shown = show(<RecordPage />, { ...RECORD, answers: [page(), records] });
    expect(await screen.findByText(/no names, no NHS numbers/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await fillIn(shown.user, 'Third discussion.');
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/offers/offer-1/evidence');
  });

  it('points at what is missing', async () => {
    const { user } = show(<RecordPage />, { ...RECORD, answers: [page()] });
    await user.click(await screen.findByRole('button', { name: 'Record' }));
    for (const name of ['Choose what this is evidence of', 'Enter the day on which it happened', 'Say what was done'])
      expect(screen.getByRole('link', { name })).toBeVisible();
  });

  it('shows at the note that it looks like a patient, and keeps it', async () => {
    const message = 'What was done looks as if it holds an NHS number. Do not include patient details.';
    const refused = answer({
      document: RecordEvidenceDocument,
      data: {
        recordEvidence: {
          __typename: 'Refused',
          code: 'TEXT_LOOKS_LIKE_A_PATIENT',
          message,
          field: 'note',
          remedy: null,
          reasons: [],
        },
      },
    });
    const { user } = show(<RecordPage />, { ...RECORD, answers: [page(), refused] });
    await fillIn(user, 'About 943 476 5919');
    expect(await screen.findByRole('link', { name: message })).toBeVisible();
    expect(screen.getByLabelText('What was done?').getAttribute('aria-describedby')).toContain('note--error');
    expect(screen.getByLabelText<HTMLTextAreaElement>('What was done?').value).toBe('About 943 476 5919');
  });
});
