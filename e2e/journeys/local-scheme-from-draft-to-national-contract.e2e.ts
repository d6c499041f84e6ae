import { expect, test } from '@playwright/test';
import { fillDate } from '../pages/fields.ts';
import { askApi } from '../pages/ask-api.ts';
import { QuietSession } from '../pages/quiet-session.ts';
import {
  OPT_IN,
  acceptInBrowser,
  acceptQuietly,
  declareAndPress,
  everyOffer,
  namesOf,
  practiceOf,
  recordInBrowser,
} from '../pages/scheme-steps.ts';
import type { ListedOffer } from '../pages/scheme-steps.ts';
import { Visitor } from '../pages/visitor.ts';

/**
 * The main job (product.md D2): a commissioner, an LMC and 75 practices go through one local scheme, from its draft to
 * everybody back on the national contract. Several people are signed in; the date of the demonstration moves with the story.
 */
test.describe.configure({ mode: 'serial' });

const NAME = 'Levels Quality Scheme';
const ACCEPTING = 70;

let manager: Visitor;
let head: Visitor;
let finance: Visitor;
let director: Visitor;
let secretary: Visitor;
let partner: Visitor;
let second: Visitor;
let schemeId = '';
let offers: ListedOffer[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  manager = await Visitor.signIn(browser, 'Priya Nair');
  head = await Visitor.signIn(browser, 'Tom Ashdown');
  finance = await Visitor.signIn(browser, 'Grace Okafor');
  director = await Visitor.signIn(browser, 'Helen Marsh');
  secretary = await Visitor.signIn(browser, 'Dr Ewan Price', 'Westmoor and Eastmarsh Local Medical Committee');
  partner = await Visitor.signIn(browser, 'Dr Amara Singh');
  second = await Visitor.signIn(browser, 'Dr Owen Lloyd');
});

test.afterAll(async () => {
  for (const visitor of [manager, head, finance, director, secretary, partner, second]) await visitor.leave();
});

/** Somebody moves the date; everybody's next page shows it. */
const today = async (day: string): Promise<void> => {
  await manager.go('/demonstration');
  await fillDate(manager.page, 'The date to take as today', day);
  await manager.page.getByRole('button', { name: 'Set the date' }).click();
  await expect(manager.page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
};

test('1. the commissioner drafts the scheme', async () => {
  const { page } = manager;
  await manager.go('/schemes/new');
  await page.getByLabel('Name of the scheme').fill(NAME);
  await page.getByLabel('Begin with the text of').selectOption({ label: 'Westmoor Practice Quality Scheme (draft)' });
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await page.getByRole('link', { name: 'How to leave' }).click();
  await page
    .getByLabel('Exit terms')
    .fill('Any practice may leave on any day. When the scheme ends, all practices go back together.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'Start the consultation' })).toBeVisible();
  schemeId = /schemes\/([\w-]{22})/.exec(page.url())?.[1] ?? '';
  expect(schemeId).not.toBe('');
});

test('2. publishing is refused with each reason while consultation and decision are missing', async () => {
  await head.go(`/schemes/${schemeId}/publish`);
  await expect(head.page.getByText('Some checks are not met')).toBeVisible();
  await expect(head.page.getByText('There is no finished LMC consultation on this text.').first()).toBeVisible();
  await expect(head.page.getByText('The committee has not decided on this text.').first()).toBeVisible();
  await expect(head.page.getByRole('button', { name: 'Publish the scheme' })).toHaveCount(0);
});

test('3. the text is fixed and sent to the LMC, which comments and signs', async () => {
  await manager.go(`/schemes/${schemeId}/consult`);
  await fillDate(manager.page, 'Last day for the LMC to answer', '2025-12-01');
  await declareAndPress(manager.page, 'Fix the text and start the consultation');
  await expect(manager.page.getByText('In consultation').first()).toBeVisible();

  const { page } = secretary;
  await secretary.go('/');
  await page.getByRole('link', { name: `Answer the consultation on ${NAME}` }).click();
  await expect(page.getByText('Each practice is paid 3/12 of its QOF payment for 2024-25.').first()).toBeVisible();
  const consultation = page.url();
  await page.goto(`${consultation}/comment?clause=purpose`);
  await page.getByRole('textbox').first().fill('Please name a person whom practices can ask.');
  await page.getByRole('button', { name: /^Send/ }).click();
  await expect(page.getByText('Please name a person whom practices can ask.')).toBeVisible();

  await page.goto(`${consultation}/sign`);
  await page.getByRole('radio', { name: 'Supported', exact: true }).check();
  await page.getByLabel('Statement (optional)').fill('Practices can go back. We support this.');
  await page.getByLabel('By what authority do you sign?').fill('Medical secretary, by decision of the committee');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page
    .getByRole('link', { name: 'Continue to the declaration' })
    .or(page.getByRole('button', { name: 'Continue to the declaration' }))
    .click();
  await declareAndPress(page, 'Sign');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Supported');
  await expect(page.getByText('Dr Ewan Price').first()).toBeVisible();
});

test('4. a reply is owed before anything is published, then the committee decides', async () => {
  await manager.go('/');
  await manager.page.getByRole('link', { name: `Reply to 1 comment on ${NAME}` }).click();
  await manager.page.getByRole('textbox').last().fill('Priya Nair, on the front page of the offer.');
  await manager.page
    .getByRole('button', { name: /[Rr]eply/ })
    .last()
    .click();
  await expect(manager.page.getByText('Priya Nair, on the front page of the offer.')).toBeVisible();

  await today('2025-12-09');
  const { page } = manager;
  await manager.go(`/schemes/${schemeId}/decision`);
  await page.getByLabel('Committee', { exact: true }).fill('Primary care commissioning committee');
  await fillDate(page, 'Day of the meeting', '2025-12-09');
  await page.getByLabel('Reference of the minute').fill('PCCC/2025/12/4');
  await page.getByLabel('Quorum').fill('3');
  for (const [index, name] of ['Margaret Dunn', 'Ashok Rao', 'Colin Webb'].entries()) {
    const member = page.getByRole('group', { name: `Member ${index + 1}`, exact: true });
    if (index === 0) await member.getByRole('checkbox', { name: 'Chaired' }).check();
    await member.getByRole('radio', { name: 'For', exact: true }).check();
    await member.getByLabel('Name').fill(name); // last: from here on the group bears the name of the member
  }
  await page.getByRole('radio', { name: 'Approved', exact: true }).check();
  await declareAndPress(page, 'Record the decision');
  await expect(page.getByText('The decision of the committee is on record.')).toBeVisible();
});

test('5. a second person publishes, and nobody else can', async () => {
  await today('2025-12-10');
  await manager.go(`/schemes/${schemeId}/publish`);
  await expect(manager.page.getByText('You cannot publish it')).toBeVisible();
  await head.go(`/schemes/${schemeId}/publish`);
  await expect(head.page.getByText('Every check is met')).toBeVisible();
  await declareAndPress(head.page, 'Publish the scheme');
  await expect(head.page.getByText(`${NAME} is published as version 1.`)).toBeVisible();
  offers = await everyOffer(manager, schemeId, 'planning');
  expect(offers).toHaveLength(75);
});

let others: QuietSession[] = [];

test('6. every practice sees the offer; 70 accept and 5 stay silent, which means national', async ({ baseURL }) => {
  test.setTimeout(180_000);
  await acceptInBrowser(partner, NAME, 'Planning phase');
  await acceptInBrowser(second, NAME, 'Planning phase');
  const inBrowser = await namesOf([partner, second]);
  const quiet = offers.filter(({ practice }) => !inBrowser.includes(practice.name)).slice(0, ACCEPTING - 2);
  others = await QuietSession.signersOf(
    baseURL ?? '',
    quiet.map(({ practice }) => practice.name),
  );
  for (const [index, offer] of quiet.entries()) await acceptQuietly(others[index] as QuietSession, offer.id);

  await manager.go(`/schemes/${schemeId}/uptake`);
  await expect(manager.page.getByText('70 of 75').first()).toBeVisible();
  await expect(manager.page.getByText('93.3%').first()).toBeVisible();
});

test('7. a commissioner cannot accept for a practice', async () => {
  const variables = { actionId: crypto.randomUUID(), offerId: offers[0]?.id, version: 1, fingerprint: 'x' };
  const { errors } = await askApi(head.context.request, OPT_IN, variables);
  expect(errors?.[0]?.extensions?.code).toBe('NOT_FOR_YOUR_ORGANISATION');
});

test('8. evidence is recorded by the practice and confirmed by the commissioner', async () => {
  test.setTimeout(120_000);
  await today('2026-02-20');
  const discussion = 'Discussions attended';
  const response = 'Written response to the draft';
  const [first, next] = await Promise.all(
    [partner, second].map(async (visitor) => {
      const { offers: own } = await visitor.ask<{
        offers: { nodes: { id: string; scheme: { name: string }; phase: { key: string } }[] };
      }>('{ offers(first: 50) { nodes { id scheme { name } phase { key } } } }');
      return own.nodes.find(({ scheme, phase }) => scheme.name === NAME && phase.key === 'planning')?.id ?? '';
    }),
  );
  await recordInBrowser(partner, first ?? '', [
    { what: discussion, day: '2026-01-14' },
    { what: discussion, day: '2026-01-28' },
    { what: discussion, day: '2026-02-11' },
    { what: response, day: '2026-02-18' },
  ]);
  await recordInBrowser(second, next ?? '', [
    { what: discussion, day: '2026-01-14' },
    { what: discussion, day: '2026-01-28' },
    { what: response, day: '2026-02-18' },
  ]);

  await manager.go(`/schemes/${schemeId}/evidence?state=recorded`);
  const { page } = manager;
  for (let left = 7; left > 0; left -= 1) {
    const answered = page.waitForResponse(
      (answer) =>
        answer.url().endsWith('/graphql') && (answer.request().postData()?.includes('confirmEvidence') ?? false),
    );
    await page
      .getByRole('button', { name: /^Confirm/ })
      .first()
      .click();
    await answered;
    await manager.go(`/schemes/${schemeId}/evidence?state=recorded`);
  }
  await partner.go(`/offers/${first ?? ''}/evidence`);
  await expect(partner.page.getByText('Met').first()).toBeVisible();
  await second.go(`/offers/${next ?? ''}/evidence`);
  await expect(second.page.getByText('One discussion short').first()).toBeVisible();
});

test('9. the next phase is joined, and one practice leaves: national from that day, with a certificate', async () => {
  test.setTimeout(180_000);
  await today('2026-03-05');
  await acceptInBrowser(partner, NAME, 'Operating phase');
  const operating = await everyOffer(manager, schemeId, 'operating');
  for (const session of others) {
    const offer = operating.find(({ practice }) => practice.name === session.organisation);
    await acceptQuietly(session, offer?.id ?? '');
  }
  const { page } = second;
  const { offers: own } = await second.ask<{
    offers: { nodes: { id: string; scheme: { name: string }; phase: { key: string } }[] };
  }>('{ offers(first: 50) { nodes { id scheme { name } phase { key } } } }');
  const offerId = own.nodes.find(({ scheme, phase }) => scheme.name === NAME && phase.key === 'planning')?.id ?? '';
  await second.go(`/offers/${offerId}/leave`);
  await fillDate(page, 'From which day shall the national contract apply?', '2026-03-10');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('By what authority do you sign?').fill('Partner, for the partnership');
  await declareAndPress(page, 'Return to the national contract');
  await expect(page.getByText('10 March 2026').first()).toBeVisible();
  await second.go('/cover?on=2026-03-10');
  await expect(page.getByText(NAME)).toHaveCount(0);
  await manager.go(`/schemes/${schemeId}/uptake`);
  await expect(manager.page.getByText('69 of 75').first()).toBeVisible();
});

test('10. the quarter is calculated, submitted, and approved by a different person; £96,000.00 pays £24,000.00', async () => {
  test.setTimeout(120_000);
  await today('2026-04-01');
  const { page } = finance;
  await finance.go(`/schemes/${schemeId}/pay`);
  await page.getByRole('radio', { name: 'Planning phase' }).check();
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Payment run/ })).toBeVisible();
  await page.getByRole('button', { name: 'Calculate', exact: true }).click();
  await page.getByRole('button', { name: 'Submit for approval' }).click({ timeout: 60_000 });
  const run = page.url();
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0);

  await director.page.goto(run);
  await declareAndPress(director.page, 'Approve £24,000.00');
  await declareAndPress(director.page, 'Release the payments');
  await expect(director.page.getByRole('button', { name: 'Release the payments' })).toHaveCount(0);
  await expect(director.page.getByText('Released').first()).toBeVisible();

  await partner.go('/payments?search=24%2C000.00');
  await partner.page.getByRole('rowheader').getByRole('link').click();
  await expect(partner.page.getByRole('heading', { level: 1, name: /Explain this payment/ })).toBeVisible();
  await expect(partner.page.getByText('£24,000.00').first()).toBeVisible();
  await expect(partner.page.getByText('96,000.00').first()).toBeVisible();
  await expect(partner.page.getByText(NAME).first()).toBeVisible();
});

test('11. the commissioner ends the scheme: a preview first, everybody back, a certificate at the end', async () => {
  await today('2026-04-10');
  const { page } = head;
  await head.go(`/schemes/${schemeId}/end`);
  await expect(page.getByText('69 practices').first()).toBeVisible();
  await page.getByLabel('Reason').fill('The national contract of 2026-27 asks for the same work.');
  await declareAndPress(page, 'End the scheme');
  await expect(page.getByText(/69 practices return to the national contract/)).toBeVisible();
  const { paid } = await partner.ask<{ paid: { localCount: number } }>(
    'query ($id: ID!) { paid: cover(practiceId: $id, on: "2026-04-20") { localCount } }',
    { id: await practiceOf(partner) },
  );
  expect(paid.localCount).toBe(0);
  for (const session of others) await session.leave();
});
