import { readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import type { TestContext } from '../make-context.ts';
import { load, makeFile, makeImportContext, year1 } from '../usecases/set-up/import-steps.ts';
import { mount } from './set-up/mount.tsx';
import { readyButton, typeDay, type User } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

/** A firm with the accounts of 2024. */
async function accounts() {
  const context = makeImportContext();
  await load(context, year1);
  return context;
}

/** The first bytes of what is on screen, as a file of that format. */
async function beginningOfExport(user: User, { made }: TestContext, format: RegExp): Promise<string> {
  await user.click(await readyButton('Exporter'));
  await user.click(await screen.findByRole('menuitem', { name: format }));
  await waitFor(() => expect(made).toHaveLength(1));
  return Buffer.from(made[0]?.content ?? []).toString('latin1', 0, 5);
}

test('the balance at the closing date shows the total of the ledger and opens the customers in it', async () => {
  const user = mount('/balance', await accounts());
  const table = await screen.findByRole('grid', { name: /^Balance âgée/ });
  await typeDay('Date d’arrêté', '31/12/2024');
  expect(await screen.findByText(/^Arrêtée au 31\/12\/2024/)).toBeTruthy();
  await waitFor(() => expect(spaced(table.querySelector('tfoot')?.textContent)).toContain('429 402,18'));
  table.focus();
  await user.keyboard('{Control>}{End}{/Control}');
  const cell = () => document.getElementById(table.getAttribute('aria-activedescendant') ?? '');
  await waitFor(() => expect(cell()?.closest('tr')?.textContent).toContain('Sté N’Diaye Import'));
  expect(spaced(cell()?.textContent)).toBe('103 972,08');
  expect(table.textContent).toContain('Clinique Saint-Évroult');
  await user.click(screen.getByText('Boulangerie Lefèvre'));
  expect(await screen.findByRole('heading', { name: 'Boulangerie Lefèvre', level: 1 })).toBeTruthy();
});

test('a difference with the accounts tells its cause and opens the lines of each amount', async () => {
  const context = makeImportContext();
  const spoilt = readFileSync(year1, 'latin1').replace('3255,61', '32x55,61');
  await load(context, makeFile('100000017FEC20241231.txt', Buffer.from(spoilt, 'latin1')));
  const user = mount('/balance?asOf=2024-12-31', context);
  await user.click(await readyButton('Contrôle'));
  const compared = await screen.findByRole('grid', named('Les comptes et la balance, client par client'));
  await waitFor(() => expect(compared.textContent).toContain('Boulangerie Lefèvre'));
  const [difference] = within(compared).getAllByText((text) => spaced(text) === '−3 255,61');
  await user.click(difference ?? compared);
  expect(await screen.findByText(/lignes refusées à l’import, que la comptabilité compte/)).toBeTruthy();
  const refused = await screen.findByRole('grid', named('Lignes refusées'));
  await waitFor(() => expect(spaced(refused.textContent)).toContain('3 255,61'));
  const origin = within(refused).getByRole('link', named('Ligne 2, refusée · 100000017FEC20241231.txt'));
  expect(origin.getAttribute('href')).toBe('/imports/1');
  await user.click(screen.getByRole('radio', named('Comptabilité')));
  const accounts = await screen.findByRole('grid', named('Comptabilité'));
  await waitFor(() => expect(accounts.textContent).toContain('FA2024-'));
  await user.click(screen.getByRole('radio', named('Balance')));
  expect(await screen.findByRole('grid', named('Balance'))).toBeTruthy();
});

test('a balance is exported to a spreadsheet', async () => {
  const context = await accounts();
  const user = mount('/balance?asOf=2024-12-31', context);
  expect(await beginningOfExport(user, context, /XLSX/)).toMatch(/^PK/);
});

test('two closed balances are compared column by column, and the comparison is exported', async () => {
  const context = await accounts();
  const { editions } = createRouterClient(router, { context });
  for (const asOf of ['2024-09-30', '2024-12-31']) await editions.create({ asOf });
  const user = mount('/balance/editions/compare', context);
  expect(await screen.findByRole('heading', named('Comparaison des éditions n° 1 et n° 2'))).toBeTruthy();
  expect((await screen.findAllByText('Écart')).length).toBeGreaterThan(0);
  expect(await beginningOfExport(user, context, /PDF/)).toBe('%PDF-');
});

/** The control by customer, its list focused, and the window in which the reminders of its first customer are put on hold. */
async function controlled() {
  const user = mount('/balance?asOf=2024-12-31&control=1', await accounts());
  const compared = await screen.findByRole('grid', named('Les comptes et la balance, client par client'));
  await waitFor(() => expect(compared.textContent).toContain('Boulangerie Lefèvre'));
  compared.focus();
  const first = compared.querySelector('[data-row="0"] td')?.textContent;
  const holding = () => screen.findByRole('dialog', { name: `Suspendre les relances de ${first}` });
  return { user, compared, holding };
}

test('the keys of acts work on the customers of the control', async () => {
  const { user, compared, holding } = await controlled();
  await user.keyboard('{Shift>}S{/Shift}');
  await user.click(await within(await holding()).findByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(document.activeElement).toBe(compared));
});

test('the keys of acts work on the lines of an amount of the control', async () => {
  const { user, holding } = await controlled();
  await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  const lines = await screen.findByRole('grid', { name: 'Balance' });
  await waitFor(() => expect(lines.querySelector('[data-row="0"]')).toBeTruthy());
  const reference = /FA2024-\d+/.exec(lines.querySelector('[data-row="0"]')?.textContent ?? '')?.[0] ?? '';
  lines.focus();
  await user.keyboard('{Shift>}S{/Shift}');
  const window = within(await holding());
  expect(await window.findByRole('checkbox', { name: reference, checked: true })).toBeTruthy();
});
