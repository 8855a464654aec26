import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../electron/app/finish.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { details, entry } from '../set-up/edits-context.ts';
import { dump, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';
import {
  applyPayments,
  importPayments,
  issuesOf,
  leftOf,
  makePayersContext,
  owed,
  paymentChangesOf,
  paymentList,
  stagePayments,
  wrongOf,
} from '../set-up/payment-lists.ts';

describe('a list of payments', () => {
  test('enters each payment as if by hand and pays what is certain; what is not stays to allocate and is said', async () => {
    const { context } = await makePayersContext();
    const path = paymentList(
      '15/05/2025;C1;Dupont SARL;100,00;VIR 1;;F-101',
      '16/05/2025;;Martin et fils;80,00;CB 7;Boutique;',
      '17/05/2025;C2;;100,00;CB 8;F-202;',
      '18/05/2025;C3;Durand;30,00;;;',
    );
    const preview = await stagePayments(context, path);
    expect(preview.totals).toEqual({
      counts: { new: 4, known: 0, alike: 0 },
      cents: { new: 31_000, known: 0, alike: 0 },
      allocatedCents: 18_000 + 8_000,
      partly: 2,
    });
    expect(leftOf(context)).toEqual(owed);
    const rows = await paymentChangesOf(context, preview.batchId);
    expect(rows.map(({ line, customer, reason, allocations }) => [line, customer, reason, allocations.length])).toEqual(
      [
        [2, 'C1', 'reference', 1],
        // Once F-202 is paid by the payment that names it, F-201 is the only invoice of that amount.
        [3, 'C2', 'exact', 1],
        [4, 'C2', 'reference', 1],
        [5, 'C3', null, 0],
      ],
    );

    const applied = await applyPayments(context, preview.batchId);
    expect(applied.totals).toEqual(preview.totals);
    expect(leftOf(context)).toEqual([
      'C1 invoice F-101: 0',
      'C1 invoice F-102: 25000',
      'C1 payment VIR 1: 0',
      'C2 invoice F-201: 0',
      'C2 invoice F-202: 0',
      'C2 payment CB 7: 0',
      'C2 payment CB 8: 2000',
      'C3 payment : 3000',
    ]);
    expect(
      rowsOf(context, `select count(*) as n from documents where kind = 'payment' and batch_id is not null`),
    ).toEqual([{ n: 0 }]);
    const made = rowsOf(context, `select kind, count(*) as n from events where kind like 'allocations.%' group by 1`);
    expect(made).toEqual([{ kind: 'allocations.create', n: 3 }]);
    expect((await paymentChangesOf(context, preview.batchId)).map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(wrongOf(context)).toEqual([]);
  });

  test('a column that names the invoice decides, however short its number; several parts of it are taken in turn', async () => {
    const { context, client, idOf } = await makePayersContext();
    await client.documents.create(entry(idOf('C3'), { reference: '7', amountCents: 5_000 }));
    const preview = await importPayments(
      context,
      paymentList('15/05/2025;C3;;30,00;A;;7', '16/05/2025;C3;;30,00;B;;7', '17/05/2025;C3;;30,00;C;;7'),
    );
    expect(preview.totals).toMatchObject({ allocatedCents: 5_000, partly: 2 });
    expect(leftOf(context).slice(4)).toEqual([
      'C3 invoice 7: 0',
      'C3 payment A: 0',
      'C3 payment B: 1000',
      'C3 payment C: 3000',
    ]);
    expect(wrongOf(context)).toEqual([]);
  });

  test('imported again, or with rows added, enters only what is missing', async () => {
    const { context } = await makePayersContext();
    const rows = ['15/05/2025;C3;Durand;30,00;T;;', '15/05/2025;C3;Durand;30,00;T;;', '22/05/2025;C3;Durand;30,00;T;;'];
    await importPayments(context, paymentList(...rows), true);
    const before = leftOf(context);
    expect(before.filter((left) => left === 'C3 payment T: 3000')).toHaveLength(3);
    const again = await importPayments(context, paymentList(...rows));
    expect(again.totals.counts).toEqual({ new: 0, known: 3, alike: 0 });
    expect(again.alreadyImportedAs).toBe('reglements.csv');
    expect(await issuesOf(context, again.batchId)).toEqual([]);
    expect(leftOf(context)).toEqual(before);
    const more = await importPayments(context, paymentList(...rows, '15/05/2025;C3;Durand;30,00;T;;'), true);
    expect(more.totals.counts).toEqual({ new: 1, known: 3, alike: 0 });
    expect(wrongOf(context)).toEqual([]);
  });

  test('leaves out a payment it says twice until the user says that it is another', async () => {
    const { context } = await makePayersContext();
    const twice = '15/05/2025;C1;;100,00;VIR 1;;F-101';
    const path = paymentList(
      twice,
      '15/05/2025;C2;;80,00;CB;;F-201',
      '15/05/2025;C2;;80,00;CB;;F-202',
      twice,
      '15/05/2025;C3;;30,00;;;',
      '15/05/2025;C3;;30,00;;;',
    );
    const { batchId, totals } = await stagePayments(context, path);
    expect(totals.counts).toEqual({ new: 4, known: 0, alike: 2 });
    expect(await issuesOf(context, batchId)).toEqual([
      { line: 5, code: 'paymentTwice', raw: twice },
      { line: 7, code: 'paymentTwice', raw: '15/05/2025;C3;;30,00;;;' },
    ]);
    const rows = await paymentChangesOf(context, batchId);
    expect(rows.map(({ outcome, twinLine }) => [outcome, twinLine])).toEqual([
      ['new', null],
      ['new', null],
      ['new', null],
      ['alike', 2],
      ['new', null],
      ['alike', 6],
    ]);
    expect((await applyPayments(context, batchId, true)).totals.counts).toEqual({ new: 6, known: 0, alike: 0 });
    expect(wrongOf(context)).toEqual([]);
  });

  test('refuses by name rows of nobody, of a doubtful payer, without a day or an amount; the others are entered', async () => {
    const { context, client } = await makePayersContext();
    await client.customers.create({ code: 'C4', details: { ...details, name: 'Durand' }, contacts: [] });
    const { batchId } = await importPayments(
      context,
      paymentList(
        '15/05/2025;C9;Inconnu;10,00;A;;',
        '15/05/2025;;Durand;10,00;B;;',
        '15/05/2025;C1;Martin et fils;10,00;C;;',
        ';C1;;10,00;D;;',
        '32/05/2025;C1;;10,00;E;;',
        '15/05/2025;C1;;dix;F;;',
        '15/05/2025;C1;;0,00;G;;',
        '15/05/2025;C1;;-10,00;H;;',
        '15/05/2025;C1;;10,00 USD;I;;',
        '01/07/2025;C1;;10,00;J;;',
        '15/05/2025;;;10,00;K;;',
        '15/05/2025;C1;;10,00;L;;',
        'Total;;;100,00;;;',
      ),
    );
    expect(await issuesOf(context, batchId)).toMatchObject([
      { line: 2, code: 'payerUnknown', raw: '15/05/2025;C9;Inconnu;10,00;A;;' },
      { line: 3, code: 'payerAmbiguous' },
      { line: 4, code: 'payerOtherName' },
      { line: 5, code: 'noPaymentDay' },
      { line: 6, code: 'badDate' },
      { line: 7, code: 'badAmount' },
      { line: 8, code: 'noPaymentAmount' },
      { line: 9, code: 'negativePayment' },
      { line: 10, code: 'paymentCurrency' },
      { line: 11, code: 'paymentInFuture' },
      { line: 12, code: 'rowWithoutCustomer' },
    ]);
    expect(leftOf(context)).toEqual([...owed.slice(0, 2), 'C1 payment L: 1000', ...owed.slice(2)]);
    expect(rowsOf(context, 'select count(*) as n from customers')).toEqual([{ n: 4 }]);
    expect(wrongOf(context)).toEqual([]);
  });

  test('undone, its payments and allocations are gone; it can then be imported again', async () => {
    const { context } = await makePayersContext();
    const path = paymentList('15/05/2025;C1;;100,00;VIR 1;;F-101', '16/05/2025;C2;;80,00;F-201;;');
    const { batchId } = await importPayments(context, path);
    await undo(context, batchId);
    expect(leftOf(context)).toEqual(owed);
    expect(wrongOf(context)).toEqual([]);
    const again = await importPayments(context, path);
    expect(again.totals.counts).toEqual({ new: 2, known: 0, alike: 0 });
    expect(wrongOf(context)).toEqual([]);
  });

  test('undoing is refused by the name of a payment that was used or changed since; one withdrawn by hand is passed over', async () => {
    const { context, client } = await makePayersContext();
    const { batchId } = await importPayments(
      context,
      paymentList('15/05/2025;C1;;90,00;VIR 1;;', '16/05/2025;C2;;5,00;CB;;'),
    );
    const [payment, other] = rowsOf(context, `select id from documents where kind = 'payment' order by id`);
    const [invoice] = rowsOf(context, `select id from documents where reference = 'F-101'`);
    const allocation = {
      debitDocumentId: Number(invoice?.id),
      creditDocumentId: Number(payment?.id),
      amountCents: 100,
    };
    await client.allocations.create({ allocations: [allocation] });
    const refused = {
      code: 'in_use',
      data: { reason: 'payment', details: { customer: 'Dupont SARL', amountCents: 9_000 } },
    };
    const before = dump(context);
    await expect(undo(context, batchId)).rejects.toMatchObject(refused);
    expect(dump(context)).toEqual(before);

    const [own] = rowsOf(context, 'select max(id) as id from allocations');
    await client.allocations.void({ id: Number(own?.id) });
    await client.documents.void({ id: Number(other?.id) });
    await undo(context, batchId);
    expect(leftOf(context)).toEqual(owed);
    expect(wrongOf(context)).toEqual([]);
  });

  test('a corrected payment is the user’s: undoing is refused', async () => {
    const { context, client, idOf } = await makePayersContext();
    const { batchId } = await importPayments(context, paymentList('15/05/2025;C3;;90,00;VIR 1;;'));
    const [payment] = rowsOf(context, `select id from documents where kind = 'payment'`);
    const values = { kind: 'payment', side: 'credit', reference: 'VIR 1', issuedOn: '2025-05-15' } as const;
    await client.documents.update({ ...entry(idOf('C3'), { ...values, amountCents: 9_500 }), id: Number(payment?.id) });
    await expect(undo(context, batchId)).rejects.toMatchObject({ code: 'in_use', data: { reason: 'payment' } });
  });
});

describe('is told from a list of open items', () => {
  const inspected = async (content: string, kind?: 'openItems') => {
    const { context } = await makePayersContext();
    const fileToken = context.choose(makeFile('liste.csv', content), 'liste.csv');
    return {
      context,
      fileToken,
      found: await call(importsHandlers.inspect, { source: { fileToken }, kind }, { context }),
    };
  };

  test('by headings that speak of payments, and not where a day, a customer and an amount are all they say', async () => {
    const sure = await inspected('Date règlement;Client;Montant réglé\n15/05/2025;Dupont SARL;10,00\n');
    expect(sure.found).toMatchObject({ kind: 'payments', payments: 1, amountCents: 1_000 });

    const { context, fileToken, found } = await inspected('Date;Client;Montant\n15/05/2025;Dupont SARL;10,00\n');
    expect(found).toMatchObject({ kind: 'openItems', mayBe: 'payments' });
    const source = { fileToken };
    await expect(call(importsHandlers.stage, { source }, { context }).then(finish)).rejects.toMatchObject({
      code: 'validation',
      data: { reason: 'listKind' },
    });
  });

  test('an answer given once for headings holds for the next file', async () => {
    const { context } = await makePayersContext();
    const content = (day: number) => `Date;Client;Montant\n${day}/05/2025;Dupont SARL;10,00\n`;
    const path = makeFile('mai.csv', content(15));
    await stagePayments(context, path, { columns: ['paidOn', 'customerName', 'amount'] });
    const fileToken = context.choose(makeFile('juin.csv', content(16)), 'juin.csv');
    expect(await call(importsHandlers.inspect, { source: { fileToken } }, { context })).toMatchObject({
      kind: 'payments',
      isRemembered: true,
    });
  });
});
