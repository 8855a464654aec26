import { basename } from 'node:path';
import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { ListOptions } from '../../../shared/contract/imports/open-items.ts';
import type { TestContext } from '../../make-context.ts';
import { importFile, makeFile, makeImportContext, rowsOf, stage, year1 } from '../set-up/import-steps.ts';

import { openTotal } from '../set-up/list-samples.ts';

describe('a history of invoices and payments in rows of their own', () => {
  const history = (...rows: string[]) =>
    makeFile('historique.csv', ['Client;Type;Pièce;Date;Débit;Crédit;Lettrage', ...rows].join('\n'));
  const invoice = 'Dupont;Facture;F1;13/01/2025;100,00;;A';
  const other = 'Dupont;Facture;F2;14/01/2025;80,00;;';
  const payment = 'Dupont;Règlement;CHQ7;20/02/2025;;60,00;A';

  test('payments go to the invoice of their lettering, or of their number, on their own day', async () => {
    const context = makeImportContext();
    const path = history(
      invoice,
      other,
      payment,
      'Dupont;Règlement;F2;21/02/2025;;80,00;',
      'Dupont;Règlement;CHQ9;22/02/2025;;5,00;',
    );
    const done = await importFile(context, path);
    expect(done).toMatchObject({ mode: 'movements', issueCount: 0, control: { openCents: 3_500, differenceCents: 0 } });
    const states = rowsOf(
      context,
      'select kind, reference, open_cents as open, settled_on as settled from documents order by booked_on',
    );
    expect(states).toEqual([
      { kind: 'invoice', reference: 'F1', open: 4_000, settled: null },
      { kind: 'invoice', reference: 'F2', open: 0, settled: '2025-02-21' },
      { kind: 'payment', reference: 'CHQ7', open: 0, settled: '2025-02-20' },
      { kind: 'payment', reference: 'F2', open: 0, settled: '2025-02-21' },
      { kind: 'payment', reference: 'CHQ9', open: 500, settled: null },
    ]);
  });

  test('a later export letters what an earlier one left open', async () => {
    const context = makeImportContext();
    await importFile(context, history(invoice.replace(/A$/, ''), payment.replace(/A$/, '')));
    expect(openTotal(context)).toEqual({ cents: 4_000, documents: 2 });
    await importFile(context, history(invoice, payment));
    expect(openTotal(context)).toEqual({ cents: 4_000, documents: 1 });
  });
});

describe('what only a person can say', () => {
  const ambiguous = makeFile(
    'list.csv',
    'Customer;Invoice;Date;Amount;Open\nDupont;F1;03/04/2025;10,00;10,00\nMartin;F2;05/06/2025;20,00;20,00\n',
  );
  const inspect = (context: TestContext, path: string, options: ListOptions = {}) =>
    call(
      importsHandlers.inspect,
      { source: { fileToken: context.choose(path, basename(path)) }, options: { table: options } },
      { context },
    );

  test('the order of dates that read both ways is asked', async () => {
    const context = makeImportContext();
    expect(await inspect(context, ambiguous)).toMatchObject({
      kind: 'openItems',
      needsDateOrder: true,
      dateOrder: null,
      issueCount: 0,
    });
    await expect(stage(context, ambiguous)).rejects.toMatchObject({ data: { reason: 'dateOrder' } });
    await importFile(context, ambiguous, { table: { dateOrder: 'monthFirst' } });
    expect(rowsOf(context, 'select issued_on as on_ from documents order by 1')).toEqual([
      { on_: '2025-03-04' },
      { on_: '2025-05-06' },
    ]);
  });

  test('the order of dates under French headings is not asked, and can still be said', async () => {
    const context = makeImportContext();
    const french = makeFile(
      'liste.csv',
      'Client;Facture;Date;Échéance;Reste\nDupont;F1;03/04/2025;05/06/2025;10,00\nMartin;F2;05/06/2025;07/08/2025;20,00\n',
    );
    expect(await inspect(context, french)).toMatchObject({ needsDateOrder: true, dateOrder: 'dayFirst' });
    const days = () => rowsOf(context, 'select issued_on, due_on from documents order by reference');
    await importFile(context, french);
    expect(days()[0]).toEqual({ issued_on: '2025-04-03', due_on: '2025-06-05' });
    expect(await inspect(context, french, { dateOrder: 'monthFirst' })).toMatchObject({ dateOrder: 'monthFirst' });
    const accents = makeFile(
      'relevé.csv',
      'Client;Date;Débit;Crédit\nDupont;03/04/2025;10,00;\nMartin;05/06/2025;20,00;\n',
    );
    expect(await inspect(context, accents)).toMatchObject({ needsDateOrder: true, dateOrder: 'dayFirst' });
  });

  test('the day of a list that tells none in its titles, its name or a column is asked', async () => {
    const context = makeImportContext();
    const undated = makeFile('soldes.csv', 'Client;N° pièce;Reste dû\nDupont;F1;10,00\n');
    expect(await inspect(context, undated)).toMatchObject({ dayOrigin: 'today', items: 1 });
    await expect(stage(context, undated)).rejects.toMatchObject({ data: { reason: 'listDay' } });
    const given = await importFile(context, undated, { table: { asOf: '2025-03-31' } });
    expect(given).toMatchObject({ asOf: '2025-03-31', control: { openCents: 1000 } });
    const empty = makeFile('vides.csv', 'Client;N° pièce;Échéance;Reste dû\nDupont;F1;;10,00\nDurand;F2; ;20,00\n');
    await expect(stage(context, empty)).rejects.toMatchObject({ data: { reason: 'listDay' } });
    // A column of due dates tells how late each invoice is, whatever the day of the list.
    const due = makeFile('echeances.csv', 'Client;N° pièce;Échéance;Reste dû\nDupont;F2;31/01/2025;10,00\n');
    expect(await importFile(context, due)).toMatchObject({ asOf: '2025-06-30' });
  });

  test('the meaning of columns is remembered for the same headings', async () => {
    const context = makeImportContext();
    const odd = (n: number) => makeFile(`odd${n}.csv`, `Qui;Quoi;Combien\nDupont;F${n};10,00\n`);
    await expect(stage(context, odd(1))).rejects.toMatchObject({ data: { reason: 'listColumns' } });
    expect(await inspect(context, odd(1), { columns: ['customerName', null, null] })).toMatchObject({
      items: 0,
      issueCount: 1,
    });
    await importFile(context, odd(1), {
      table: { columns: ['customerName', 'reference', 'open'], asOf: '2025-06-30' },
    });
    expect(await inspect(context, odd(2))).toMatchObject({
      isRemembered: true,
      columns: ['customerName', 'reference', 'open'],
    });
    const again = await stage(context, odd(2), { table: { asOf: '2025-06-30' } });
    expect(again.documents).toMatchObject({ new: 2, settled: 1 });
  });

  test('an accounting ledger needs no mapping', async () => {
    const context = makeImportContext();
    expect(await inspect(context, year1)).toMatchObject({ kind: 'ledger', asksColumns: false });
    await expect(stage(context, year1, { table: { rowKind: 'invoice' } })).rejects.toMatchObject({
      data: { reason: 'mapping' },
    });
  });
});
