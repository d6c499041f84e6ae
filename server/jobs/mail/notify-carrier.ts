import { createHmac } from 'node:crypto';
import { CannotBeCarried } from './mail-carrier.ts';
import type { MailCarrier } from './mail-carrier.ts';

/** How long GOV.UK Notify may be silent. */
const PATIENCE_MS = 20_000;
const UUID_LENGTH = 36;

/**
 * Hands mail to GOV.UK Notify by its REST API (https://docs.notifications.service.gov.uk/rest-api.html). The template there has
 * the subject ((subject)) and the text ((body)), so that the words stay in one place: here.
 */
export function notifyCarrier({
  url,
  apiKey,
  templateId,
}: {
  url: string;
  apiKey: string;
  templateId: string;
}): MailCarrier {
  return {
    leaves: 'sent',
    async carry({ id, to, subject, body }) {
      const answer = await fetch(new URL('/v2/notifications/email', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token(apiKey)}` },
        body: JSON.stringify({
          email_address: to.address,
          template_id: templateId,
          personalisation: { subject, body },
          reference: id,
        }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.ok) return;
      const problem = `GOV.UK Notify answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`;
      // 400 is about this mail; 401, 403, 404 are about our key or template, 429 and 5xx about the hour: those pass.
      throw answer.status === 400 ? new CannotBeCarried(problem) : new Error(problem);
    },
  };
}

/** A key is `name-service-secret`, the last two as UUIDs. A token is good for half a minute. */
const token = (apiKey: string): string => {
  const secret = apiKey.slice(-UUID_LENGTH);
  const service = apiKey.slice(-2 * UUID_LENGTH - 1, -UUID_LENGTH - 1);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: service, iat: Math.floor(Date.now() / 1000) })}`;
  return `${claims}.${createHmac('sha256', secret).update(claims).digest('base64url')}`;
};
