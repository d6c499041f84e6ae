import type { MailSettings } from '../../domain/telling/mail-settings.ts';
import type { MailCarrier } from './mail-carrier.ts';
import { notifyCarrier } from './notify-carrier.ts';
import { smtpCarrier } from './smtp-carrier.ts';

/** What carries the mail of this portal; null where nothing does. */
export function carrierFor(mail: MailSettings): MailCarrier | null {
  if (mail.way === 'smtp') return smtpCarrier(mail);
  if (mail.way === 'notify') return notifyCarrier(mail);
  return mail.way === 'caught' ? { leaves: 'caught', carry: () => Promise.resolve() } : null;
}
