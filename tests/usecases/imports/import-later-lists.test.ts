import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TestContext } from '../../make-context.ts';
import {
  apply,
  changesOf,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  openAt,
  rowsOf,
  stage,
  undo,
  year2,
} from '../set-up/import-steps.ts';

import { openTotal, sample } from '../set-up/list-samples.ts';

describe('a later list', () => {
  const heading = 'Code client;Nom;N° pièce;Date;Échéance;Type;Montant;Reste dû';
  const list = (...rows: string[]) => [heading, ...rows].join('\n');
  const june = makeFile(
    'ouvert-2025-06-30.csv',
    list(
      'C1;Dupont;FA1;15/01/2025;14/02/2025;Facture;1 000,00;600,00',
      'C1;Dupont;FA2;10/05/2025;09/06/2025;Facture;200,00;200,00',
      'C1;Dupont;P7;12/05/2025;;Règlement;-50,00;-50,00',
      'C2;Martin;FA3;21/05/2025;20/06/2025;Facture;300,00;300,00',
    ),
  );
  const july = (...rows: string[]) => makeFile('ouvert-2025-07-31.csv', list(...rows));
  const states = (context: TestContext) =>
    rowsOf(
      context,
      `select reference, kind, amount_cents as amount, open_cents as open, settled_on as settled from documents
        where voided_at is null order by reference, booked_on, amount_cents`,
    ).map((row) => Object.values(row).join(' '));

  test('settles what it no longer holds and what is open of less, listed before anything changes', async () => {
    const context = makeImportContext();
    await importFile(context, june);
    const before = dump(context);
    const { batchId, documents, control } = await stage(
      context,
      july(
        'C1;Dupont;FA1;15/01/2025;14/02/2025;Facture;1 000,00;450,00',
        'C1;Dupont;FA4;01/07/2025;31/07/2025;Facture;80,00;80,00',
      ),
    );
    expect(documents).toMatchObject({ settled: 3 });
    expect(control).toEqual({ ledgerCents: 53_000, openCents: 53_000, differenceCents: 0 });
    const { rows } = await changesOf(context, batchId);
    const listed = rows.map(({ action, reference, kind, openCents }) => `${action} ${reference} ${kind} ${openCents}`);
    expect(listed).toEqual(
      expect.arrayContaining([
        'settled FA2 invoice 0',
        'settled FA3 invoice 0',
        'settled P7 payment 0',
        'changed FA1 invoice 45000',
        'new FA4 invoice 8000',
      ]),
    );
    await apply(context, batchId);
    expect(states(context)).toEqual([
      'FA1 invoice 100000 45000 ',
      'FA1 payment 40000 0 2025-06-30',
      // The payment that was not allocated yet has been set against this invoice: it must not be received twice.
      'FA1 adjustment 5000 0 2025-07-31',
      'FA1 payment 10000 0 2025-07-31',
      'FA2 invoice 20000 0 2025-07-31',
      'FA2 payment 20000 0 2025-07-31',
      'FA3 invoice 30000 0 2025-07-31',
      'FA3 payment 30000 0 2025-07-31',
      'FA4 invoice 8000 8000 ',
      'P7 payment 5000 0 2025-07-31',
      'P7 adjustment 5000 0 2025-07-31',
    ]);
    expect(openAt(context, '2025-06-30').reduce((sum, row) => sum + row.signedCents, 0)).toBe(105_000);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });

  test('reopens what is open of more, and corrects an amount', async () => {
    const context = makeImportContext();
    await importFile(context, june);
    const done = await importFile(
      context,
      july(
        'C1;Dupont;FA1;15/01/2025;14/02/2025;Facture;1 000,00;1 000,00',
        'C1;Dupont;FA2;10/05/2025;09/06/2025;Facture;240,00;240,00',
        'C2;Martin;FA3;21/05/2025;20/06/2025;Facture;280,00;280,00',
      ),
    );
    expect(done.fileIssues).toEqual([
      { code: 'corrected', details: { count: 2 } },
      { code: 'reopened', details: { count: 1 } },
    ]);
    expect(done.control).toEqual({ ledgerCents: 152_000, openCents: 152_000, differenceCents: 0 });
    const invoices = rowsOf(
      context,
      "select reference, open_cents as open from documents where kind = 'invoice' and voided_at is null order by 1",
    );
    expect(invoices).toEqual([
      { reference: 'FA1', open: 100_000 },
      { reference: 'FA2', open: 24_000 },
      { reference: 'FA3', open: 28_000 },
    ]);
  });

  test('what was settled by mistake is open again as it was', async () => {
    const context = makeImportContext();
    await importFile(context, june);
    await importFile(context, july('C1;Dupont;FA1;15/01/2025;14/02/2025;Facture;1 000,00;600,00'));
    expect(openTotal(context)).toEqual({ cents: 60_000, documents: 1 });
    const all = makeFile('ouvert-2025-09-30.csv', readFileSync(june));
    const { control } = await importFile(context, all);
    expect(control.differenceCents).toBe(0);
    expect(openTotal(context, "kind = 'invoice'")).toEqual({ cents: 110_000, documents: 3 });
    expect(openTotal(context)).toEqual({ cents: 105_000, documents: 4 });
  });

  test('as changes only, settles nothing that is absent', async () => {
    const context = makeImportContext();
    await importFile(context, june);
    const more = july('C2;Martin;FA3;21/05/2025;20/06/2025;Facture;300,00;0,00');
    const done = await importFile(context, more, { table: { mode: 'movements' } });
    expect(done.documents).toMatchObject({ settled: 1 });
    expect(openTotal(context, "kind = 'invoice'")).toEqual({ cents: 80_000, documents: 2 });
  });

  test('an older list is refused, and imports are undone from the last', async () => {
    const context = makeImportContext();
    const later = await importFile(context, july('C1;Dupont;FA9;15/07/2025;14/08/2025;Facture;10,00;10,00'));
    await expect(stage(context, june)).rejects.toMatchObject({ code: 'conflict', data: { reason: 'olderSnapshot' } });
    await importFile(context, june, { table: { mode: 'movements' } });
    await expect(undo(context, later.batchId)).rejects.toMatchObject({ data: { reason: 'laterList' } });
    expect(openTotal(context)).toEqual({ cents: 106_000, documents: 5 });
  });

  test('compared before another import was applied, it is read again', async () => {
    const context = makeImportContext();
    await importFile(context, june);
    const waiting = await stage(context, july('C1;Dupont;FA1;15/01/2025;14/02/2025;Facture;1 000,00;100,00'));
    await importFile(context, june);
    await expect(apply(context, waiting.batchId)).rejects.toMatchObject({ data: { reason: 'importStale' } });
  });
});

describe('beside an accounting ledger of the same days', () => {
  test('a list adds only what the ledger does not hold, and settles nothing', async () => {
    const context = makeImportContext();
    await importFile(context, year2);
    const before = openTotal(context);
    const extra = `${readFileSync(sample('A_echeancier_clients.csv'), 'utf8')}C00026;Clinique Saint-Évroult;NEUVE-1;29/06/2025;29/07/2025;Facture;10,00;;10,00;EUR\n`;
    const rows = extra.split('\n').filter((line, index) => index === 0 || /FA2024-0213|NEUVE-1/.test(line));
    const table = { asOf: '2025-06-30' };
    const done = await importFile(context, makeFile('relevé.csv', rows.join('\n')), { table });
    expect(done).toMatchObject({ mode: 'snapshot' });
    expect(done.fileIssues.map(({ code, details }) => [code, details])).toEqual([
      ['ledgerPresent', {}],
      ['inLedger', { count: 1 }],
    ]);
    expect(openTotal(context)).toEqual({
      cents: Number(before?.cents) + 1_000,
      documents: Number(before?.documents) + 1,
    });
  });
});
