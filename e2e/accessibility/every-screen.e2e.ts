import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { routesFor } from '../../client/app/routes.tsx';
import { LOOKERS, screens } from '../pages/screens.ts';
import type { Looker } from '../pages/screens.ts';
import { alwaysFail } from '../pages/states.ts';
import { Visitor } from '../pages/visitor.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, as sentences short enough to act on. */
const violations = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`));
};

const overflows = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('every page of the client is among the screens that are looked at', () => {
  const shown = new Set(screens.map(({ route }) => route));
  const missing = (['COMMISSIONER', 'LMC', 'PRACTICE', 'NETWORK', 'NATIONAL_BODY', 'AUDITOR'] as const).flatMap((kind) => routesFor(kind)).map(({ path }) => path).filter((path) => !shown.has(path));
  expect([...new Set(missing)]).toEqual([]);
});

test('the page for people who are not signed in', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

for (const looker of Object.keys(LOOKERS) as Looker[]) {
  test(`what ${looker} sees`, async ({ browser }) => {
    test.setTimeout(240_000);
    const person: { name: string; organisation?: string } = LOOKERS[looker];
    const visitor = await Visitor.signIn(browser, person.name, person.organisation);
    const titles = new Set<string>();
    for (const screen of screens.filter(({ as }) => as === looker)) {
      await test.step(screen.name, async () => {
        const path = await screen.path(visitor);
        await visitor.go(path);
        await visitor.page.waitForLoadState('networkidle');
        expect.soft(await violations(visitor.page), screen.name).toEqual([]);
        titles.add(await visitor.page.title());
        await visitor.page.setViewportSize({ width: 320, height: 800 });
        expect.soft(await overflows(visitor.page), `${screen.name} scrolls sideways at 320 pixels`).toBe(false);
        await visitor.page.setViewportSize({ width: 1280, height: 900 });
        await alwaysFail(visitor.page);
        await visitor.page.goto(path);
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
        expect.soft(await violations(visitor.page), `${screen.name}, when the server fails`).toEqual([]);
        await visitor.page.unrouteAll({ behavior: 'ignoreErrors' });
      });
    }
    expect(titles.size).toBeGreaterThan(0);
    await visitor.leave();
  });
}
