import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documents } from '../../../db/schema.ts';
import { act } from '../../../electron/app/act.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { resolveDispute } from '../../../electron/usecases/disputes/ending.ts';
import { firmHandlers } from '../../../electron/usecases/firm/index.ts';
import type { balanceBases } from '../../../shared/contract/balance.ts';
import { customerSearchText } from '../../../shared/domain/values/fold-text.ts';
import { savePromise } from '../../save-promise.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';

import { clientOf, differences, eur, smallLedger } from '../set-up/small-ledger.ts';

/** A dispute on F2, one on G1 that was settled yesterday, and a doubtful F4. */
function ledgerInDispute() {
  const context = smallLedger();
  const { db } = context;
  const other = addCustomer(db, 'AUTRE');
  const own = addInvoice(db, other, 'G1', 700, '2025-06-20');
  const then = { ...context, now: () => '2025-06-10T08:00:00.000Z', today: () => '2025-06-10' };
  openDispute(then, { documentId: 4 });
  const id = openDispute(then, { documentId: own });
  const on = { ...context, now: () => '2025-06-30T08:00:00.000Z' };
  act({ ...on, db }, (tx, writing) =>
    resolveDispute(tx, writing, { id, resolution: 'rejected', resolvedOn: '2025-06-30' }),
  );
  db.update(documents).set({ isDoubtful: true }).where(eq(documents.reference, 'F4')).run();
  return context;
}

test('disputed and doubtful receivables are counted, left out or alone, and what is left out is said', async () => {
  const client = clientOf(ledgerInDispute());
  const ask = async (input: object) => {
    const report = await client.balance.get({ asOf: '2025-06-30', currency: 'EUR', ...input });
    const control = await client.balance.control({ asOf: '2025-06-30', ...input });
    return { total: eur(report).totalCents, leftOut: control.leftOut, ...differences(control) };
  };
  const ties = { columns: 0, ledger: 0 };
  const whole = 20_460 + 700;
  expect(await ask({})).toEqual({ total: whole, leftOut: [], ...ties });
  expect(await ask({ disputed: 'excluded' })).toEqual({
    total: whole - 2_000,
    leftOut: [{ reason: 'disputed', currency: 'EUR', cents: 2_000 }],
    ...ties,
  });
  expect(await ask({ disputed: 'only' })).toMatchObject({ total: 2_000, ...ties });
  expect(await ask({ doubtful: 'excluded', disputed: 'excluded' })).toEqual({
    total: whole - 2_000 - 4_000,
    leftOut: [
      { reason: 'disputed', currency: 'EUR', cents: 2_000 },
      { reason: 'doubtful', currency: 'EUR', cents: 4_000 },
    ],
    ...ties,
  });
  expect(await ask({ doubtful: 'only' })).toMatchObject({ total: 4_000, ...ties });
  expect(await ask({ disputed: 'only', knownAt: '2025-06-29' })).toMatchObject({ total: 2_700 });
  expect(await ask({ disputed: 'excluded', knownAt: '2025-06-05' })).toMatchObject({ leftOut: [] });
});

test('credits deducted reduce the oldest documents and leave no credit beside a debt', async () => {
  const client = clientOf(smallLedger());
  const { totals, totalCents } = eur(await client.balance.get({ asOf: '2025-06-30', credits: 'deducted' }));
  expect(totals).toMatchObject({ lateOver90: 9_000 - 240, creditNotes: 0, payments: 0, deposits: 0 });
  expect(totalCents).toBe(20_460);
});

test('credits in their own bucket have the age of their day, and leave the columns of credits empty', async () => {
  const context = smallLedger();
  const customerId = addCustomer(context.db, 'AVOIR');
  const credit = { kind: 'creditNote', side: 'credit' } as const;
  addInvoice(context.db, customerId, 'G1', 5_000, '2025-05-15', { issuedOn: '2025-04-15' });
  addInvoice(context.db, customerId, 'A9', 1_200, null, { ...credit, issuedOn: '2025-06-10' });
  const client = clientOf(context);
  const parameters = { asOf: '2025-06-30', credits: 'aged' } as const;
  const report = await client.balance.get({ ...parameters, search: 'AVOIR' });
  expect(eur(report).totals).toMatchObject({ late1to30: -1_200, late31to60: 5_000, creditNotes: 0 });
  expect(differences(await client.balance.control(parameters))).toEqual({ columns: 0, ledger: 0 });
});

test('an age counts from the day of the entry too', async () => {
  const context = smallLedger();
  const customerId = addCustomer(context.db, 'SAISI');
  addInvoice(context.db, customerId, 'G1', 5_000, '2025-07-15', { issuedOn: '2025-03-01', bookedOn: '2025-06-05' });
  const client = clientOf(context);
  const columnOf = async (basis: (typeof balanceBases)[number]) => {
    const { totals } = eur(await client.balance.get({ asOf: '2025-06-30', basis, search: 'SAISI' }));
    return Object.keys(totals).find((column) => totals[column] !== 0);
  };
  expect([await columnOf('due'), await columnOf('issue'), await columnOf('booked')]).toEqual([
    'notDue',
    'lateOver90',
    'late1to30',
  ]);
});

test('grouped by salesperson, subtotals come before their customers, on screen as in the CSV', async () => {
  const context = smallLedger();
  const { db } = context;
  const one = addCustomer(db, 'UN', { salesperson: 'Durand' });
  const two = addCustomer(db, 'DEUX', { salesperson: 'Durand' });
  addInvoice(db, one, 'G1', 700, '2025-06-20');
  addInvoice(db, two, 'G2', 300, '2025-07-20');
  const client = clientOf(context);
  const block = eur(await client.balance.get({ asOf: '2025-06-30', groupBy: 'salesperson', sort: [{ by: 'code' }] }));
  expect(block.rows.map((row) => [row.code, row.group])).toEqual([
    ['DEUX', 'Durand'],
    ['UN', 'Durand'],
    ['ETE', ''],
  ]);
  expect(block.groups).toMatchObject([
    { key: 'Durand', totalCents: 1_000, customerCount: 2 },
    { key: '', totalCents: 20_460, customerCount: 1 },
  ]);
  await client.balance.export({ asOf: '2025-06-30', groupBy: 'salesperson', sort: [{ by: 'code' }], format: 'csv' });
  const lines = new TextDecoder().decode(context.made[0]?.content).split('\r\n');
  const start = lines.findIndex((line) => line.startsWith(';Durand;EUR;3,00;7,00'));
  expect(lines.slice(start, start + 4).map((line) => line.split(';').slice(0, 2))).toEqual([
    ['', 'Durand'],
    ['DEUX', 'Client DEUX'],
    ['UN', 'Client UN'],
    ['', 'Sans commercial'],
  ]);
});

test('the limit of each customer, by how much it is passed and « divers » stand beside its balance, in the ledger’s currency', async () => {
  const context = collectionContext();
  const add = (code: string, card: Parameters<typeof addCustomer>[2]) => {
    const id = addCustomer(context.db, code, { salesperson: 'Durand', ...card });
    addInvoice(context.db, id, `F-${code}`, 1_000, '2025-07-20');
    addInvoice(context.db, id, `U-${code}`, 5_000, '2025-07-20', { currency: 'USD' });
  };
  add('A', { creditLimitCents: 400 });
  add('B', { creditLimitCents: 1_000, isMiscellaneous: true });
  add('C', { creditLimitCents: 0 });
  const client = clientOf(context);
  const asked = { asOf: '2025-06-30', groupBy: 'salesperson' as const, sort: [{ by: 'code' }] };
  const { currencies } = await client.balance.get(asked);
  expect(currencies.map(({ rows }) => rows.map((row) => [row.creditLimitCents, row.overLimitCents]))).toEqual([
    [
      [400, 600],
      [1_000, null],
      [0, 1_000],
    ],
    [
      [null, null],
      [null, null],
      [null, null],
    ],
  ]);
  expect(currencies[0]).toMatchObject({ creditLimitCents: 1_400, overLimitCents: 1_600 });
  expect(currencies[0]?.groups).toMatchObject([{ creditLimitCents: 1_400, overLimitCents: 1_600 }]);
  const columns = ['code', 'total', 'creditLimitCents', 'overLimitCents', 'isMiscellaneous'];
  const where = [{ column: 'overLimitCents', from: 700 }];
  await client.balance.export({ ...asked, currency: 'EUR', columns, format: 'csv' });
  await client.balance.export({ ...asked, currency: 'EUR', columns, where, groupBy: 'none', format: 'csv' });
  expect(await tableOf(context.made[0], 'Code client')).toEqual([
    ['Code client', 'Devise', 'Total', 'Encours autorisé', 'Dépassement de l’encours', 'Compte divers'],
    ['', 'EUR', 3_000, 1_400, 1_600, ''],
    ['A', 'EUR', 1_000, 400, 600, ''],
    ['B', 'EUR', 1_000, 1_000, '', 'Compte divers'],
    ['C', 'EUR', 1_000, 0, 1_000, ''],
    ['Total EUR', 'EUR', 3_000, 1_400, 1_600, ''],
  ]);
  expect((await tableOf(context.made[1], 'Code client')).map(([code]) => code)).toEqual([
    'Code client',
    'C',
    'Total EUR',
  ]);
});

test('every amount of the balance opens the documents it is made of', async () => {
  const context = ledgerInDispute();
  const client = clientOf(context);
  const covered = context.db.select().from(documents).where(eq(documents.reference, 'F5')).all();
  savePromise(context.db, { customerId: 1, dueOn: '2025-06-20', documentIds: covered.map(({ id }) => id) });
  const questions = [
    {},
    { credits: 'deducted' },
    { disputed: 'excluded' },
    { basis: 'issue' },
    { basis: 'promised' },
    { basis: 'promised', credits: 'deducted' },
    { basis: 'booked', credits: 'aged' },
  ] as const;
  for (const how of questions) {
    const parameters = { asOf: '2025-06-30', ...how };
    const report = await client.balance.get(parameters);
    for (const row of eur(report).rows)
      for (const column of report.columns) {
        const asked = { ...parameters, customerId: row.customerId, column };
        const cell = await client.balance.documents({ ...asked, currency: 'EUR' });
        expect(cell.sums.openCents ?? 0).toBe(row.columns[column] ?? 0);
        expect(cell.rows).toHaveLength(cell.count);
        const dollars = report.currencies.find(({ currency }) => currency === 'USD');
        const foreign = dollars?.rows.find(({ customerId }) => customerId === row.customerId)?.columns[column] ?? 0;
        const inDollars = await client.balance.documents({ ...asked, currency: 'USD' });
        expect(inDollars.sums.openCents ?? 0).toBe(foreign);
      }
  }
  const pages = { asOf: '2025-06-30', customerId: 1, column: 'lateOver90', limit: 1 };
  const first = await client.balance.documents(pages);
  const second = await client.balance.documents({ ...pages, cursor: first.nextCursor ?? '' });
  expect([...first.rows, ...second.rows].map(({ reference }) => reference)).toEqual(['F5', 'U1']);
  const promised = { asOf: '2025-06-30', customerId: 1, column: 'late1to30', basis: 'promised' } as const;
  const { rows } = await client.balance.documents(promised);
  expect(rows.map((row) => [row.reference, row.promisedOn])).toContainEqual(['F5', '2025-06-20']);
  expect(rows.find(({ reference }) => reference === 'F1')?.promisedOn).toBeNull();
});

test('the XLSX holds real numbers and dates, and a name like a formula stays text', async () => {
  const context = smallLedger();
  addInvoice(context.db, addCustomer(context.db, '=1+1', { name: '=HYPERLINK("x")' }), 'X1', 123_456, '2025-06-30');
  await clientOf(context).balance.export({ asOf: '2025-06-30', format: 'xlsx', sort: [{ by: 'code' }] });
  const [file] = context.made;
  expect(file?.name).toBe('balance-agee-2025-06-30.xlsx');
  const parts = unzipSync(file?.content ?? new Uint8Array());
  const read = (name: string) => new TextDecoder().decode(parts[name]);
  const sheet = read('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/);
  expect(sheet).toContain('<v>1234.56</v>');
  expect(sheet).toContain('<v>45838</v>');
  expect(`${sheet}${read('xl/sharedStrings.xml')}`).toContain('<t>=HYPERLINK("x")</t>');
});

test('the columns are those of the firm unless others are asked for', async () => {
  const context = smallLedger();
  const client = createRouterClient({ balance: balanceHandlers, firm: firmHandlers }, { context });
  await client.firm.setBuckets({ buckets: [15, 45] });
  expect((await client.firm.get()).buckets).toEqual([15, 45]);
  const columns = async (input: object) => (await client.balance.get({ asOf: '2025-06-30', ...input })).columns;
  expect((await columns({})).slice(0, 4)).toEqual(['notDue', 'late1to15', 'late16to45', 'lateOver45']);
  expect(await columns({ buckets: [30] })).toContain('lateOver30');
  await expect(client.firm.setBuckets({ buckets: [45, 15] })).rejects.toMatchObject({ data: { reason: 'buckets' } });
  await client.firm.setBuckets({ buckets: null });
  expect(await columns({})).toContain('late61to90');
});

test('groups and customers come as a French reader sorts their names, on every page', async () => {
  const context = collectionContext();
  const { db } = context;
  const groups = ['zinc', 'Énergie', 'eau', 'Électricité', 'Œuvres', 'Ouest', 'École'];
  for (const [index, name] of groups.entries()) {
    const id = addCustomer(db, `C${index}`, {
      salesperson: name,
      name,
      searchText: customerSearchText({ name, code: `C${index}` }),
    });
    addInvoice(db, id, 'F1', 100, '2025-06-20');
  }
  const client = clientOf(context);
  const sorted = ['eau', 'École', 'Électricité', 'Énergie', 'Œuvres', 'Ouest', 'zinc'];
  const block = eur(await client.balance.get({ asOf: '2025-06-30', groupBy: 'salesperson' }));
  expect(block.groups.map(({ key }) => key)).toEqual(sorted);
  expect(eur(await client.balance.get({ asOf: '2025-06-30' })).rows.map(({ name }) => name)).toEqual(sorted);
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const next = cursor === undefined ? {} : { cursor };
    const page = await client.balance.get({ asOf: '2025-06-30', groupBy: 'salesperson', limit: 2, ...next });
    paged.push(...eur(page).rows.map(({ group }) => group));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(sorted);
});
