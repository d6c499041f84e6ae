import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

/** Presses a button that downloads and keeps the file where this test may write. */
const download = async (page: Page, button: string, path: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  await file.saveAs(path);
  return file.suggestedFilename();
};

/** A file opened as from a desk, with the network taken away; it must not even try to reach one. */
const openOffline = async (context: BrowserContext, path: string): Promise<{ page: Page; asked: string[] }> => {
  await context.setOffline(true);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, asked: asked.filter((url) => !url.startsWith('file:')) };
};

test('a practice takes a payment away, and a page without a network comes to the same pence or names what differs', async ({
  browser,
}, testInfo) => {
  const practice = await Visitor.signIn(browser, 'Dr Amara Singh');
  const { paymentLines } = await practice.ask<{
    paymentLines: { nodes: { id: string; reference: string; computed: { pence: number } }[] };
  }>('{ paymentLines(first: 1) { nodes { id reference computed { pence } } } }');
  const [line] = paymentLines.nodes;
  if (!line) throw new Error('The demonstration has no payment.');
  await practice.go(`/payments/${line.id}`);
  expect(await download(practice.page, 'Download the page that checks it', testInfo.outputPath('payment.html'))).toBe(
    `payment-${line.reference}.html`,
  );
  await expect(practice.page.getByText(`Downloaded payment-${line.reference}.html.`)).toBeVisible();
  expect(await download(practice.page, 'Download the working', testInfo.outputPath('payment.json'))).toBe(
    `payment-${line.reference}.json`,
  );
  await practice.leave();

  const desk = await browser.newContext();
  const { page, asked } = await openOffline(desk, testInfo.outputPath('payment.html'));
  const outcome = page.getByRole('status');
  await expect(outcome).toContainText(`(${line.computed.pence} pence). Every figure follows.`);
  await expect(page.getByRole('cell', { name: line.reference })).toBeVisible();
  expect(asked).toEqual([]);

  // The same page takes the file of a line; one that was tampered with is said to differ.
  await page
    .getByLabel('Choose the working of a payment line (a .json file)')
    .setInputFiles(testInfo.outputPath('payment.json'));
  await expect(outcome).toContainText('Every figure follows.');
  const tampered = readFileSync(testInfo.outputPath('payment.json'), 'utf8').replace(
    `"pence": "${line.computed.pence}"`,
    `"pence": "${line.computed.pence + 1}"`,
  );
  writeFileSync(testInfo.outputPath('tampered.json'), tampered);
  await page
    .getByLabel('Choose the working of a payment line (a .json file)')
    .setInputFiles(testInfo.outputPath('tampered.json'));
  await expect(outcome).toContainText('These figures do not follow');
  await expect(outcome).toContainText(
    `written ${line.computed.pence + 1} pence, worked out ${line.computed.pence} pence`,
  );
  await desk.close();
});
