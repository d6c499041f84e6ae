/**
 * What mailboxes are called that several people read: whoever signs in with one cannot be told from their colleagues.
 * A list of habits, not a rule of law; a reason on record lets one in.
 */
const SHARED = new Set(
  `accounts admin administration admissions contact enquiries enquiry everyone finance generic gp hello help helpdesk
   info information inbox mail mailbox manager management noreply office payments postmaster practice reception
   receptionist referrals secretaries secretary service services shared staff support surgery team webmaster`.split(
    /\s+/,
  ),
);

/** True when the name of the mailbox, or a word of it, is one that several people use: practice.manager@, info@. */
export function looksShared(email: string): boolean {
  const [mailbox = ''] = email.toLowerCase().split('@');
  return mailbox.split(/[._+-]/).some((word) => SHARED.has(word.replace(/\d+$/, '')));
}
