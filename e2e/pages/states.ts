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
    return route.fulfill({ status: 500, contentType: 'application/json', body: JSON.stringify({ errors: [{ message: 'Something went wrong. Quote 7f3a.', extensions: { code: 'INTERNAL_SERVER_ERROR', id: '7f3a' } }] }) });
  });
}

/** Who is signed in is asked by every page; without an answer there would be no page to look at. */
const isSession = (body: string | null): boolean => body?.includes('query Session') ?? false;
