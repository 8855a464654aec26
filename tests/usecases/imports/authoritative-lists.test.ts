import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { checkDerivation } from '../../../db/check/derivation.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { brokenRules, editsContext, entry } from '../set-up/edits-context.ts';
import {
  apply,
  content,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  undo,
  year1,
  year2,
} from '../set-up/import-steps.ts';
import { expectTied, issuesOf } from '../set-up/import-ties.ts';
import { openList, openTotal, sample } from '../set-up/list-samples.ts';
import { expectTruth, readTruth } from '../set-up/truth.ts';

/** A closed year in the accounts and a snapshot of six months later, which is what most small firms have at hand. */

const asOf = '2025-06-30';
const position = { table: { asOf, mode: 'snapshot' } } as const;
const echeancier = sample('A_echeancier_clients.csv');

async function expectSound(context: TestContext) {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  expect(checkDerivation(db)).toMatchObject({ ok: true });
  await expectTied(context);
}

describe('a position newer than the ledger', () => {
  test('gives the truth of its day, and leaves the truth of the ledger’s last day', async () => {
    const context = makeImportContext();
    await importFile(context, year1);
    const { control } = await importFile(context, echeancier, position);
    expect(control.differenceCents).toBe(0);
    expectTruth(context, asOf);
    expectTruth(context, '2024-12-31');
    await expectSound(context);
  });

  test('whichever comes first, and undone it was never there', async () => {
    const [ledgerFirst, listFirst] = [makeImportContext(), makeImportContext()];
    await importFile(ledgerFirst, year1);
    const alone = dump(ledgerFirst);
    const { batchId } = await importFile(ledgerFirst, echeancier, position);
    await importFile(listFirst, echeancier, position);
    const listAlone = content(listFirst);
    const later = await importFile(listFirst, year1);
    expect(later.control.differenceCents).toBe(0);
    expect(content(listFirst)).toEqual(content(ledgerFirst));
    await undo(ledgerFirst, batchId);
    expect(dump(ledgerFirst)).toEqual(alone);
    await undo(listFirst, later.batchId);
    expect(content(listFirst)).toEqual(listAlone);
    await expectSound(listFirst);
  });

  test('gives way to a ledger that goes as far', async () => {
    const [context, ledgers] = [makeImportContext(), makeImportContext()];
    await importFile(context, year1);
    await importFile(context, echeancier, position);
    const taken = content(context);
    const { batchId, control } = await importFile(context, year2);
    expect(control.differenceCents).toBe(0);
    expectTruth(context, asOf);
    for (const file of [year1, year2]) await importFile(ledgers, file);
    expect(content(context).allocations).toEqual(content(ledgers).allocations);
    await expectSound(context);
    await undo(context, batchId);
    expect(content(context)).toEqual(taken);
    await expectSound(context);
  });

  test('is the only one whose invoices are asked for', async () => {
    const context = makeImportContext();
    await importFile(context, year1);
    await importFile(context, echeancier, position);
    const { rows } = await call(remindersHandlers.proposals, { asOf }, { context });
    const asked = rows.flatMap(({ documents }) => documents.map(({ reference }) => reference));
    const open = readTruth(asOf).invoices.flatMap((invoice) => (invoice.open > 0 ? [invoice.number] : []));
    expect(asked.length).toBeGreaterThan(10);
    expect(open).toEqual(expect.arrayContaining(asked));
  });

  test('says what it settles before it is applied, and what decides since', async () => {
    const context = makeImportContext();
    await importFile(context, year1);
    const { batchId, fileIssues, documents } = await stage(context, echeancier, position);
    const [first] = fileIssues;
    expect(first).toMatchObject({ code: 'listIsAuthoritative', details: { asOfOn: asOf, ledgerOn: '2024-12-31' } });
    expect(documents.settled).toBeGreaterThan(30);
    expect(first?.details.count).toBeGreaterThanOrEqual(documents.settled - 3);
    expect(await issuesOf(context, batchId)).toEqual([]);
    await apply(context, batchId);
    const ledgerCheck = async (day: string) =>
      (await call(balanceHandlers.control, { asOf: day }, { context })).checks.find(({ name }) => name === 'ledger');
    expect(await ledgerCheck(asOf)).toMatchObject({
      differenceCents: 0,
      list: { file: 'A_echeancier_clients.csv', on: asOf },
    });
    expect(await ledgerCheck('2025-06-29')).toMatchObject({ list: { on: asOf, ledgerOn: '2024-12-31' } });
    expect(await ledgerCheck('2024-12-31')).toMatchObject({ differenceCents: 0, list: null });
    const older = await stage(context, year1);
    expect(older.fileIssues.map(({ code }) => code)).toContain('listStillAuthoritative');
    const newer = await stage(context, year2);
    expect(newer.fileIssues.map(({ code }) => code)).toContain('ledgerIsAuthoritative');
  });

  test('of a customer listed in another currency settles nothing, and what it lacks is not asked for', async () => {
    const context = makeImportContext();
    const invoice = (reference: string) => ({
      entry: reference,
      on: '2024-10-15',
      customer: 'US',
      reference,
      cents: 10_000,
    });
    const fec = fecText([
      ...sale(invoice('F1')),
      ...sale(invoice('F2')),
      ...sale({ ...invoice('F3'), customer: 'FR' }),
    ]);
    await importFile(context, makeFile('100000017FEC20241231.txt', fec), { referenceField: 'PieceRef' });
    const list =
      'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû;Devise\nUS;US;F2;15/10/2024;15/11/2024;108,00;108,00;USD';
    await importFile(context, makeFile('ouvert.csv', list), position);
    await expectSound(context);
    expect(rowsOf(context, 'select reference from documents where open_cents > 0 order by 1')).toEqual([
      { reference: 'F1' },
      { reference: 'F2' },
    ]);
    const { rows } = await call(remindersHandlers.heldBack, { asOf, reason: 'settledInList' }, { context });
    expect(rows.map(({ reference }) => reference)).toEqual(['F1']);
    const next =
      'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû;Devise\nFR;FR;F4;15/07/2025;15/08/2025;5,00;5,00;EUR';
    await importFile(context, makeFile('suivant.csv', next), { table: { asOf: '2025-07-31', mode: 'snapshot' } });
    const then = { asOf: '2025-07-31', reason: 'settledInList' } as const;
    const { rows: gone } = await call(remindersHandlers.heldBack, then, { context });
    expect(gone.map(({ reference }) => reference)).toEqual(['F1', 'F2']);
  });

  test('takes over after an aged balance too, which has no invoices', async () => {
    const context = makeImportContext();
    const aged = { table: { asOf: '2025-05-31', mode: 'snapshot' } } as const;
    await importFile(context, sample('A_balance_agee.csv'), aged);
    await importFile(context, year1);
    const { fileIssues, control } = await importFile(context, echeancier, position);
    expect(fileIssues.map(({ code }) => code)).toContain('listIsAuthoritative');
    expect(control.differenceCents).toBe(0);
    expectTruth(context, asOf);
    await expectSound(context);
  });

  test('gives way to an aged balance that follows it: its amounts have their ages, and the ledger’s documents are settled', async () => {
    const [ledgerFirst, ledgerLast] = [makeImportContext(), makeImportContext()];
    const aged = { table: { asOf: '2025-07-31', mode: 'snapshot' } } as const;
    await importFile(ledgerFirst, year1);
    for (const context of [ledgerFirst, ledgerLast]) {
      await importFile(context, echeancier, position);
      const { control, fileIssues } = await importFile(context, sample('A_balance_agee.csv'), aged);
      expect(control.differenceCents).toBe(0);
      expect(fileIssues.map(({ code }) => code)).not.toContain('inLedger');
    }
    const open =
      'select kind, reference, due_on, due_origin, open_cents from documents where open_cents > 0 order by 3, 5';
    expect(rowsOf(ledgerFirst, open)).toEqual(rowsOf(ledgerLast, open));
    await importFile(ledgerLast, year1);
    expect(content(ledgerLast)).toEqual(content(ledgerFirst));
    expectTruth(ledgerFirst, asOf);
    await expectSound(ledgerFirst);
  });

  test('beside a payment typed before it, is tied as it was known even once the books hold that payment and a list is in another currency', async () => {
    const { context, client } = editsContext();
    const sold = sale({ entry: '1', on: '2024-10-15', customer: 'C1', reference: 'F1', cents: 20_000 });
    await importFile(context, makeFile('100000017FEC20241231.txt', fecText(sold)), { referenceField: 'PieceRef' });
    const [invoice] = rowsOf(context, 'select id, customer_id from documents');
    const paid = { kind: 'payment', reference: 'P1', issuedOn: '2025-01-20', amountCents: 7_000 } as const;
    const { id } = await client.documents.create(entry(Number(invoice?.customer_id), paid));
    const allocation = { debitDocumentId: Number(invoice?.id), creditDocumentId: id, amountCents: 7_000 };
    await client.allocations.create({ allocations: [allocation] });
    const list =
      'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû\nC1;C1;F1;15/10/2024;15/11/2024;200,00;130,00';
    await importFile(context, makeFile('ouvert.csv', list), position);
    const [{ at } = {}] = rowsOf(context, 'select max(recorded_at) as at from import_batches');
    const received = cash({ entry: '2', on: '2025-01-20', customer: 'C1', reference: 'P1', cents: -7_000 });
    const later = sale({ entry: '3', on: '2025-08-01', customer: 'C1', reference: 'F2', cents: 100 });
    const books = fecText([...sold, ...received, ...later]);
    await importFile(context, makeFile('100000017FEC20251231.txt', books), { referenceField: 'PieceRef' });
    const abroad =
      'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû;Devise\nC1;C1;U1;15/06/2025;15/07/2025;10,00;10,00;USD';
    await importFile(context, makeFile('devises.csv', abroad), { table: { asOf, mode: 'movements' } });
    const { currencies } = await call(balanceHandlers.get, { asOf, knownAt: String(at) }, { context });
    const { checks } = await call(balanceHandlers.control, { asOf, knownAt: String(at) }, { context });
    expect(currencies.map(({ totalCents }) => totalCents)).toEqual([13_000]);
    expect(checks.map(({ differenceCents }) => differenceCents)).toEqual(checks.map(() => 0));
  });

  test('of two customers merged into one, each named as its file names it, counts once', async () => {
    const context = makeImportContext();
    const fec = fecText(sale({ entry: '1', on: '2024-10-15', customer: 'OLD', reference: 'F1', cents: 10_000 }));
    await importFile(context, makeFile('100000017FEC20241231.txt', fec), { referenceField: 'PieceRef' });
    await importFile(context, openList('ouvert.csv', 'NEW;New;F1;15/10/2024;15/11/2024;100,00;60,00'), position);
    const id = (code: string) => Number(rowsOf(context, 'select id from customers where code = ?', code)[0]?.id);
    await call(customersHandlers.merge, { fromId: id('OLD'), intoId: id('NEW') }, { context });
    await expectSound(context);
    expect(openTotal(context)).toEqual({ cents: 6_000, documents: 1 });
  });

  test('what the user set manually is not settled again by a list of changes, whether it names the invoice or not', async () => {
    const made = editsContext();
    const { context, client } = made;
    const invoice = (reference: string) => ({
      entry: reference,
      on: '2024-10-15',
      customer: 'C',
      reference,
      cents: 10_000,
    });
    const fec = fecText([...sale(invoice('F1')), ...sale(invoice('F2'))]);
    await importFile(context, makeFile('100000017FEC20241231.txt', fec), { referenceField: 'PieceRef' });
    const row = (reference: string, open: string) => `C;C;${reference};15/10/2024;15/11/2024;100,00;${open}`;
    await importFile(context, openList('ouvert.csv', row('F1', '30,00'), row('F2', '40,00')), {
      table: { asOf: '2025-05-31', mode: 'snapshot' },
    });
    expect(openTotal(context)).toEqual({ cents: 7_000, documents: 2 });
    for (const reference of ['F1', 'F2']) {
      const [document] = rowsOf(context, "select * from documents where kind = 'invoice' and reference = ?", reference);
      const amountCents = Number(document?.open_cents);
      const values = { kind: 'payment', reference: `CHQ ${reference}`, issuedOn: '2025-06-10', amountCents } as const;
      const { id } = await client.documents.create(entry(Number(document?.customer_id), values));
      await client.allocations.create({
        allocations: [{ debitDocumentId: Number(document?.id), creditDocumentId: id, amountCents }],
      });
    }
    const changes = openList('mouvements.csv', row('F1', '0,00'), 'C;C;F3;15/06/2025;15/07/2025;50,00;50,00');
    await importFile(context, changes, { table: { asOf, mode: 'movements' } });
    expect(openTotal(context)).toEqual({ cents: 5_000, documents: 1 });
    expect(brokenRules(made)).toEqual([]);
  });
});
