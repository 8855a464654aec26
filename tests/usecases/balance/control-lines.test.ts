import { readFileSync } from 'node:fs';
import { call, createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { causesOfItems } from '../../../electron/hosts/terminal/common/control-causes.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import type { ControlLine, ControlQuestion } from '../../../shared/contract/balance-control.ts';
import { causesOf } from '../../../shared/domain/balance/control-causes.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { tableOf } from '../exports/written-reports.ts';
import { editsContext } from '../set-up/edits-context.ts';
import { importFile, makeFile, makeImportContext, rowsOf, year1, year2 } from '../set-up/import-steps.ts';

const asOf = '2024-12-31';

/** The FEC of 2024 with the amount of its second line spoilt. */
async function spoiltFirm(): Promise<TestContext> {
  const context = makeImportContext();
  const text = readFileSync(year1, 'latin1').replace('3255,61', '32x55,61');
  await importFile(context, makeFile('100000017FEC20241231.txt', Buffer.from(text, 'latin1')));
  return context;
}

async function differences(context: TestContext) {
  const { checks } = await call(balanceHandlers.control, { asOf }, { context });
  return checks.flatMap(({ items }) => items);
}

/** What each check says of manual documents. */
async function manualIn(context: TestContext) {
  const { checks } = await call(balanceHandlers.control, { asOf }, { context });
  return checks.map(({ manualCents }) => manualCents);
}

const pageOf = (context: TestContext, question: ControlQuestion, page: { limit?: number; cursor?: string } = {}) =>
  call(balanceHandlers.controlLines, { question, ...page }, { context });

describe('a difference of the control', () => {
  test('opens the lines of the accounts, the documents of the balance, and the refused lines that are its cause', async () => {
    const context = await spoiltFirm();
    const [item] = await differences(context);
    expect(item).toMatchObject({ customer: 'C00012', differenceCents: -325561 });
    const of = (side: 'accounts' | 'balance' | 'refused') => pageOf(context, { of: side, customers: ['C00012'], asOf });
    const [accounts, balance, refused] = [await of('accounts'), await of('balance'), await of('refused')];
    expect(accounts.totalCents).toBe(item?.expectedCents);
    expect(balance.totalCents).toBe(item?.actualCents);
    expect(refused).toMatchObject({
      count: 1,
      totalCents: 325561,
      rows: [{ source: 'refused', file: '100000017FEC20241231.txt', line: 2, customer: 'C00012', cents: 325561 }],
    });
    expect(accounts.rows.filter(({ source }) => source === 'refused')).toEqual(refused.rows);
    expect(sumCents(accounts.rows.map(({ cents }) => cents ?? 0))).toBe(accounts.totalCents);
    expect(sumCents(balance.rows.map(({ cents }) => cents ?? 0))).toBe(balance.totalCents);
    expect(causesOf(item?.differenceCents ?? 0, refused.totalCents)).toEqual([{ cause: 'refused', cents: -325561 }]);
  });

  test('lists its lines in any order under any condition, and writes them as they are listed', async () => {
    const context = await spoiltFirm();
    const question = { of: 'accounts' as const, customers: ['C00012'], asOf };
    const all = await pageOf(context, question);
    const byAmount = await call(
      balanceHandlers.controlLines,
      { question, sort: [{ by: 'cents', descending: true }], where: [{ column: 'cents', from: 1 }] },
      { context },
    );
    const debits = all.rows.filter(({ cents }) => (cents ?? 0) > 0);
    expect(byAmount.rows.map(({ cents }) => cents)).toEqual(
      debits.map(({ cents }) => cents ?? 0).sort((one, other) => other - one),
    );
    expect(byAmount).toMatchObject({
      count: debits.length,
      totalCents: sumCents(debits.map(({ cents }) => cents ?? 0)),
    });
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await pageOf(context, question, { limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.rows.map(({ source, id }) => `${source} ${id}`));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.rows.map(({ source, id }) => `${source} ${id}`));
    await call(
      balanceHandlers.exportControlLines,
      { question, columns: ['on', 'file', 'cents'], format: 'csv' },
      { context },
    );
    const table = await tableOf(context.made.at(-1), 'Date');
    expect(table.slice(1, -1).map((line) => line.at(-1))).toEqual(all.rows.map(({ cents }) => cents ?? ''));
    expect(table.at(-1)?.at(-1)).toBe(all.totalCents);
  });

  test('that no refused line explains is said to be so', async () => {
    const context = await spoiltFirm();
    rowsOf(
      context,
      `update documents set amount_cents = amount_cents + 500, open_cents = open_cents + 500
        where id = (select documents.id from documents join customers on customers.id = customer_id
          where code = 'C00012' and side = 'debit' and open_cents > 0) returning id`,
    );
    const [item] = await differences(context);
    const { totalCents } = await pageOf(context, { of: 'refused', customers: ['C00012'], asOf });
    expect(causesOf(item?.differenceCents ?? 0, totalCents)).toEqual([
      { cause: 'refused', cents: -325561 },
      { cause: 'unexplained', cents: 500 },
    ]);
  });
});

test('the terminal asks the lines of many differences at once, and tells each its own', async () => {
  const { context, client } = editsContext();
  const codes = Array.from({ length: 130 }, (_, index) => `C${String(index).padStart(3, '0')}`);
  const sold = codes.flatMap((customer, index) => [
    ...sale({ entry: `S${index}`, on: '2024-03-01', customer, reference: `F${index}`, cents: 10_000 }),
    ...sale({ entry: `R${index}`, on: '2024-04-01', customer, reference: `X${index}`, cents: 100 + index }),
  ]);
  const end = sale({ entry: 'E', on: asOf, customer: 'C000', reference: 'E', cents: 1 });
  // The days of the second sales cannot be read.
  await importFile(
    context,
    makeFile('100000017FEC20241231.txt', fecText([...sold, ...end]).replaceAll('20240401', '20249901')),
  );
  const idOf = (code: string) => Number(rowsOf(context, 'select id from customers where code = ?', code)[0]?.id);
  await client.customers.merge({ fromId: idOf('C001'), intoId: idOf('C002') });
  rowsOf(context, `update documents set amount_cents = 10500, open_cents = 10500 where reference = 'F9' returning id`);
  const items = await differences(context);
  let questions = 0;
  const controlLines: typeof balanceClient.balance.controlLines = (...asked) => {
    questions++;
    return balanceClient.balance.controlLines(...asked);
  };
  const balanceClient = createRouterClient({ balance: balanceHandlers }, { context });
  const causes = await causesOfItems({ balance: { controlLines } }, items, { asOf });
  const told = (code: string) => causes.get(items.find(({ customer }) => customer === code) ?? expect.fail(code));
  const referencesOf = (code: string) => told(code)?.map(({ cause, cents, lines }) => [cause, cents, lines.length]);
  expect(items).toHaveLength(129);
  expect(referencesOf('C005')).toEqual([['refused', -105, 1]]);
  expect(referencesOf('C002')).toEqual([['refused', -203, 2]]);
  expect(referencesOf('C009')).toEqual([
    ['refused', -109, 1],
    ['unexplained', 500, 3],
  ]);
  expect(questions).toBe(4);
});

test('the lines of an amount come in pages, and are the same ones', async () => {
  const context = await spoiltFirm();
  const question = { of: 'accounts' as const, customers: ['C00012'], asOf };
  const whole = await pageOf(context, question);
  const rows: ControlLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(context, question, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(rows.length).toBeGreaterThan(4);
  expect(rows).toEqual(whole.rows);
  expect(whole.count).toBe(rows.length);
});

test('manual documents are lines of the accounts, and told with them; what was not known yet is not', async () => {
  const context = await spoiltFirm();
  expect(await manualIn(context)).toEqual([undefined, undefined]);
  const [customer] = rowsOf(context, `select id from customers where code = 'C00012'`);
  const before = context.now();
  await call(
    documentsHandlers.create,
    {
      customerId: Number(customer?.id),
      kind: 'invoice',
      side: 'debit',
      label: '',
      reference: 'M1',
      issuedOn: '2024-11-30',
      dueOn: '2024-12-30',
      amountCents: 1_000,
    },
    { context },
  );
  expect(await manualIn(context)).toEqual([undefined, 1_000]);
  const question = { of: 'accounts' as const, customers: ['C00012'], asOf };
  const { rows } = await pageOf(context, question);
  expect(rows.filter(({ source }) => source === 'manual')).toMatchObject([
    { file: null, line: null, customer: 'C00012', reference: 'M1', on: '2024-11-30', cents: 1_000 },
  ]);
  const then = await pageOf(context, { ...question, knownAt: before });
  expect(then.rows).toEqual(rows.filter(({ source }) => source !== 'manual'));
});

test('an opening that differs opens the lines of both amounts', async () => {
  const context = await spoiltFirm();
  await importFile(context, year2);
  const { rows } = await call(balanceHandlers.openings, undefined, { context });
  for (const { customer, openingOn, leftCents, openingCents } of rows) {
    const left = await pageOf(context, { of: 'left', customer, openingOn });
    const opening = await pageOf(context, { of: 'opening', customer, openingOn });
    expect([left.totalCents, opening.totalCents]).toEqual([leftCents, openingCents]);
    expect(sumCents(opening.rows.map(({ cents }) => cents ?? 0))).toBe(openingCents);
  }
  expect(rows).toHaveLength(1);
});

test('the two totals compared are told by customer, those that agree too, and come to the totals of the balance', async () => {
  const context = await spoiltFirm();
  const compared = await call(balanceHandlers.compared, { asOf }, { context });
  const { currencies } = await call(balanceHandlers.get, { asOf }, { context });
  const { checks } = await call(balanceHandlers.control, { asOf }, { context });
  expect(compared.sums.actualCents).toBe(currencies[0]?.totalCents);
  expect(compared.sums.differenceCents).toBe(checks.find(({ name }) => name === 'ledger')?.differenceCents);
  expect(compared.rows[0]).toMatchObject({ customer: 'C00012', differenceCents: -325561 });
  expect(compared.rows.slice(1).every(({ differenceCents }) => differenceCents === 0)).toBe(true);
  expect(sumCents(compared.rows.map(({ expectedCents }) => expectedCents))).toBe(compared.sums.expectedCents);
  for (const { customer, expectedCents, actualCents } of compared.rows.slice(0, 4)) {
    const of = (side: 'accounts' | 'balance') => pageOf(context, { of: side, customers: [customer], asOf });
    expect([(await of('accounts')).totalCents, (await of('balance')).totalCents]).toEqual([expectedCents, actualCents]);
  }
  const first = await call(balanceHandlers.compared, { asOf, limit: 5 }, { context });
  const second = await call(balanceHandlers.compared, { asOf, limit: 5, cursor: first.nextCursor ?? '' }, { context });
  expect([...first.rows, ...second.rows]).toEqual(compared.rows.slice(0, 10));
});

test('the control is sorted and narrowed, and exported as it is shown with the refused lines under their customer', async () => {
  const context = await spoiltFirm();
  const where = [{ column: 'customer' as const, words: 'c0001' }];
  const sort = [{ by: 'name' as const, descending: true }];
  const { rows, sums } = await call(balanceHandlers.compared, { asOf, where, sort }, { context });
  expect(rows.map(({ customer }) => customer)).toContain('C00012');
  expect(rows.every(({ customer }) => customer.startsWith('C0001'))).toBe(true);
  await call(balanceHandlers.exportCompared, { asOf, where, sort, format: 'csv' }, { context });
  const [file] = context.made;
  expect(file?.name).toBe('controle-2024-12-31.csv');
  const refused = 'Ligne 2, refusée · 100000017FEC20241231.txt';
  expect(await tableOf(file, 'Client')).toEqual([
    ['Client', 'Devise', 'Comptabilité', 'Balance', 'Écart', 'Lignes refusées sur comptes clients', 'Montant refusé'],
    ...rows.flatMap(({ name, customer, expectedCents, actualCents, differenceCents }) => [
      [name, 'EUR', expectedCents, actualCents, differenceCents, '', ''],
      ...(customer === 'C00012' ? [[name, 'EUR', '', '', '', refused, 325561]] : []),
    ]),
    ['Total EUR', 'EUR', sums.expectedCents, sums.actualCents, sums.differenceCents, '', 325561],
  ]);
});
