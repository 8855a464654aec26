import {
  type OpenState,
  openFollowUp,
  openHint,
  openHoldWindow,
  openLetterWindow,
  pasteAddresses,
  readColumns,
  readLetters,
  show,
} from '../e2e/views.ts';

const lookEverywhere: OpenState = async (app, look) => {
  await show(app, '/');
  await app.keyboard.press('Control+k');
  await app.getByRole('dialog').waitFor();
  await look('palette');
  await app.keyboard.type('amb');
  await app.getByRole('dialog').getByText('Ambulances Ramimbec').first().waitFor();
  await look('palette, a customer');
  await app.keyboard.press('Escape');
};

const openShortcuts: OpenState = async (app, look) => {
  await show(app, '/');
  await app.keyboard.press('?');
  await app.getByRole('dialog').waitFor();
  await look('shortcuts');
  await app.keyboard.press('Escape');
};

const openFirmMenu: OpenState = async (app, look) => {
  await show(app, '/');
  await app.getByRole('button', { name: /^Dossier ouvert/ }).click();
  await app.getByRole('menu').waitFor();
  await look('menu of the firm');
  await app.getByRole('menuitem', { name: 'Nouveau dossier…' }).click();
  await app.getByRole('dialog').waitFor();
  await look('new firm');
  await app.keyboard.press('Escape');
};

const openPreferences: OpenState = async (app, look) => {
  await show(app, '/');
  await app.getByRole('button', { name: 'Langue et apparence' }).click();
  await app.getByRole('menu').waitFor();
  await look('language and appearance');
  await app.getByRole('menu').getByRole('menuitem').last().click();
  await app.getByRole('dialog').waitFor();
  await look('name of the user');
  await app.keyboard.press('Escape');
};

const keepView: OpenState = async (app, look) => {
  await show(app, '/customers?filter=overdue');
  await app.getByRole('button', { name: 'Garder la vue' }).click();
  await app.getByLabel('Nom de la vue').fill('Clients en retard, à rappeler avant la fin du mois');
  await app.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  const menu = app.getByRole('button', { name: /^Vue Clients en retard.* : actions$/u });
  await menu.waitFor();
  await look('kept view');
  await menu.click();
  await look('menu of a view');
  // In the smallest window the side bar is folded, and the menu gone with it.
  await app.keyboard.press('Escape');
  await menu.click();
  await app.getByRole('menuitem', { name: 'Renommer' }).click();
  await app.getByRole('dialog').waitFor();
  await look('name of a view');
  await app.keyboard.press('Escape');
};

/** Another scenario for a customer, the succession it leaves, and the window that asks who follows next when it is archived. */
const changeScenario: OpenState = async (app, look) => {
  await show(app, '/customers/202');
  await app.getByRole('button', { name: 'Changer de scénario' }).click();
  await app.getByRole('dialog').getByLabel('Scénario suivi').click();
  await look('scenarios of a customer');
  await app.getByRole('option').last().click();
  await app.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await app.getByRole('dialog').waitFor({ state: 'hidden' });
  await app.getByRole('button', { name: 'Changer de scénario' }).click();
  await app.getByRole('dialog').waitFor();
  await look('succession of scenarios');
  await app.keyboard.press('Escape');
  await show(app, '/settings?tab=scenario');
  const followed = app.getByRole('listitem').filter({ hasText: /· 1 client$/u });
  await followed.getByRole('link').click();
  await look('another scenario');
  await followed.getByRole('button').click();
  await app.getByRole('menuitem', { name: 'Archiver' }).click();
  await app.getByRole('dialog').waitFor();
  await look('archive a scenario');
  await app.keyboard.press('Escape');
};

const openDay: OpenState = async (app, look) => {
  await show(app, '/calendar');
  const more = app.getByRole('button', { name: /^\+ .*autres?$/u }).first();
  await more.focus();
  await app.keyboard.press('Enter');
  await app.getByRole('dialog').waitFor();
  await look('day of the calendar');
  await app.keyboard.press('Escape');
  await show(app, '/calendar?view=week');
  await app.keyboard.press('Control+P');
  await app.getByRole('dialog').waitFor();
  await look('week to print');
  await app.keyboard.press('Escape');
};

const writeLetter: OpenState = async (app, look) => {
  await show(app, '/reminders?tab=proposals');
  await app.getByRole('button', { name: 'Modifier le texte' }).click();
  await app.getByRole('dialog').getByRole('textbox').first().waitFor();
  await look('words of one letter');
  await app.keyboard.press('Escape');
};

const openWhyNot: OpenState = async (app, look) => {
  await show(app, '/reminders');
  await app.getByRole('button', { name: /^Pourquoi pas/u }).click();
  await app.getByRole('dialog').waitFor();
  await look('why not');
  await app.keyboard.press('Escape');
};

/** Two closed balances: the list of editions, one of them, and both beside each other. */
const closeBalances: OpenState = async (app, look) => {
  for (const asOf of ['2026-09-30', '2026-10-31']) {
    await show(app, `/balance?asOf=${asOf}`);
    await app.getByRole('button', { name: 'Arrêter la balance' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Arrêter la balance' }).click();
    await app.getByRole('heading', { name: /^Balance arrêtée n/u }).waitFor();
  }
  await look('edition');
  await show(app, '/balance/editions');
  await look('editions');
  await show(app, '/balance/editions/compare');
  await look('compared editions');
};

const loseTheWay: OpenState = async (app, look) => {
  for (const [address, state] of [
    ['/nowhere', 'unknown address'],
    ['/customers/999999', 'customer that is gone'],
  ] as const) {
    await app.evaluate((to) => history.pushState(null, '', to), address);
    await look(state);
  }
};

/** Leaving with something typed. */
const leaveTyped: OpenState = async (app, look) => {
  await show(app, '/settings');
  await app.getByLabel('Raison sociale').fill('Maison Corvélan & Associés');
  await app.getByRole('link', { name: 'Clients', exact: true }).click();
  await app.getByRole('dialog').waitFor();
  await look('unsaved changes');
  await app.getByRole('dialog').getByRole('button').last().click();
};

/** What no address and no button of a screen leads to by itself, on the demonstration. */
export const states: readonly OpenState[] = [
  openHint,
  openHoldWindow,
  openLetterWindow,
  openFollowUp,
  readLetters,
  pasteAddresses,
  readColumns,
  lookEverywhere,
  openShortcuts,
  openFirmMenu,
  openPreferences,
  keepView,
  changeScenario,
  openDay,
  openWhyNot,
  writeLetter,
  closeBalances,
  loseTheWay,
  leaveTyped,
];
