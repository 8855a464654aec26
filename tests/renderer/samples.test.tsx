import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeImportContext } from '../usecases/set-up/import-steps.ts';
import { willChoose } from './set-up/choose-files.ts';
import { press, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { applyImport, goTo, pageText, readThrough, readyButton, typeDay, type User } from './set-up/through-imports.ts';
import { named } from './set-up/words.ts';

/** Takes every sample from the file to its aged balance through the screens; `samples.spec` takes one of them by keyboard in Chromium. */

const fixtures = join(import.meta.dirname, '../fixtures');
/** File → columns, where there are some to understand → check → result. */
async function importSample(path: string, closedOn?: string) {
  const user = mount('/imports', makeImportContext());
  await readThrough(user, path, closedOn);
  await applyImport(user);
  return user;
}

/** The figures of the balance closed on `day`, total and columns together, and that they tie to the accounts. */
async function expectBalance(user: User, day: string, figures: readonly string[]) {
  await goTo(user, 'Balance âgée');
  await typeDay('Date d’arrêté', day);
  await expectFigures(figures);
}

const expectFigures = (figures: readonly string[]) =>
  waitFor(() => {
    const shown = pageText();
    expect(figures.filter((figure) => !shown.includes(figure))).toEqual([]);
    expect(shown.split('Écart : 0,00 €')).toHaveLength(3);
  });

test.each([
  ['100000017FEC20241231.txt', '31/12/2024', '429 402,18'],
  ['100000017FEC20251231_provisoire.txt', '30/06/2025', '488 236,47'],
  ['variants/A2024_dot_decimals_lf.txt', '31/12/2024', '429 402,18'],
  ['variants/A2024_montant_sens_bom_due.txt', '31/12/2024', '429 402,18'],
  ['variants/A2024_xml.xml', '31/12/2024', '429 402,18'],
  ['variants/bnc_tresorerie_22_columns.txt', '31/12/2025', '600,00'],
] as const)('the ledger %s', async (name, day, total) => {
  await expectBalance(await importSample(join(fixtures, 'fec', name)), day, [total]);
});

const open = ['312 000,66', '53 332,22', '20 157,77', '5 657,20', '97 103,63'];
test.each([
  ['A_aged_receivables_detail_en.csv', undefined, [...open, '488 251,48']],
  ['A_balance_agee.csv', undefined, [...open, '488 251,48']],
  ['A_echeancier_clients.csv', '30/06/2025', [...open, '488 236,47']],
  ['A_historique_paiements.csv', undefined, ['522 842,72']],
  ['lettrage_b2b_balance_client.csv', '30/06/2025', ['800,00']],
  ['lettrage_b2b_factures.csv', '30/06/2025', ['5 000,00']],
  ['lettrage_b2b_paiements.csv', '30/06/2025', ['4 200,00']],
] as const)('the list %s', async (name, closedOn, figures) => {
  await expectBalance(await importSample(join(fixtures, 'ar', name), closedOn), '30/06/2025', figures);
});

test('the list A_factures_clients.xlsx, by keyboard only', async () => {
  const path = join(fixtures, 'ar/A_factures_clients.xlsx');
  const user = mount('/', makeImportContext());
  const follow = async (name: string) => {
    const link = await within(await screen.findByRole('navigation', { name: 'Écrans' })).findByRole('link', { name });
    await press(user, () => link);
    await screen.findByRole('heading', { name, level: 1 });
  };
  const enter = async (name: string) => {
    const button = await readyButton(name);
    await press(user, () => button);
  };
  const enterDay = async (label: string, day: string) => {
    const field = await screen.findByRole('textbox', named(label));
    await typeIn(user, () => field, day);
    await user.keyboard('{Enter}');
  };
  await follow('Imports');
  willChoose([basename(path), readFileSync(path)]);
  await enter('Choisir un fichier');
  await screen.findByRole('heading', named('Que contiennent les colonnes ?'));
  await enterDay('Situation au', '30/06/2025');
  await enter('Voir ce qui va changer');
  await screen.findByText(/^Voici ce que ce fichier va changer/);
  await enter('Appliquer l’import');
  await screen.findByText('Import appliqué.');
  await follow('Balance âgée');
  await enterDay('Date d’arrêté', '30/06/2025');
  await expectFigures([...open, '488 251,48']);
});
