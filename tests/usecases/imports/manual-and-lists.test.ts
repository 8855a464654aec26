import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import { editsContext, entry } from '../set-up/edits-context.ts';
import { apply, importFile, makeFile, openAt, rowsOf, stage, undo } from '../set-up/import-steps.ts';
import { issuesOf } from '../set-up/import-ties.ts';
import { openList } from '../set-up/list-samples.ts';

/** An invoice of 100,00 € that a ledger and lists hold, and of which 30,00 € were allocated manually. */

const sold = (number: number) =>
  sale({ entry: String(number), on: '2024-10-15', customer: 'C', reference: `F${number}`, cents: 10_000 });
const ledger = () => makeFile('100000017FEC20241231.txt', fecText([...sold(1), ...sold(2)]));
const row = (number: number, open: string) => `C;C;F${number};2024-10-15;2024-11-15;100,00;${open}`;

function firmWithList() {
  const made = editsContext();
  const { context, client } = made;
  const bring = async (asOf: string, mode: 'snapshot' | 'movements', ...rows: readonly string[]) => {
    const { control } = await importFile(context, openList(`${asOf}.csv`, ...rows), { table: { asOf, mode } });
    expect(control.differenceCents).toBe(0);
  };
  const bringLedger = async () => {
    const { batchId, control } = await importFile(context, ledger(), { referenceField: 'PieceRef' });
    expect(control.differenceCents).toBe(0);
    return batchId;
  };
  const pay = async (amountCents: number, issuedOn: string) => {
    const [invoice] = rowsOf(context, "select * from documents where reference = 'F1' and voided_at is null");
    const payment = entry(Number(invoice?.customer_id), { kind: 'payment', reference: 'CHQ', issuedOn, amountCents });
    const { id } = await client.documents.create(payment);
    const allocation = { debitDocumentId: Number(invoice?.id), creditDocumentId: id, amountCents };
    await client.allocations.create({ allocations: [allocation] });
  };
  /** Expects that the control against the accounts finds nothing on some days. */
  const expectControlled = async () => {
    for (const asOf of ['2025-01-31', '2025-03-31', '2025-04-05', '2025-04-30']) {
      const { checks } = await call(balanceHandlers.control, { asOf }, { context });
      expect(checks).toMatchObject(checks.map(({ name }) => ({ name, differenceCents: 0 })));
    }
  };
  /** What is open at the end of a day, other than nothing. */
  const openOn = (day: string) =>
    openAt(context, day).flatMap(({ kind, reference, signedCents }) =>
      signedCents === 0 ? [] : [`${kind} ${reference} ${signedCents}`],
    );
  return { ...made, bring, bringLedger, pay, expectControlled, openOn };
}

const first = row(1, '100,00');
const other = row(2, '100,00');

test.each([
  ['no longer holds', [other], []],
  ['leaves 50,00 € open of', [row(1, '50,00'), other], ['invoice F1 5000']],
])(
  'a list that %s an invoice paid in part manually says the same before and after a ledger holds it',
  async (_what, rows, left) => {
    const { context, bring, bringLedger, pay, openOn, expectControlled } = firmWithList();
    await bring('2025-01-31', 'snapshot', first, other);
    await pay(3_000, '2025-02-10');
    await bring('2025-03-31', 'snapshot', ...rows);
    const expected = [...left, 'invoice F2 10000'];
    expect(openOn('2025-03-31')).toEqual(expected);
    const batchId = await bringLedger();
    expect(openOn('2025-03-31')).toEqual(expected);
    await expectControlled();
    await undo(context, batchId);
    expect(openOn('2025-03-31')).toEqual(expected);
  },
);

test.each([
  ['no longer holds', [other], []],
  ['leaves 50,00 € open of', [row(1, '50,00'), other], ['invoice F1 5000']],
  ['leaves 70,00 € open of', [row(1, '70,00'), other], ['invoice F1 7000']],
])('a list that %s it still does once the ledger that held it then is undone', async (_what, rows, left) => {
  const { context, bring, bringLedger, pay, openOn, expectControlled } = firmWithList();
  const batchId = await bringLedger();
  await bring('2025-01-31', 'snapshot', first, other);
  await pay(3_000, '2025-02-10');
  await bring('2025-03-31', 'snapshot', ...rows);
  const expected = [...left, 'invoice F2 10000'];
  expect(openOn('2025-03-31')).toEqual(expected);
  await expectControlled();
  await undo(context, batchId);
  expect(openOn('2025-03-31')).toEqual(expected);
});

test.each([true, false])(
  'a payment made after the day of a list is not in what the list leaves open (ledger: %s)',
  async (hasLedger) => {
    const { bring, bringLedger, pay, openOn, expectControlled } = firmWithList();
    if (hasLedger) await bringLedger();
    await bring('2025-01-31', 'snapshot', first, other);
    await pay(3_000, '2025-04-05');
    await bring('2025-03-31', 'snapshot', row(1, '60,00'), other);
    expect(openOn('2025-03-31')).toEqual(['invoice F1 6000', 'invoice F2 10000']);
    expect(openOn('2025-04-05')).toEqual(['invoice F1 3000', 'invoice F2 10000']);
    await bring('2025-04-30', 'movements', row(1, '10,00'));
    expect(openOn('2025-04-30')).toEqual(['invoice F1 1000', 'invoice F2 10000']);
    await expectControlled();
  },
);

test('a list says nothing more of an invoice that an earlier list brought and a ledger then stated', async () => {
  const { bring, bringLedger, pay, openOn, expectControlled } = firmWithList();
  await bring('2025-01-31', 'snapshot', first);
  await pay(1_000, '2025-02-10');
  await bringLedger();
  await bring('2025-03-31', 'snapshot', other);
  expect(openOn('2025-03-31')).toEqual(['invoice F2 10000']);
  await expectControlled();
});

test('a list of a day of the accounts is compared with what manual allocations leave of them', async () => {
  const { context, bringLedger, pay } = firmWithList();
  await bringLedger();
  await pay(3_000, '2024-10-15');
  const differences = async (open: string) => {
    const table = { asOf: '2024-10-15', mode: 'snapshot' } as const;
    const { batchId } = await stage(context, openList('liste.csv', row(1, open), other), { table });
    return (await issuesOf(context, batchId)).map(({ code, details }) => [code, details.differenceCents]);
  };
  expect(await differences('70,00')).toEqual([]);
  expect(await differences('100,00')).toEqual([['listDiffers', 3_000]]);
});

test('the preview and the balance say how much of the accounts was allocated manually and is in no file', async () => {
  const { context, bringLedger, pay } = firmWithList();
  await bringLedger();
  await pay(3_000, '2025-01-10');
  const table = { asOf: '2025-01-31', mode: 'snapshot' } as const;
  const { batchId, control } = await stage(context, openList('liste.csv', other), { table });
  expect(control).toEqual({ ledgerCents: 13_000, manualCents: 3_000, openCents: 13_000, differenceCents: 0 });
  await apply(context, batchId);
  const { checks } = await call(balanceHandlers.control, { asOf: '2025-01-31' }, { context });
  const [, check] = checks;
  // The manual payment and what it was allocated to come to nothing: the accounts are what the files say.
  expect(check).not.toHaveProperty('manualCents');
});

test('a list in another currency takes nothing off for a payment in euros', async () => {
  const { context, bringLedger, pay } = firmWithList();
  await bringLedger();
  await pay(3_000, '2024-11-20');
  const headings = 'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû;Devise';
  const file = makeFile('devises.csv', [headings, `${first};USD`].join('\n'));
  await importFile(context, file, { table: { asOf: '2025-01-31', mode: 'snapshot' } });
  expect(rowsOf(context, 'select act, signed_cents, currency from list_lines')).toEqual([
    { act: 'item', signed_cents: 10_000, currency: 'USD' },
  ]);
});
