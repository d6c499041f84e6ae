import { expect, test } from '@playwright/test';
import { Visitor } from '../pages/visitor.ts';

const DOCUMENT = 'Contract variation 12 of 2 September';

/** Two practices of the commissioner that are open, of which the second takes part in something. */
const twoPractices = async (visitor: Visitor): Promise<[string, string]> => {
  const { practices } = await visitor.ask<{ practices: { nodes: { organisation: { name: string } }[] } }>(
    '{ practices(first: 100) { nodes { organisation { name } } } }',
  );
  const names = practices.nodes.map(({ organisation }) => organisation.name);
  const [old] = names.filter((name) => name !== 'Pear Tree Medical Centre');
  return [old ?? '', 'Pear Tree Medical Centre'];
};

/** A merger is recorded, checked in words before, read by the practice, and withdrawn again (docs/domain/part-of-a-phase.md). */
test('a commissioner records that practices merged, and withdraws it', async ({ browser }) => {
  test.setTimeout(120_000);
  const manager = await Visitor.signIn(browser, 'Priya Nair');
  const { page } = manager;
  const [old, stays] = await twoPractices(manager);
  const option = async (label: string, name: string): Promise<void> => {
    const value = await page.getByLabel(label).locator('option', { hasText: name }).first().getAttribute('value');
    await page.getByLabel(label).selectOption(value);
  };

  await manager.go('/practices');
  await page.getByRole('link', { name: 'Mergers and splits' }).click();
  await page.getByRole('link', { name: 'Record a merger or split' }).click();
  await page.getByRole('button', { name: 'Check what follows' }).click();
  await expect(page.getByRole('link', { name: 'Choose the practice whose work was taken over' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Enter the document it rests on' })).toBeVisible();

  await option('Whose work was taken over?', old);
  await option('Which practice took it over?', old);
  await page.getByLabel('Day').fill('1');
  await page.getByLabel('Month').fill('11');
  await page.getByLabel('Year').fill('2025');
  await page.getByRole('radio', { name: 'All of it' }).check();
  await page.getByLabel('Which document does it rest on?').fill(DOCUMENT);
  await page.getByRole('button', { name: 'Check what follows' }).click();
  await expect(page.getByRole('link', { name: 'A practice cannot take over its own work.' })).toBeVisible();

  await option('Which practice took it over?', stays);
  await page.getByRole('button', { name: 'Check what follows' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check what follows' })).toBeVisible();
  await expect(page.getByText(`From 1 November 2025 on, ${stays} does all the work of ${old}.`)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Phases on which this bears' })).toBeVisible();
  await page.getByRole('link', { name: 'Change the document' }).click();
  await expect(page.getByLabel('Which document does it rest on?')).toHaveValue(DOCUMENT);
  await page.getByRole('button', { name: 'Check what follows' }).click();
  await page.getByLabel('I have checked this against the document it rests on').check();
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText(`It is recorded that ${stays} took over from ${old}.`)).toBeVisible();
  const row = page.getByRole('row', { name: old });
  await expect(row).toContainText(`Recorded by Priya Nair`);
  await expect(row).toContainText(DOCUMENT);

  const partner = await Visitor.signIn(browser, 'Dr Ewan Price', stays);
  const { offers } = await partner.ask<{ offers: { nodes: { id: string }[] } }>(
    '{ offers(first: 1) { nodes { id } } }',
  );
  await partner.go(`/offers/${offers.nodes[0]?.id}`);
  await expect(partner.page.getByText(`You took over the work of ${old} from 1 November 2025.`)).toBeVisible();

  await row.getByRole('link', { name: 'Withdraw' }).click();
  await page.getByLabel('Reason').fill('The merger was put off.');
  await page.getByLabel('This was recorded wrongly').check();
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(page.getByText(`It is withdrawn that ${stays} took over from ${old}.`)).toBeVisible();
  await expect(row).toContainText('The merger was put off.');
  await expect(row.getByRole('link', { name: 'Withdraw' })).toBeHidden();

  await partner.page.reload();
  await expect(partner.page.getByRole('heading', { name: 'Why' })).toBeVisible();
  await expect(partner.page.getByText(`You took over the work of ${old}`)).toBeHidden();
  await Promise.all([partner.leave(), manager.leave()]);
});
