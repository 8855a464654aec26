import { expect, test } from './application.ts';
import { bytesOf, goTo, typeDay } from './steps.ts';

test('what is exported is what is on screen', async ({ ledger: app }) => {
  await goTo(app, 'Balance âgée');
  await typeDay(app, 'Date d’arrêté', '31/12/2024');
  await expect(app.getByText('Balance âgée au 31/12/2024').or(app.getByText('31 décembre 2024')).first()).toBeVisible();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter' }).click();
  await app.getByRole('menuitem', { name: 'CSV (tableur)' }).click();
  const csv = (await bytesOf(await download)).toString('utf8');
  expect(csv).toContain('31/12/2024');
  expect(csv).toContain('429402,18');
  expect(csv.split('\r\n').filter((line) => line.includes('C000')).length).toBeGreaterThan(18);

  const printed = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter' }).click();
  await app.getByRole('menuitem', { name: 'PDF (pages)' }).click();
  const pdf = await bytesOf(await printed);
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
