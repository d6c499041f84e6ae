import type { EvidenceStandingFragment, PracticeEvidenceQuery } from '../generated/practice/evidence/evidence.ts';
import { may } from './a-consultation.ts';
import { aParticipation } from './an-offer.ts';

type Offer = NonNullable<PracticeEvidenceQuery['offer']>;

/** A practice that takes part: two discussions of three, and no response. */
export const anEvidenceStanding = (changes: Partial<EvidenceStandingFragment> = {}): EvidenceStandingFragment => ({
  ...aParticipation(),
  requirementsMet: false,
  requirements: [
    {
      __typename: 'RequirementProgress',
      key: 'discussions',
      name: 'Planning discussions',
      kind: 'discussion',
      needed: 3,
      recorded: 2,
      confirmed: 2,
      met: false,
      sentence: 'One discussion short',
    },
    {
      __typename: 'RequirementProgress',
      key: 'response',
      name: 'Response to the draft',
      kind: 'written_response',
      needed: 1,
      recorded: 0,
      confirmed: 0,
      met: false,
      sentence: 'Response missing',
    },
  ],
  evidence: [],
  ...changes,
});

/** The offer as the evidence page asks for it. */
export const anEvidenceOffer = (changes: Partial<Offer> = {}): Offer => ({
  __typename: 'Offer',
  id: 'offer-1',
  response: 'ACCEPTED',
  scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together' },
  phase: { __typename: 'Phase', key: 'planning', name: 'Planning', from: '2026-01-01', to: '2026-03-31' },
  participation: anEvidenceStanding(),
  permissions: { __typename: 'OfferPermissions', recordEvidence: may() },
  ...changes,
});
