import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, isReady, test } from './application.ts';
import { createFirm } from './steps.ts';

const screens = [
  '/',
  '/reminders',
  '/reminders?tab=heldBack',
  '/balance',
  '/balance?known=then&asOf=2026-06-30',
  '/balance/editions',
  '/balance/editions/compare',
  '/allocations',
  '/customers',
  '/customers?filter=duplicates',
  '/customers/complete',
  '/customers/1',
  '/customers/1?tab=allocate',
  '/customers/1?tab=history',
  '/customers/1?tab=letters',
  '/customers/1?tab=plans',
  '/customers/1?tab=details',
  '/calendar',
  '/calendar?view=week',
  '/calendar?view=list',
  '/plans',
  '/plans/1',
  '/plans/new?customer=1',
  '/letters',
  '/letters?tab=registered',
  '/letters?tab=registered&letter=1',
  '/imports',
  '/imports/1',
  '/imports/columns',
  '/imports/customers',
  '/settings',
  '/settings?tab=scenario',
  '/settings?tab=backups',
  '/settings?tab=check',
];

/** The serious and critical violations of WCAG 2.2 AA on the page, one line each. */
async function violationsOf(axe: AxeBuilder, screen: string): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${screen}: ${id} ${node.html.slice(0, 160)}`));
}

/** Every rule of WCAG 2.2 AA; the dark appearance changes the colours only. */
function makeAxe(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  const axe = new AxeBuilder({ page });
  return colorScheme === 'dark'
    ? axe.withRules(['color-contrast'])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
}

/** Half of the screens each: a loaded machine takes seconds over one. */
const parts = [
  ['ledger', screens.slice(0, 17)],
  ['follow-up', screens.slice(17)],
] as const;
const looks = (['light', 'dark'] as const).flatMap((scheme) => parts.map((part) => [scheme, ...part] as const));

for (const [colorScheme, part, listed] of looks)
  test(`no screen of the ${part} has a serious accessibility violation, ${colorScheme}`, async ({
    demonstration: app,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    test.slow();
    const axe = makeAxe(app, colorScheme);
    const found: string[] = [];
    const { origin } = new URL(app.url());
    for (const screen of listed) {
      await app.goto(origin + screen);
      await isReady(app);
      await expect(app.locator('main h1').first()).toBeVisible();
      await expect(app.getByText('Chargement…')).toHaveCount(0);
      found.push(...(await violationsOf(axe, screen)));
    }
    await app.goto(`${origin}/reminders`);
    await app.getByRole('button', { name: 'Suspendre…' }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
    found.push(...(await violationsOf(axe, 'a window over À faire')));
    expect(found).toEqual([]);
  });

test('every screen of an empty firm stands in English, without a serious violation nor a complaint of the console', async ({
  app,
}) => {
  test.slow();
  await createFirm(app, 'Atelier Mercier SAS');
  await app.getByRole('button', { name: 'Langue et apparence' }).click();
  await app.getByRole('menuitem', { name: 'English' }).click();
  await expect(app.getByRole('heading', { name: 'Home' })).toBeVisible();
  const axe = makeAxe(app, 'light');
  const found: string[] = [];
  const { origin } = new URL(app.url());
  for (const screen of screens.filter((each) => !/\d$|\d[?&]|=\d/.test(each))) {
    await app.goto(origin + screen);
    await isReady(app);
    await expect(app.locator('main h1').first()).toBeVisible();
    await expect(app.getByText('Loading…')).toHaveCount(0);
    found.push(...(await violationsOf(axe, screen)));
  }
  expect(found).toEqual([]);
});

test('the first screen has no serious accessibility violation', async ({ app }) => {
  expect(await violationsOf(makeAxe(app, 'light'), 'first start')).toEqual([]);
});
