import { createTransport } from 'nodemailer';
import { CannotBeCarried } from './mail-carrier.ts';
import type { MailCarrier } from './mail-carrier.ts';

/** How long the mail server may be silent. */
const PATIENCE_MS = 20_000;

/** Hands mail to an SMTP server. The id of a mail is its Message-ID, so that a mailbox shows a letter once that was handed over twice. */
export function smtpCarrier({ url, from }: { url: string; from: string }): MailCarrier {
  const settings = new URL(url);
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    leaves: 'sent',
    async carry({ id, to, subject, body }) {
      try {
        await transport.sendMail({ to, subject, text: body, messageId: `<${id}@${settings.hostname}>` });
      } catch (failure) {
        throw isForGood(failure) ? new CannotBeCarried((failure as Error).message) : failure;
      }
    },
  };
}

/** 5yz is for good (RFC 5321, 4.2.1). A refused sign-in (53z) is ours to mend, and the mail waits meanwhile. */
const isForGood = (failure: unknown): boolean => {
  const { responseCode, code } = failure as { responseCode?: number; code?: string };
  return code !== 'EAUTH' && responseCode !== undefined && responseCode >= 550 && responseCode < 560;
};
