import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeStepsNotices } from '../usecases/cases/case-letters.ts';
import { openCase } from './set-up/case-screens.ts';
import { goTo, pageText } from './set-up/through-imports.ts';

/** The cases of several files or acts, through the screens. */

const year = '2024-12-31';

test('02: the notice asks no interest on what was received', async () => {
  const { context, preview, apply, balance, worklist, letter } = openCase('02-penalty-on-money-already-received', year);
  await preview('123456782FEC20241231.txt');
  await apply();
  expect(await balance(year)).toContain(
    'Client A C27 · Plus de 90 j 1 200,00 · Règlements non imputés −700,00 · Total 500,00',
  );
  makeStepsNotices(context);
  expect(await worklist()).toEqual(['Client A · 500,00 €']);
  const notice = await letter('Client A');
  expect(notice).toContain('602,30');
  for (const interest of ['5,72', '20,66', '35,92', '62,30']) expect(notice).toContain(interest);
  expect(notice).not.toContain('141,50');
});

test('one-invoice-three-due-dates: the indemnity is asked once', async () => {
  const { context, preview, apply, worklist, letter } = openCase('one-invoice-three-due-dates', '2025-12-31');
  await preview('split-invoice-FEC20251231.txt');
  await apply();
  makeStepsNotices(context);
  expect(await worklist()).toEqual(['Client C1 · 3 000,00 €']);
  // 3 000,00 and 282,46 of interest.
  expect(await letter('Client C1')).toContain('3 322,46');
});

test('40: a list imported again changes no label', async () => {
  const { user, preview, apply } = openCase('40-reimport-changes-a-label', '2026-03-31');
  await preview('liste.csv');
  await apply();
  const again = await preview('liste.csv');
  expect(again).toContain('PiècesInchangées2');
  expect(again).toContain('Ce fichier a déjà été importé sous le nom liste.csv.');
  await apply();
  await goTo(user, 'Clients');
  await user.click(await screen.findByText('Client A'));
  await waitFor(() => expect(pageText().split('F-10')).toHaveLength(3));
  expect(pageText().split('Lot A')).toHaveLength(2);
});

test('later-year-undoes-lettering: the balance of October stays what it was', async () => {
  const { preview, apply, balance } = openCase('later-year-undoes-lettering', '2025-03-31');
  await preview('letters-lost-oct-FEC20241231.txt');
  await apply();
  const before = await balance('2024-10-02');
  expect(before).toContain('Client C3 C3 · Plus de 90 j 600,00 · Total 600,00');
  const said = await preview('letters-lost-oct-FEC20251231.txt');
  expect(said).not.toContain('plausible');
  await apply();
  expect(await balance('2024-10-02')).toEqual(before);
});

test('opening-in-a-journal-with-another-entry: the ledger does not double', async () => {
  const { preview, apply, balance } = openCase('opening-in-a-journal-with-another-entry', '2025-03-31');
  await preview('an-a-FEC20241231.txt');
  await apply();
  expect(await preview('an-AN+correction-FEC20251231.txt')).toContain('PiècesNouvelles2Inchangées2');
  await apply();
  expect((await balance('2025-01-31')).at(-1)).toMatch(/^Total EUR .* Total 1 500,00$/);
});

test.each([
  ['re-amount-FEC20251231.txt', '1 200,00'],
  ['re-date-FEC20251231.txt', '1 000,00'],
])('corrected-export-restarts-reminders: after %s nothing begins again', async (file, amount) => {
  const { context, user, preview, apply, worklist, waiting } = openCase(
    'corrected-export-restarts-reminders',
    '2025-12-31',
  );
  await preview('re-a-FEC20251231.txt');
  await apply();
  makeStepsNotices(context);
  expect(await worklist()).toContain('Client C1 · 1 000,00 €');
  await user.click(await screen.findByRole('checkbox', { name: 'Tout sélectionner' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('dialog', { name: /^Éditer (la relance|les relances) du/ });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: 'Sans attendre' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/relances? enregistrées?/);
  expect(await preview(file)).toContain('PiècesModifiées1Inchangées1');
  await apply();
  expect(await worklist()).not.toContain(`Client C1 · ${amount} €`);
  expect((await waiting()).find((row) => row.startsWith('FA001'))).toBe(
    `FA001 · Contacté trop récemment ; Dernière étape déjà faite · ${amount} €`,
  );
});

test('workbook-row-far-away: refused in one sentence, at once', async () => {
  const { refused } = openCase('workbook-row-far-away', year);
  const started = performance.now();
  expect(await refused('x-row-1e15.xlsx')).toMatch(
    /x-row-1e15\.xlsx.*Une cellule de ce classeur est placée à la ligne 999 999 999 999 999, colonne 5/,
  );
  expect(performance.now() - started).toBeLessThan(10_000);
});
