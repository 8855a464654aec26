import type { Locator, Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { goTo } from './steps.ts';
import { show } from './views.ts';

/** Whether the text of an element ends within every frame that would cut it. */
const isWhole = (element: Locator) =>
  element.evaluate((node) => {
    const text = document.createRange();
    text.selectNodeContents(node);
    const { right, bottom } = text.getBoundingClientRect();
    for (let frame: Element | null = node; frame; frame = frame.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(frame);
      const edge = frame.getBoundingClientRect();
      if (overflowX !== 'visible' && right > edge.right + 1) return false;
      if (overflowY !== 'visible' && bottom > edge.bottom + 1) return false;
    }
    return true;
  });

/** What shows through `bar` while the content of the screen passes under it, a few pixels at a time. */
const shownThrough = (bar: Locator) =>
  bar.evaluate((element) => {
    const found = new Set<string>();
    const content = document.getElementById('content');
    for (let top = 0; content && top < content.scrollHeight - content.clientHeight; top += 6) {
      content.scrollTop = top;
      const { left, right, top: upper, bottom } = element.getBoundingClientRect();
      for (let x = left + 4; x < right; x += 6)
        for (let y = upper + 3; y < bottom; y += 6) {
          const seen = document.elementFromPoint(x, y);
          if (seen && !element.contains(seen)) found.add(seen.outerHTML.slice(0, 80));
        }
    }
    return [...found];
  });

const distanceFromFrame = (field: Locator) =>
  field.evaluate((node) => getComputedStyle(node.closest('.mantine-Input-input') ?? node).paddingInlineStart);

const longTag = 'Avoir commercial en préparation';

test('nothing is cut, shows through what stands above it, or touches its frame', async ({ demonstration: app }) => {
  await test.step('the act that undo offers instead of a refused one', async () => {
    await goTo(app, 'Clients');
    await app.getByRole('gridcell', { name: 'Ambulances Ramimbec', exact: true }).click();
    await app.getByPlaceholder('Ajouter une étiquette').fill(longTag);
    await app.keyboard.press('Enter');
    await expect(app.getByRole('button', { name: `Retirer l’étiquette ${longTag}` })).toBeVisible();
    await goTo(app, 'Balance âgée');
    await app.getByRole('button', { name: 'Arrêter la balance' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Arrêter la balance' }).click();
    await expect(app.getByRole('heading', { name: /^Balance arrêtée n/ })).toBeVisible();
    await app.getByRole('alert').filter({ hasText: 'arrêtée' }).getByRole('button', { name: 'Fermer' }).click();
    await app.keyboard.press('Control+Z');
    const older = app.getByRole('button', { name: `Annuler plutôt : étiquette « ${longTag} »` });
    await expect(older).toBeVisible();
    expect(await isWhole(older.locator('.mantine-Button-label'))).toBe(true);
    await app.getByRole('alert').getByRole('button', { name: 'Fermer' }).click();
    await expect(older).toBeHidden();
  });

  await test.step('the settings, under the bar that saves them', async () => {
    await goTo(app, 'Paramètres');
    const save = app.getByRole('button', { name: 'Enregistrer' }).first();
    await expect(save).toBeVisible();
    expect(await shownThrough(save.locator('..'))).toEqual([]);
  });

  await test.step('the tags of a customer', async () => {
    await goTo(app, 'Clients');
    await app.getByRole('gridcell', { name: 'Ambulances Ramimbec', exact: true }).click();
    const tags = await distanceFromFrame(app.getByPlaceholder('Ajouter une étiquette'));
    await app.getByRole('tab', { name: 'Coordonnées et conditions' }).click();
    expect(tags).toBe(await distanceFromFrame(app.getByRole('textbox', { name: 'Ville' })));
  });
});

/** The cells of a table that end in an ellipsis, by their texts. */
const cutCells = (grid: Locator) =>
  grid
    .locator('tbody td > span')
    .evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );

test('the lines of a customer in the control of the balance have whole references and words', async ({
  demonstration: app,
}) => {
  await show(app, '/balance');
  await app.getByRole('button', { name: 'Contrôle' }).click();
  const compared = app.getByRole('dialog').getByRole('grid').first();
  await expect(compared).toHaveAttribute('aria-busy', 'false');
  await compared.focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  const lines = app.getByRole('grid', { name: 'Comptabilité' });
  await expect(lines.getByText(/^FA2024-\d+$/).first()).toBeVisible();
  expect(await cutCells(lines)).toEqual([]);
});

/** The names of the side bar that end in an ellipsis: screens, and what stands at its foot. */
const cutNames = (bar: Locator) =>
  bar
    .locator('[class*="_word_"]')
    .evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );

test('the side bar has its whole names in either language, beside their counts', async ({ demonstration: app }) => {
  const bar = app.locator('nav').first();
  await expect(bar.locator('[class*="_count_"]').first()).toBeVisible();
  expect(await cutNames(bar)).toEqual([]);
  await app.getByRole('button', { name: 'Langue et apparence' }).click();
  await app.getByRole('menuitem', { name: 'English' }).click();
  await expect(bar.getByText('Payment plans')).toBeVisible();
  expect(await cutNames(bar)).toEqual([]);
});

test('the headings under the bars of Accueil keep apart and whole at any width', async ({ demonstration: app }) => {
  await show(app, '/');
  for (const width of [1024, 1280, 1600, 1760, 1920]) {
    await app.setViewportSize({ width, height: 900 });
    await expect.poll(() => chartFaults(app), `at ${width}`).toEqual([]);
  }
});

/** The headings of the chart that reach over another or out of it; all of them where there is none. */
const chartFaults = (app: Page) =>
  app.evaluate(() => {
    const labels = document.querySelector('main [data-chart-labels]');
    const frame = labels?.parentElement?.getBoundingClientRect();
    const texts = [...(labels?.children ?? [])];
    if (!frame || texts.length === 0) return ['no chart'];
    const boxes = texts.flatMap((text) => {
      const words = document.createRange();
      words.selectNodeContents(text);
      return [...words.getClientRects()].map((box) => ({ text: text.textContent, box }));
    });
    return boxes.flatMap(({ text, box }, index) => {
      const isOver = boxes.some(
        ({ box: other }, at) =>
          at > index &&
          other.left < box.right &&
          box.left < other.right &&
          other.top + 2 < box.bottom &&
          box.top + 2 < other.bottom,
      );
      return isOver || box.right > frame.right + 1 || box.bottom > frame.bottom + 1 ? [text] : [];
    });
  });

test('in the allocation of a payment, amounts, days and references are whole, and nothing moves as a row is ticked', async ({
  demonstration: app,
}) => {
  await show(app, '/allocations');
  const proposals = app.getByRole('grid');
  await expect(proposals).toHaveAttribute('aria-busy', 'false');
  await proposals.focus();
  await app.keyboard.press('Enter');
  const credits = app.getByRole('grid', { name: 'Ce qu’il a réglé ou à son crédit' });
  await expect(credits).toBeFocused();
  const button = app.getByRole('button', { name: /^Imputer/ });
  const places = async () => [(await button.boundingBox())?.y, (await credits.boundingBox())?.y];
  for (const width of [1024, 1280, 1600, 1920]) {
    await app.setViewportSize({ width, height: 800 });
    await expect(button).toBeDisabled();
    const before = await places();
    expect(await cutCells(credits), `at ${width}`).toEqual([]);
    const references = credits.locator('[class*="_reference_"]');
    expect(await references.evaluateAll((all) => all.filter((each) => each.getClientRects().length > 1).length)).toBe(
      0,
    );
    await app.keyboard.press(' ');
    await expect(button).toBeEnabled();
    expect(await places(), `at ${width}`).toEqual(before);
    await app.keyboard.press(' ');
  }
});
