import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { amiable, fixtures, ledger2024, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

/** Every sample, from the command line as a user types it, against the facts its `expected.json` gives. */

const lists = resolve('tests/fixtures/ar');
const year2025 = '100000017FEC20251231_provisoire.txt';
const cents = (euros: number) => Math.round(euros * 100);
const readFacts = (folder: string) => JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as unknown;

const ledgerFacts = z.record(
  z.string(),
  z.object({ lines: z.number(), customer_accounts: z.number(), balance_411: z.number() }),
);
const openFacts = z.object({
  as_of: z.string(),
  open_total: z.number(),
  buckets: z.record(z.string(), z.number()),
  customers_with_open_items: z.number(),
  unallocated_receipts: z.number(),
});

/** A new firm with `files` imported in turn, lists as of `asOf`; what the last import said. */
async function importInto(folder: string, files: readonly string[], asOf?: string) {
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  let said: z.infer<typeof shapes.imported> | undefined;
  for (const file of files) {
    const run = await amiable(folder, 'import', '--firm', firm, file, ...(asOf ? ['--as-of', asOf] : []), '--json');
    said = shapes.imported.parse(run.json());
    expect([run.code, said.issues, said.control.differenceCents]).toEqual([0, [], 0]);
  }
  if (!said) throw new Error('nothing was imported');
  return { firm, said };
}

/** The balance of a firm on a day, in euros. */
async function balanceOn(folder: string, firm: string, day: string) {
  const run = await amiable(folder, 'balance', '--firm', firm, '--as-of', day, '--json');
  const report = shapes.balance.parse(run.json());
  expect(report.checks.every(({ differenceCents }) => differenceCents === 0)).toBe(true);
  expect(report.currencies.map(({ currency }) => currency)).toEqual(['EUR']);
  const [euros] = report.currencies;
  if (!euros) throw new Error('no euro balance');
  return euros;
}

describe('every sample ledger, from the command line', () => {
  const facts = ledgerFacts.parse(readFacts(fixtures));
  test.for([
    ['100000017FEC20241231.txt', '2024-12-31'],
    [year2025, '2025-06-30'],
    ['variants/A2024_dot_decimals_lf.txt', '2024-12-31'],
    ['variants/A2024_montant_sens_bom_due.txt', '2024-12-31'],
    ['variants/bnc_tresorerie_22_columns.txt', '2026-01-01'],
  ] as const)('%s', async ([name, day]) => {
    const folder = makeFolder();
    const { firm, said } = await importInto(folder, [join(fixtures, name)]);
    expect(said).toMatchObject({
      rows: facts[name]?.lines,
      customers: { new: facts[name]?.customer_accounts },
      control: { ledgerCents: cents(facts[name]?.balance_411 ?? Number.NaN) },
    });
    expect((await balanceOn(folder, firm, day)).totalCents).toBe(said.control.ledgerCents);
  });

  test('the XML export holds what the flat one holds', async () => {
    const [flat, xml] = [makeFolder(), makeFolder()];
    const one = await importInto(flat, [ledger2024]);
    const other = await importInto(xml, [join(fixtures, 'variants/A2024_xml.xml')]);
    expect(other.said).toEqual({ ...one.said, format: 'fecXml' });
    expect(await balanceOn(xml, other.firm, '2024-09-30')).toEqual(await balanceOn(flat, one.firm, '2024-09-30'));
  });
});

describe('every sample list, from the command line', () => {
  const facts = z.record(z.string(), z.unknown()).parse(readFacts(lists));

  test.for(['A_aged_receivables_detail_en.csv', 'A_factures_clients.xlsx', 'A_echeancier_clients.csv'])(
    '%s: each column of the balance is as its facts say',
    async (name) => {
      const { as_of, buckets, unallocated_receipts } = openFacts.parse(facts['A_echeancier_clients.csv']);
      const folder = makeFolder();
      const { firm } = await importInto(folder, [join(lists, name)], as_of);
      const { totals, totalCents } = await balanceOn(folder, firm, as_of);
      expect(totals).toEqual({
        notDue: cents(buckets.not_due ?? 0),
        late1to30: cents(buckets['1_30'] ?? 0),
        late31to60: cents(buckets['31_60'] ?? 0),
        late61to90: cents(buckets['61_90'] ?? 0),
        lateOver90: cents(buckets.over_90 ?? 0),
        noDueDate: 0,
        creditNotes: 0,
        payments: name === 'A_echeancier_clients.csv' ? -cents(unallocated_receipts) : 0,
        deposits: 0,
      });
      expect(totalCents).toBe(Object.values(totals).reduce((sum, column) => sum + column, 0));
    },
  );

  test('an aged balance without detail keeps its columns at its own date', async () => {
    const { as_of, buckets, open_total, customers_with_open_items } = openFacts.parse(facts['A_balance_agee.csv']);
    const folder = makeFolder();
    const { firm, said } = await importInto(folder, [join(lists, 'A_balance_agee.csv')]);
    expect(said.customers.new).toBe(customers_with_open_items);
    const { totals, totalCents } = await balanceOn(folder, firm, as_of);
    expect(totals).toMatchObject({
      notDue: cents(buckets.not_due ?? 0),
      late1to30: cents(buckets['1_30'] ?? 0),
      late31to60: cents(buckets['31_60'] ?? 0),
      late61to90: cents(buckets['61_90'] ?? 0),
      lateOver90: cents(buckets.over_90 ?? 0),
    });
    expect(totalCents).toBe(cents(open_total));
  });

  test('a history of invoices leaves open those without a payment date', async () => {
    const { rows, open } = z.object({ rows: z.number(), open: z.number() }).parse(facts['A_historique_paiements.csv']);
    const folder = makeFolder();
    const { firm, said } = await importInto(folder, [join(lists, 'A_historique_paiements.csv')]);
    expect(said.rows).toBe(rows);
    const run = await amiable(folder, 'documents', '--firm', firm, '--open', '--json');
    const documents = shapes.documents.parse(run.json());
    expect(documents.filter(({ kind }) => kind === 'invoice')).toHaveLength(open);
  });

  test('a history of invoices that are all settled says which columns are not read', async () => {
    const name = 'ibm_ar_60pct_customers_dmy.csv';
    const { rows, customers } = z.object({ rows: z.number(), customers: z.number() }).parse(facts[name]);
    const folder = makeFolder();
    const firm = join(folder, 'Mercier.amiable');
    await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
    const run = await amiable(folder, 'import', '--firm', firm, join(lists, name), '--json');
    const said = shapes.imported.parse(run.json());
    expect(said).toMatchObject({ rows, customers: { new: customers }, control: { openCents: 0, differenceCents: 0 } });
    expect(said.disputes).toEqual({ opened: 0, ended: 0 });
    expect(run.stderr).toMatch(/Ces colonnes ne sont pas lues.*DaysLate/);
  });

  test('invoices, then payments, then a balance by customer of a small firm', async () => {
    const folder = makeFolder();
    const files = [join(lists, 'lettrage_b2b_factures.csv'), join(lists, 'lettrage_b2b_paiements.csv')];
    const { firm } = await importInto(folder, files, '2030-01-01');
    expect((await balanceOn(folder, firm, '2030-01-01')).totalCents).toBe(500000 - 420000);

    const alone = makeFolder();
    const balance = await importInto(alone, [join(lists, 'lettrage_b2b_balance_client.csv')], '2030-01-01');
    expect((await balanceOn(alone, balance.firm, '2030-01-01')).totalCents).toBe(80000);
  });

  test('a list without any day is refused with the option that says it', async () => {
    const folder = makeFolder();
    const firm = join(folder, 'Mercier.amiable');
    await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
    const run = await amiable(folder, 'import', '--firm', firm, join(lists, 'lettrage_b2b_balance_client.csv'));
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/de quel jour est cette liste.*--as-of 2026-03-31/);
  });
});
