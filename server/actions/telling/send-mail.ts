import type { MailState } from '../../domain/telling/mail-states.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Mail } from '../../persistence/telling/mail-repository.ts';

/** The mail to send; null when it left already or was given up. */
export async function mailToSend(scope: Scope, mailId: string): Promise<Mail | null> {
  const mail = await scope.mails.byId(mailId);
  return mail?.state === 'waiting' ? mail : null;
}

/** Keeps that a mail left, or was caught by a demonstration. */
export async function mailLeft(scope: Scope, mail: Mail, state: Extract<MailState, 'sent' | 'caught'>): Promise<void> {
  await scope.mails.tried(mail, { state, problem: null, triedAt: scope.now });
}

/** Keeps what went wrong. It waits for the next try, or is given up. */
export async function mailStayed(
  scope: Scope,
  mail: Mail,
  { problem, givenUp }: { problem: string; givenUp: boolean },
): Promise<void> {
  await scope.mails.tried(mail, { state: givenUp ? 'failed' : 'waiting', problem, triedAt: scope.now });
}
