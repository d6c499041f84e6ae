import { mailLeft, mailStayed, mailToSend } from '../actions/telling/send-mail.ts';
import { mailText } from '../domain/telling/mail-text.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import type { Mail } from '../persistence/telling/mail-repository.ts';
import { CannotBeCarried } from './mail/mail-carrier.ts';
import type { Letter, MailCarrier } from './mail/mail-carrier.ts';
import type { TaskTools } from './task-tools.ts';

/** The page on which somebody chooses how to be told. */
const CHOICE_PAGE = '/how-we-tell-you';

/** Who carries the mail, and the address of the portal that its links begin with. */
export interface Post {
  carrier: MailCarrier | null;
  origin: string;
}

/**
 * Sends one mail. Nothing goes over the network inside a transaction: the mail is read in one, handed over, and what became of it
 * is kept in another. A machine that fails between the last two sends it again, under the same id.
 */
export async function sendMailTask(payload: unknown, tools: TaskTools, { carrier, origin }: Post): Promise<void> {
  const { mailId } = payload as Partial<Record<string, unknown>>;
  if (typeof mailId !== 'string') throw new TypeError('Sending needs a mail.');
  const now = await tools.now();
  const within = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    withinScope(tools.source, { audience: 'system', name: 'mail', commissionerIds: [] }, { now }, work);

  const mail = await within((scope) => mailToSend(scope, mailId));
  if (!mail) return;
  if (!carrier) {
    const problem = 'This portal has no setting for sending mail any more.';
    await within((scope) => mailStayed(scope, mail, { problem, givenUp: true }));
    return;
  }
  try {
    await carrier.carry(letterOf(mail, origin));
  } catch (fault) {
    const givenUp = fault instanceof CannotBeCarried || tools.lastTry;
    await within((scope) => mailStayed(scope, mail, { problem: (fault as Error).message, givenUp }));
    if (!givenUp) throw fault;
    tools.logFault(fault);
    return;
  }
  await within((scope) => mailLeft(scope, mail, carrier.leaves));
}

const letterOf = (mail: Mail, origin: string): Letter => ({
  id: mail.id,
  to: { name: mail.toName, address: mail.toAddress },
  ...mailText({
    sentence: mail.sentence,
    organisationName: mail.organisationName,
    link: new URL(mail.path, origin).href,
    choiceLink: new URL(CHOICE_PAGE, origin).href,
  }),
});
