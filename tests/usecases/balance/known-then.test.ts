import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { tried } from '../../generated-runs.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';

/** Invoices of one year, as every export of it may write them. */
const invoices = Array.from({ length: 5 }, (_, index) => ({
  customer: index < 3 ? 'C1' : 'C2',
  reference: `FA-00${index + 1}`,
  on: addDays('2025-01-10', 20 * index),
  cents: 10_000 * (index + 1),
}));
const which = fc.nat({ max: invoices.length - 1 });
const someDay = fc.integer({ min: 0, max: 5 }).map((turns) => addDays('2025-03-01', 20 * turns));
const customer = fc.constantFrom('C1', 'C2');

/** The change that an export makes to each invoice: none, the same facts again, or other facts. */
const written = fc.constantFrom('as before', 'as before', 'absent', 'due in label', 'doubtful', 'later', 'paid');
const act = fc.oneof(
  {
    arbitrary: fc.record({
      act: fc.constant('export' as const),
      written: fc.tuple(written, written, written, written, written),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      act: fc.constant('list' as const),
      rows: fc.array(fc.tuple(which, someDay), { minLength: 1, maxLength: 4 }),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ act: fc.constant('due date' as const), which, dueOn: someDay }), weight: 2 },
  fc.record({ act: fc.constant('terms' as const), days: fc.constantFrom(0, 15, 60) }),
  fc.record({ act: fc.constant('terms of a customer' as const), customer, days: fc.constantFrom(0, 45) }),
  fc.record({ act: fc.constant('type' as const), which, dueOn: fc.option(someDay) }),
  fc.record({ act: fc.constant('plan' as const), customer }),
  fc.record({ act: fc.constant('dispute' as const), customer, share: fc.constantFrom(1, 40, 100) }),
  fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const) }),
  { arbitrary: fc.record({ act: fc.constant('undo an import' as const), place: fc.nat() }), weight: 2 },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

function exportOf(says: readonly string[]): string {
  const rows = invoices.flatMap(({ customer: code, reference, on, cents }, index) => {
    const [said, number] = [says[index], String(index + 1)];
    if (said === 'absent') return [];
    const row = {
      entry: number,
      customer: code,
      name: code,
      reference,
      cents,
      on: said === 'later' ? addDays(on, 3) : on,
    };
    return [
      ...sale({
        ...row,
        label: said === 'due in label' ? `Facture ECH ${on.slice(8)}/09/2025` : 'Facture',
        account: said === 'doubtful' ? '416000' : '411000',
        lettering: said === 'paid' ? `L${number}` : '',
      }),
      ...(said === 'paid'
        ? cash({ ...row, entry: `B${number}`, cents: -cents, on: '2025-05-05', lettering: `L${number}` })
        : []),
    ];
  });
  const last = { journal: 'OD', entry: 'Z', on: '2025-12-31', account: '606000', cents: 100 };
  return fecText([...rows, last, { ...last, account: '401000', cents: -100 }]);
}

const listOf = (rows: readonly (readonly [number, string])[]) =>
  [
    'Code client;N° pièce;Échéance',
    ...rows.map(([at, due]) => `${invoices[at]?.customer};${invoices[at]?.reference};${due}`),
  ].join('\n');

/** A firm, and what a user does to it; each act is refused or leaves the ledger sound. */
async function makeFirm() {
  const { context, db, client } = editsContext();
  const balance = createRouterClient({ balance: balanceHandlers, imports: importsHandlers }, { context }).balance;
  const ids = new Map<string, number>();
  for (const code of ['C1', 'C2'])
    ids.set(code, (await client.customers.create({ code, details: { ...details, name: code }, contacts: [] })).id);
  const idOf = (code: string) => ids.get(code) ?? 0;
  const applied: { batchId: number; at: string }[] = [];
  const undone: { from: string; until: string }[] = [];

  async function bring(name: string, text: string) {
    const { batchId } = await importFile(
      context,
      makeFile(name, text),
      name.endsWith('.txt') ? { referenceField: 'PieceRef' } : {},
    );
    applied.push({ batchId, at: context.now() });
  }

  async function run(one: Act): Promise<unknown> {
    switch (one.act) {
      case 'export':
        return bring('100000017FEC20251231.txt', exportOf(one.written));
      case 'list':
        return bring(`échéances-${applied.length}.csv`, listOf(one.rows));
      case 'due date': {
        const found = rowsOf(
          context,
          `select id from documents where reference = ? and kind = 'invoice' and voided_at is null`,
          invoices[one.which]?.reference,
        );
        return found[0] && client.documents.setDueOn({ id: Number(found[0].id), dueOn: one.dueOn });
      }
      case 'terms': {
        const { buckets: _buckets, ...firm } = await client.firm.get();
        return client.firm.update({ ...firm, termsDays: one.days });
      }
      case 'terms of a customer':
        return client.customers.update({
          id: idOf(one.customer),
          details: { ...details, name: one.customer, termsKind: 'net', termsDays: one.days },
          contacts: [],
        });
      case 'type': {
        const invoice = invoices[one.which];
        if (!invoice) return;
        const { customer: code, reference, on: issuedOn, cents: amountCents } = invoice;
        await client.documents.create(entry(idOf(code), { reference, issuedOn, amountCents, dueOn: one.dueOn }));
        return;
      }
      case 'dispute': {
        const [owed] = rowsOf(
          context,
          `select id, open_cents as openCents from documents where customer_id = ? and side = 'debit' and open_cents > 0 and voided_at is null
            order by id limit 1`,
          idOf(one.customer),
        );
        const amountCents = Math.ceil((Number(owed?.openCents) * one.share) / 100);
        await client.disputes.open({
          customerId: idOf(one.customer),
          documents: [{ documentId: Number(owed?.id), amountCents }],
          reasonId: 1,
          untilOn: '2025-12-31',
        });
        return;
      }
      case 'plan': {
        const owed = rowsOf(
          context,
          `select id from documents where customer_id = ? and kind = 'invoice' and open_cents > 0 and voided_at is null limit 2`,
          idOf(one.customer),
        );
        const asked = {
          documentIds: owed.map(({ id }) => Number(id)),
          includePenalties: false,
          includeIndemnities: false,
        };
        const terms = { ...asked, firstOn: '2025-07-31', frequency: 'month', count: 2 } as const;
        const { instalments } = await client.plans.simulate(terms);
        const { id } = await client.plans.create({ customerId: idOf(one.customer), terms, instalments, note: null });
        return client.plans.accept({ id, acceptedOn: '2025-06-01' });
      }
      case 'undo an import': {
        const [chosen] = applied.splice(one.place % Math.max(1, applied.length), 1);
        if (!chosen) return;
        try {
          await undo(context, chosen.batchId);
          undone.push({ from: chosen.at, until: context.now() });
        } catch (error) {
          applied.push(chosen);
          throw error;
        }
        return;
      }
      default:
        await client.edits[one.act]();
    }
  }

  /** The balance and the documents behind it, at several dates and in several ways; now, or as known at an instant. */
  async function read(knownAt?: string) {
    const known = knownAt === undefined ? {} : { knownAt };
    const seen = [];
    for (const how of [
      { asOf: '2025-06-30' },
      { asOf: '2025-12-31', basis: 'promised' },
      { asOf: '2025-12-31', basis: 'issue', disputed: 'excluded', doubtful: 'excluded', credits: 'deducted' },
    ] as const) {
      const { currencies, columns } = await balance.get({ ...how, ...known, limit: 500 });
      const { checks, leftOut } = await balance.control({ ...how, ...known });
      const rows = currencies.flatMap((block) => block.rows);
      const cells = [];
      for (const { code, customerId, columns: amounts } of rows)
        for (const column of columns) {
          if (amounts[column] === 0) continue;
          const page = await balance.documents({ ...how, ...known, customerId, column, limit: 100 });
          cells.push([code, column, page.rows.map(({ level: _level, ...row }) => row)]);
        }
      const pages = [];
      for (const { code, customerId } of rows) {
        const asked = { customerId, asOf: how.asOf, ...known, openOnly: true, limit: 100 };
        const page = await client.documents.ofCustomer(asked);
        // Its screen shows what the balance it was reached from counted.
        if (how.asOf === '2025-06-30')
          expect(page.sums.openCents).toBe(rows.find((row) => row.customerId === customerId)?.totalCents);
        pages.push([code, page.rows.map(({ level: _level, ...row }) => row)]);
      }
      seen.push({ how, rows, cells, pages, leftOut, checks });
    }
    return seen;
  }

  return { context, db, run, read, undone };
}

test('known at an instant, the balance is the one that was seen then, whatever was corrected since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 9, size: 'max' }), async (acts) => {
      const { context, db, run, read, undone } = await makeFirm();
      const seen: { at: string; report: Awaited<ReturnType<typeof read>> }[] = [];
      for (const one of acts) {
        await run(one).catch((error: unknown) => expect(error).toMatchObject({ defined: true }));
        seen.push({ at: context.now(), report: await read() });
      }
      for (const { at, report } of seen) {
        // What the import had brought went away when it was undone.
        if (undone.some(({ from, until }) => from <= at && at < until)) continue;
        expect(await read(at)).toEqual(report);
      }
      expect(checkFirm(db).filter((result) => !result.ok)).toEqual([]);
    }),
    tried(6),
  );
});
