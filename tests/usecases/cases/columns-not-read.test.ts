import { expect, test } from 'vitest';
import { importFile, makeFile, rowsOf } from '../set-up/import-steps.ts';
import { documentsOf, firmOn, listOf } from './list-case.ts';

test('the terms that a list gives beside its invoices tell when they fall due', async () => {
  const context = firmOn('2026-03-31');
  const { fileIssues } = await importFile(context, listOf('24-terms-column-of-a-list-ignored', 'factures.csv'));
  expect(documentsOf(context)).toMatchObject([{ reference: 'F1', dueOn: '2025-05-31', dueOrigin: 'file' }]);
  expect(fileIssues.map(({ code }) => code)).not.toContain('unusedColumns');
});

test('terms that are none are said, a due date of the row comes first', async () => {
  const context = firmOn('2026-03-31');
  const path = makeFile(
    'f-2026-03-31.csv',
    [
      'Code;Client;Facture;Date facture;Échéance;Conditions de règlement;Montant TTC',
      'T1;A;F1;30/03/2025;15/04/2025;45 jours fin de mois;100,00',
      'T1;A;F2;30/03/2025;;30 jours;100,00',
      'T1;A;F3;30/03/2025;;30/60;100,00',
    ].join('\n'),
  );
  const { fileIssues, issueCount } = await importFile(context, path);
  expect(issueCount).toBe(0);
  expect(documentsOf(context).map(({ dueOn, dueOrigin }) => [dueOn, dueOrigin])).toEqual([
    ['2025-04-15', 'file'],
    ['2025-04-29', 'file'],
    ['2025-04-29', 'firmTerms'],
  ]);
  expect(fileIssues).toContainEqual({ code: 'unreadTerms', details: { terms: '30/60' } });
});

test('terms under the heading of the due date are terms; the means of payment is neither an amount nor a payment', async () => {
  const context = firmOn('2026-03-31');
  const path = makeFile(
    'f-2026-03-31.csv',
    [
      'Code;Client;Facture;Date;Échéance;Type de règlement;Mode de paiement;Montant TTC',
      'T1;A;F1;30/03/2025;30 jours fin de mois;Virement;VIR;100,00',
      'T1;A;F2;15/03/2025;comptant;Chèque;CHQ;50,00',
    ].join('\n'),
  );
  const { fileIssues, issueCount } = await importFile(context, path);
  expect(issueCount).toBe(0);
  expect(documentsOf(context).map(({ dueOn, openCents }) => [dueOn, openCents])).toEqual([
    ['2025-04-30', 10_000],
    ['2025-03-15', 5_000],
  ]);
  expect(rowsOf(context, 'select distinct kind from documents')).toEqual([{ kind: 'invoice' }]);
  expect(fileIssues.find(({ code }) => code === 'unusedColumns')?.details.columns).toBe(
    'Type de règlement, Mode de paiement',
  );
});

test('columns that are not read are named, with the way to read those of customers', async () => {
  const path = makeFile(
    'f-2026-03-31.csv',
    [
      'Code;Client;Facture;Date;Échéance;Montant HT;Montant TTC;Téléphone;E-mail;SIREN;Vide;;Litige',
      'T1;A;F1;30/03/2025;30/04/2025;100,00;120,00;0102030405;a@b.fr;552100554;;x;Malfaçon',
    ].join('\n'),
  );
  const context = firmOn('2026-03-31');
  const { fileIssues } = await importFile(context, path);
  expect(fileIssues).toContainEqual({
    code: 'unusedCustomerColumns',
    details: {
      columns: 'Montant HT, Téléphone, E-mail, SIREN, n° 12, Litige',
      ofCustomers: 'Téléphone, E-mail, SIREN',
    },
  });
  expect(fileIssues).toContainEqual({ code: 'unreadDisputes', details: { column: 'Litige', count: 1 } });
});

test('terms beside a due date in every row are read by no invoice: they are named with the columns of customers', async () => {
  const path = makeFile(
    'f-2026-03-31.csv',
    [
      'Code;Client;Facture;Date;Échéance;Conditions;Montant TTC;Téléphone',
      'T1;A;F1;30/03/2025;30/04/2025;30 jours;120,00;0102030405',
    ].join('\n'),
  );
  const { fileIssues } = await importFile(firmOn('2026-03-31'), path);
  expect(fileIssues.find(({ code }) => code === 'unusedCustomerColumns')?.details).toMatchObject({
    columns: 'Conditions, Téléphone',
    ofCustomers: 'Conditions, Téléphone',
  });
});
