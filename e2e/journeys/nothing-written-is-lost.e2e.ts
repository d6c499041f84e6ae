import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

// What is written in a form survives leaving, another session, and the end of one; it is gone once it is sent.

const kept = (page: Page) => page.getByText(/What you wrote is kept until/);
const why = (page: Page) => page.getByLabel('What is it for?');

test('what is written is there again after leaving, after signing out, and gone once it was sent', async ({
  browser,
}) => {
  const visitor = await Visitor.signIn(browser, 'Sam Reid');
  const { page } = visitor;
  await visitor.go('/tokens/new');
  await why(page).fill('Nightly figures');
  await page.getByRole('checkbox').nth(2).check();
  await expect(kept(page)).toBeVisible();

  await test.step('a question before the page is left, which can be stayed on', async () => {
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Leave without sending what you wrote?' })).toBeVisible();
    await page.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(why(page)).toHaveValue('Nightly figures');
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('button', { name: 'Leave it for now' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  });

  await test.step('signed out meanwhile, in another browser', async () => {
    await visitor.leave();
    const later = await Visitor.signIn(browser, 'Sam Reid');
    await later.go('/tokens/new');
    await expect(why(later.page)).toHaveValue('Nightly figures');
    await expect(later.page.getByRole('checkbox').nth(2)).toBeChecked();
    await expect(later.page.getByText(/What you wrote here on/)).toBeVisible();
    await later.page.getByRole('button', { name: 'Make the token' }).click();
    await expect(later.page.getByRole('heading', { level: 1, name: 'Token made: Nightly figures' })).toBeVisible();
    await later.page.reload();
    await expect(why(later.page)).toHaveValue('');
    await expect(later.page.getByText(/What you wrote here on/)).toBeHidden();
    await later.leave();
  });
});

test('a sign-in that is too old is made anew, and what was written comes back with whoever wrote it', async ({
  browser,
}) => {
  const visitor = await Visitor.signIn(browser, 'Sam Reid');
  const { page } = visitor;
  await visitor.go('/tokens/new');
  await why(page).fill('Late figures');
  await page.getByRole('checkbox').first().check();
  // What the server answers half an hour later; the sign-in itself is the real one.
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('createApiToken')
      ? route.fulfill({
          json: {
            errors: [
              {
                message: 'This commits your organisation, and takes a sign-in made just before.',
                extensions: { code: 'SIGN_IN_IS_TOO_OLD' },
              },
            ],
          },
        })
      : route.continue(),
  );
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(kept(page)).toBeVisible();
  await page.getByRole('link', { name: 'Sign in again' }).click();
  // Within the first minute the provider has nobody to ask.
  await page.unrouteAll();
  await expect(why(page)).toHaveValue('Late figures');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Token made: Late figures' })).toBeVisible();
  await visitor.leave();
});
