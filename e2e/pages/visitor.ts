import { expect } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';

/** Somebody of the demonstration at a browser of their own. */
export class Visitor {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly name: string,
  ) {}

  /** Signs in through the demonstration's sign-in page; a person with several memberships chooses one. */
  static async signIn(browser: Browser, name: string, organisation?: string): Promise<Visitor> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name, exact: true }).first().click();
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
    const answer = await this.context.request.post('/graphql', {
      data: { query, variables },
      headers: { 'apollo-require-preflight': 'true' },
    });
    const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
    if (!data || errors) throw new Error(`${this.name} asked ${query} and was told ${JSON.stringify(errors)}`);
    return data;
  }

  /** Opens an address and waits until the page and what it asks for are there. */
  async go(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.getByRole('status').filter({ hasText: /^Loading / })).toHaveCount(0);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
