import { expect, test } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

const PRACTICE = 'Pear Tree Medical Centre';

const offerOf = async (visitor: Visitor, scheme: string): Promise<string> => {
  const { offers } = await visitor.ask<{ offers: { nodes: { id: string }[] } }>(
    'query ($f: OfferFilter) { offers(first: 1, filter: $f) { nodes { id } } }',
    { f: { search: scheme } },
  );
  return `/offers/${offers.nodes[0]?.id}`;
};

/** What no published file gives: a practice counts, asks for what it earned, and reads the decision (product.md D2-6). */
test('a practice counts and asks for its actual performance; the commissioner sees both and decides', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const partner = await Visitor.signIn(browser, 'Dr Ewan Price', PRACTICE);
  const { page } = partner;

  await partner.go(await offerOf(partner, 'Health Check'));
  await page.getByRole('link', { name: 'Report your counts' }).click();
  await page.getByLabel('Items done: health check').fill('21.5');
  await page.getByRole('button', { name: 'Save the counts' }).click();
  await expect(
    page.getByRole('link', { name: 'Items done: health check: Enter a whole number: "21.5".' }),
  ).toBeVisible();
  await page.getByLabel('Items done: health check').fill('21');
  await page.getByRole('button', { name: 'Save the counts' }).click();
  await expect(page.getByText('Your counts are saved. The commissioner sees them.')).toBeVisible();

  await partner.go(await offerOf(partner, 'Heart and Stroke'));
  await page.getByRole('link', { name: 'Ask to be paid for actual performance' }).click();
  const least = (await page.getByText(/^At least £/).textContent())?.replace(/[^\d.]/g, '') ?? '';
  const ask = async (pounds: string): Promise<void> => {
    await page.getByLabel('Actual sum, in pounds').fill(pounds);
    await page.getByLabel('Where is it taken from?').fill('Achievement report');
    await page.getByLabel('Why do you ask?').fill('More clinics than the year before.');
    await page.getByLabel('The sum and its source are right, and I may ask for the practice').check();
    await page.getByRole('button', { name: 'Ask the commissioner' }).click();
  };
  await ask((Number(least) - 0.01).toFixed(2));
  await expect(page.getByRole('link', { name: /is less than .* so it may not be asked for/ })).toBeVisible();
  await ask(least);
  await expect(page.getByText('Waits for the commissioner')).toBeVisible();

  const manager = await Visitor.signIn(browser, 'Priya Nair');
  await manager.page
    .getByRole('link', { name: `Decide on the claim of ${PRACTICE} (Heart and Stroke Scheme 2025)` })
    .click();
  await manager.page.getByRole('radio', { name: 'Agree' }).check();
  await manager.page.getByLabel('Reason').fill('The report was checked.');
  await manager.page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(manager.page.getByText('The next calculation of the payment run pays this sum')).toBeVisible();

  await page.reload();
  await expect(page.getByText(/The report was checked. \(Priya Nair/)).toBeVisible();
  await expect(page.getByText('You cannot ask now: The commissioner has agreed to a claim already.')).toBeVisible();
  await Promise.all([partner.leave(), manager.leave()]);
});
