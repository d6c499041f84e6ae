import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillDate } from './fields.ts';
import type { QuietSession } from './quiet-session.ts';
import type { Visitor } from './visitor.ts';

/** An offer as a commissioner lists it. */
export interface ListedOffer {
  id: string;
  practice: { name: string };
}

/** Ticks the declaration of a step and presses its button. */
export async function declareAndPress(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).waitFor(); // the step before has a declaration of its own
  await page.locator('fieldset', { hasText: 'Declaration' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Every offer of a phase, as the commissioner sees them. */
export async function everyOffer(manager: Visitor, schemeId: string, phaseKey: string): Promise<ListedOffer[]> {
  const { scheme } = await manager.ask<{ scheme: { offers: { nodes: { id: string; practice: { name: string } }[] } } }>(
    'query ($id: ID!, $phase: String!) { scheme(id: $id) { offers(first: 100, filter: { phaseKey: $phase }) { nodes { id practice { name } } } } }',
    { id: schemeId, phase: phaseKey },
  );
  return scheme.offers.nodes;
}

/** In a browser: the offer with its exit terms and the national contract beside it, the check, the declaration. */
export async function acceptInBrowser(visitor: Visitor, scheme: string, phase: string): Promise<void> {
  const { page } = visitor;
  await visitor.go('/');
  await page.getByRole('link', { name: `Answer the offer of ${scheme}, ${phase}` }).click();
  await expect(page.getByText('Any practice may leave on any day.').first()).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page
    .getByRole('link', { name: /^Accept/ })
    .or(page.getByRole('button', { name: /^Accept/ }))
    .first()
    .click();
  await page
    .getByRole('link', { name: 'Continue to the declaration' })
    .or(page.getByRole('button', { name: 'Continue to the declaration' }))
    .click();
  await page.getByLabel('By what authority do you sign?').fill('Partner, for the partnership');
  await declareAndPress(page, 'Accept the offer');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('takes part');
}

const OFFER = 'query ($id: ID!) { offer(id: $id) { version fingerprint participation { id } } }';

/** Opting in, as the client sends it. */
export const OPT_IN = `mutation ($actionId: String!, $offerId: ID!, $version: Int!, $fingerprint: String!) {
  optIn(actionId: $actionId, offerId: $offerId, expectedVersion: $version, fingerprint: $fingerprint, authority: "Partner, for the partnership") { __typename ... on Refused { code message } } }`;

/** The other practices answer too, each as itself. */
export async function acceptQuietly(session: QuietSession, offerId: string): Promise<void> {
  const { offer } = await session.ask<{ offer: { version: number; fingerprint: string } }>(OFFER, { id: offerId });
  const { optIn } = await session.ask<{ optIn: { __typename: string } }>(OPT_IN, {
    actionId: crypto.randomUUID(),
    offerId,
    version: offer.version,
    fingerprint: offer.fingerprint,
  });
  expect(optIn).toEqual({ __typename: 'Offer' });
}

/** For whom these people act. */
export const namesOf = async (visitors: Visitor[]): Promise<string[]> =>
  Promise.all(
    visitors.map(
      async (visitor) =>
        (
          await visitor.ask<{ me: { membership: { organisation: { name: string } } } }>(
            '{ me { membership { organisation { name } } } }',
          )
        ).me.membership.organisation.name,
    ),
  );

/** The practice records in its browser; the last sentence says what is still short. */
export async function recordInBrowser(
  visitor: Visitor,
  offerId: string,
  items: { what: string; day: string }[],
): Promise<void> {
  const { page } = visitor;
  for (const { what, day } of items) {
    await visitor.go(`/offers/${offerId}/evidence/record`);
    await page.getByRole('radio', { name: what }).check();
    await fillDate(page, 'When did it happen?', day);
    await page.getByLabel('What was done?').fill(`${what} on ${day}, with two partners and the practice manager.`);
    await page
      .getByRole('main')
      .getByRole('button', { name: /Record/ })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
  }
}

/** The id of the practice somebody acts for. */
export const practiceOf = async (visitor: Visitor): Promise<string> =>
  (
    await visitor.ask<{ me: { membership: { organisation: { id: string } } } }>(
      '{ me { membership { organisation { id } } } }',
    )
  ).me.membership.organisation.id;
