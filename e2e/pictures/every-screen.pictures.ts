import { test } from '@playwright/test';
import { LOOKERS, screens } from '../pages/screens.ts';
import type { Looker } from '../pages/screens.ts';
import { alwaysFail, neverAnswer } from '../pages/states.ts';
import { Visitor } from '../pages/visitor.ts';

const WIDTHS = { narrow: 375, wide: 1280 };
const FOLDER = '.pictures';

test('the way in', async ({ page }) => {
  for (const [width, pixels] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: pixels, height: 900 });
    await page.goto('/');
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.screenshot({ path: `${FOLDER}/${width}/signed-out.png`, fullPage: true });
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: `${FOLDER}/${width}/sign-in.png`, fullPage: true });
  }
});

for (const looker of Object.keys(LOOKERS) as Looker[]) {
  test(`what ${looker} sees`, async ({ browser }) => {
    test.setTimeout(600_000);
    const person: { name: string; organisation?: string } = LOOKERS[looker];
    const visitor = await Visitor.signIn(browser, person.name, person.organisation);
    for (const screen of screens.filter(({ as }) => as === looker)) {
      const path = await screen.path(visitor);
      for (const [width, pixels] of Object.entries(WIDTHS)) {
        await visitor.page.setViewportSize({ width: pixels, height: 900 });
        const picture = (state: string) => visitor.page.screenshot({ path: `${FOLDER}/${width}/${screen.name}${state}.png`, fullPage: true });
        await visitor.go(path);
        await visitor.page.waitForLoadState('networkidle');
        await picture('');
        for (const [state, set] of [['-loading', neverAnswer], ['-error', alwaysFail]] as const) {
          await set(visitor.page);
          await visitor.page.goto(path);
          await visitor.page.waitForLoadState('domcontentloaded');
          await visitor.page.getByRole('main').waitFor();
          await picture(state);
          await visitor.page.unrouteAll({ behavior: 'ignoreErrors' });
        }
      }
    }
    await visitor.leave();
  });
}
