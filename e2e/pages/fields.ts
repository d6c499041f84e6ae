import type { Page } from '@playwright/test';

/** Types a day, written 2026-03-31, into the three boxes of a date. */
export async function fillDate(page: Page, legend: string, day: string): Promise<void> {
  const boxes = page.getByRole('group', { name: legend });
  const [year = '', month = '', date = ''] = day.split('-');
  await boxes.getByLabel('Day').fill(String(Number(date)));
  await boxes.getByLabel('Month').fill(String(Number(month)));
  await boxes.getByLabel('Year').fill(year);
}
