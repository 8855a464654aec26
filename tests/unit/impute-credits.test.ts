import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imputeCredits, type OpenItem } from '../../shared/domain/allocations/impute-credits.ts';
import { sumCents } from '../../shared/domain/values/money.ts';

const item = (id: number, values: Partial<OpenItem>): OpenItem => ({
  id,
  kind: 'invoice',
  side: 'debit',
  reference: `F${id}`,
  label: '',
  issuedOn: '2025-01-10',
  bookedOn: values.issuedOn ?? '2025-01-10',
  dueOn: null,
  openCents: 10_000,
  isContested: false,
  ...values,
});
const invoice = (id: number, issuedOn: string, dueOn: string | null, openCents = 10_000) =>
  item(id, { issuedOn, dueOn, openCents });
const credit = (id: number, issuedOn: string, openCents: number, values: Partial<OpenItem> = {}) =>
  item(id, { kind: 'payment', side: 'credit', reference: '', issuedOn, openCents, ...values });

const paid = (documents: readonly OpenItem[]) =>
  imputeCredits(documents).map(({ credit, debit, amountCents, on }) => [credit.id, debit.id, amountCents, on]);

describe('without a word of the customer', () => {
  test('the debt that fell due first is paid first, the one that is due later afterwards', () => {
    const documents = [
      invoice(1, '2025-01-10', '2025-03-10'),
      invoice(2, '2025-01-20', '2025-02-20'),
      credit(3, '2025-03-01', 15_000),
    ];
    expect(paid(documents)).toEqual([
      [3, 2, 10_000, '2025-03-01'],
      [3, 1, 5_000, '2025-03-01'],
    ]);
  });

  test('a debt without a due date is due from its day: what the years before left is paid first', () => {
    const documents = [
      invoice(1, '2024-08-31', '2024-09-30', 70_000),
      invoice(2, '2024-01-01', null, 60_000),
      credit(3, '2024-02-03', 60_000),
    ];
    expect(paid(documents)).toEqual([[3, 2, 60_000, '2024-02-03']]);
  });

  test('nobody pays a debt that is not there yet: what exceeds waits for the next one that falls due', () => {
    const documents = [
      invoice(1, '2025-01-10', '2025-02-10'),
      credit(2, '2025-02-01', 12_000),
      invoice(3, '2025-02-05', '2025-06-30'),
      invoice(4, '2025-02-06', '2025-03-06'),
    ];
    expect(paid(documents)).toEqual([
      [2, 1, 10_000, '2025-02-01'],
      [2, 4, 2_000, '2025-02-06'],
    ]);
  });

  test('what is contested is paid last', () => {
    const documents = [
      item(1, { dueOn: '2025-01-31', isContested: true }),
      invoice(2, '2025-01-10', '2025-02-28'),
      credit(3, '2025-03-01', 12_000),
    ];
    expect(paid(documents)).toEqual([
      [3, 2, 10_000, '2025-03-01'],
      [3, 1, 2_000, '2025-03-01'],
    ]);
  });

  test('a deposit pays the invoices that follow it, and an older one only with what nothing else takes', () => {
    const deposit = credit(2, '2025-02-01', 9_200, { kind: 'deposit' });
    const documents = [invoice(1, '2025-01-10', '2025-01-31'), deposit, invoice(3, '2025-02-12', '2025-03-12', 6_000)];
    expect(paid(documents)).toEqual([
      [2, 3, 6_000, '2025-02-12'],
      [2, 1, 3_200, '2025-02-01'],
    ]);
  });
});

describe('an invoice that is named is paid first', () => {
  const older = invoice(1, '2025-01-10', '2025-02-10');
  const named = item(2, { reference: 'FA-2025/007', issuedOn: '2025-02-10', dueOn: '2025-03-10' });

  test('by a credit note of its number', () => {
    const note = credit(3, '2025-04-01', 4_000, { kind: 'creditNote', reference: 'FA2025007' });
    expect(paid([older, named, note])).toEqual([[3, 2, 4_000, '2025-04-01']]);
  });

  test('by the label of a transfer, the rest going to the oldest', () => {
    const transfer = credit(3, '2025-04-01', 12_000, { label: 'VIR CLIENT A FA-2025/007' });
    expect(paid([older, named, transfer])).toEqual([
      [3, 2, 10_000, '2025-04-01'],
      [3, 1, 2_000, '2025-04-01'],
    ]);
  });

  test('its parts in the order they fall due', () => {
    const part = (id: number, dueOn: string) => item(id, { reference: 'FA1', dueOn });
    const note = credit(9, '2025-06-01', 15_000, { kind: 'creditNote', reference: 'FA1' });
    expect(paid([older, part(5, '2025-04-30'), part(4, '2025-03-31'), note])).toEqual([
      [9, 4, 10_000, '2025-06-01'],
      [9, 5, 5_000, '2025-06-01'],
    ]);
  });
});

const days = fc
  .integer({ min: 0, max: 120 })
  .map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10));
const items = fc
  .array(
    fc.record({
      kind: fc.constantFrom('invoice', 'payment', 'creditNote', 'deposit', 'adjustment' as const),
      side: fc.constantFrom('debit', 'debit', 'credit' as const),
      reference: fc.constantFrom('', 'F1001', 'F1002', 'F1003'),
      issuedOn: days,
      dueOn: fc.option(days),
      openCents: fc.integer({ min: 1, max: 50_000 }),
      isContested: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((rows) => rows.map((row, index) => item(index + 1, row)));

test('on any account credits and debits are used up until one side has nothing left, none beyond what it has', () => {
  fc.assert(
    fc.property(items, (documents) => {
      const parts = imputeCredits(documents);
      const sum = (side: string) => sumCents(documents.filter((row) => row.side === side).map((row) => row.openCents));
      expect(sumCents(parts.map((part) => part.amountCents))).toBe(Math.min(sum('debit'), sum('credit')));
      for (const document of documents) {
        const own = parts.filter((part) => part.credit === document || part.debit === document);
        expect(sumCents(own.map((part) => part.amountCents))).toBeLessThanOrEqual(document.openCents);
      }
      for (const { on, credit, debit, amountCents } of parts) {
        expect(amountCents).toBeGreaterThan(0);
        expect(on >= credit.bookedOn && on >= debit.bookedOn).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('allocating what the law says leaves every rest as it was, whatever is allocated of it', () => {
  fc.assert(
    fc.property(items, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (documents, chosen) => {
      const parts = imputeCredits(documents);
      const done = parts.filter((_, index) => chosen[index]);
      const taken = (id: number, from: readonly (typeof parts)[number][]) =>
        sumCents(
          from.filter(({ credit, debit }) => credit.id === id || debit.id === id).map((part) => part.amountCents),
        );
      const left = documents
        .map((row) => ({ ...row, openCents: row.openCents - taken(row.id, done) }))
        .filter((row) => row.openCents > 0);
      const total = (rows: typeof parts) => sumCents(rows.map((row) => row.amountCents));
      expect(total(imputeCredits(left)) + total(done)).toBe(total(parts));
      if (done.length === parts.length) expect(imputeCredits(left)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('four times the documents of one account are looked at little more than four times as often', () => {
  // Counts comparisons of two debts, each of which reads their due dates. A clock would measure the machine as well.
  const looksAt = (count: number) => {
    let looks = 0;
    const counted = (item: OpenItem): OpenItem => ({
      ...item,
      get dueOn() {
        looks++;
        return item.dueOn;
      },
    });
    const many = Array.from({ length: count }, (_, index) =>
      index % 2 === 0
        ? invoice(index + 1, '2025-01-10', '2025-02-10', 1000 + index)
        : credit(index + 1, '2025-03-01', 900 + index, { label: `VIR F${index}` }),
    );
    imputeCredits(many.map(counted));
    return looks;
  };
  expect(looksAt(4_000) / looksAt(1_000)).toBeLessThan(6);
});
