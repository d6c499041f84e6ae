/** Where a mail is: `caught` is a demonstration's, which sends nothing; `failed` is not tried again. */
export type MailState = 'waiting' | 'sent' | 'caught' | 'failed';

/** Every state of a mail. */
export const mailStates: readonly MailState[] = ['waiting', 'sent', 'caught', 'failed'];
