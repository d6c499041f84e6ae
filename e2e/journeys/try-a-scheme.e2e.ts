import { expect, test } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

/** A draft is tried on the practices of an area, and what it comes to is shared: the LMC and a practice then see the very same sums. */
test.describe.configure({ mode: 'serial' });

let manager: Visitor;
let address = '';
let cost = '';
let fingerprint = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  manager = await Visitor.signIn(browser, 'Priya Nair');
});

test.afterAll(() => manager.leave());

const sumOf = async ({ page }: Visitor, name: string): Promise<string> =>
  (
    await page
      .locator('.nhsuk-summary-list__row', { has: page.getByText(name, { exact: true }) })
      .first()
      .locator('.nhsuk-summary-list__value')
      .innerText()
  ).split('\n')[0] ?? '';

test('the manager tries a scheme in consultation with the figures of a year', async () => {
  const { page } = manager;
  await manager.go('/schemes?state=IN_CONSULTATION');
  await page.getByRole('link', { name: 'Healthy Hearts Scheme 2026-27' }).click();
  await page.getByRole('link', { name: 'Try it on our practices' }).click();
  await expect(page.getByRole('combobox')).toHaveValue('2024-25');
  await page.getByLabel(/The most this may cost/).fill('500,000');
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'What it comes to' })).toBeVisible({ timeout: 30_000 });
  address = new URL(page.url()).pathname;
  await expect(page.getByText('Figures of 2024-25 are used for 2026-27.')).toBeVisible();
  cost = await sumOf(manager, 'Cost of the scheme');
  fingerprint = await page.locator('.portal-fingerprint').first().innerText();
  expect(await sumOf(manager, 'Against the envelope')).toMatch(/(under|over) the £500,000\.00 it may cost/);
  for (const table of ['By network', 'By size of list', 'By deprivation']) {
    await expect(page.getByRole('table', { name: table }).getByRole('row', { name: /All practices/ })).toContainText(
      cost,
    );
  }
});

test('the largest loss is found first, and leads to its working', async () => {
  const { page } = manager;
  await page.getByRole('checkbox', { name: 'Loses' }).check();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const practices = page.getByRole('table', { name: 'Practices' });
  await practices.getByRole('link', { name: 'Difference' }).click();
  await expect(practices.getByRole('columnheader', { name: 'Difference' })).toHaveAttribute('aria-sort', 'ascending');
  await practices.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Under the national contract' })).toBeVisible();
  await expect(page.getByText(/standing in for/).first()).toBeAttached();
});

test('it is shared for good, and both sides see the same sums', async ({ browser }) => {
  const { page } = manager;
  const lmc = await Visitor.signIn(browser, 'Dr Ewan Price', 'Westmoor and Eastmarsh Local Medical Committee');
  const partner = await Visitor.signIn(browser, 'Dr Amara Singh');
  await lmc.go(address);
  await expect(lmc.page.getByRole('heading', { level: 2, name: 'What it comes to' })).toHaveCount(0);

  await manager.go(address);
  await page.getByRole('button', { name: 'Share with the LMC and practices' }).click();
  await page.getByRole('checkbox', { name: /I have checked these sums/ }).check();
  await page.getByRole('button', { name: 'Share for good' }).click();
  await expect(page.getByRole('button', { name: /Share/ })).toHaveCount(0);

  for (const visitor of [lmc, partner]) {
    await visitor.go(address);
    expect(await sumOf(visitor, 'Cost of the scheme')).toBe(cost);
    await expect(visitor.page.getByText(fingerprint).first()).toBeVisible();
  }
  await expect(lmc.page.getByRole('table', { name: 'Practices' })).toBeVisible();
  await expect(partner.page.getByRole('table', { name: 'Practices' })).toHaveCount(0);
  await expect(partner.page.getByRole('heading', { level: 2, name: 'Your practice' })).toBeVisible();
  await partner.go('/offers');
  await expect(partner.page.getByRole('link', { name: /Healthy Hearts Scheme 2026-27: Whole year/ })).toHaveAttribute(
    'href',
    address,
  );
  await Promise.all([lmc.leave(), partner.leave()]);
});
