import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

const MOST_PRESSES = 120;

/** Presses Tab until the focus is on what is wanted; it must be seen there. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await wanted.evaluate((element) => {
      if (document.activeElement !== element) return undefined;
      const mark = [element, element.nextElementSibling, element.parentElement].map(
        (one) => one && getComputedStyle(one),
      );
      return mark.some(
        (style) =>
          style &&
          (style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)),
      );
    });
    if (seen === undefined) continue;
    expect(seen, 'the focus can be seen').toBe(true);
    return;
  }
  throw new Error(`The keyboard does not reach ${wanted.toString()}.`);
};

type Offers = {
  offers: {
    nodes: {
      id: string;
      scheme: { name: string };
      phase: { name: string };
      permissions: { leave: { allowed: boolean } };
    }[];
  };
};

test('a practice opens its offer and gets to the declaration of leaving by keyboard alone', async ({ browser }) => {
  const visitor = await Visitor.signIn(browser, 'Dr Amara Singh');
  const { page } = visitor;
  const { offers } = await visitor.ask<Offers>(
    '{ offers(first: 50) { nodes { id scheme { name } phase { name } permissions { leave { allowed } } } } }',
  );
  const offer = offers.nodes.find(({ permissions }) => permissions.leave.allowed);
  await visitor.go('/');

  await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await visitor.go('/');
  await tabTo(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Offers' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Offers' })).toBeFocused();

  await tabTo(page, page.locator(`main a[href="/offers/${offer?.id}"]`).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(offer?.scheme.name ?? '');
  await tabTo(page, page.getByRole('link', { name: 'Leave and return to the national contract' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Confirm that you leave');
  await tabTo(page, page.getByLabel('By what authority do you sign?'));
  await page.keyboard.type('Partner, for the partnership');
  await tabTo(page, page.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox')).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Return to the national contract' }));
  await visitor.leave(); // without pressing it: nothing has happened
});
