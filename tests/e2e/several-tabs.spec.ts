import type { Page } from '@playwright/test';
import { expect, test, watchConsole } from './application.ts';
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

test('two tabs show two firms: each keeps its own, loaded again or not, and a link opened in a tab leads into the firm it stands in', async ({
  app,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  const other = await app.context().newPage();
  const complaints = watchConsole(other);
  await other.goto(new URL('/', app.url()).href);
  await goTo(other, 'Clients');
  await other.getByRole('button', { name: /^Dossier ouvert/ }).click();
  await other.getByRole('menuitem', { name: 'Nouveau dossier…' }).click();
  await createFirm(other, 'Garage Petit');
  await rename(app, 'Mercier et fils');
  await rename(other, 'Garage Petit et fille');
  await app.reload();
  await other.reload();
  await expect(firmMenu(app)).toContainText('Mercier et fils');
  await expect(firmMenu(other)).toContainText('Garage Petit et fille');

  await app.bringToFront();
  const opened = app.context().waitForEvent('page');
  await app
    .getByRole('navigation', { name: 'Écrans' })
    .getByRole('link', { name: 'Clients' })
    .click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab.getByRole('heading', { name: 'Clients', level: 1 })).toBeVisible();
  await expect(firmMenu(tab)).toContainText('Mercier et fils');

  await tab.close();
  await firmMenu(app).click();
  await app.getByRole('menuitem', { name: /^Garage Petit/ }).click();
  await expect(firmMenu(app)).toContainText('Garage Petit et fille');
  await rename(other, 'Garage Petit');
  await expect(firmMenu(app)).not.toContainText('fille');
  expect(complaints).toEqual([]);
});

const firmMenu = (page: Page) => page.getByRole('button', { name: /^Dossier ouvert/ });

async function rename(page: Page, name: string): Promise<void> {
  await goTo(page, 'Paramètres');
  await page.getByLabel('Raison sociale').fill(name);
  await page.getByRole('button', { name: 'Enregistrer' }).first().click();
  await expect(firmMenu(page)).toContainText(name);
}

test('the key of the page leaves the address, and a page that lost it says how to get in again', async ({ app }) => {
  expect(app.url()).not.toContain('key');
  await app.reload();
  await isReady(app);
  await app.evaluate(() => window.localStorage.clear());
  await app.reload();
  await expect(app.getByText('Relancez Amiable', { exact: false })).toBeVisible();
});
