import { LONGEST_COMMENT } from '../../server/domain/consultations/decide-write-comment.ts';
import { DAYS_OF_NOTICE } from '../../server/domain/identity/access-that-ends.ts';
import { LONGEST_LIFE_DAYS } from '../../server/domain/identity/decide-create-api-token.ts';
import { DRAFT_DAYS } from '../../server/domain/identity/decide-keep-form-draft.ts';
import { LONGEST_AUTHORITY } from '../../server/domain/participation/check-authority.ts';
import { LONGEST_NOTE } from '../../server/domain/participation/decide-record-evidence.ts';
import { LONGEST_TEXT } from '../../server/domain/words/check-text.ts';
import { MOST_BYTES } from '../../server/http/body-limits.ts';

/** The numbers of the server that a screen says or counts by, so that no sentence promises another. */
export function describeLimits(): string {
  const limits = {
    draftDays: DRAFT_DAYS,
    daysOfNoticeOfAnEnd: DAYS_OF_NOTICE[0],
    longestTokenLifeDays: LONGEST_LIFE_DAYS,
    longestComment: LONGEST_COMMENT,
    longestText: LONGEST_TEXT,
    longestEvidenceNote: LONGEST_NOTE,
    longestAuthority: LONGEST_AUTHORITY,
    mostBytesOfARequest: MOST_BYTES,
  };
  return `${JSON.stringify(limits, null, 2)}\n`;
}
