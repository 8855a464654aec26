import { expect, test } from './application.ts';
import { isWiderThanWindow, listsWiderThanFrame, tablesWiderThanFrame } from './is-wider.ts';
import { addresses, readLetters, show } from './views.ts';

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

test('no table of a form is wider than its card in a small window', async ({ demonstration: app }) => {
  await app.setViewportSize({ width: 1024, height: 700 });
  const wide: string[] = [];
  for (const address of addresses) {
    await show(app, address);
    for (const table of await tablesWiderThanFrame(app)) wide.push(`${address}: ${table}`);
  }
  expect(wide).toEqual([]);
});

test('beside a letter, a list in a small window has its amounts whole', async ({ demonstration: app }) => {
  await app.setViewportSize({ width: 1024, height: 700 });
  await readLetters(app, async (state) => {
    await expect.poll(() => listsWiderThanFrame(app), state).toEqual([]);
  });
});

test('in a window enlarged to 200 %, promises and disputes keep their amounts in sight, and a scenario its steps', async ({
  demonstration: app,
}) => {
  await app.setViewportSize({ width: 640, height: 400 });
  for (const address of ['/promises', '/disputes', '/settings?tab=scenario']) {
    await show(app, address);
    await expect.poll(() => listsWiderThanFrame(app), address).toEqual([]);
    await expect.poll(() => tablesWiderThanFrame(app), address).toEqual([]);
  }
});

test('the menu of columns ends within a small window, with its button', async ({ demonstration: app }) => {
  await app.setViewportSize({ width: 1024, height: 700 });
  await show(app, '/imports');
  await app.getByRole('button', { name: /^Colonnes/ }).click();
  await expect(app.getByRole('button', { name: 'Revenir aux colonnes d’origine' })).toBeInViewport({ ratio: 1 });
});

test('in a window enlarged to 200 %, À faire shows its list, over it the message that is opened, and its acts in sight', async ({
  demonstration: app,
}) => {
  await app.setViewportSize({ width: 640, height: 400 });
  await show(app, '/reminders?tab=proposals');
  const list = app.getByRole('grid');
  const confirm = app.getByRole('button', { name: 'Éditer la lettre' });
  await expect(confirm).toBeHidden();
  expect((await list.boundingBox())?.width).toBeGreaterThan(500);

  await list.locator('[data-row="0"] [data-column="1"]').click();
  for (const name of ['Éditer la lettre', 'Aperçu', 'Suspendre'])
    await expect(app.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await app.keyboard.press('Escape');
  await expect(confirm).toBeHidden();
  await expect(list).toBeFocused();

  await list.locator('[data-row="1"] [data-column="1"]').click();
  await app.getByRole('button', { name: 'Revenir à la liste' }).click();
  await expect(confirm).toBeHidden();
});

test('each of the first steps begins at its top, although the button that leads there is at the foot of the one before', async ({
  demonstration: app,
}) => {
  await app.setViewportSize({ width: 1024, height: 700 });
  await show(app, '/first-steps');
  await app.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await expect(app.getByLabel('IBAN')).toBeVisible();
  await expect(app.getByRole('heading', { name: 'Premiers pas' })).toBeInViewport({ ratio: 1 });
});

test('what is to be tried in the demonstration stands in one line in a small window', async ({
  demonstration: app,
}) => {
  await app.setViewportSize({ width: 1024, height: 700 });
  await show(app, '/');
  const tops = await app
    .getByRole('listitem')
    .filter({ hasText: 'Du dépôt à la distribution' })
    .locator('..')
    .getByRole('listitem')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test('no list scrolls sideways in a small window, with or without the words of the side bar', async ({
  demonstration: app,
}) => {
  await app.setViewportSize({ width: 1024, height: 700 });
  for (const press of ['Déplier la barre', 'Replier la barre']) {
    for (const address of addresses) {
      await show(app, address);
      await expect.poll(() => listsWiderThanFrame(app), `${address} before « ${press} »`).toEqual([]);
    }
    await app.getByRole('button', { name: new RegExp(`^${press}`) }).click();
  }
});

test('the aged balance shows what each customer owes in all at any width, and says which ages it has no room for', async ({
  demonstration: app,
}) => {
  await show(app, '/balance');
  const total = app.getByRole('columnheader', { name: 'Total' });
  const menu = app.getByRole('button', { name: /^Colonnes/ });
  for (const { width, height, columns } of [
    { width: 1280, height: 800, columns: 'Colonnes' },
    { width: 640, height: 400, columns: /^Colonnes\s: \d sur \d$/ },
  ]) {
    await app.setViewportSize({ width, height });
    await expect(menu).toHaveText(columns);
    await expect(total).toBeInViewport({ ratio: 1 });
  }
  await menu.click();
  await app.getByRole('checkbox', { name: 'Montrer Non échu' }).click();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('columnheader', { name: 'Non échu' })).toBeAttached();
});

test('the balance of a customer is read whole in a window enlarged to 200 %', async ({ demonstration: app }) => {
  await app.setViewportSize({ width: 640, height: 400 });
  await show(app, '/customers/230');
  const balance = app.locator('main dl').first();
  expect(await balance.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
