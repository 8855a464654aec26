import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkLedger } from '../../../db/check/ledger.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { TestContext } from '../../make-context.ts';
import {
  apply,
  changesOf,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  undo,
} from '../set-up/import-steps.ts';
import { issuesOf } from '../set-up/import-ties.ts';

const list = (name: string, ...rows: string[]) =>
  makeFile(name, ['Code client;N° pièce;Date;Échéance;Montant;Reste dû;Devise', ...rows].join('\n'));
const june = list(
  'ouvert-2025-06-30.csv',
  'C1;F1;15/01/2025;14/02/2025;1000,00;600,00;USD',
  'C1;F1;15/01/2025;14/02/2025;1000,00;1000,00;EUR',
  'C1;R1;20/02/2025;;-100,00;-100,00;$',
  'C2;F2;15/03/2025;14/04/2025;50,00;50,00;GBP',
  'C2;F3;15/03/2025;14/04/2025;50,00;50,00;dollars',
);

const balanceAt = async (context: TestContext, asOf: string) => {
  const { currencies } = await call(balanceHandlers.get, { asOf }, { context });
  const { checks } = await call(balanceHandlers.control, { asOf }, { context });
  return {
    totals: Object.fromEntries(currencies.map(({ currency, totalCents }) => [currency, totalCents])),
    differences: checks.map((check) => check.differenceCents),
  };
};
const sound = (context: TestContext) => {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  return checkLedger(db).filter(({ ok }) => !ok);
};

test('each currency of a list has its own balance, settled by later lists, apart from the control with the accounts', async () => {
  const context = makeImportContext();
  const empty = dump(context);
  const { batchId, control, fileIssues } = await stage(context, june);
  expect(control).toMatchObject({ ledgerCents: 100_000, openCents: 100_000, differenceCents: 0 });
  expect(fileIssues).toContainEqual({ code: 'otherCurrencies', details: { count: 3, currencies: 'GBP, USD' } });
  expect(await issuesOf(context, batchId)).toMatchObject([
    { line: 6, code: 'otherCurrency', details: { value: 'dollars' } },
  ]);
  await apply(context, batchId);
  expect(await balanceAt(context, '2025-06-30')).toEqual({
    totals: { EUR: 100_000, USD: 50_000, GBP: 5_000 },
    differences: [0, 0],
  });
  expect(sound(context)).toEqual([]);

  const later = await importFile(
    context,
    list('ouvert-2025-07-31.csv', 'C1;F1;15/01/2025;14/02/2025;1000,00;200,00;USD'),
  );
  expect(later.documents).toMatchObject({ settled: 3 });
  expect(await balanceAt(context, '2025-07-31')).toEqual({ totals: { USD: 20_000 }, differences: [0, 0] });
  expect(await balanceAt(context, '2025-06-30')).toMatchObject({ totals: { EUR: 100_000, USD: 50_000, GBP: 5_000 } });
  const mixed = rowsOf(
    context,
    `select a.id from allocations a join documents d on d.id = debit_document_id join documents c on c.id = credit_document_id
      where d.currency <> c.currency`,
  );
  expect(mixed).toEqual([]);
  expect(sound(context)).toEqual([]);
  await undo(context, later.batchId);
  await undo(context, batchId);
  expect(dump(context)).toEqual(empty);
});

test('amounts that bear their own sign have the balance of their own currency', async () => {
  const context = makeImportContext();
  const path = makeFile(
    'ouvert-2025-06-30.csv',
    'Code client;N° pièce;Date;Reste dû\nC1;F1;15/01/2025;1 200,00 $\nC1;F2;15/01/2025;300,00 €\nC2;F3;15/01/2025;£300\nC2;F4;15/01/2025;USD 45.10\n',
  );
  const { batchId, fileIssues } = await stage(context, path);
  expect(fileIssues).toContainEqual({ code: 'otherCurrencies', details: { count: 3, currencies: 'GBP, USD' } });
  const changes = await changesOf(context, batchId);
  expect(changes.rows.map(({ reference, currency }) => [reference, currency])).toEqual([
    ['F1', 'USD'],
    ['F2', 'EUR'],
    ['F3', 'GBP'],
    ['F4', 'USD'],
  ]);
  const { lines } = await call(importsHandlers.warnings, { batchId }, { context });
  expect(lines[0]).toMatchObject({ reference: 'F1', currency: 'USD' });
  const { control } = await apply(context, batchId);
  expect(control).toMatchObject({ ledgerCents: 30_000, openCents: 30_000, differenceCents: 0 });
  expect(await balanceAt(context, '2025-06-30')).toEqual({
    totals: { EUR: 30_000, USD: 124_510, GBP: 30_000 },
    differences: [0, 0],
  });
  expect(sound(context)).toEqual([]);
});

test('a row with both amounts is in euros and keeps what the customer was billed', async () => {
  const context = makeImportContext();
  const path = makeFile(
    'ouvert-2025-06-30.csv',
    'Code client;N° pièce;Date;Montant EUR;Montant en devise;Devise\nC1;F1;15/01/2025;920,00;1000,00;USD\nC1;F2;15/01/2025;10,00;10,00;EUR\n',
  );
  const { control } = await importFile(context, path);
  expect(control).toEqual({ ledgerCents: 93_000, openCents: 93_000, differenceCents: 0 });
  expect(
    rowsOf(
      context,
      'select reference, amount_cents as cents, currency, foreign_cents as foreignCents, foreign_currency as foreignCurrency from documents',
    ),
  ).toEqual([
    { reference: 'F1', cents: 92_000, currency: 'EUR', foreignCents: 100_000, foreignCurrency: 'USD' },
    { reference: 'F2', cents: 1_000, currency: 'EUR', foreignCents: null, foreignCurrency: null },
  ]);
});
