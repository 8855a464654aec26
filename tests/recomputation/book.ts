import fc from 'fast-check';
import { addDays, type Day } from '../../shared/domain/values/days.ts';
import type { LedgerFile, LedgerRow, ListFile, ListRow } from './acts.ts';

const customers = ['C1', 'C2', 'C3'] as const;
const firstOn = '2022-01-01';

/** First and last days of what exports cover, and the days beside them: where rules begin and end. */
const limits = ['2022', '2023', '2024'].flatMap((year) =>
  ['01-01', '01-02', '06-30', '07-01', '07-01', '10-30', '10-31', '12-31', '12-31'].map((day) => `${year}-${day}`),
);
export const someDay: fc.Arbitrary<Day> = fc.oneof(
  { arbitrary: fc.integer({ min: 3, max: 1240 }).map((days) => addDays(firstOn, days)), weight: 1 },
  fc.constantFrom(...limits),
);

/**
 * An invoice and what came of it, or a credit on its own. Parts are paid after some days, in tenths of the invoice; or
 * they are further invoices, paid `together` with the first by one payment.
 */
const deal = fc.record({
  customer: fc.constantFrom(...customers),
  kind: fc.constantFrom('invoice', 'invoice', 'invoice', 'invoice', 'together', 'creditNote', 'payment', 'deposit'),
  on: someDay,
  /** Days from the document to its entry. */
  bookedAfter: fc.constantFrom(0, 0, 1, 3),
  cents: fc.integer({ min: 100, max: 90_000 }),
  parts: fc.array(fc.record({ after: fc.integer({ min: 1, max: 420 }), tenths: fc.integer({ min: 1, max: 6 }) }), {
    maxLength: 3,
  }),
  isLettered: fc.boolean(),
  isForeign: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});
export type Book = readonly (typeof deal extends fc.Arbitrary<infer Value> ? Value : never)[];
export const book: fc.Arbitrary<Book> = fc.array(deal, { minLength: 5, maxLength: 16, size: 'max' });

type Entry = Omit<LedgerRow, 'lettering' | 'isRefused' | 'kind' | 'journal'> & {
  readonly kind: 'sale' | 'bank';
  readonly deal: number;
  readonly isForeign: boolean;
};

/** The true entries of the firm, which every file tells a part of. */
export function entriesOf(deals: Book): Entry[] {
  return deals.flatMap(({ customer, kind, on, bookedAfter, cents, parts, isForeign }, deal) => {
    const entry = (first: Day, reference: string, signed: number, values: Partial<Entry> = {}): Entry => ({
      customer,
      deal,
      isForeign,
      kind: 'bank',
      account: '411000',
      isCreditNote: false,
      documentOn: first,
      on: addDays(first, bookedAfter),
      reference,
      cents: signed,
      ...values,
    });
    if (kind === 'creditNote') return [entry(on, `AV${deal}`, -cents, { kind: 'sale', isCreditNote: true })];
    if (kind === 'payment') return [entry(on, `R${deal}`, -cents)];
    if (kind === 'deposit') return [entry(on, `D${deal}`, -cents, { account: '419100' })];
    if (kind === 'together') {
      const invoices = [{ after: 0, tenths: 10 }, ...parts].map(({ after, tenths }, index) =>
        entry(addDays(on, after), `F${deal}N${index}`, Math.ceil((cents * tenths) / 10), { kind: 'sale' }),
      );
      const paidCents = invoices.reduce((sum, invoice) => sum + invoice.cents, 0);
      return [...invoices, entry(addDays(on, 60), `R${deal}P`, -paidCents)];
    }
    let left = cents;
    const paid = parts.flatMap(({ after, tenths }, index) => {
      const part = Math.min(left, Math.ceil((cents * tenths) / 10));
      left -= part;
      return part === 0 ? [] : [entry(addDays(on, after), `R${deal}P${index}`, -part)];
    });
    return [entry(on, `F${deal}`, cents, { kind: 'sale' }), ...paid];
  });
}

/** What an export shows of the book. */
export const exported = fc.record({
  year: fc.constantFrom('2022', '2023', '2024'),
  /** The last day of a provisional export: two months and a day before the next opening are a gap, two months are not. */
  to: fc.constantFrom('06-30', '10-30', '10-31', '12-31', '12-31', '12-31'),
  isSecondHalf: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  only: fc.constantFrom('all', 'all', 'all', 'all', 'sales', 'bank'),
  salesJournal: fc.constantFrom('VE', 'VE', 'VE', 'VT'),
  /** Every how many entries one is missing, since it was entered or deleted between two exports; 0: none. */
  misses: fc.constantFrom(0, 0, 2, 3),
  opening: fc.constantFrom('detailed', 'detailed', 'condensed'),
  refused: fc.option(fc.nat({ max: 20 }), { freq: 4 }),
});
export type Exported = (typeof exported extends fc.Arbitrary<infer Value> ? Value : never) & {
  /** Every how many entries the amount of one is another than in other exports, since it was corrected in the books. */
  readonly corrects?: number;
};

export function ledgerFileOf(deals: Book, asked: Exported): LedgerFile {
  const { year, only, salesJournal, misses, corrects = 0, refused } = asked;
  const to = `${year}-${asked.to}`;
  const isSecondHalf = asked.isSecondHalf && asked.to !== '06-30';
  const from = `${year}-${isSecondHalf ? '07' : '01'}-01`;
  const isEvery = (index: number, times: number) => times > 0 && (index + 1) % times === 0;
  const entries = entriesOf(deals)
    .map((entry, index) => (isEvery(index, corrects) ? corrected(entry) : entry))
    .filter((_, index) => !isEvery(index, misses));
  const journalOf = ({ kind }: Entry) => (kind === 'sale' ? salesJournal : 'BQ');
  // The software letters what is there by the last day of the export.
  const known = entries.filter(({ on }) => on <= to);
  const isLettered = (deal: number) => {
    const own = known.filter((entry) => entry.deal === deal);
    return deals[deal]?.isLettered === true && own.some(({ cents }) => cents > 0) && own.some(({ cents }) => cents < 0);
  };
  const codeOf = (deal: number) => (isLettered(deal) ? `L${deal % 5}${year === '2023' ? 'B' : 'A'}` : '');
  const own = known.filter(
    (entry) => entry.on >= from && (only === 'all' || (only === 'sales') === (entry.kind === 'sale')),
  );
  const rows = own.map(
    (entry, index): LedgerRow => ({
      ...rowOf(entry, codeOf(entry.deal)),
      journal: journalOf(entry),
      isRefused: refused !== null && refused === index,
    }),
  );
  const hasOpening = year !== '2022' && !isSecondHalf && only === 'all';
  const opening = hasOpening
    ? openingOf(
        deals,
        known.filter(({ on }) => on < from),
        { ...asked, from, known, codeOf },
      )
    : [];
  const journals = [...new Set([...opening, ...rows].map(({ journal }) => journal))];
  return { kind: 'ledger', year, from, to, journals: [...journals, 'OD'], rows: [...opening, ...rows] };
}

const corrected = (entry: Entry): Entry => ({ ...entry, cents: entry.cents + (entry.cents < 0 ? -7 : 7) });

function rowOf({ deal: _deal, isForeign: _isForeign, ...entry }: Entry, lettering: string): LedgerRow {
  return { ...entry, lettering, journal: '', isRefused: false };
}

/** What the year before left, entry by entry or customer by customer. An opening line bears a code where it is paid this year. */
function openingOf(
  deals: Book,
  before: readonly Entry[],
  {
    opening,
    from,
    known,
    codeOf,
  }: { readonly opening: string; readonly from: Day; readonly known: readonly Entry[]; codeOf(deal: number): string },
): LedgerRow[] {
  const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { cents }) => sum + cents, 0);
  const carried = before.filter(
    ({ deal }) => !deals[deal]?.isLettered || sumOf(before.filter((entry) => entry.deal === deal)) !== 0,
  );
  const rest = { journal: 'AN', kind: 'opening', on: from, isRefused: false } as const;
  if (opening === 'detailed')
    return carried.map((entry) => {
      const isPaidNow = known.some(({ deal, on }) => deal === entry.deal && on >= from);
      return { ...rowOf(entry, isPaidNow ? codeOf(entry.deal) : ''), ...rest };
    });
  return customers.flatMap((customer) => {
    const cents = sumOf(carried.filter((entry) => entry.customer === customer));
    const own = {
      customer,
      account: '411000',
      isCreditNote: false,
      documentOn: from,
      reference: '',
      lettering: '',
    } as const;
    return cents === 0 ? [] : [{ ...own, ...rest, cents }];
  });
}

/** What a list shows of the book: of some customers, each document open in whole, in part or not at all. */
export const listed = fc.record({
  on: fc.constantFrom('2022-09-30', '2023-05-31', '2024-03-31', '2024-12-31', '2025-01-31', '2025-03-31', '2025-06-15'),
  mode: fc.constantFrom('snapshot', 'snapshot', 'movements'),
  customers: fc.constantFrom<readonly string[]>(customers, customers, ['C1'], ['C2', 'C3']),
  /** In tenths of each document, by its place; 0: not listed. */
  open: fc.array(fc.constantFrom(0, 0, 3, 7, 10, 10), { minLength: 7, maxLength: 7 }),
  dueAfter: fc.constantFrom(45, 60),
  refused: fc.option(fc.nat({ max: 9 }), { freq: 4 }),
});
export type Listed = typeof listed extends fc.Arbitrary<infer Value> ? Value : never;

export function listFileOf(deals: Book, { on, mode, customers: some, open, dueAfter, refused }: Listed): ListFile {
  const entries = entriesOf(deals).filter(
    (entry) => entry.account === '411000' && entry.on <= on && some.includes(entry.customer),
  );
  const rows = entries.flatMap((entry, index): ListRow[] => {
    const tenths = open[entry.deal % open.length] ?? 0;
    if (tenths === 0 || (entry.cents < 0 && /P/.test(entry.reference))) return [];
    const part = Math.max(1, Math.trunc((Math.abs(entry.cents) * tenths) / 10));
    return [
      {
        customer: entry.customer,
        reference: entry.reference,
        issuedOn: entry.documentOn,
        dueOn: addDays(entry.documentOn, dueAfter),
        cents: entry.cents,
        openCents: entry.cents > 0 ? part : -part,
        currency: entry.isForeign ? 'USD' : 'EUR',
        isRefused: refused !== null && refused === index,
      },
    ];
  });
  return { kind: 'list', on, mode, rows };
}
