import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { balanceHandlers } from '../../electron/usecases/balance/index.ts';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { importFile, makeFile, rowsOf, undo } from '../usecases/set-up/import-steps.ts';
import type { Act, DocumentName, LedgerFile, ListFile } from './acts.ts';
import { type Book, type Exported, exported, ledgerFileOf, listed, listFileOf, someDay } from './book.ts';
import { ledgerText, listText } from './files.ts';

/** An act as it is drawn: on what exactly, the firm says when it is done. */
export const drawn = fc.oneof(
  { arbitrary: fc.record({ act: fc.constant('ledger' as const), exported }), weight: 5 },
  { arbitrary: fc.record({ act: fc.constant('list' as const), listed }), weight: 4 },
  { arbitrary: fc.record({ act: fc.constant('undo' as const), place: fc.nat(9) }), weight: 2 },
  fc.record({
    act: fc.constant('merge' as const),
    from: fc.constantFrom('C2', 'C3'),
    into: fc.constantFrom('C1', 'C2'),
  }),
  fc.record({
    act: fc.constant('enter' as const),
    customer: fc.constantFrom('C1', 'C2', 'C3'),
    on: someDay,
    cents: fc.integer({ min: 1, max: 9_000 }),
    isInvoice: fc.boolean(),
  }),
  {
    arbitrary: fc.record({
      act: fc.constant('pay' as const),
      place: fc.nat(30),
      tenths: fc.integer({ min: 1, max: 10 }),
      on: someDay,
    }),
    weight: 2,
  },
  fc.record({ act: fc.constant('match' as const), place: fc.nat(30), other: fc.nat(30) }),
  fc.record({ act: fc.constant('withdraw' as const), place: fc.nat(9) }),
  fc.record({ act: fc.constant('remove' as const), place: fc.nat(9) }),
);
export type Drawn =
  | (typeof drawn extends fc.Arbitrary<infer Value> ? Value : never)
  | { readonly act: 'ledger'; readonly exported: Exported };

const ledgerCodes = ['C1', 'C2', 'C3'];

/** A real firm in which acts are done by the use cases, and its diary. */
export async function makeFirm(book: Book) {
  const { context, db, client } = editsContext();
  const balance = createRouterClient({ balance: balanceHandlers }, { context }).balance;
  for (const code of ledgerCodes)
    await client.customers.create({ code, details: { ...details, name: `Client ${code}` }, contacts: [] });
  const diary: { at: string; act: Act }[] = [];
  let number = 0;
  const note = (act: Act) => diary.push({ at: context.now(), act });
  const one = (sql: string, ...values: unknown[]) => Number(rowsOf(context, sql, ...values)[0]?.id ?? 0);
  const idOf = (code: string) => one('select coalesce(merged_into_id, id) as id from customers where code = ?', code);

  async function bring(file: LedgerFile | ListFile) {
    number += 1;
    const path =
      file.kind === 'ledger'
        ? makeFile(`100000017FEC${file.to.replaceAll('-', '')}.txt`, ledgerText(file))
        : makeFile(`ouvert-${file.on}.csv`, listText(file));
    const { batchId } = await importFile(
      context,
      path,
      file.kind === 'ledger' ? { referenceField: 'PieceRef' } : { table: { asOf: file.on, mode: file.mode } },
    );
    note({ what: 'import', id: batchId, file });
  }

  const newestList = () =>
    String(
      rowsOf(context, `select coalesce(max(as_of_on), '') as day from import_batches where state = 'applied'`)[0]?.day,
    );

  /** Open documents that a user can name, of one side or of both. */
  const openDocuments = (side: string) =>
    rowsOf(
      context,
      `select documents.id, customer_id as customerId, reference, code as customer, open_cents as open
        from documents join customers on customers.id = coalesce(merged_from_id, customer_id)
        where voided_at is null and open_cents > 0 and side = ? and documents.kind <> 'adjustment' and currency = 'EUR'
          and reference <> '' order by code, reference`,
      side,
    ).map((row) => ({
      id: Number(row.id),
      customerId: Number(row.customerId),
      open: Number(row.open),
      reference: String(row.reference),
      customer: String(row.customer),
    }));

  async function allocate(debit: DocumentName & { id: number }, credit: DocumentName & { id: number }, cents: number) {
    const ids = { debitDocumentId: debit.id, creditDocumentId: credit.id };
    await client.allocations.create({ allocations: [{ ...ids, amountCents: cents }] });
    const id = one('select max(id) as id from allocations');
    note({ what: 'allocate', id, debit: named(debit), credit: named(credit), cents });
  }
  const named = ({ customer, reference }: DocumentName) => ({ customer, reference });

  async function enter(customerId: number, kind: 'invoice' | 'payment', on: string, cents: number) {
    number += 1;
    const customer = String(rowsOf(context, 'select code from customers where id = ?', customerId)[0]?.code);
    const reference = `M${number}`;
    const { id } = await client.documents.create(
      entry(customerId, {
        kind,
        side: kind === 'invoice' ? 'debit' : 'credit',
        reference,
        issuedOn: on,
        amountCents: cents,
      }),
    );
    note({ what: 'enter', document: { customer, reference, kind, on, dueOn: null, cents } });
    return { id, customer, reference };
  }

  /** Does the act; what the rules refuse is refused, and is not in the diary. */
  async function run(act: Drawn): Promise<unknown> {
    switch (act.act) {
      case 'ledger':
        return bring(ledgerFileOf(book, act.exported));
      case 'list':
        // Movements older than the newest list are left out: of what several of them say of one item, the last imported counts in the
        // product, and this recomputation does not follow it on the days after the cut-off.
        if (act.listed.on < newestList()) return;
        return bring(listFileOf(book, act.listed));
      case 'undo': {
        const applied = rowsOf(context, `select id from import_batches where state = 'applied' order by id`);
        const id = Number(applied[act.place % Math.max(1, applied.length)]?.id ?? 0);
        await undo(context, id);
        return note({ what: 'undo', id });
      }
      case 'merge': {
        const from = one('select id from customers where code = ?', act.from);
        await client.customers.merge({
          fromId: from,
          intoId: one('select id from customers where code = ?', act.into),
        });
        return note({ what: 'merge', from: act.from, into: act.into });
      }
      case 'enter':
        return enter(idOf(act.customer), act.isInvoice ? 'invoice' : 'payment', act.on, act.cents);
      case 'pay': {
        const debits = openDocuments('debit');
        const debit = debits[act.place % Math.max(1, debits.length)];
        if (!debit) return;
        const cents = Math.max(1, Math.trunc((debit.open * act.tenths) / 10));
        const credit = await enter(debit.customerId, 'payment', act.on, cents);
        return allocate(debit, credit, cents);
      }
      case 'match': {
        const debits = openDocuments('debit');
        const debit = debits[act.place % Math.max(1, debits.length)];
        const credits = openDocuments('credit').filter(({ customerId }) => customerId === debit?.customerId);
        const credit = credits[act.other % Math.max(1, credits.length)];
        return debit && credit && allocate(debit, credit, Math.min(debit.open, credit.open));
      }
      case 'withdraw': {
        const own = rowsOf(
          context,
          `select id from allocations where origin = 'manual' and voided_at is null order by id`,
        );
        const id = Number(own[act.place % Math.max(1, own.length)]?.id ?? 0);
        await client.allocations.void({ id });
        return note({ what: 'withdraw', id });
      }
      case 'remove': {
        const own = rowsOf(
          context,
          `select documents.id, reference, code from documents join customers on customers.id = coalesce(merged_from_id, customer_id)
            where batch_id is null and voided_at is null order by documents.id`,
        );
        const chosen = own[act.place % Math.max(1, own.length)];
        if (!chosen) return;
        await client.documents.void({ id: Number(chosen.id) });
        return note({
          what: 'remove',
          document: { customer: String(chosen.code), reference: String(chosen.reference) },
        });
      }
    }
  }

  return { context, db, balance, diary, run };
}
