import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type FecRow, fecText, sale } from '../fec-text.ts';
import { manySales } from '../two-sales-journals.ts';
import { editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { importFile, makeFile, makeImportContext, rowsOf, stage, year1 } from '../usecases/set-up/import-steps.ts';
import { openList } from '../usecases/set-up/list-samples.ts';
import { mount } from './set-up/mount.tsx';
import {
  applyImport,
  discardImport,
  goTo,
  pageText,
  readThrough,
  readyButton,
  type User,
} from './set-up/through-imports.ts';
import { spaced } from './set-up/words.ts';

const name = '100000017FEC20241231.txt';

async function undo(user: User): Promise<void> {
  await user.click(await readyButton('Annuler cet import'));
  const question = within(await screen.findByRole('dialog'));
  expect(question.getByText(/^L’annulation d’un import ne se défait pas/)).toBeTruthy();
  await user.click(question.getByRole('button', { name: 'Annuler cet import' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Annuler cet import' })).toBeNull());
  expect(screen.getAllByText('Import annulé : tout est comme avant.').length).toBeGreaterThan(0);
}

test('lines that cannot be read are listed with their number, text and reason; the others are imported', async () => {
  const lines = readFileSync(year1, 'utf8').split('\r\n');
  lines[1] = (lines[1] ?? '').replace('20240102', '20241399');
  lines[4] = (lines[4] ?? '').split('\t').slice(0, 9).join('\t');
  const context = makeImportContext();
  const user = mount('/imports', context);
  await readThrough(user, makeFile(name, lines.join('\r\n')));
  await user.click(screen.getByRole('tab', { name: /Lignes refusées/ }));
  const refused = await screen.findByRole('grid', { name: /refusées/i });
  const rows = () => [...refused.querySelectorAll('tbody tr')].map(({ textContent }) => spaced(textContent));
  await waitFor(() =>
    expect(rows()).toEqual([
      expect.stringMatching(/^2Ligne refusée ?La date « 20241399 » n’existe pas\..*⇥ 20241399 ⇥ 411000 ⇥.*3 255,61 €$/),
      expect.stringMatching(
        /^5Ligne refusée ?La ligne n’a pas le nombre de zones annoncé par l’en-tête\..*FA2024-00028 589,85 €$/,
      ),
    ]),
  );
  await applyImport(user);
  const references = rowsOf(context, "select reference from documents where reference like 'FA2024-000_'");
  expect(references).toEqual([3, 4, 5, 6, 7, 8, 9].map((place) => ({ reference: `FA2024-000${place}` })));
});

test('the same file again changes nothing, and undoing the import empties the ledger', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const user = mount('/imports', context);
  await readThrough(user, year1);
  await screen.findByText(/^Ce contenu a déjà été importé/);
  await discardImport(user);
  await waitFor(() => expect(screen.queryByText(/^Ce contenu a déjà été importé/)).toBeNull());

  await user.click(await screen.findByText(name));
  await user.click(await screen.findByRole('tab', { name: 'Ce qui a changé' }));
  const made = await screen.findByRole('grid', { name: 'Ce qui change' });
  await waitFor(() => expect(made.querySelectorAll('tbody tr').length).toBeGreaterThan(5));
  await undo(user);
  await goTo(user, 'Balance âgée');
  expect(await screen.findByText(/Ce dossier n’a encore aucune facture/)).toBeTruthy();
});

test('an import that is read begins with what it changes, where Enter applies and abandons nothing', async () => {
  const context = makeImportContext();
  const { batchId } = await stage(context, year1);
  const user = mount(`/imports/${batchId}`, context);
  const changes = await screen.findByRole('grid', { name: 'Ce qui change' });
  await waitFor(() => expect(document.activeElement).toBe(changes));
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog', { name: /^Abandonner/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Abandonner' })).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Import appliqué.')).toBeTruthy();
});

/** An entry of the first and of the last day: the file covers all between. */
const frame = (from: string, to: string): FecRow[] =>
  [from, to].flatMap((on) => [
    { journal: 'OD', entry: `S${on}`, on, account: '606000', cents: 100 },
    { journal: 'OD', entry: `S${on}`, on, account: '401000', cents: -100 },
  ]);

test('lines that another import left open are asked about, and count once or twice as the user says', async () => {
  const invoice = { customer: 'C1', name: 'Lilas SARL', reference: 'F1', cents: 100_000 };
  const sold = sale({ entry: '1', on: '2024-10-10', ...invoice });
  const carried: FecRow[] = [
    { journal: 'OD', entry: 'A1', on: '2025-01-01', account: '411000', documentOn: '2024-10-10', ...invoice },
    { journal: 'OD', entry: 'A1', on: '2025-01-01', account: '110000', reference: 'F1', cents: -100_000 },
  ];
  const second = makeFile('2025.txt', fecText([...frame('2025-01-01', '2025-06-30'), ...carried]));
  const context = makeImportContext();
  await importFile(context, makeFile('2024.txt', fecText([...frame('2024-01-01', '2024-12-31'), ...sold])));
  const user = mount('/imports', context);
  for (const [answer, owed] of [
    [/Des à-nouveaux/, '1 000,00'],
    [/D’autres pièces/, '2 000,00'],
  ] as const) {
    await readThrough(user, second);
    expect(screen.getByText(/Que sont ces lignes/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).toBeNull();
    await user.click(screen.getByRole('button', { name: answer }));
    await screen.findByText('Import appliqué.');
    const imported = window.location.pathname;
    await goTo(user, 'Clients');
    await waitFor(() => expect(pageText()).toContain(`Lilas SARLC1${owed}`));
    window.history.pushState(null, '', imported);
    await undo(user);
    await goTo(user, 'Imports');
  }
});

test('the ledger of another company can only be applied after the user has said that it belongs here', async () => {
  const context = makeImportContext();
  context.session.firm?.connection.exec("update firm set siren = '123456782'");
  const sold = sale({
    entry: '1',
    on: '2024-10-10',
    customer: 'C1',
    name: 'Lilas SARL',
    reference: 'F1',
    cents: 100_000,
  });
  const user = mount('/imports', context);
  await readThrough(user, makeFile('552100554FEC20241231.txt', fecText(sold)));
  expect(screen.getByText(/autre société \(SIREN 552100554\).*Atelier Mercier SAS \(SIREN 123456782\)/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Oui, il est de cette société' }));
  expect(screen.queryByText(/Ce fichier est-il bien de cette société/)).toBeNull();
  await applyImport(user);
  expect(rowsOf(context, 'select reference from documents')).toEqual([{ reference: 'F1' }]);
});

test('the number of each journal of sales is said with its field, and one field may be chosen for all', async () => {
  const user = mount('/imports', makeImportContext());
  await readThrough(user, makeFile(name, fecText(manySales('2024-02-01'))));
  const choice = (label: RegExp) => screen.findByRole<HTMLInputElement>('radio', { name: label });
  expect((await choice(/^Selon le journal de ventes/)).checked).toBe(true);
  const label = 'Journal VBLibellé de l’écriture (EcritureLib)Par exemple : FB-100, FB-200, FB-300, FB-400, FB-500';
  expect(spaced(pageText())).toContain(label);
  await user.click(await choice(/EcritureNum/));
  await waitFor(async () => expect((await choice(/EcritureNum/)).checked).toBe(true));
  await user.click(await choice(/^Selon le journal de ventes/));
  await waitFor(() => expect(spaced(pageText())).toContain(label));
  expect((await choice(/^Selon le journal de ventes/)).checked).toBe(true);
});

test('a list of invoices that describes its customers completes their cards, offered once it is applied', async () => {
  const context = makeImportContext();
  const user = mount('/imports', context);
  const list = [
    'Code;Client;Facture;Date;Échéance;Montant TTC;Adresse;CP;Ville;Téléphone',
    'C1;Lilas;F1;13/04/2025;13/05/2025;100,00;1 rue des Lilas;75001;Paris;0102030405',
    'C1;Lilas;F2;14/04/2025;14/05/2025;50,00;1 rue des Lilas;75001;Paris;0102030405',
  ];
  await readThrough(user, makeFile('restes-2025-06-30.csv', list.join('\n')));
  expect(screen.queryByRole('link', { name: /Compléter les fiches/ })).toBeNull();
  await applyImport(user);
  await user.click(screen.getByRole('link', { name: 'Compléter les fiches clients avec ce fichier' }));
  await user.click(await readyButton('Voir ce qui va changer'));
  await user.click(await readyButton('Appliquer aux clients'));
  await waitFor(() =>
    expect(rowsOf(context, 'select code, address_line1 as line, postcode, city from customers')).toEqual([
      { code: 'C1', line: '1 rue des Lilas', postcode: '75001', city: 'Paris' },
    ]),
  );
});

test('discounts are named in the changes, and what was allocated by hand before a list is told apart in its control', async () => {
  const { context, client } = editsContext();
  const discount = { journal: 'OD', entry: '2', on: '2024-11-01', reference: 'ESC1', label: 'Escompte' };
  const rows = [
    ...sale({ entry: '1', on: '2024-10-15', customer: 'C', reference: 'F1', cents: 10_000 }),
    { ...discount, account: '411000', customer: 'C', cents: -200 },
    { ...discount, account: '665000', cents: 200 },
  ];
  const { batchId } = await importFile(context, makeFile(name, fecText(rows)), { referenceField: 'PieceRef' });
  const [invoice] = rowsOf(context, "select id, customer_id as customerId from documents where reference = 'F1'");
  const values = { kind: 'payment', reference: 'CHQ', issuedOn: '2025-01-10', amountCents: 3_000 } as const;
  const { id } = await client.documents.create(entry(Number(invoice?.customerId), values));
  const allocation = { debitDocumentId: Number(invoice?.id), creditDocumentId: id, amountCents: 3_000 };
  await client.allocations.create({ allocations: [allocation] });
  const list = await stage(context, openList('liste.csv', 'D;Durand;F9;2024-10-15;2024-11-15;50,00;50,00'), {
    table: { asOf: '2025-01-31', mode: 'snapshot' },
  });

  mount(`/imports/${list.batchId}`, context);
  await waitFor(() => expect(pageText()).toMatch(/dont imputé à la main, dans aucun fichier ?30,00 €/));
  window.history.pushState(null, '', `/imports/${batchId}`);
  const made = () => screen.getByRole('grid', { name: 'Ce qui change' });
  await waitFor(() => expect(spaced(made().textContent)).toContain('EscompteESC1'));
});
