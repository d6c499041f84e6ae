import type { CustomFetch } from 'openid-client';

/** The sign-in provider does not answer, or answers that it cannot. Nobody who signs in can do anything about it. */
export class ProviderOutOfReach extends Error {}

/** Asks, and tells a provider that is down from one that says no. */
export function reaching(ask: CustomFetch): CustomFetch {
  return async (url, options) => {
    const answer = await ask(url, options).catch((cause: unknown) => {
      throw new ProviderOutOfReach(`${new URL(url).host} did not answer`, { cause });
    });
    if (answer.status >= 500) throw new ProviderOutOfReach(`${new URL(url).host} answered ${answer.status}`);
    return answer;
  };
}
