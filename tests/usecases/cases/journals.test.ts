import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { importList, stageList } from '../set-up/customer-lists.ts';
import { importFile, makeFile, rowsOf, stage } from '../set-up/import-steps.ts';
import { factsOf, firmOn, listOf, owedOn } from './list-case.ts';

const heads = 'Date;Journal;Compte;Libellé compte;Auxiliaire;Pièce;Libellé;Débit;Crédit';
const journal = (...rows: string[]) => makeFile('journal-2026-02-28.csv', [heads, ...rows].join('\n'));
const sale = (aux: string, number: string) => [
  `15/01/2026;VE;411000;Clients;${aux};${number};Vente ${number};120,00;`,
  `15/01/2026;VE;707000;Ventes;;${number};Vente ${number};;100,00`,
  `15/01/2026;VE;445710;TVA;;${number};Vente ${number};;20,00`,
];

test('a journal of all accounts is read on the accounts of customers alone', async () => {
  const name = '30-journal-csv-lines-of-all-accounts';
  const context = firmOn('2026-02-28');
  await importFile(context, listOf(name, 'ecritures.csv'));
  expect(factsOf(name)).toMatchObject({ 'balance_2026-02-28': owedOn(context, '2026-02-28') });
  expect(rowsOf(context, 'select code from customers order by code')).toEqual([{ code: 'CA' }, { code: 'CB' }]);
  // « CB » is a customer here, not the payments by card of a shop.
  const { rows } = await call(remindersHandlers.proposals, { asOf: '2026-02-28', opensClosedDays: true }, { context });
  expect(rows).toMatchObject([{ customer: 'CB', claimedCents: 60_000 }]);
});

test('under the words of a person too, and what is left aside is said', async () => {
  const context = firmOn('2026-02-28');
  const { fileIssues, issueCount, control } = await importFile(
    context,
    journal(...sale('DUP', 'F1'), ...sale('MAR', 'F2')),
  );
  expect([issueCount, control.differenceCents]).toEqual([0, 0]);
  expect(owedOn(context, '2026-02-28')).toEqual({ DUP: '120.00', MAR: '120.00' });
  expect(fileIssues).toContainEqual({ code: 'otherAccounts', details: { count: 4 } });
});

test('a balance of all accounts with one for each customer is read on these', async () => {
  const context = firmOn('2026-02-28');
  const path = makeFile(
    'balance-2026-02-28.csv',
    'Compte;Intitulé;Débit;Crédit;Solde\n101000;Capital;;1000,00;-1000,00\n411DUP;Dupont;120,00;;120,00\n411MAR;Martin;80,00;100,00;-20,00\n512000;Banque;900,00;;900,00\n',
  );
  const { issueCount } = await importFile(context, path);
  expect(issueCount).toBe(0);
  expect(owedOn(context, '2026-02-28')).toEqual({ '411DUP': '120.00', '411MAR': '-20.00' });
});

test('the label of an account of one customer is the customer’s name', async () => {
  const context = firmOn('2026-02-28');
  const rows = '101000;Capital;;120,00;-120,00\n411DUP;Dupont SARL;120,00;;120,00\n';
  const path = makeFile('balance-2026-02-28.csv', `Compte;Libellé du compte;Débit;Crédit;Solde\n${rows}`);
  const { fileIssues } = await importFile(context, path);
  expect(rowsOf(context, 'select code, name from customers')).toEqual([{ code: '411DUP', name: 'Dupont SARL' }]);
  expect(fileIssues.map(({ code }) => code)).toEqual(['unusedColumns', 'balancesOnly', 'otherAccounts']);
});

test('the label of a collective account is nobody’s, and no list of customers is seen in it', async () => {
  const context = firmOn('2026-02-28');
  const path = listOf('30-journal-csv-lines-of-all-accounts', 'ecritures.csv');
  const { fileIssues } = await importFile(context, path);
  expect(fileIssues.find(({ code }) => code.startsWith('unused'))).toEqual({
    code: 'unusedColumns',
    details: { columns: 'JournalCode, LibelleCompte' },
  });
  await expect(stageList(context, path)).rejects.toMatchObject({ data: { reason: 'customerColumns' } });
});

test('a list of the third parties makes no customers of the suppliers and of the bank', async () => {
  const context = firmOn('2026-02-28');
  const rows = [
    '411DUP;Dupont SARL;12 rue des Lilas;69003;Lyon',
    '401FOU;Fournitures Rémy;3 rue Haute;35000;Rennes',
    '512000;Banque;;;',
  ];
  const path = makeFile('tiers.csv', ['Compte;Intitulé;Adresse;Code postal;Ville', ...rows].join('\n'));
  const { batchId } = await importList(context, path);
  expect(rowsOf(context, 'select code, name, city from customers')).toEqual([
    { code: '411DUP', name: 'Dupont SARL', city: 'Lyon' },
  ]);
  const refused = rowsOf(context, 'select line_number as line, code from import_issues where batch_id = ?', batchId);
  expect(refused).toEqual([
    { line: 3, code: 'otherAccount' },
    { line: 4, code: 'otherAccount' },
  ]);
});

test('entries that do not say of which customer are refused: all of them with the file, some by line', async () => {
  const context = firmOn('2026-02-28');
  await expect(stage(context, journal(...sale('', 'F1')))).rejects.toMatchObject({
    data: { reason: 'accountsWithoutCustomers' },
  });
  const { issueCount } = await stage(context, journal(...sale('DUP', 'F1'), ...sale('', 'F2')));
  expect(issueCount).toBe(1);
});

test('codes of customers that only look like accounts stay codes', async () => {
  const context = firmOn('2026-02-28');
  const path = makeFile(
    'encours-2026-02-28.csv',
    'Code client;Client;Facture;Date;Reste dû\n701234;Dupont;F1;15/01/2026;10,00\n512345;Martin;F2;15/01/2026;20,00\n411000;Durand;F3;15/01/2026;30,00\n',
  );
  const { fileIssues } = await importFile(context, path);
  expect(fileIssues.map(({ code }) => code)).not.toContain('otherAccounts');
  expect(owedOn(context, '2026-02-28')).toEqual({ 701234: '10.00', 512345: '20.00', 411000: '30.00' });
});
