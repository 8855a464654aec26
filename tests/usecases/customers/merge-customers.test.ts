import { describe, expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import type { TestContext } from '../../make-context.ts';
import { brokenRules, details, editsContext, entry } from '../set-up/edits-context.ts';
import { dump, rowsOf } from '../set-up/import-steps.ts';

/** Two customers entered manually, an invoice and a payment on each. */
async function twoCustomers() {
  const at = editsContext();
  const { client } = at;
  const intoId = (await client.customers.create({ code: 'C00012', details, contacts: [] })).id;
  const card = { ...details, name: 'ELAN ET FILS SARL', siren: '732829320', termsKind: 'net', termsDays: 60 } as const;
  const contact = { id: null, name: 'Mme Roux', role: null, email: null, phone: null, isPreferred: true };
  const fromId = (await client.customers.create({ code: 'C00112', details: card, contacts: [contact] })).id;
  await client.documents.create(entry(intoId, { reference: 'F-1', amountCents: 10_000 }));
  await client.documents.create(entry(fromId, { reference: 'F-2', amountCents: 20_050 }));
  await client.documents.create(
    entry(fromId, { kind: 'payment', side: 'credit', reference: 'VIR', amountCents: 5_000 }),
  );
  return { ...at, intoId, fromId };
}

const wrongChecks = ({ db }: ReturnType<typeof editsContext>) => checkFirm(db).filter((result) => !result.ok);

/** Every table except the former values of documents: a due date that moved and moved back leaves two of them. */
function tables(context: TestContext) {
  const { earlier_documents: _history, ...others } = dump(context);
  return others;
}

describe('two customers are united', () => {
  test('the preview says what moves and the totals do not change', async () => {
    const { client, intoId, fromId } = await twoCustomers();
    const preview = await client.customers.mergePreview({ fromId, intoId });
    expect(preview.open).toEqual([{ currency: 'EUR', intoCents: 10_000, fromCents: 15_050, totalCents: 25_050 }]);
    expect(preview.moved).toMatchObject({ documents: 2, contacts: 1 });
    expect(preview.differences).toEqual([
      { field: 'siren', isTaken: true },
      { field: 'terms', isTaken: false },
    ]);
    await client.customers.merge({ fromId, intoId });
    expect(await client.customers.get({ id: intoId })).toMatchObject({
      openCents: 25_050,
      siren: '732829320',
      termsKind: null,
      merged: [{ code: 'C00112', name: 'ELAN ET FILS SARL' }],
      contacts: [{ name: 'Mme Roux' }],
    });
  });

  test('the merged one is no longer listed, is found by its code and name, and leads to the other', async () => {
    const { client, intoId, fromId } = await twoCustomers();
    await client.customers.merge({ fromId, intoId });
    const listed = async (search?: string) =>
      (await client.customers.list(search === undefined ? {} : { search })).rows.map((row) => row.code);
    expect(await listed()).toEqual(['C00012']);
    expect(await listed('C00112')).toEqual(['C00012']);
    expect(await listed('sarl')).toEqual(['C00012']);
    expect(await client.customers.find({ code: 'C00112' })).toMatchObject({ id: fromId, survivorId: intoId });
    expect((await client.customers.get({ id: fromId })).mergedInto).toMatchObject({ id: intoId, code: 'C00012' });
    const refused = { code: 'conflict', data: { reason: 'mergedCustomer' } };
    await expect(client.documents.create(entry(fromId, { reference: 'F-9' }))).rejects.toMatchObject(refused);
    await expect(
      client.holds.add({
        customerId: fromId,
        kind: 'other',
        reason: 'x',
        untilOn: '2025-12-31',
      }),
    ).rejects.toMatchObject(refused);
    await expect(client.customers.merge({ fromId, intoId })).rejects.toMatchObject(refused);
  });

  test('undoing restores every table, redoing unites them again, and the journal tells both', async () => {
    const at = await twoCustomers();
    const { client, context, intoId, fromId } = at;
    await client.holds.add({
      customerId: fromId,
      kind: 'other',
      reason: 'x',
      untilOn: '2025-12-31',
    });
    const before = tables(context);
    await client.customers.merge({ fromId, intoId, take: ['siren', 'terms'] });
    expect(wrongChecks(at)).toEqual([]);
    const merged = tables(context);
    expect(await client.edits.undo()).toMatchObject({ kind: 'customers.merge' });
    expect(tables(context)).toEqual(before);
    expect(wrongChecks(at)).toEqual([]);
    await client.edits.redo();
    expect(tables(context)).toEqual(merged);
    await client.customers.unmerge({ id: fromId });
    expect(tables(context)).toEqual(before);
    await client.edits.undo();
    expect(tables(context)).toEqual(merged);
    expect(wrongChecks(at)).toEqual([]);
    const kinds = (await client.customers.history({ id: intoId })).rows.map((row) => row.kind);
    expect(kinds.filter((kind) => kind.includes('merge'))).toEqual([
      ...['customers.merge', 'customers.unmerge', 'customers.merge', 'customers.unmerge', 'customers.merge'],
    ]);
  });

  test('chains lead to the last one, and come apart in any order', async () => {
    const at = await twoCustomers();
    const { client, context, intoId: b, fromId: c } = at;
    const a = (await client.customers.create({ code: 'C1', details: { ...details, name: 'Holding' }, contacts: [] }))
      .id;
    const apart = tables(context);
    await client.customers.merge({ fromId: c, intoId: b });
    const pair = tables(context);
    await client.customers.merge({ fromId: b, intoId: a });
    expect((await client.customers.get({ id: c })).mergedInto).toMatchObject({ code: 'C1' });
    expect((await client.customers.get({ id: a })).openCents).toBe(25_050);
    expect(wrongChecks(at)).toEqual([]);
    await client.customers.unmerge({ id: c });
    expect((await client.customers.get({ id: a })).openCents).toBe(10_000);
    expect(wrongChecks(at)).toEqual([]);
    await client.edits.undo();
    await client.edits.undo();
    await client.edits.undo();
    expect(tables(context)).toEqual(apart);
    await client.edits.redo();
    expect(tables(context)).toEqual(pair);
  });

  test('what was set across since must be taken back before they come apart', async () => {
    const at = await twoCustomers();
    const { client, context, intoId, fromId } = at;
    await client.customers.merge({ fromId, intoId });
    const [invoice] = rowsOf(context, "select id from documents where reference = 'F-1'");
    const [payment] = rowsOf(context, "select id from documents where reference = 'VIR'");
    const across = { debitDocumentId: Number(invoice?.id), creditDocumentId: Number(payment?.id), amountCents: 5_000 };
    await client.allocations.create({ allocations: [across] });
    expect(brokenRules(at)).toEqual([]);
    await expect(client.customers.unmerge({ id: fromId })).rejects.toMatchObject({
      code: 'in_use',
      data: { reason: 'merge', details: { allocations: 1, plans: 0, reminders: 0, documents: 0 } },
    });
    await client.edits.undo();
    await client.customers.unmerge({ id: fromId });
    expect(wrongChecks(at)).toEqual([]);
  });

  test('a correction and its undoing keep a document on its account', async () => {
    const at = await twoCustomers();
    const { client, context, intoId, fromId } = at;
    await client.customers.merge({ fromId, intoId });
    const [invoice] = rowsOf(context, "select id from documents where reference = 'F-2'");
    const { customerId: _customerId, ...corrected } = entry(intoId, { reference: 'F-2', amountCents: 21_000 });
    await client.documents.update({ id: Number(invoice?.id), ...corrected });
    await client.customers.unmerge({ id: fromId });
    expect((await client.customers.get({ id: fromId })).openCents).toBe(16_000);
    expect((await client.customers.get({ id: intoId })).openCents).toBe(10_000);
    expect(wrongChecks(at)).toEqual([]);
  });
});

test('customers that are possibly one are shown, by name or by SIREN', async () => {
  const { client, intoId, fromId } = await twoCustomers();
  await client.customers.create({ code: 'X', details: { ...details, name: 'Autre' }, contacts: [] });
  expect(await client.customers.duplicates({ id: intoId })).toEqual([
    { id: fromId, code: 'C00112', name: 'ELAN ET FILS SARL', reason: 'name', openCents: 15_050 },
  ]);
  const listed = await client.customers.list({ filter: 'duplicates' });
  expect(listed.rows.map((row) => row.id)).toEqual([intoId, fromId]);
});
