/**
 * How mail leaves this portal: not at all, caught and shown by a demonstration, by an SMTP server, or by GOV.UK Notify. Without
 * mail, notices stand in the portal only.
 */
export type MailWay = 'none' | 'caught' | 'smtp' | 'notify';

/** Every way. */
export const mailWays: readonly MailWay[] = ['none', 'caught', 'smtp', 'notify'];
