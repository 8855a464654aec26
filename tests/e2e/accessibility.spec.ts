import { expect, test } from './application.ts';
import { createFirm } from './steps.ts';
import {
  aboutScreen,
  addresses,
  openFollowUp,
  openHint,
  openHoldWindow,
  openLetterWindow,
  openWhyNot,
  pasteAddresses,
  readColumns,
  readLetters,
  show,
} from './views.ts';
import { violationsInBoth, violationsOf } from './violations.ts';

/** Half of the screens each, so that the two halves run beside each other. */
const parts = [
  ['ledger', addresses.slice(0, 17), [pasteAddresses, openHint, openWhyNot]],
  ['follow-up', addresses.slice(17), [openHoldWindow, openLetterWindow, openFollowUp, readLetters, readColumns]],
] as const;

for (const [part, listed, states] of parts)
  test(`no screen of the ${part} has a serious accessibility violation, light or dark`, async ({
    demonstration: app,
  }) => {
    const found: string[] = [];
    const look = async (screen: string) => void found.push(...(await violationsInBoth(app, screen)));
    for (const screen of listed) {
      await show(app, screen);
      await expect(app.getByRole('button', { name: aboutScreen }), screen).toHaveCount(1);
      await look(screen);
    }
    for (const open of states) await open(app, look);
    expect(found).toEqual([]);
  });

test('every screen of an empty firm stands in English, without a serious violation nor a complaint of the console', async ({
  app,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await app.getByRole('button', { name: 'Langue et apparence' }).click();
  await app.getByRole('menuitem', { name: 'English' }).click();
  await expect(app.getByRole('heading', { name: 'Home' })).toBeVisible();
  const found: string[] = [];
  for (const screen of addresses.filter((each) => !/\d$|\d[?&]|=\d/.test(each))) {
    await show(app, screen, 'Loading…');
    found.push(...(await violationsOf(app, screen)));
  }
  expect(found).toEqual([]);
});

test('the first screen has no serious accessibility violation', async ({ app }) => {
  expect(await violationsOf(app, 'first start')).toEqual([]);
});
