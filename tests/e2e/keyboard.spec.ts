import { expect, test } from './application.ts';
import { press, reach, spaced, textOf } from './steps.ts';

test('the balance is read, opened, checked and closed without a mouse', async ({ demonstration: app }) => {
  await press(app, app.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: 'Balance âgée' }));
  const table = app.getByRole('grid', { name: /balance/i });
  const cells = table.getByRole('row').nth(1).getByRole('gridcell');
  await expect(cells.first()).toBeVisible();
  const texts = (await cells.allTextContents()).map(spaced);
  const column = texts.findIndex((text) => /^\d[\d ]*,\d{2}$/.test(text));
  await reach(app, table);
  for (let moved = 0; moved < column; moved += 1) await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  const drawer = app.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await expect.poll(async () => spaced(await textOf(drawer))).toContain(texts[column]);
  await app.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await press(app, app.getByRole('button', { name: 'Contrôle' }));
  await expect(drawer.getByText('Les deux contrôles tombent juste.')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await reach(app, table);
  await app.keyboard.press('Home');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('tab', { name: 'Chronologie' })).toBeVisible();
});
