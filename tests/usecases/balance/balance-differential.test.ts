import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { addCustomer, addInvoice } from '../set-up/collection-ledger.ts';
import { importFile, makeFile, makeImportContext } from '../set-up/import-steps.ts';

/** A line on the account of a customer as the file holds it, from which the balance is computed again. */
type Line = { customer: string; reference: string; booked: number; printed: number; cents: number; group: string };

const firstOn = Date.UTC(2024, 0, 1);
const dayOf = (number: number) => new Date(firstOn + number * 86_400_000).toISOString().slice(0, 10);

/** Random numbers that are the same at each run (mulberry32). */
function makeRandom(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % (most + 1);
  };
}

/**
 * A year of 30 customers. Debits are invoices, credits are payments or (reference `A…`) credit notes. A lettering group
 * holds one invoice and its payments, or several invoices and the one payment of them all, so that there is only one way
 * to allocate it.
 */
function makeLines(random: (most: number) => number): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (let index = 1; index <= 30; index += 1) {
    const customer = `C${String(index).padStart(4, '0')}`;
    const add = (kind: 'F' | 'A' | 'R', booked: number, cents: number, group: string) => {
      number += 1;
      const reference = `${kind}${String(number).padStart(5, '0')}`;
      lines.push({ customer, reference, booked, printed: booked - random(3), cents, group });
    };
    for (let turn = 0; turn < 12; turn += 1) {
      const group = `L${index}X${turn}`;
      const booked = 5 + random(300);
      const cents = 1_000 + random(90_000);
      const choice = random(4);
      if (choice === 0) add('F', booked, cents, '');
      if (choice === 1) add(random(1) === 0 ? 'R' : 'A', booked, -cents, '');
      if (choice === 2) {
        add('F', booked, cents, group);
        const part = 1 + random(cents - 2);
        add('R', booked + random(50), -part, group);
        if (random(1) === 0) add('R', booked + random(60), -(cents - part), group);
      }
      if (choice > 2) {
        const amounts = [cents, 500 + random(5_000), 300 + random(700)];
        for (const amount of amounts) add('F', booked + random(20), amount, group);
        add('R', booked + random(60), -amounts.reduce((sum, amount) => sum + amount, 0), group);
      }
    }
  }
  return lines;
}

function toLedgerFile(lines: readonly Line[]): string {
  const headings =
    'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
  const amount = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
  const rows = lines.flatMap((line, index) => {
    const isSale = line.reference[0] !== 'R';
    const [journal, account] = isSale ? ['VE|Ventes', '706000|Prestations'] : ['BQ|Banque', '512000|Banque'];
    const [booked, printed] = [dayOf(line.booked), dayOf(line.printed)].map((day) => day.replaceAll('-', ''));
    const write = (place: string, cents: number, lettering: string) =>
      `${journal}|${index + 1}|${booked}|${place}|${line.reference}|${printed}|${line.reference}|${amount(Math.max(cents, 0))}|${amount(Math.max(-cents, 0))}|${lettering}|${lettering === '' ? '' : '20241231'}|20241231||`;
    const customer = `411000|Clients|${line.customer}|Client ${line.customer}`;
    return [write(customer, line.cents, line.group), write(`${account}||`, -line.cents, '')];
  });
  return [headings, ...rows, ''].join('\r\n');
}

/**
 * `customer column` → cents, computed line by line from the definition: the amount booked, less what its lettering group
 * had settled by then.
 */
function recompute(lines: readonly Line[], asOf: number): Map<string, number> {
  const cells = new Map<string, number>();
  const booked = lines.filter((line) => line.booked <= asOf);
  for (const line of booked) {
    const group = line.group === '' ? [] : booked.filter((other) => other.group === line.group);
    const others = group.filter((other) => Math.sign(other.cents) !== Math.sign(line.cents));
    const own = group.filter((other) => Math.sign(other.cents) === Math.sign(line.cents));
    const opposed = others.reduce((sum, other) => sum + Math.abs(other.cents), 0);
    // A line that is alone on its side is reduced by everything on the other side; one of several is settled whole by the
    // single line that faces them.
    const taken = own.length === 1 && lines.filter(isBeside(line)).length === 1 ? opposed : opposed > 0 ? Infinity : 0;
    const open = Math.max(0, Math.abs(line.cents) - taken);
    if (open === 0) continue;
    const late = asOf - (line.printed + 30);
    const column =
      line.cents < 0
        ? line.reference.startsWith('A')
          ? 'creditNotes'
          : 'payments'
        : late <= 0
          ? 'notDue'
          : late <= 30
            ? 'late1to30'
            : late <= 60
              ? 'late31to60'
              : late <= 90
                ? 'late61to90'
                : 'lateOver90';
    const key = `${line.customer} ${column}`;
    cells.set(key, (cells.get(key) ?? 0) + Math.sign(line.cents) * open);
  }
  return cells;
}

function isBeside(line: Line) {
  return (other: Line) => other.group === line.group && Math.sign(other.cents) === Math.sign(line.cents);
}

test('at 200 random dates the balance is what the lines of the file and the documents entered manually say', async () => {
  const random = makeRandom(411);
  const lines = makeLines(random);
  const context = makeImportContext();
  const preview = await importFile(context, makeFile('123456789FEC20241231.txt', toLedgerFile(lines)));
  expect(preview.issueCount).toBe(0);
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  const typed = addCustomer(db, 'TYPED');
  for (let index = 0; index < 5; index += 1) {
    const [booked, cents] = [random(300), 100 + random(5_000)];
    const values = { issuedOn: dayOf(booked), bookedOn: dayOf(booked) };
    addInvoice(db, typed, `M${index}`, cents, dayOf(booked + 30), values);
    lines.push({ customer: 'TYPED', reference: `M${index}`, booked, printed: booked, cents, group: '' });
  }
  const client = createRouterClient({ balance: balanceHandlers }, { context });
  for (let turn = 0; turn < 200; turn += 1) {
    const asOf = random(520);
    const report = await client.balance.get({ asOf: dayOf(asOf), limit: 500 });
    const rows = report.currencies.flatMap((block) => block.rows);
    const cells = rows.flatMap((row) =>
      Object.entries(row.columns)
        .filter(([, cents]) => cents !== 0)
        .map(([column, cents]): [string, number] => [`${row.code} ${column}`, cents]),
    );
    expect(new Map(cells.sort())).toEqual(new Map([...recompute(lines, asOf)].sort()));
    const totals = new Map<string, number>();
    for (const line of lines)
      if (line.booked <= asOf) totals.set(line.customer, (totals.get(line.customer) ?? 0) + line.cents);
    for (const [customer, cents] of totals)
      expect(rows.find((row) => row.code === customer)?.totalCents ?? 0).toBe(cents);
    expect(report.checks.map((check) => check.differenceCents)).toEqual([0, 0]);
  }
});
