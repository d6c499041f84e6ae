import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/first-day/', import.meta.url));

/**
 * Keeps what a page shows as a picture of docs/guides/first-day.md, where `GUIDE_PICTURES=1` asks for it: the guide then shows
 * what the journey saw, and nothing else.
 */
export const guidePicture = async (page: Page, name: string): Promise<void> => {
  if (process.env.GUIDE_PICTURES !== '1') return;
  await page.setViewportSize({ width: 1000, height: 760 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: false });
};
