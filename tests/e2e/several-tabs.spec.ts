import { expect, isReady, test } from './application.ts';
import { createFirm } from './steps.ts';

test('eight tabs answer, and each shows what another did, however many are open', async ({ app }) => {
  const tabs = [app];
  while (tabs.length < 8) {
    const tab = await app.context().newPage();
    await tab.goto(new URL('/', app.url()).href);
    await isReady(tab);
    tabs.push(tab);
  }
  await createFirm(tabs.at(-1) ?? app, 'Atelier Mercier SAS');
  for (const tab of tabs) await expect(tab.getByRole('heading', { name: 'Accueil' })).toBeVisible();

  // The first tab listens for all: another takes its place.
  const [, second, ...others] = tabs;
  await tabs[0]?.close();
  await second?.getByRole('link', { name: 'Paramètres' }).click();
  await second?.getByLabel('Nom de la société').fill('Mercier et fils');
  await second?.getByRole('button', { name: 'Enregistrer' }).click();
  for (const tab of others) await expect(tab.getByText('Mercier et fils').first()).toBeVisible();
  for (const tab of others) await tab.close();
});

test('the key of the page leaves the address, and a page that lost it says how to get in again', async ({ app }) => {
  expect(app.url()).not.toContain('key');
  await app.reload();
  await isReady(app);
  await app.evaluate(() => window.localStorage.clear());
  await app.reload();
  await expect(app.getByText('Relancez Amiable', { exact: false })).toBeVisible();
});
