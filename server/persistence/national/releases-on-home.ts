import type { WaitingKind } from '../../domain/home/homes.ts';
import { nationalReleaseStatesToFinish } from '../../domain/national/release-in-question.ts';
import { isOneOf } from '../home/question.ts';
import type { Question } from '../home/question.ts';
import { sql } from '../sql.ts';

const DRAFTS: Question = {
  id: sql`r.id`,
  name: sql`r.financial_year || ', release ' || r.release`,
  from: sql`national_release r where ${isOneOf(sql`r.state`, nationalReleaseStatesToFinish)}`,
};

/** The drafts of a national contract year: one person finishes them, another checks and releases them. */
export const waitingReleases = {
  finish_national_draft: DRAFTS,
  release_national_year: DRAFTS,
} satisfies Partial<Record<WaitingKind, Question>>;
