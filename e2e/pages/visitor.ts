import { expect } from '@playwright/test';
import { askApi } from './ask-api.ts';
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';

const NOT_THERE = '/not-there';
/** The heading of an address that leads nowhere. It would stay as it is on the way from one such address to another. */
const LOST = 'Page not found';

/**
 * Runs in the page: resolves when the page and what it asks for are there; with an address, goes there as a link does first.
 * It looks at each change, where asking again and again from outside waits longer than most pages take.
 */
const pageIsThere = (path: string | null): Promise<void> => {
  const PATIENCE_MS = 10_000;
  const left = path === null ? null : document.querySelector('h1');
  const isThere = () => {
    const heading = document.querySelector('h1');
    const waiting = [...document.querySelectorAll('[role=status]')].some((one) => /^Loading /.test(one.textContent));
    return heading !== null && heading !== left && !waiting;
  };
  return new Promise((resolve, reject) => {
    if (path === null && isThere()) return resolve();
    const watcher = new MutationObserver(() => isThere() && finish(resolve));
    const deadline = setTimeout(
      () => finish(() => reject(new Error(`${path ?? location.pathname} did not come.`))),
      PATIENCE_MS,
    );
    const finish = (settle: () => void) => {
      watcher.disconnect();
      clearTimeout(deadline);
      settle();
    };
    watcher.observe(document, { childList: true, subtree: true, characterData: true });
    if (path === null) return;
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
};

/** Finds the person on the provider's page and answers it, as the button with their name does. */
const beginAs = async (request: APIRequestContext, name: string): Promise<void> => {
  const people = await request.get('/auth/sign-in');
  const found = await (await request.get(people.url(), { params: { find: name } })).text();
  const [, person] = new RegExp(`name="person" value="([^"]+)">${name}<`).exec(found) ?? [];
  if (!person) throw new Error(`The demonstration's sign-in page does not find ${name}.`);
  const done = await request.post(people.url(), { form: { person } });
  if (!done.ok()) throw new Error(`${name} was not signed in: ${done.status()} at ${done.url()}`);
};

/** Somebody of the demonstration at a browser of their own. */
export class Visitor {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly name: string,
  ) {}

  /**
   * Signs in at the demonstration's provider by its addresses, for its pages are looked at elsewhere and take longer than
   * what comes after them; a person with several memberships chooses one.
   */
  static async signIn(browser: Browser, name: string, organisation?: string): Promise<Visitor> {
    const context = await browser.newContext();
    await beginAs(context.request, name);
    const page = await context.newPage();
    await page.goto('/');
    const choosing = page.getByRole('heading', { level: 1, name: 'Choose an organisation' });
    await expect(choosing.or(page.getByRole('heading', { level: 1, name: 'Home' }))).toBeVisible();
    if (await choosing.isVisible()) {
      await page
        .getByRole('radio', { name: organisation ?? /./ })
        .first()
        .check();
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
    return new Visitor(context, page, name);
  }

  /** Asks the API as this person does: the session of the browser, the same door. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await askApi<Data>(this.context.request, query, variables);
    if (!data || errors) throw new Error(`${this.name} asked ${query} and was told ${JSON.stringify(errors)}`);
    return data;
  }

  /** Opens an address and waits until the page and what it asks for are there. */
  async go(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'commit' });
    await this.page.evaluate(pageIsThere, null);
  }

  /**
   * Goes to an address as a link does, within the page that is open: what the browser loaded is not loaded again. By way of
   * an address that is not there, so that a page never follows itself and each one begins from nothing.
   */
  async follow(path: string): Promise<void> {
    const lost = await this.page.getByRole('heading', { level: 1, name: LOST }).count();
    if (lost === 0) await this.page.evaluate(pageIsThere, NOT_THERE);
    await this.page.evaluate(pageIsThere, path);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
