import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { tried } from '../../generated-runs.ts';
import {
  apply,
  content,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  undo,
} from '../set-up/import-steps.ts';

/** A document and its open part on a day. Documents keep their number, day and amount from list to list. */
type Row = { readonly customer: number; readonly number: number; readonly cents: number; readonly openCents: number };

const lastDays = ['2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30'];

const document = fc.record({
  customer: fc.integer({ min: 1, max: 3 }),
  cents: fc.oneof(fc.constant(10_000), fc.integer({ min: -20_000, max: 50_000 })).filter((cents) => cents !== 0),
});
/** For each list, the part of each document that is open, in tenths; null where the list does not hold it. */
const lists = fc.array(document, { minLength: 1, maxLength: 8 }).chain((documents) =>
  fc.tuple(
    fc.constant(documents),
    fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 10 })), {
        minLength: documents.length,
        maxLength: documents.length,
      }),
      { minLength: 2, maxLength: lastDays.length },
    ),
  ),
);

function rowsOfList(
  documents: readonly { customer: number; cents: number }[],
  parts: readonly (number | null)[],
): Row[] {
  return documents.flatMap(({ customer, cents }, index) => {
    const part = parts[index] ?? null;
    const openCents = part === null ? 0 : Math.trunc((cents * part) / 10);
    return openCents === 0 ? [] : [{ customer, number: index, cents, openCents }];
  });
}

const referenceOf = (number: number, cents: number) => `${cents > 0 ? 'F' : 'R'}${number % 4}`;

const amount = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;

function fileOf(rows: readonly Row[], asOf: string): string {
  const lines = rows.map(
    ({ customer, number, cents, openCents }) =>
      `C${customer};${referenceOf(number, cents)};2025-01-${10 + number};2025-02-${10 + number};${amount(cents)};${amount(openCents)}`,
  );
  return makeFile(
    `encours-${asOf}.csv`,
    ['Code client;N° pièce;Date;Échéance;Montant;Reste dû', 'C9;F9;2025-01-01;2025-02-01;1,00;1,00', ...lines].join(
      '\n',
    ),
  );
}

test('after each position the ledger holds what it says, at its day and later; the same again changes nothing; undoing gives the one before', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async ([documents, parts]) => {
      const context = makeImportContext();
      const steps: { batchId: number; before: ReturnType<typeof dump> }[] = [];
      for (const [index, list] of parts.entries()) {
        const asOf = lastDays[index] ?? '';
        const rows = rowsOfList(documents, list);
        const path = fileOf(rows, asOf);
        const before = dump(context);
        const { batchId, control, issueCount } = await importFile(context, path);
        steps.push({ batchId, before });
        expect({ issueCount, differenceCents: control.differenceCents }).toEqual({
          issueCount: 0,
          differenceCents: 0,
        });
        const expected = rows.reduce((sum, row) => sum + row.openCents, 100);
        expect(control.openCents).toBe(expected);
        const held = rowsOf(
          context,
          `select customers.code as customer, reference, issued_on as issuedOn, case side when 'debit' then open_cents else -open_cents end as cents
            from documents join customers on customers.id = customer_id
            where documents.voided_at is null and documents.kind <> 'adjustment' and open_cents > 0`,
        );
        const listed = rows.map(({ customer, number, cents, openCents }) => ({
          customer: `C${customer}`,
          reference: referenceOf(number, cents),
          issuedOn: `2025-01-${10 + number}`,
          cents: openCents,
        }));
        const sorted = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).sort();
        expect(sorted(held)).toEqual(
          sorted([...listed, { customer: 'C9', reference: 'F9', issuedOn: '2025-01-01', cents: 100 }]),
        );
        for (const day of [asOf, addDays(asOf, 7)])
          expect(await balanceAt(context, day)).toEqual({ totalCents: expected, differences: [0, 0] });

        const now = content(context);
        const again = await stage(context, path);
        expect(again.documents).toMatchObject({ new: 0, changed: 0, settled: 0 });
        expect(again.allocations).toEqual({ new: 0, voided: 0 });
        await apply(context, again.batchId);
        expect(content(context)).toEqual(now);
        await undo(context, again.batchId);
      }
      for (const { batchId, before } of steps.reverse()) {
        await undo(context, batchId);
        expect(dump(context)).toEqual(before);
      }
    }),
    tried(12),
  );
});

async function balanceAt(context: ReturnType<typeof makeImportContext>, asOf: string) {
  const { currencies } = await call(balanceHandlers.get, { asOf }, { context });
  const { checks } = await call(balanceHandlers.control, { asOf }, { context });
  return { totalCents: currencies[0]?.totalCents ?? 0, differences: checks.map((check) => check.differenceCents) };
}
