import { expect, test } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

/** One person of the national body corrects a year, a second one releases it, and everybody reads what changed and why. */
test.describe.configure({ mode: 'serial' });

const YEAR = '2023-24';
const REASON = 'The average list was misread.';
const WHY = 'The statement has it so; the ratio is being asked about.';

let officer: Visitor;
let head: Visitor;
let practice: Visitor;
let draft = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  officer = await Visitor.signIn(browser, 'Robert Lane');
  head = await Visitor.signIn(browser, 'Margaret Adeyemi');
  practice = await Visitor.signIn(browser, 'Dr Amara Singh');
});

test.afterAll(async () => {
  for (const visitor of [officer, head, practice]) await visitor.leave();
});

test('a correction is drafted, and the one who drafted it cannot release it', async () => {
  const { page } = officer;
  await officer.go(`/national-contract/${YEAR}`);
  await page.getByRole('link', { name: 'Correct this year' }).click();
  await page.getByLabel('Why is it corrected?').fill(REASON);
  await page.getByRole('button', { name: 'Start the correction' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Draft of ${YEAR}, release 2` })).toBeVisible();
  draft = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'National average list' }).click();
  await page.getByLabel('National average list').fill('9,700');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByRole('alert').getByRole('link', { name: /National average list must be a whole number/ }),
  ).toBeVisible();
  await page.getByLabel('National average list').fill('9700');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('9,700 patients', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Check and release' }).click();
  await expect(
    page.getByText('You cannot release it: You drafted or changed this, so you cannot release it.'),
  ).toBeVisible();
});

test('nobody else sees it before it is released', async () => {
  const { page } = practice;
  await practice.go(`/national-contract/${YEAR}`);
  await expect(page.getByRole('heading', { level: 3, name: 'Release 1, in force' })).toBeVisible();
  await expect(page.getByText(REASON)).toHaveCount(0);
  await practice.go(draft);
  await expect(page.getByRole('heading', { level: 1, name: /not found|cannot find/i })).toBeVisible();
});

test('a second person finds it waiting, confirms what is unusual, and releases it', async () => {
  const { page } = head;
  await head.go('/');
  await page.getByRole('link', { name: `Check the national contract of ${YEAR}, release 2` }).click();
  await page.getByLabel(/I changed nothing in this draft/).check();
  await page.getByRole('button', { name: `Release ${YEAR}, release 2` }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Confirm: .* £0\.022003 a patient/ })).toBeVisible();
  await page.getByLabel('This is right as it stands').check();
  await page.getByLabel('Why?').fill(WHY);
  await page.getByRole('button', { name: `Release ${YEAR}, release 2` }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Release 2, in force' })).toBeVisible();
});

test('a practice reads what changed, why, and what was confirmed, and the release before as it was', async () => {
  const { page } = practice;
  await practice.go(`/national-contract/${YEAR}`);
  await expect(page.getByText(REASON)).toBeVisible();
  await expect(page.getByText(`Confirmed: ${WHY}`)).toBeVisible();
  await expect(
    page.getByRole('table', { name: /What changed in release 2/ }).getByText('9,639 patients'),
  ).toBeVisible();
  await page.getByRole('link', { name: `Read release 1 of ${YEAR}` }).click();
  await expect(page.getByText('9,639 patients, 1 January 2023')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Release 2 is in force' })).toBeVisible();
});
