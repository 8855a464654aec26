import fc from 'fast-check';
import { addDays } from '../shared/domain/values/days.ts';
import { cash, type FecRow, sale } from './fec-text.ts';

const event = fc.record({
  customer: fc.constantFrom('C1', 'C2', 'C3'),
  kind: fc.constantFrom('invoice', 'invoice', 'invoice', 'creditNote', 'payment', 'payment', 'bounce', 'discount'),
  day: fc.integer({ min: 0, max: 700 }),
  /** Few amounts, so that many are equal. */
  cents: fc.constantFrom(10_000, 20_000, 25_050, 1, 99_999),
  lettering: fc.constantFrom('', '', 'A', 'B', 'a', 'AB'),
  reference: fc.constantFrom('own', 'own', 'own', '', 'F7'),
});
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

export type TwoYears = { readonly first: readonly FecRow[]; readonly second: readonly FecRow[] };

/** How software posts an opening: in which journal, on which day, in one entry or one a line, against which accounts. */
const shape = fc.constantFrom(
  { journal: 'AN', on: '2025-01-01', isSplit: false, against: ['890000'] },
  { journal: 'AN', on: '2025-01-01', isSplit: false, against: ['890000'] },
  { journal: 'AN', on: '2025-01-02', isSplit: false, against: ['110000'] },
  { journal: 'OD', on: '2025-01-02', isSplit: false, against: ['890000'] },
  { journal: 'OD', on: '2025-01-01', isSplit: false, against: ['110000', '401000', '512000'] },
  { journal: '', on: '2025-01-01', isSplit: true, against: ['890000'] },
);
type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Two fiscal years of one ledger with random lettering. The second opens with every line of the first that is in no
 * balanced lettering group, in detail and under its own date, posted in one of the ways that software has.
 */
export const twoYears: fc.Arbitrary<TwoYears> = fc
  .tuple(fc.array(event, { minLength: 3, maxLength: 40 }), shape)
  .map(([events, posted]) => {
    const rows = events.map((item, index) => rowsOf(item, index));
    const first = rows.filter(([row]) => row !== undefined && row.on < '2025-01-01').flat();
    const second = rows.filter(([row]) => row !== undefined && row.on >= '2025-01-01').flat();
    // Both fiscal years have a line on their first day, so that the opening journal is recognised.
    const start = (on: string): FecRow[] => [
      { journal: 'OD', entry: `S${on}`, on, account: '606000', cents: 100 },
      { journal: 'OD', entry: `S${on}`, on, account: '401000', cents: -100 },
    ];
    return {
      first: [...start('2024-01-01'), ...first],
      second: [...openingOf(first, posted), ...start('2025-01-01'), ...second],
    };
  });

function rowsOf({ customer, kind, day, cents, lettering, reference }: Event, index: number): FecRow[] {
  const on = addDays('2024-01-02', day);
  const own = `${kind.slice(0, 2).toUpperCase()}${index}00`;
  const row = { entry: String(index + 1), on, customer, lettering, reference: reference === 'own' ? own : reference };
  switch (kind) {
    case 'invoice':
      return sale({ ...row, cents, label: `Facture ${own}` });
    case 'creditNote':
      return sale({ ...row, cents: -cents, label: `Avoir ${own}` });
    case 'payment':
      return cash({ ...row, cents: -cents, label: `VIR ${customer} IN${index - 1}00` });
    case 'bounce':
      return cash({ ...row, cents, label: `REJET ${customer}` });
    default:
      return [
        { ...row, journal: 'OD', account: '411000', cents: -cents, label: 'Escompte' },
        { ...row, journal: 'OD', account: '665000', cents, customer: '', lettering: '' },
      ];
  }
}

function openingOf(rows: readonly FecRow[], { journal, on, isSplit, against }: Shape): FecRow[] {
  const lines = rows.filter((row) => row.account === '411000');
  const sums = new Map<string, number>();
  const groupOf = (row: FecRow) => `${row.customer} ${row.lettering}`;
  for (const row of lines) sums.set(groupOf(row), (sums.get(groupOf(row)) ?? 0) + row.cents);
  const carried = lines.filter((row) => !row.lettering || sums.get(groupOf(row)) !== 0);
  const total = carried.reduce((sum, row) => sum + row.cents, 0);
  const entryOf = (index: number) => (isSplit ? `A${index}` : 'A');
  const others = against.length === 1 ? [total] : [total - 300, 100, 200];
  const balancing = isSplit ? carried.map(({ cents }) => cents) : others;
  return [
    ...carried.map((row, index) => ({ ...row, journal, entry: entryOf(index), on, documentOn: row.on })),
    ...balancing.map((cents, index) => ({
      journal,
      entry: entryOf(index),
      on,
      account: against[index] ?? against[0] ?? '',
      cents: -cents,
    })),
  ];
}
