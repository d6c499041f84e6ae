import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

// One browser, two tabs: they share a session, and each shows what it was drawn for.

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Chooses the organisation with this name in a tab of its own. */
const chooseBeside = async (visitor: Visitor, name: string): Promise<Page> => {
  const beside = await visitor.context.newPage();
  await beside.goto('/choose');
  await beside.getByRole('radio', { name }).check();
  await button(beside, 'Continue').click();
  await expect(heading(beside, 'Home')).toBeVisible();
  await expect(beside.getByRole('navigation', { name: 'Account' })).toContainText(name);
  return beside;
};

const COMMITTEE = 'Westmoor and Eastmarsh Local Medical Committee';
const PRACTICE = 'Pear Tree Medical Centre';

test('a tab that was drawn for one organisation neither reads nor writes for another', async ({ browser }) => {
  const visitor = await Visitor.signIn(browser, 'Dr Ewan Price', PRACTICE);
  await visitor.go('/tokens/new');
  await visitor.page.getByLabel('What is it for?').fill('Half written');
  await visitor.page.getByRole('checkbox').first().check();
  const beside = await chooseBeside(visitor, COMMITTEE);

  await test.step('written', async () => {
    const sent = visitor.page.waitForResponse((answer) => answer.url().endsWith('/graphql'));
    await button(visitor.page, 'Make the token').click();
    expect(await (await sent).text()).toContain('ACTS_FOR_ANOTHER');
    await expect(heading(visitor.page, `You now act for ${COMMITTEE} in another tab`)).toBeVisible();
    await expect(visitor.page.getByLabel('What is it for?')).toBeHidden();
  });

  await test.step('back to the first, with what was written', async () => {
    await button(visitor.page, `Act for ${PRACTICE} again`).click();
    await expect(visitor.page.getByLabel('What is it for?')).toHaveValue('Half written');
  });

  await test.step('and now the other tab is the one that is behind, and reads nothing', async () => {
    await beside.getByRole('navigation', { name: 'Menu' }).getByRole('link').nth(1).click();
    await expect(heading(beside, `You now act for ${PRACTICE} in another tab`)).toBeVisible();
    await button(beside, `Go on as ${PRACTICE}`).click();
    await expect(heading(beside, 'Home')).toBeVisible();
    await expect(beside.getByRole('navigation', { name: 'Account' })).toContainText(PRACTICE);
  });
  await visitor.leave();
});

test('another person who signs in beside is never taken for the first', async ({ browser }) => {
  const visitor = await Visitor.signIn(browser, 'Priya Nair');
  const beside = await visitor.context.newPage();
  await beside.goto('/auth/sign-in?anew&returnTo=/');
  await button(beside, 'Ines Carvalho').first().click();
  await expect(heading(beside, 'Home')).toBeVisible();
  await visitor.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Schemes' }).click();
  await expect(heading(visitor.page, 'Ines Carvalho has signed in in another tab')).toBeVisible();
  await expect(visitor.page.getByRole('link', { name: 'Sign in as Priya Nair' })).toBeVisible();
  await button(visitor.page, 'Go on as Ines Carvalho').click();
  await expect(visitor.page.getByRole('navigation', { name: 'Account' })).toContainText('Ines Carvalho');
  await visitor.leave();
});

test('after signing out in one tab, the other shows nothing more, and Back brings nothing back', async ({
  browser,
}) => {
  const visitor = await Visitor.signIn(browser, 'Priya Nair');
  const { page } = visitor;
  await page.goto('/schemes');
  await expect(heading(page, 'Schemes')).toBeVisible();
  const beside = await visitor.context.newPage();
  await beside.goto('/');
  await beside.getByRole('button', { name: 'Sign out' }).click();
  await expect(beside.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Home' }).click();
  await expect(heading(page, 'You have been signed out')).toBeVisible();
  await beside.goBack();
  await expect(beside.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(beside.getByText('Priya Nair')).toHaveCount(0);
  await visitor.leave();
});
