import type { RefusedPartsFragment } from '../../generated/parts/refused.ts';

/** True when the server refused an address because several people read it: then a reason can be given. */
export const isAboutMailbox = (refusal: RefusedPartsFragment | undefined): boolean =>
  refusal !== undefined && [refusal, ...refusal.reasons].some(({ code }) => code === 'MAILBOX_IS_SHARED');
