import { expect, test } from './application.ts';
import { reach, textOf, typeIn } from './steps.ts';
import { show } from './views.ts';

/** The day of who collects, without a mouse. */

test('a task is finished and a call noted from the worklist, the panel following the line, and both are taken back', async ({
  demonstration: app,
}) => {
  const list = app.getByRole('grid', { name: /^Tout ce qui est à faire/ });
  const panel = app.getByRole('complementary').last();
  const window = app.getByRole('dialog');
  await show(app, '/calendar');
  await app.keyboard.press('Shift+T');
  await expect(window.getByLabel('À faire', { exact: true })).toBeFocused();
  await app.keyboard.type('Préparer les relevés');
  await window.getByRole('textbox', { name: 'Jour' }).fill('aujourd’hui');
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Tâche enregistrée')).toBeVisible();

  await app.keyboard.press('g');
  await app.keyboard.press('f');
  await expect(list).toBeFocused();
  const heading = panel.getByRole('heading', { level: 2 });
  const first = await textOf(heading);
  await app.keyboard.press('ArrowDown');
  await expect(heading).not.toHaveText(first);
  const contacts = panel.getByRole('region', { name: 'Derniers échanges' });
  await app.keyboard.press('Shift+N');
  await expect(window).toBeVisible();
  await window.getByLabel('Texte').focus();
  await app.keyboard.type('Rappelle lundi.');
  await app.keyboard.press('Control+Enter');
  await expect(window).toBeHidden();
  await expect(contacts).toContainText('Rappelle lundi.');
  await app.keyboard.press('Control+Z');
  await expect(contacts).not.toContainText('Rappelle lundi.');

  const task = app.getByRole('complementary', { name: 'Préparer les relevés' });
  await expect(list).toBeFocused();
  const badge = app.getByRole('link', { name: /^À faire/ }).locator('span[aria-hidden]');
  await typeIn(app, app.getByRole('searchbox', { name: 'Rechercher' }), 'relevés');
  await expect(task).toBeVisible();
  const count = Number(await textOf(badge));
  await reach(app, list);
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Tâche faite')).toBeVisible();
  await expect(badge).toHaveText(String(count - 1));
  await app.keyboard.press('Control+Z');
  await expect(badge).toHaveText(String(count));
  await expect(task).toBeVisible();
});
