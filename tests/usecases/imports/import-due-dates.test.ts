import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { checkDerivation } from '../../../db/check/derivation.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { editsHandlers } from '../../../electron/usecases/edits/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import {
  apply,
  content,
  dump,
  earlierStates,
  importFile,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  undo,
} from '../set-up/import-steps.ts';
import { expectTied, issuesOf } from '../set-up/import-ties.ts';
import { openList } from '../set-up/list-samples.ts';

const entries = [
  ...sale({ entry: '1', on: '2025-01-15', customer: 'C1', name: 'Dupont', reference: 'FA-001', cents: 100_000 }),
  ...sale({
    entry: '2',
    on: '2025-02-10',
    customer: 'C1',
    name: 'Dupont',
    reference: 'FA-002',
    label: 'ECH 31/03',
    cents: 20_000,
  }),
  ...sale({ entry: '3', on: '2025-03-01', customer: 'C2', name: 'Martin', reference: 'FA-003', cents: 30_000 }),
  ...sale({
    entry: '4',
    on: '2025-03-02',
    customer: 'C2',
    name: 'Martin',
    reference: 'FA-004',
    cents: 5_000,
    lettering: 'A',
  }),
  ...cash({
    entry: '5',
    on: '2025-04-02',
    customer: 'C2',
    name: 'Martin',
    reference: 'FA-004',
    cents: -5_000,
    lettering: 'A',
  }),
];
const ledger = makeFile('100000017FEC20251231.txt', fecText(entries));
/** The same, closed after the lists below. */
const untilOctober = makeFile(
  '100000017FEC20251231.txt',
  fecText([
    ...entries,
    ...sale({ entry: '6', on: '2025-10-01', customer: 'C2', name: 'Martin', reference: 'FA-950', cents: 1_000 }),
  ]),
);
const june = openList(
  'ouvert-2025-06-30.csv',
  'C1;Dupont;FA001;15/01/2025;15/03/2025;1 000,00;1 000,00',
  'C1;Dupont;FA002;10/02/2025;30/04/2025;200,00;150,00',
  'C2;Martin;FA-003;01/03/2025;30/04/2025;300,00;300,00',
  'C2;Martin;FA-900;02/06/2025;02/07/2025;40,00;40,00',
);
const bare = makeFile(
  'échéances.csv',
  ['Code client;N° pièce;Échéance', 'C1;FA-001;20/03/2025', 'C2;FA 003;05/05/2025', 'C9;FA-777;05/05/2025'].join('\n'),
);

const dueDates = (context: TestContext) =>
  rowsOf(
    context,
    `select reference, due_on as dueOn, due_origin as origin, open_cents as open from documents
      where kind = 'invoice' and voided_at is null order by reference`,
  ).map((row) => Object.values(row).join(' '));
const idOf = (context: TestContext, reference: string) =>
  Number(rowsOf(context, 'select id from documents where reference = ? and kind = ?', reference, 'invoice')[0]?.id);

const completed = [
  'FA-001 2025-03-15 list 100000',
  'FA-002 2025-04-30 list 15000',
  'FA-003 2025-04-30 list 30000',
  'FA-004 2025-04-01 firmTerms 0',
  'FA-900 2025-07-02 file 4000',
];
const estimated = [
  'FA-001 2025-02-14 firmTerms 100000',
  'FA-002 2025-03-31 label 20000',
  'FA-003 2025-03-31 firmTerms 30000',
  'FA-004 2025-04-01 firmTerms 0',
];

describe('a list beside an accounting ledger', () => {
  test('gives its due dates to the documents the ledger brought, whichever comes first, and adds only what it lacks', async () => {
    const context = makeImportContext();
    await importFile(context, ledger);
    expect(dueDates(context)).toEqual(estimated);
    const before = dump(context);
    const { batchId, completedDueDates, documents, control, fileIssues } = await stage(context, june);
    expect({ completedDueDates, documents }).toEqual({
      completedDueDates: 3,
      documents: { new: 2, changed: 3, settled: 0, unchanged: 2 },
    });
    expect(control).toEqual({ ledgerCents: 149_000, openCents: 149_000, differenceCents: 0 });
    expect(fileIssues).toContainEqual({ code: 'inLedger', details: { count: 3 } });
    await apply(context, batchId);
    expect(dueDates(context)).toEqual(completed);
    await expectTied(context);
    expect(await call(documentsHandlers.get, { id: idOf(context, 'FA-001') }, { context })).toMatchObject({
      dueOn: '2025-03-15',
      dueOrigin: 'list',
      dueListOn: '2025-06-30',
    });

    const other = makeImportContext();
    await importFile(other, june);
    expect((await stage(other, ledger)).control.differenceCents).toBe(0);
    await importFile(other, ledger);
    expect(content(other)).toEqual(content(context));
    await expectTied(other);

    const again = await stage(context, ledger);
    expect(again.documents).toMatchObject({ new: 0, changed: 0 });
    await apply(context, again.batchId);
    expect(dueDates(context)).toEqual(completed);
    expect(earlierStates(context)).not.toEqual([]);
    await undo(context, again.batchId);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
    expect(earlierStates(context)).toEqual([]);
  });

  test('lists what it leaves open otherwise, and what it lacks, when it is a whole position of the ledger’s own days', async () => {
    const context = makeImportContext();
    await importFile(context, untilOctober);
    const { batchId } = await stage(
      context,
      openList(
        'ouvert-2025-06-30.csv',
        'C1;Dupont;FA001;15/01/2025;15/03/2025;1 000,00;1 000,00',
        'C1;Dupont;FA002;10/02/2025;30/04/2025;200,00;150,00',
      ),
    );
    const found = (await issuesOf(context, batchId)).map(({ line, code, details }) => ({ line, code, ...details }));
    expect(found).toEqual([
      {
        line: 3,
        code: 'listDiffers',
        customer: 'C1',
        name: 'Dupont',
        reference: 'FA002',
        listCents: 15_000,
        ledgerCents: 20_000,
        differenceCents: -5_000,
      },
      { line: null, code: 'notInList', customer: 'C2', name: 'Martin', reference: 'FA-003', ledgerCents: 30_000 },
    ]);
    await apply(context, batchId);
    expect(dueDates(context)).toContain('FA-002 2025-04-30 list 20000');
  });

  test('finds what is of a customer that was merged since under the code the lists still give it', async () => {
    const context = makeImportContext();
    await importFile(context, untilOctober);
    const id = (code: string) => Number(rowsOf(context, 'select id from customers where code = ?', code)[0]?.id);
    await call(customersHandlers.merge, { fromId: id('C1'), intoId: id('C2') }, { context });
    const found = async (file: typeof june) =>
      (await issuesOf(context, (await stage(context, file)).batchId)).map(({ code, details }) => [
        code,
        details.customer,
        details.reference,
      ]);
    expect(await found(june)).toEqual([['listDiffers', 'C1', 'FA002']]);
    expect(await found(bare)).toEqual([['dueDateWithoutDocument', 'C9', 'FA-777']]);
  });

  test('an aged balance adds nothing to a customer the ledger knows', async () => {
    const context = makeImportContext();
    await importFile(context, ledger);
    const aged = makeFile(
      'balance-2025-06-30.csv',
      'Code client;Nom;Non échu;1-30 j;31-60 j;> 60 j;Total\nC1;Dupont;;;;1 300,00;1 300,00\nC3;Durand;10,00;;;;10,00',
    );
    const { batchId, control, documents } = await importFile(context, aged);
    expect(control).toEqual({ ledgerCents: 151_000, openCents: 151_000, differenceCents: 0 });
    expect(documents).toMatchObject({ new: 1 });
    expect(await issuesOf(context, batchId)).toMatchObject([
      { code: 'listBalanceDiffers', details: { customer: 'C1', listCents: 130_000, ledgerCents: 120_000 } },
    ]);
  });

  test('without amounts it completes due dates only; a due date entered manually stays', async () => {
    const context = makeImportContext();
    await importFile(context, bare);
    expect(rowsOf(context, 'select * from customers')).toEqual([]);
    await importFile(context, ledger);
    expect(dueDates(context)).toEqual([
      'FA-001 2025-03-20 list 100000',
      'FA-002 2025-03-31 label 20000',
      'FA-003 2025-05-05 list 30000',
      'FA-004 2025-04-01 firmTerms 0',
    ]);

    const other = makeImportContext();
    await importFile(other, ledger);
    const before = dump(other);
    const { batchId, completedDueDates } = await stage(other, bare);
    expect(completedDueDates).toBe(2);
    expect(await issuesOf(other, batchId)).toMatchObject([
      { line: 4, code: 'dueDateWithoutDocument', details: { customer: 'C9', reference: 'FA-777' } },
    ]);
    await apply(other, batchId);
    expect(content(other)).toEqual(content(context));
    const twice = await stage(other, bare);
    expect(twice.alreadyImportedAs).toBe('échéances.csv');
    await call(importsHandlers.discard, { batchId: twice.batchId }, { context: other });
    const id = idOf(other, 'FA-001');
    await call(documentsHandlers.setDueOn, { id, dueOn: '2025-12-31' }, { context: other });
    await importFile(other, june);
    expect(dueDates(other)[0]).toBe('FA-001 2025-12-31 manual 100000');
    const last = rowsOf(other, "select max(id) as id from import_batches where state = 'applied'")[0]?.id;
    await undo(other, Number(last));
    await call(editsHandlers.undo, { past: true }, { context: other });
    expect(dueDates(other)[0]).toBe('FA-001 2025-03-20 list 100000');
    const db = other.session.firm?.db;
    const connection = other.session.firm?.connection;
    if (!db || !connection) throw new Error('no firm is open');
    expect(checkDerivation(db).ok).toBe(true);
    connection.exec("UPDATE listed_due_dates SET due_on = '2031-01-01' WHERE reference = 'FA 003'");
    expect(checkDerivation(db)).toMatchObject({ ok: false, detail: '#C2' });
    connection.exec("UPDATE listed_due_dates SET due_on = '2025-05-05' WHERE reference = 'FA 003'");
    await undo(other, batchId);
    expect(dump(other)).toEqual(before);
  });
});
