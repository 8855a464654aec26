import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationFile } from '../../electron/dev/made-demonstration.ts';
import { expect, startHost, test } from './application.ts';
import { isReady } from './is-ready.ts';

test('a call is told by keyboard alone, with its length and an objection that leads to a promise, and is read back as evidence', async ({
  page: app,
  folder,
}) => {
  test.setTimeout(90_000);
  const file = join(folder, 'demonstration.amiable');
  cpSync(demonstrationFile(), file);
  const host = await startHost(folder, ['--firm', file]);
  await app.goto(`${host.address}`);
  await isReady(app);
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.keyboard.press(key);
  };
  await press('Control+K');
  await expect(app.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await app.keyboard.type('séance');
  await expect(app.getByRole('dialog').getByRole('button').first()).toContainText('séance de relance');
  await press('Enter');
  await expect(app.getByText(/clients à voir, dans l.ordre des priorités/)).toBeVisible();
  await press('Control+Enter');
  await expect(app.getByText(/^Client 1 sur /)).toBeVisible();
  const card = await app.getByRole('heading', { level: 2 }).getByRole('link').getAttribute('href');

  // The call begins, and is spoken by its script.
  await press('c');
  await expect(app.getByRole('button', { name: /^Appel en cours 0:0[1-9]/ })).toBeVisible();
  await expect(app.getByRole('region', { name: 'À dire' }).locator('strong').first()).toBeVisible();
  // An objection leads to a promise.
  await press('x', 'Enter');
  await expect(app.getByText(/Quel jour est-il parti/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Noter la promesse' })).toBeFocused();
  await press('Enter');
  const window = app.getByRole('dialog', { name: /promesse/ });
  await expect(window.locator('[data-main-act]')).toBeEnabled();
  await press('Control+Enter');
  await expect(window).toBeHidden();
  // Outcome and next contact, each by its digit; then the call ends and is recorded.
  await press('4', '1');
  await press('c');
  await expect(app.getByLabel('Durée')).toHaveValue(/^0:\d\d$/);
  const seconds = Number((await app.getByLabel('Durée').inputValue()).slice(2));
  await press('Enter');
  await expect(app.getByLabel('Durée')).not.toHaveValue(/:/);

  await app.goto(new URL(`${card}?tab=history`, host.address).href);
  await isReady(app);
  const told = app.getByRole('button', { name: new RegExp(`^Appel passé.*Promet de régler · ${seconds} s`) });
  await expect(told).toBeVisible();
  await told.focus();
  await press('Enter');
  await expect(app.getByText(/Objection\s: Le chèque est parti/).first()).toBeVisible();
  await expect(app.getByText(/^Prochain contact le/).first()).toBeVisible();
  await expect(app.getByText(/^Promesse de /).first()).toBeVisible();
  await app.close();
  await host.stop();
});
