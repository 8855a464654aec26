import { createRouterClient } from '@orpc/server';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { editionsHandlers } from '../../../electron/usecases/editions/index.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

function setUp() {
  const context = collectionContext();
  const { db } = context;
  const one = addCustomer(db, 'UN', { name: 'Zénith' });
  const two = addCustomer(db, 'DEUX', { name: 'Alpha' });
  const invoice = addInvoice(db, one, 'F1', 1_000, '2025-05-01');
  addInvoice(db, two, 'F2', 2_000, '2025-07-15');
  addInvoice(db, two, 'F3', 300, null, { currency: 'USD' });
  const client = createRouterClient({ balance: balanceHandlers, editions: editionsHandlers }, { context });
  const editionCheck = () => checkFirm(db).find(({ name }) => name === 'editions');
  return { context, db, client, one, two, invoice, editionCheck };
}

test('a closed balance keeps what the screen showed, whatever happens to the ledger afterwards', async () => {
  const { db, client, one, invoice, editionCheck } = setUp();
  const report = await client.balance.get({ asOf: '2025-06-30' });
  const { id, number } = await client.editions.create({ asOf: '2025-06-30' });
  expect(number).toBe(1);
  pay(db, one, invoice, 1_000, '2025-06-30');
  db.run("update customers set name = 'Renommé' where code = 'UN'");
  const edition = await client.editions.get({ id });
  expect(edition.parameters.currencies).toMatchObject(
    report.currencies.map(({ currency, totals, totalCents }) => ({ currency, totals, totalCents })),
  );
  const { rows } = await client.editions.rows({ id });
  expect(rows.map((row) => [row.name, row.currency, row.totalCents])).toEqual([
    ['Alpha', 'EUR', 2_000],
    ['Zénith', 'EUR', 1_000],
    ['Alpha', 'USD', 300],
  ]);
  expect(rows[1]?.columns).toMatchObject({ late31to60: 1_000, notDue: 0 });
  expect(editionCheck()).toMatchObject({ ok: true, detail: '1' });
});

test('remarks are typed beside the seal and taken over by the next edition', async () => {
  const { client, two, editionCheck } = setUp();
  const first = await client.editions.create({ asOf: '2025-05-31' });
  const { sha256 } = await client.editions.get(first);
  await client.editions.remark({ id: first.id, customerId: two, currency: 'EUR', remark: 'promesse au 15' });
  expect((await client.editions.get(first)).sha256).toBe(sha256);
  const second = await client.editions.create({ asOf: '2025-06-30', takeRemarks: true });
  const third = await client.editions.create({ asOf: '2025-06-30' });
  const remarks = async (id: number) => (await client.editions.rows({ id })).rows.map((row) => row.remark);
  expect(await remarks(second.id)).toEqual(['promesse au 15', null, null]);
  expect(await remarks(third.id)).toEqual([null, null, null]);
  await client.editions.remark({ id: second.id, customerId: two, currency: 'EUR', remark: null });
  expect(await remarks(second.id)).toEqual([null, null, null]);
  expect(editionCheck()?.ok).toBe(true);
  expect((await client.editions.list({})).rows.map((row) => row.number)).toEqual([3, 2, 1]);
  const gone = client.editions.remark({ id: 99, customerId: two, currency: 'EUR', remark: 'x' });
  await expect(gone).rejects.toMatchObject({ data: { reason: 'editionRow' } });
});

test('a changed amount, name or parameter, and a removed edition, are found by the check', async () => {
  for (const change of [
    'update edition_rows set total_cents = total_cents + 1 where customer_id = 1',
    "update edition_rows set columns = json_set(columns, '$.name', 'Autre') where customer_id = 1",
    "update editions set parameters = json_set(parameters, '$.basis', 'issue')",
    "update editions set as_of = '2025-06-29'",
    'delete from edition_rows',
  ]) {
    const { db, client, editionCheck } = setUp();
    await client.editions.create({ asOf: '2025-06-30' });
    expect(editionCheck()?.ok).toBe(true);
    db.run(change);
    expect(editionCheck()).toMatchObject({ ok: false, detail: '#1' });
  }
});

test('it is written down as its stored rows, with its number, its seal and its remarks', async () => {
  const { context, client, db, one, two, invoice } = setUp();
  const { id } = await client.editions.create({ asOf: '2025-06-30', disputed: 'excluded' });
  const { sha256 } = await client.editions.get({ id });
  await client.editions.remark({ id, customerId: two, currency: 'EUR', remark: '=à revoir' });
  pay(db, one, invoice, 1_000, '2025-06-30');
  for (const format of ['pdf', 'csv', 'xlsx'] as const) await client.editions.export({ id, format });
  const [pdf, csv, xlsx] = context.made;
  expect(context.made.map(({ name }) => name)).toEqual([
    'balance-arretee-1-2025-06-30.pdf',
    'balance-arretee-1-2025-06-30.csv',
    'balance-arretee-1-2025-06-30.xlsx',
  ]);
  expect(new TextDecoder('latin1').decode(pdf?.content.slice(0, 5))).toBe('%PDF-');
  const lines = new TextDecoder().decode(csv?.content).split('\r\n');
  expect(lines).toContain('Édition n°;1');
  expect(lines).toContain(`SHA-256;${sha256}`);
  expect(lines).toContain('Créances en litige;exclues');
  const start = lines.findIndex((line) => line.startsWith('DEUX;Alpha;EUR'));
  expect(lines[start]).toMatch(/^DEUX;Alpha;EUR;20,00;.*;20,00;'=à revoir$/);
  expect(lines[start + 1]).toMatch(/^UN;Zénith;EUR;0,00;10,00;.*;10,00;$/);
  const parts = unzipSync(xlsx?.content ?? new Uint8Array());
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
  expect(sheet).not.toContain('<f>');
  for (const text of [sha256, '=à revoir', 'Zénith']) expect(sheet + strings).toContain(text);
});
