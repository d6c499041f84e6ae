import type { WaitingKind } from '../../domain/home/homes.ts';
import type { Question } from '../home/question.ts';

const DRAFTS: Question = {
  id: 'r.id',
  name: `r.financial_year || ', release ' || r.release`,
  from: `national_release r where r.state = 'draft'`,
};

/** The drafts of a national contract year: one person finishes them, another checks and releases them. */
export const waitingReleases = {
  finish_national_draft: DRAFTS,
  release_national_year: DRAFTS,
} satisfies Partial<Record<WaitingKind, Question>>;
