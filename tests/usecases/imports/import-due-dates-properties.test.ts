import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cash, fecText, sale } from '../../fec-text.ts';
import { generatedRuns } from '../../generated-runs.ts';
import { content, importFile, makeFile, makeImportContext, undo } from '../set-up/import-steps.ts';
import { expectTied } from '../set-up/import-ties.ts';
import { openList } from '../set-up/list-samples.ts';

/** Invoices of two customers, the due dates that a list gives for them, and rows of the list about other documents. */
const cases = fc.record({
  invoices: fc.array(
    fc.record({
      customer: fc.integer({ min: 1, max: 2 }),
      number: fc.integer({ min: 1, max: 4 }),
      cents: fc.integer({ min: 1, max: 50_000 }),
      inLedger: fc.boolean(),
      inList: fc.boolean(),
      paid: fc.boolean(),
      openTenths: fc.integer({ min: 1, max: 10 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

test('the order of an accounting ledger and a list does not change what they come to, and each can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ invoices }) => {
      const facts = invoices.map((invoice, index) => ({
        ...invoice,
        code: `C${invoice.customer}`,
        reference: `F${invoice.number}`,
        on: `2025-0${1 + (index % 6)}-1${index % 10}`,
        due: `2025-0${3 + (index % 6)}-2${index % 10}`,
      }));
      const entries = facts.filter(({ inLedger }) => inLedger);
      const rows = facts.filter(({ inList }) => inList);
      fc.pre(entries.length > 0 && rows.length > 0);
      const fec = makeFile(
        '100000017FEC20251231.txt',
        fecText(
          entries.flatMap(({ code: customer, reference, on, cents, paid }, index) => [
            ...sale({ entry: `V${index}`, on, customer, reference, cents }),
            ...(paid ? cash({ entry: `B${index}`, on: '2025-09-01', customer, reference, cents: -cents }) : []),
          ]),
        ),
      );
      const amount = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
      const file = openList(
        'ouvert-2025-12-31.csv',
        ...rows.map(
          ({ code, reference, on, due, cents, openTenths }) =>
            `${code};${code};${reference};${on};${due};${amount(cents)};${amount(Math.max(1, Math.trunc((cents * openTenths) / 10)))}`,
        ),
      );
      const options = { referenceField: 'PieceRef' } as const;
      const [one, two] = [makeImportContext(), makeImportContext()];
      const first = await importFile(one, fec, options);
      const ledgerAlone = content(one);
      const second = await importFile(one, file);
      const secondOfTwo = await importFile(two, file);
      const listAlone = content(two);
      const firstOfTwo = await importFile(two, fec, options);
      expect(second.control.differenceCents).toBe(0);
      expect(firstOfTwo.control.differenceCents).toBe(0);
      expect(content(two)).toEqual(content(one));
      await expectTied(one);
      await expectTied(two);
      await undo(one, second.batchId);
      expect(content(one)).toEqual(ledgerAlone);
      await undo(two, firstOfTwo.batchId);
      expect(content(two)).toEqual(listAlone);
      await importFile(one, file);
      await undo(one, first.batchId);
      expect(content(one)).toEqual(listAlone);
      await undo(two, secondOfTwo.batchId);
    }),
    generatedRuns,
  );
});
