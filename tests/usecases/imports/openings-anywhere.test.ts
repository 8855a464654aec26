import { describe, expect, test } from 'vitest';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import { content, importFile, makeFile, makeImportContext, openAt } from '../set-up/import-steps.ts';
import { expectTied } from '../set-up/import-ties.ts';

/** A line on the first and last day of a file, so that it covers its fiscal year. */
const frame = (from: string, to: string): FecRow[] =>
  [from, to].flatMap((on) => [
    { journal: 'OD', entry: `S${on}`, on, account: '606000', cents: 100 },
    { journal: 'OD', entry: `S${on}`, on, account: '401000', cents: -100 },
  ]);

const firstYear = (from = '2024-01-01', to = '2024-12-31', sold = '2024-10-10') => [
  ...frame(from, to),
  ...sale({ entry: '1', on: sold, customer: 'C1', reference: 'F1', cents: 100_000 }),
  ...sale({ entry: '2', on: sold, customer: 'C2', reference: 'F2', cents: 50_000 }),
  ...cash({ entry: '3', on: sold, customer: 'C2', reference: 'P2', cents: -20_000 }),
];

type Carried = readonly [customer: string, reference: string, documentOn: string, cents: number];
const detail: readonly Carried[] = [
  ['C1', 'F1', '2024-10-10', 100_000],
  ['C2', 'F2', '2024-10-10', 50_000],
  ['C2', 'P2', '2024-10-10', -20_000],
];
const condensed: readonly Carried[] = [
  ['C1', 'AN', '2025-01-01', 100_000],
  ['C2', 'AN', '2025-01-01', 30_000],
];

const anywhere = { journal: 'AN', entry: '1', on: '2025-01-01', label: '' };
const carry = (lines: readonly Carried[], facts: Partial<typeof anywhere> = {}): FecRow[] =>
  lines.map(([customer, reference, documentOn, cents]) => ({
    ...anywhere,
    ...facts,
    account: '411000',
    customer,
    reference,
    documentOn,
    cents,
  }));
const account = (number: string, cents: number, facts: Partial<typeof anywhere> = {}): FecRow => ({
  ...anywhere,
  ...facts,
  account: number,
  cents,
});
/** The rest of a balance sheet: the bank, a supplier, and what balances them. */
const others = (facts: Partial<typeof anywhere> = {}) => [
  account('512000', 20_000, facts),
  account('401000', -40_000, facts),
  account('110000', -110_000, facts),
];
const each = (rows: readonly FecRow[], journal: string, label = ''): FecRow[] =>
  rows.map((row, index) => ({ ...row, journal, label, entry: String(index + 1) }));

const correction: FecRow[] = [
  { journal: 'AN', entry: '9', on: '2025-03-31', account: '411000', customer: 'C1', reference: 'CORR', cents: 500 },
  { journal: 'AN', entry: '9', on: '2025-03-31', account: '110000', cents: -500 },
];
const late = { on: '2025-01-02' };
const od = { journal: 'OD' };
const named = { journal: 'OD', label: 'A nouveaux' };

describe('an opening is known by what it holds, whatever its journal', () => {
  test.each<[string, readonly FecRow[]]>([
    ['in its journal, alone', [...carry(detail), ...others()]],
    ['in its journal, with a correction in March', [...carry(detail), ...others(), ...correction]],
    ['in another journal', [...carry(detail, od), ...others(od)]],
    ['in another journal, the label says so', [...carry(detail, named), account('110000', -130_000, named)]],
    [
      'in another journal, one entry a customer against account 89',
      [
        ...carry(detail.slice(0, 1), { ...od, entry: '1' }),
        account('890000', -100_000, { ...od, entry: '1' }),
        ...carry(detail.slice(1), { ...od, entry: '2' }),
        account('890000', -30_000, { ...od, entry: '2' }),
      ],
    ],
    ['in a journal without code or name', [...carry(detail, { journal: '' }), ...others({ journal: '' })]],
    ['dated 2 January', [...carry(detail, late), ...others(late)]],
    ['dated 2 January in another journal', [...carry(detail, { ...od, ...late }), ...others({ ...od, ...late })]],
    ['one entry an account, in another journal', each([...carry(detail), ...others()], 'OD')],
    ['one entry an account, in a journal without name', each([...carry(detail), ...others()], '')],
    [
      'one entry a customer, the label says so',
      [
        ...carry(detail.slice(0, 1), { ...named, entry: '1' }),
        account('120000', -100_000, { ...named, entry: '1' }),
        ...carry(detail.slice(1), { ...named, entry: '2' }),
        account('120000', -30_000, { ...named, entry: '2' }),
      ],
    ],
    ['condensed by customer', [...carry(condensed), ...others()]],
    ['condensed by customer, in another journal', [...carry(condensed, od), ...others(od)]],
    ['the lines of customers alone', carry(detail, { journal: 'RAN' })],
    ['the lines of customers alone, the label says so', carry(detail, { journal: 'X', label: 'Report à nouveau' })],
  ])('%s', async (_shape, rows) => {
    const files = [
      makeFile('2024.txt', fecText(firstYear())),
      makeFile(
        '2025.txt',
        fecText([
          ...frame('2025-01-01', '2025-06-30'),
          ...rows,
          ...cash({ entry: '50', on: '2025-02-01', customer: 'C1', reference: 'P1', cents: -100_000 }),
        ]),
      ),
    ];
    const results = [];
    for (const order of [files, files.toReversed()]) {
      const context = makeImportContext();
      for (const file of order) expect((await importFile(context, file)).control.differenceCents).toBe(0);
      expectTied(context);
      const totalOn = (asOf: string) => openAt(context, asOf).reduce((sum, row) => sum + row.signedCents, 0);
      expect([totalOn('2024-12-31'), totalOn('2025-01-31'), totalOn('2025-02-01')]).toEqual([130_000, 130_000, 30_000]);
      results.push(content(context));
    }
    expect(results[1]).toEqual(results[0]);
  });

  test('of a fiscal year that does not start in January', async () => {
    const context = makeImportContext();
    const start = { on: '2025-04-02' };
    await importFile(context, makeFile('2024.txt', fecText(firstYear('2024-04-01', '2025-03-31'))));
    await importFile(
      context,
      makeFile(
        '2025.txt',
        fecText([
          ...frame('2025-04-01', '2025-06-30'),
          ...carry(detail, { ...od, ...start }),
          ...others({ ...od, ...start }),
        ]),
      ),
    );
    expect(
      openAt(context, '2025-04-30')
        .map((row) => [row.reference, row.signedCents])
        .sort(),
    ).toEqual([
      ['F1', 100_000],
      ['F2', 50_000],
      ['P2', -20_000],
    ]);
    expectTied(context);
  });

  test('two fiscal years in one file, and a few entries of the year before in the next', async () => {
    const years = [
      ...firstYear(),
      ...carry(detail),
      ...others(),
      ...sale({ entry: '7', on: '2025-05-02', customer: 'C3', reference: 'F3', cents: 7_000 }),
      ...frame('2025-01-01', '2025-12-31'),
    ];
    const on = { on: '2026-01-01' };
    const next = [
      ...sale({ entry: '8', on: '2025-12-31', customer: 'C4', reference: 'F4', cents: 4_000 }),
      ...carry([...detail, ['C3', 'F3', '2025-05-02', 7_000], ['C4', 'F4', '2025-12-31', 4_000]], on),
      ...others(on),
      ...frame('2026-01-01', '2026-06-30'),
    ];
    const files = [makeFile('2024-2025.txt', fecText(years)), makeFile('2026.txt', fecText(next))];
    const results = [];
    for (const order of [files, files.toReversed()]) {
      const context = makeImportContext();
      for (const file of order) await importFile(context, file);
      expectTied(context);
      results.push(content(context));
      const totalOn = (asOf: string) => openAt(context, asOf).reduce((sum, row) => sum + row.signedCents, 0);
      expect([totalOn('2025-01-31'), totalOn('2026-01-31')]).toEqual([130_000, 141_000]);
    }
    expect(results[1]).toEqual(results[0]);
    const alone = makeImportContext();
    await importFile(alone, makeFile('2026.txt', fecText(next)));
    expectTied(alone);
    expect(openAt(alone, '2026-01-31').reduce((sum, row) => sum + row.signedCents, 0)).toBe(141_000);
  });

  test('of the first year there is, it stands for documents', async () => {
    const context = makeImportContext();
    await importFile(
      context,
      makeFile(
        '2025.txt',
        fecText([
          ...frame('2025-01-01', '2025-06-30'),
          ...carry(detail, { ...od, ...late }),
          ...others({ ...od, ...late }),
        ]),
      ),
    );
    const rows = openAt(context, '2024-12-31').map((row) => [row.kind, row.reference, row.signedCents]);
    expect(rows.sort()).toEqual([
      ['invoice', 'F1', 100_000],
      ['invoice', 'F2', 50_000],
      ['payment', 'P2', -20_000],
    ]);
    expectTied(context);
  });
});

describe('what is booked on the first days and carries nothing', () => {
  const on = '2025-01-01';
  test.each<[string, readonly FecRow[], number]>([
    ['a sale', sale({ entry: '1', on, customer: 'C1', reference: 'F9', cents: 9_000 }), 9_000],
    [
      'a sale in the opening journal',
      [
        { journal: 'AN', entry: '2', on, account: '411000', customer: 'C1', reference: 'F9', cents: 9_000 },
        { journal: 'AN', entry: '2', on, account: '706000', cents: -9_000 },
      ],
      9_000,
    ],
    ['a payment', cash({ entry: '1', on, customer: 'C1', reference: 'P9', cents: -9_000, label: 'A nouveau' }), -9_000],
    [
      'a correction against a sale',
      [
        { journal: 'OD', entry: '2', on, account: '411000', customer: 'C1', reference: 'OD9', cents: -9_000 },
        { journal: 'OD', entry: '2', on, account: '706000', cents: 9_000 },
      ],
      -9_000,
    ],
    [
      'a correction of the result brought forward',
      [
        { journal: 'OD', entry: '2', on, account: '411000', customer: 'C1', reference: 'OD9', cents: -9_000 },
        { journal: 'OD', entry: '2', on, account: '110000', cents: 9_000 },
      ],
      -9_000,
    ],
    [
      'a payment on the account of the owner, beside others',
      [
        { journal: 'OD', entry: '2', on, account: '411000', customer: 'C1', reference: 'OD9', cents: -9_000 },
        { journal: 'OD', entry: '2', on, account: '108000', cents: 9_000 },
        { journal: 'OD', entry: '3', on, account: '401000', cents: 500 },
        { journal: 'OD', entry: '3', on, account: '108000', cents: -500 },
      ],
      -9_000,
    ],
    [
      'a move between customers',
      [
        { journal: 'OD', entry: '2', on, account: '411000', customer: 'C1', reference: 'OD9', cents: -9_000 },
        { journal: 'OD', entry: '2', on, account: '411000', customer: 'C2', reference: 'OD9', cents: 9_000 },
      ],
      0,
    ],
  ])('%s counts', async (_entry, rows, cents) => {
    const context = makeImportContext();
    await importFile(context, makeFile('2024.txt', fecText(firstYear())));
    const opening = [...carry(detail), ...others()];
    await importFile(
      context,
      makeFile('2025.txt', fecText([...frame('2025-01-01', '2025-06-30'), ...opening, ...rows])),
    );
    expect(openAt(context, on).reduce((sum, row) => sum + row.signedCents, 0)).toBe(130_000 + cents);
    expectTied(context);
  });
});
