import { expect, test } from './application.ts';
import { isWiderThanWindow } from './is-wider.ts';
import { addresses, show } from './views.ts';

/** A small laptop, and the usual window enlarged to 200 % (WCAG 1.4.10). */
const windows = [
  { width: 1024, height: 700 },
  { width: 640, height: 400 },
];

test('no screen is wider than a small window, or one enlarged to 200 %', async ({ demonstration: app }) => {
  const wide: string[] = [];
  for (const address of addresses) {
    await show(app, address);
    for (const size of windows) {
      await app.setViewportSize(size);
      if (await isWiderThanWindow(app)) wide.push(`${address} at ${size.width}`);
    }
  }
  expect(wide).toEqual([]);
});

test('in a window enlarged to 200 %, À faire shows its list, over it the message that is opened, and its acts in sight', async ({
  demonstration: app,
}) => {
  await app.setViewportSize({ width: 640, height: 400 });
  await show(app, '/reminders');
  const list = app.getByRole('grid');
  const confirm = app.getByRole('button', { name: 'Éditer la lettre' });
  await expect(confirm).toBeHidden();
  expect((await list.boundingBox())?.width).toBeGreaterThan(500);

  await list.locator('[data-row="0"] [data-column="1"]').click();
  for (const name of ['Éditer la lettre', 'Aperçu', 'Suspendre…'])
    await expect(app.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await app.keyboard.press('Escape');
  await expect(confirm).toBeHidden();
  await expect(list).toBeFocused();

  await list.locator('[data-row="1"] [data-column="1"]').click();
  await app.getByRole('button', { name: 'Revenir à la liste' }).click();
  await expect(confirm).toBeHidden();
});
