import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fecText } from '../../fec-text.ts';
import { twoYears } from '../../generated-ledger.ts';
import { tried } from '../../generated-runs.ts';
import { details, editsContext } from '../set-up/edits-context.ts';
import { importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';
import { applyPayments, leftOf, stagePayments, wrongOf } from '../set-up/payment-lists.ts';

const options = { referenceField: 'PieceRef' } as const;

/** An empty firm with three customers entered by hand. */
async function firmWithCustomers() {
  const { context, client } = editsContext();
  for (const code of ['C1', 'C2', 'C3'])
    await client.customers.create({ code, details: { ...details, name: code }, contacts: [] });
  return context;
}

type Context = Awaited<ReturnType<typeof firmWithCustomers>>;

/** The documents, whatever is set against them and whichever way they came. */
const documentsOf = (context: Context) =>
  rowsOf(
    context,
    `select source_key, kind, reference, booked_on, amount_cents from documents where voided_at is null order by source_key`,
  );

test('payments of a list that the accounts state too count once, whichever comes first; undoing leaves what was', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(twoYears, fc.infiniteStream(fc.boolean()), async ({ first }, random) => {
      const ledger = makeFile('FEC.txt', fecText(first));
      const alone = await firmWithCustomers();
      await importFile(alone, ledger, options);
      const paid = rowsOf(
        alone,
        `select code, reference, issued_on as day, amount_cents as cents from documents join customers on customers.id = customer_id
          where documents.kind = 'payment' and reference <> '' and voided_at is null and issued_on <= '2025-06-30' order by documents.id`,
      ).filter(() => random.next().value);
      if (paid.length === 0) return;
      seen += paid.length;
      const lines = paid.map(({ code, reference, day, cents }) => {
        const amount = (Number(cents) / 100).toFixed(2).replace('.', ',');
        return `${day};${code};${amount};${reference}`;
      });
      const list = makeFile(
        'reglements.csv',
        `Date règlement;Code client;Montant réglé;Référence\n${lines.join('\n')}\n`,
      );

      // The accounts first: every payment of the list is there already.
      const before = documentsOf(alone);
      const known = await stagePayments(alone, list);
      expect(known.totals.counts).toEqual({ new: 0, known: paid.length, alike: 0 });
      await applyPayments(alone, known.batchId);
      expect(documentsOf(alone)).toEqual(before);

      // The list first: the accounts take its payments over.
      const context = await firmWithCustomers();
      const { batchId } = await stagePayments(context, list);
      expect((await applyPayments(context, batchId)).totals.counts).toMatchObject({ new: paid.length });
      const entered = leftOf(context);
      const accounts = await importFile(context, ledger, options);
      expect(accounts.control.differenceCents).toBe(0);
      expect(documentsOf(context)).toEqual(before);
      expect(wrongOf(context)).toEqual([]);
      await undo(context, accounts.batchId);
      expect(leftOf(context)).toEqual(entered);
      await undo(context, batchId);
      expect(leftOf(context)).toEqual([]);
      expect(wrongOf(context)).toEqual([]);
    }),
    tried(8),
  );
  expect(seen).toBeGreaterThan(5);
});
