import { expect, test } from './application.ts';
import { isReady } from './is-ready.ts';
import { createFirm, goTo } from './steps.ts';

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

  // The first tab listened for all of them: another takes over when it closes.
  const [, second = app, ...others] = tabs;
  await app.close();
  await goTo(second, 'Paramètres');
  await second.getByLabel('Raison sociale').fill('Mercier et fils');
  await second.getByRole('button', { name: 'Enregistrer' }).first().click();
  for (const tab of others) await expect(tab.getByRole('button', { name: /Mercier et fils/ })).toBeVisible();
});

test('the key of the page leaves the address, and a page that lost it says how to get in again', async ({ app }) => {
  expect(app.url()).not.toContain('key');
  await app.reload();
  await isReady(app);
  await app.evaluate(() => window.localStorage.clear());
  await app.reload();
  await expect(app.getByText('Relancez Amiable', { exact: false })).toBeVisible();
});
