import type { MailText } from '../../domain/telling/mail-text.ts';

/** A mail as it is handed over. */
export interface Letter extends MailText {
  /** The id of the mail: the same letter handed over twice can be told by it. */
  id: string;
  to: { name: string; address: string };
}

/** Hands a letter over to whatever carries mail for this portal. Throws when it could not; CannotBeCarried when it never will. */
export interface MailCarrier {
  /** Where a letter is when it was handed over. */
  leaves: 'sent' | 'caught';
  carry(letter: Letter): Promise<void>;
}

/** The other side said that this letter will never be taken: another try is of no use. */
export class CannotBeCarried extends Error {}
