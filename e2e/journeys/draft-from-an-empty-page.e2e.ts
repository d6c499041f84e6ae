import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillDate } from '../pages/fields.ts';
import { Visitor } from '../pages/visitor.ts';

/** A scheme written from nothing, section by section, until nothing is left to put right; then two people at the same page. */
test.describe.configure({ mode: 'serial' });

const NAME = 'Spring respiratory care';
const PHASE = 'Respiratory reviews';

let manager: Visitor;
let head: Visitor;
let edit = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  manager = await Visitor.signIn(browser, 'Priya Nair');
  head = await Visitor.signIn(browser, 'Tom Ashdown');
});

test.afterAll(async () => {
  await manager.leave();
  await head.leave();
});

/** Opens a section from the task list, or the one of that name below the heading of the phase. */
const open = async (page: Page, section: string): Promise<void> => {
  await page.getByRole('list').getByRole('link', { name: section, exact: true }).first().click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
};

const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Write the text' })).toBeVisible();
};

const phaseDates = async (
  page: Page,
  dates: { from: string; to: string; opens: string; closes: string },
): Promise<void> => {
  await fillDate(page, 'First day', dates.from);
  await fillDate(page, 'Last day', dates.to);
  await fillDate(page, 'Practices can opt in from', dates.opens);
  await fillDate(page, 'Opting in closes on', dates.closes);
};

test('an empty draft says what it lacks and cannot be sent', async () => {
  const { page } = manager;
  await manager.go('/schemes/new');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Enter a name for the scheme' })).toBeVisible();
  await page.getByLabel('Name of the scheme').fill(NAME);
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Write the text' })).toBeVisible();
  edit = new URL(page.url()).pathname;
  for (const left of [
    'Enter what the scheme is for.',
    'Add at least one phase.',
    'Say how a practice can leave, and how the scheme can end.',
  ])
    await expect(page.getByText(left)).toBeVisible();
  await expect(page.getByText('It cannot be sent yet')).toBeVisible();
});

test('the sections of the whole scheme', async () => {
  const { page } = manager;
  await open(page, 'Name, purpose and who can join');
  await page
    .getByLabel('What the scheme is for')
    .fill('More people with asthma and COPD get their review before the winter.');
  await page.getByRole('radio', { name: 'Every practice of ours' }).check();
  await save(page);

  await open(page, 'Costs and hours');
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByLabel('Hours asked of each practice').fill('twelve');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByRole('alert').getByRole('link', { name: 'Enter the hours as a whole number, such as 12' }),
  ).toBeVisible();
  await page.getByLabel('Hours asked of each practice').fill('12');
  await save(page);
  await page.getByRole('link', { name: /which costs the practice bears/ }).click();
  await page.getByLabel('Which costs').fill('Spirometry consumables.');
  await save(page);

  await open(page, 'How to leave');
  await page.getByLabel('Notice').fill('28');
  await page.getByLabel('Exit terms').fill('A practice may leave on 28 days of notice.');
  await save(page);

  await open(page, 'How many practices are needed');
  await page.getByLabel('Practices needed').fill('80');
  await page.getByLabel('Practices invited').fill('75');
  await save(page);
  await page.getByRole('link', { name: /must be between 1 and the 75 invited/ }).click();
  await page.getByLabel('Practices needed').fill('50');
  await save(page);
});

test('a phase: its dates, indicators chosen one by one, evidence and payment', async () => {
  const { page } = manager;
  await page.getByRole('link', { name: 'Add a phase' }).click();
  await page.getByLabel('Name of the phase').fill(PHASE);
  await phaseDates(page, { from: '2026-02-31', to: '2026-03-31', opens: '2026-01-05', closes: '2026-01-30' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByRole('alert').getByRole('link', { name: 'Enter a real date for the first day' }),
  ).toBeVisible();
  await fillDate(page, 'First day', '2026-02-01');
  await save(page);

  await open(page, 'What it stands in place of');
  await page.getByRole('radio', { name: 'Some national indicators' }).check();
  for (const indicator of ['AST007', 'COPD010']) await page.getByRole('checkbox', { name: indicator }).check();
  await expect(page.getByText(/: 2 of \d+ chosen/)).toBeVisible();
  await save(page);

  await open(page, 'Evidence asked');
  await page.getByRole('button', { name: 'Ask for evidence' }).click();
  await page.getByLabel('What is asked for').fill('Respiratory clinics held');
  await page.getByLabel('What kind of evidence').selectOption({ label: 'Something else' });
  await page.getByLabel('At least').fill('2');
  await save(page);

  await open(page, 'Payment');
  await page.getByRole('button', { name: 'Add the payment' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Reviews');
  await page.getByRole('radio', { name: 'Outcome' }).check();
  await page.getByLabel('How it is worked out').selectOption({ label: 'Fixed sum' });
  await page.getByLabel('The sum in pounds').fill('4,000.00');
  await save(page);
  await expect(page.getByText('Each practice is paid a fixed sum of £4,000.00.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /to put right/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Start the consultation' })).toBeVisible();
});

test('two people in two sections of one draft are both saved, and neither is told of the other', async () => {
  await manager.go(`${edit}/costs`);
  await head.go(`${edit}/exit`);
  await head.page.getByLabel('Notice', { exact: true }).fill('21');
  await save(head.page);
  await manager.page.getByLabel('Hours asked of each practice').fill('7');
  await save(manager.page);
  const { scheme } = await manager.ask<{
    scheme: { currentVersion: { definition: { exitTerms: { noticeDays: number }; hoursAskedPerPractice: number } } };
  }>(
    'query ($id: ID!) { scheme(id: $id) { currentVersion { definition { exitTerms { noticeDays } hoursAskedPerPractice } } } }',
    { id: edit.split('/')[2] },
  );
  expect(scheme.currentVersion.definition).toEqual({ exitTerms: { noticeDays: 21 }, hoursAskedPerPractice: 7 });
});

test('somebody else saved first: refused, nothing typed is lost, and both texts are shown', async () => {
  const theirs = 'A practice may leave on any day.';
  const mine = 'A practice may leave on 14 days of notice.';
  await manager.go(`${edit}/exit`);
  await head.go(`${edit}/exit`);
  await head.page.getByLabel('Exit terms').fill(theirs);
  await save(head.page);

  const { page } = manager;
  await page.getByLabel('Exit terms').fill(mine);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Somebody changed this while you were looking at it.')).toBeVisible();
  await expect(page.getByLabel('Exit terms')).toHaveValue(mine);
  await page.getByRole('button', { name: 'Show the newer text beside mine' }).click();
  await expect(page.getByRole('region', { name: /The newer text, saved by Tom Ashdown/ })).toContainText(theirs);
  await expect(page.getByLabel('Exit terms')).toHaveValue(mine);
  await page.getByRole('button', { name: 'Save mine' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Write the text' })).toBeVisible();
  await head.go(`${edit}/exit`);
  await expect(head.page.getByLabel('Exit terms')).toHaveValue(mine);
});
