import { test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { LOOKERS } from '../pages/screen.ts';
import { screens } from '../pages/screens.ts';
import type { Looker } from '../pages/screen.ts';
import { alwaysFail, neverAnswer } from '../pages/states.ts';
import { Visitor } from '../pages/visitor.ts';

test.use({ trace: 'off' });

const WIDTHS = { narrow: 375, wide: 1280 };
const FOLDER = '.pictures';

/** The same page, narrow and wide. */
const take = async (page: Page, name: string): Promise<void> => {
  for (const [width, pixels] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: pixels, height: 900 });
    await page.screenshot({ path: `${FOLDER}/${width}/${name}.png`, fullPage: true });
  }
};

test('the way in', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  await take(page, 'signed-out');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'sign-in');
});

for (const looker of Object.keys(LOOKERS) as Looker[]) {
  test(`what ${looker} sees`, async ({ browser }) => {
    test.setTimeout(900_000);
    const person: { name: string; organisation?: string } = LOOKERS[looker];
    const visitor = await Visitor.signIn(browser, person.name, person.organisation);
    const { page } = visitor;
    const own = screens.filter(({ as }) => as === looker);
    for (const screen of own) {
      await visitor.go(await screen.path(visitor));
      await take(page, screen.name);
    }
    // Waiting and failing look the same whatever the state of the thing: once for each address.
    for (const screen of new Map(own.map((one) => [one.route, one])).values()) {
      const path = await screen.path(visitor);
      await neverAnswer(page);
      await page.goto(path);
      await page
        .getByRole('main')
        .getByText('Loading')
        .or(page.getByRole('heading', { level: 1 }))
        .first()
        .waitFor();
      await take(page, `${screen.name}-loading`);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await alwaysFail(page);
      await visitor.go(path);
      await take(page, `${screen.name}-error`);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
    await visitor.leave();
  });
}
