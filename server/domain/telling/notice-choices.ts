/** How somebody wants to be told in one membership: by a mail for each thing, one mail a day, or in the portal only. */
export type NoticeChoice = 'at_once' | 'daily' | 'portal_only';

/** Every way, from the most mail to none. */
export const noticeChoices: readonly NoticeChoice[] = ['at_once', 'daily', 'portal_only'];

/** What holds until somebody chooses. */
export const CHOICE_UNTIL_CHOSEN: NoticeChoice = 'at_once';
