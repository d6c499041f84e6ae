import type { Page } from '@playwright/test';

/** What a page shows while its question is under way: the answer never comes. */
export async function neverAnswer(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (isSession(route.request().postData())) await route.continue();
  });
}

/** What a page shows when the server fails. */
export async function alwaysFail(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (isSession(route.request().postData())) return route.continue();
    return route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({
        data: null,
        errors: [
          {
            message: 'Something went wrong on our side. If you report it, quote 7F3A-CTP7.',
            extensions: { code: 'UNEXPECTED', errorId: '7F3A-CTP7' },
          },
        ],
      }),
    });
  });
}

/** Who is signed in is asked by every page; without an answer there would be no page to look at. */
const isSession = (body: string | null): boolean => body?.includes('query Session') ?? false;
