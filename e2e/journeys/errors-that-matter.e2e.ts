import { expect, test } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

test('a scheme of another commissioner is not found, and does not say that it is there', async ({ browser }) => {
  const own = await Visitor.signIn(browser, 'Joanna Firth');
  const { schemes } = await own.ask<{ schemes: { nodes: { id: string; name: string }[] } }>(
    '{ schemes(first: 1) { nodes { id name } } }',
  );
  const [scheme] = schemes.nodes;
  await own.go(`/schemes/${scheme?.id}`);
  await expect(own.page.getByRole('heading', { level: 1 })).toContainText(scheme?.name ?? '');

  const stranger = await Visitor.signIn(browser, 'Priya Nair');
  await stranger.go(`/schemes/${scheme?.id}`);
  await expect(stranger.page.getByRole('heading', { level: 1, name: 'We cannot find that scheme' })).toBeVisible();
  await expect(stranger.page.getByRole('main')).not.toContainText(scheme?.name ?? '');
  await own.leave();
  await stranger.leave();
});

test('a person with two memberships chooses one, and can change', async ({ browser }) => {
  const visitor = await Visitor.signIn(browser, 'Joan Teller', 'Tidegate Family Practice');
  const { page } = visitor;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tidegate Family Practice');
  await page.getByRole('link', { name: 'Change organisation' }).click();
  await page.getByRole('radio', { name: 'Whitestone Medical Practice' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toContainText('Whitestone Medical Practice');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toContainText('Whitestone Medical Practice');
  await visitor.leave();
});

test('a right that is taken away is gone on the next page, and one that is given back is there', async ({
  browser,
}) => {
  const administrator = await Visitor.signIn(browser, 'Sam Reid');
  const manager = await Visitor.signIn(browser, 'Priya Nair');
  const prepare = async (may: boolean): Promise<void> => {
    const { page } = administrator;
    await administrator.go('/people');
    await page.getByRole('link', { name: 'Priya Nair' }).click();
    await page.getByRole('link', { name: 'Change rights' }).click();
    await page.getByRole('checkbox', { name: 'Prepare' }).setChecked(may);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Priya Nair has other rights from now on.')).toBeVisible();
  };
  const begin = manager.page.getByRole('button', { name: 'Begin the draft' });
  await manager.go('/schemes/new');
  await manager.page.getByLabel('Name of the scheme').fill('A scheme that is never begun');
  await prepare(false);
  await begin.click();
  await expect(manager.page.getByRole('alert')).toContainText(/right to prepare|prepare/i);
  await manager.go('/schemes?search=never+begun');
  await expect(manager.page.getByRole('link', { name: 'A scheme that is never begun' })).toHaveCount(0);
  await prepare(true);
  await manager.go('/schemes');
  await expect(manager.page.getByRole('link', { name: 'Draft a new scheme' })).toBeVisible();
  await administrator.leave();
  await manager.leave();
});

test('after signing out nothing is shown, also not by going back', async ({ browser }) => {
  const visitor = await Visitor.signIn(browser, 'Ines Carvalho');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/schemes');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  const answer = await visitor.context.request.post('/graphql', {
    data: { query: '{ me { person { name } } }' },
    headers: { 'apollo-require-preflight': 'true' },
  });
  expect(await answer.text()).not.toContain('Ines Carvalho');
  await visitor.leave();
});
