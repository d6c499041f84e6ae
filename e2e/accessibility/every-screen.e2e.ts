import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { routesFor } from '../../client/app/routes.tsx';
import { violations } from '../pages/accessibility.ts';
import { Links, expectShown } from '../pages/links.ts';
import { LOOKERS } from '../pages/screen.ts';
import { screens } from '../pages/screens.ts';
import type { Looker, Screen } from '../pages/screen.ts';
import { alwaysFail } from '../pages/states.ts';
import { Visitor } from '../pages/visitor.ts';

const NOWHERE = '*';
const WIDE = { width: 1280, height: 900 };
const NARROWEST = { width: 320, height: 800 }; // 1280 at 400 %, WCAG 1.4.10

/** What reaches out of the window to the right, named; empty when nothing scrolls sideways. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });

/** The page is there, unless the screen is the one for a page that is not. */
const expectThere = async (visitor: Visitor, { name }: Screen): Promise<void> => {
  if (!name.endsWith('not-found')) await expectShown(visitor.page, name);
};

/**
 * The server answers every address alike and the client reads it in one place, so one address for each person shows it; the
 * others are looked at within one page, which is loaded once.
 */
const open = async (visitor: Visitor, screen: Screen | undefined): Promise<void> => {
  await visitor.go((await screen?.path(visitor)) ?? '/');
  if (screen) await expectThere(visitor, screen);
};

/** Within the page; but a page that is not there cannot follow another one. */
const goTo = async (visitor: Visitor, screen: Screen): Promise<void> => {
  const path = await screen.path(visitor);
  await (screen.route === NOWHERE ? visitor.go(path) : visitor.follow(path));
};

const look = async (visitor: Visitor, screen: Screen, links: Links): Promise<void> => {
  const { page } = visitor;
  await goTo(visitor, screen);
  await expectThere(visitor, screen);
  links.seen(screen.route);
  await links.judge(screen.name);
  expect.soft(await page.title(), screen.name).toMatch(/\S – Commissioning Portal$/);
  expect.soft(await violations(page), screen.name).toEqual([]);
  await page.setViewportSize(NARROWEST);
  expect.soft(await overflowing(page), `${screen.name} scrolls sideways at 320 pixels`).toEqual([]);
  await page.setViewportSize(WIDE);
};

const lookWhenTheServerFails = async (visitor: Visitor, screen: Screen): Promise<void> => {
  await goTo(visitor, screen);
  expect.soft(await violations(visitor.page), `${screen.name}, when the server fails`).toEqual([]);
};

test('every page of the client is among the screens that are looked at', () => {
  const shown = new Set(screens.map(({ route }) => route));
  const missing = (['COMMISSIONER', 'LMC', 'PRACTICE', 'NETWORK', 'NATIONAL_BODY', 'AUDITOR'] as const)
    .flatMap((kind) => routesFor(kind))
    .map(({ path }) => path)
    .filter((path) => !shown.has(path));
  expect([...new Set(missing)].map((path) => `${path}: add a screen of it to e2e/pages/screens.ts.`)).toEqual([]);
});

test('a part that looks like one that was looked at is left out, and nothing else', async ({ page }) => {
  const row = (cell: string) => `<tr><td>${cell}</td></tr>`;
  const shown = (...rows: string[]) =>
    page.setContent(`<html lang="en"><title>Rows</title><body><header><img src="x"></header>
      <main><table><tbody>${rows.join('')}</tbody></table></main></body></html>`);
  await shown(row('one'), row('two'), row('<img src="x" alt="">'), row('<img src="x">'), row('<img src="y">'));
  const found = await violations(page);
  expect(found.map((one) => one.split(' at ')[1])).toEqual([
    'header > img[src="x"]',
    'tr:nth-child(4) > td > img[src="x"]',
  ]);
  await shown(row('<button></button>'));
  expect(await violations(page)).toEqual([expect.stringMatching(/^button-name: .* at button$/)]);
  await shown(row('<button></button>'));
  expect(await violations(page)).toEqual([]);
});

test('the pages before and of signing in', async ({ page }) => {
  await page.goto('/');
  const signIn = page.getByRole('link', { name: 'Sign in' });
  await signIn.waitFor();
  expect(await violations(page)).toEqual([]);
  await signIn.click();
  const search = page.getByRole('searchbox', { name: 'A name, a job or an organisation' });
  await search.waitFor();
  expect(await violations(page)).toEqual([]);
  await search.fill('Priya Nair');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByText('1 person.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Priya Nair', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
});

for (const looker of Object.keys(LOOKERS) as Looker[]) {
  test(`what ${looker} sees`, async ({ browser }) => {
    test.setTimeout(300_000);
    const person: { name: string; organisation?: string } = LOOKERS[looker];
    const visitor = await Visitor.signIn(browser, person.name, person.organisation);
    const own = screens.filter(({ as }) => as === looker);
    // A page fails in one way, whatever the state of its thing: once for each address is enough. Before anything was answered.
    const pages = [...new Map(own.map((screen) => [screen.route, screen])).values()];
    await alwaysFail(visitor.page);
    await visitor.go('/'); // what the browser has kept of the answers so far is gone
    for (const screen of pages)
      await test.step(`${screen.name}, when the server fails`, () => lookWhenTheServerFails(visitor, screen));
    await visitor.page.unrouteAll({ behavior: 'ignoreErrors' });
    await test.step('the last, opened by its address as a link from outside does', () => open(visitor, pages.at(-1)));
    const links = await Links.of(visitor);
    for (const screen of own) await test.step(screen.name, () => look(visitor, screen, links));
    await test.step('every link leads to a page that is there for them', () => links.follow());
    await visitor.leave();
  });
}

type Members = { members: { person: { name: string }; roles: string[] }[] };

const aPartner = async (browser: Browser): Promise<string> => {
  const colleague = await Visitor.signIn(browser, LOOKERS.partner.name);
  const { members } = await colleague.ask<Members>('{ members { person { name } roles } }');
  await colleague.leave();
  const partner = members.find(({ roles }) => roles.includes('APPROVE') && !roles.includes('ADMINISTER'));
  if (!partner) throw new Error('The demonstration has no partner who does not administer.');
  return partner.person.name;
};

/** What the other roles of the demonstration are shown, without looking at how it looks. */
const OTHERS = [
  { as: 'who prepares and administers for an LMC', find: () => 'Lucy Hart' },
  { as: 'who only approves for the national body', find: () => 'Margaret Adeyemi' },
  { as: 'who signs for a practice and does not administer it', find: aPartner },
];
for (const { as, find } of OTHERS)
  test(`where the links lead for somebody ${as}`, async ({ browser }) => {
    const visitor = await Visitor.signIn(browser, await find(browser));
    const links = await Links.of(visitor);
    await links.judge('home');
    await links.follow();
    await visitor.leave();
  });
