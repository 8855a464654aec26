import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readPreferences } from '../../electron/app/preferences.ts';
import { demonstrationFile } from '../../electron/dev/made-demonstration.ts';
import { expect, startHost, test } from './application.ts';
import { isReady } from './is-ready.ts';

/** The first page as somebody arranges it. */

test('blocks of the first page are hidden and put in another order, by mouse and by keyboard, and stand so after a restart', async ({
  page: app,
  folder,
}) => {
  const file = join(folder, 'demonstration.amiable');
  cpSync(demonstrationFile(), file);
  const first = await startHost(folder, ['--firm', file]);
  await app.goto(first.address);
  await isReady(app);
  const headings = app.getByRole('main').getByRole('heading', { level: 2 });
  const customise = app.getByRole('button', { name: 'Personnaliser' });
  await expect(headings.filter({ hasText: 'Fraîcheur des données' })).toBeVisible();
  await customise.click();
  await app.getByRole('checkbox', { name: 'Montrer À faire, par nature' }).uncheck();
  await expect(headings.filter({ hasText: 'À faire, par nature' })).toBeHidden();
  const item = (name: string) => app.getByRole('listitem').filter({ has: app.getByRole('checkbox', { name }) });
  await item('Montrer Plus gros débiteurs').dragTo(item('Montrer Promesses, litiges, délais'));
  const up = app.getByRole('button', { name: 'Monter Échu, douze derniers mois' });
  await up.focus();
  await app.keyboard.press('Enter');
  await app.keyboard.press('Escape');
  await expect(customise).toBeFocused();
  const arranged = [
    'À essayer dans la démonstration',
    'Plus gros débiteurs',
    'Échu, douze derniers mois',
    'Promesses, litiges, délais',
    /^Balance âgée/,
    'Fraîcheur des données',
  ];
  await expect(headings).toHaveText(arranged);

  // It is written down behind what is shown.
  await expect.poll(() => readPreferences(folder).home.order.slice(2, 5)).toEqual(['work', 'debtors', 'months']);
  await first.stop();
  const again = await startHost(folder, ['--firm', file]);
  try {
    await app.goto(again.address);
    await expect(headings).toHaveText(arranged);
    await customise.click();
    await app.getByRole('button', { name: 'Revenir à l’ordre d’origine' }).click();
    await expect(headings.filter({ hasText: 'À faire, par nature' })).toBeVisible();
  } finally {
    await again.stop();
  }
});
