import { describe, expect, it } from 'vitest';
import { behaviours } from '../../electron/demonstration/customers.ts';
import { type FiscalYear, generateLedger, type LedgerOptions } from '../../electron/demonstration/generate.ts';
import { demonstrationIdentity } from '../../electron/demonstration/identity.ts';
import { letteringCode } from '../../electron/demonstration/simulate.ts';
import { isDay } from '../../shared/domain/values/days.ts';
import { isIban } from '../../shared/domain/values/identifiers.ts';
import { parseCents } from '../../shared/domain/values/money.ts';
import { isSiren } from '../../shared/domain/values/siren.ts';

const options: LedgerOptions = {
  seed: 20,
  customers: 300,
  documents: 6000,
  from: '2024-01-01',
  to: '2026-11-18',
};
const ledger = generateLedger(options);

type Line = { readonly field: Readonly<Record<string, string>>; readonly cents: number };

function readLines(fiscalYear: FiscalYear): Line[] {
  const [heading = '', ...rows] = [...fiscalYear.text()].join('').split('\r\n');
  expect(rows.pop()).toBe('');
  const fields = heading.split('\t');
  return rows.map((row) => {
    const values = row.split('\t');
    expect(values).toHaveLength(fields.length);
    const field = Object.fromEntries(fields.map((name, index) => [name, values[index] ?? '']));
    const debit = parseCents(field.Debit ?? '') ?? Number.NaN;
    const credit = parseCents(field.Credit ?? '') ?? Number.NaN;
    return { field, cents: debit - credit };
  });
}

const fiscalYears = ledger.fiscalYears.map((fiscalYear) => ({ fiscalYear, lines: readLines(fiscalYear) }));
const allLines = fiscalYears.flatMap(({ lines }) => lines);
const isReceivable = (line: Line) => /^4(11|16|19)/.test(line.field.CompteNum ?? '');
const isoDay = (compact = '') => `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`;

function sumBy(lines: readonly Line[], key: (line: Line) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.cents);
  return sums;
}

describe('the demonstration ledger', () => {
  it('is the same for the same options and another for another seed', () => {
    const text = (seed: number) =>
      generateLedger({ ...options, seed }).fiscalYears.map((each) => [...each.text()].join(''));
    expect(text(20)).toEqual(text(20));
    expect(text(21)).not.toEqual(text(20));
  });

  it('has one fiscal year a calendar year, named as the law names them, the last one provisional', () => {
    expect(ledger.fiscalYears.map(({ fileName, from, to }) => [fileName, from, to])).toEqual([
      ['000100008FEC20241231.txt', '2024-01-01', '2024-12-31'],
      ['000100008FEC20251231.txt', '2025-01-01', '2025-12-31'],
      ['000100008FEC20261231.txt', '2026-01-01', '2026-11-18'],
    ]);
    expect(fiscalYears.map(({ lines }) => lines.every((line) => line.field.ValidDate !== ''))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('has about as many documents as asked for', () => {
    expect(ledger.truth.documentCount).toBeGreaterThan(5700);
    expect(ledger.truth.documentCount).toBeLessThan(6300);
    expect(ledger.customers).toHaveLength(300);
  });

  it('balances every entry and writes days that exist, inside their fiscal year', () => {
    for (const { fiscalYear, lines } of fiscalYears) {
      const entries = sumBy(lines, (line) => `${line.field.JournalCode} ${line.field.EcritureNum}`);
      expect([...entries.values()].every((cents) => cents === 0)).toBe(true);
      for (const line of lines) {
        const booked = isoDay(line.field.EcritureDate);
        expect(isDay(booked) && booked >= fiscalYear.from && booked <= fiscalYear.to).toBe(true);
        for (const text of [line.field.PieceDate, line.field.DateLet, line.field.DateEcheance]) {
          if (text) expect(isDay(isoDay(text))).toBe(true);
        }
      }
    }
  });

  it('opens each fiscal year with what the one before it leaves, and tells the truth at each closing', () => {
    for (const [index, { lines }] of fiscalYears.entries()) {
      const closing = ledger.truth.balances[index];
      const balances = sumBy(lines.filter(isReceivable), (line) => line.field.CompAuxNum ?? '');
      for (const [code, cents] of closing?.customers ?? []) expect(balances.get(code) ?? 0, code).toBe(cents);
      const opening = lines.filter((line) => line.field.JournalCode === 'AN' && isReceivable(line));
      const carried = opening.reduce((sum, line) => sum + line.cents, 0);
      expect(carried).toBe(index === 0 ? 0 : ledger.truth.balances[index - 1]?.totalCents);
    }
  });

  it('letters in upper case what balances and in lower case what does not, and leaves some unlettered', () => {
    for (const { lines } of fiscalYears) {
      const receivable = lines.filter(isReceivable);
      const groups = sumBy(
        receivable.filter((line) => line.field.EcritureLet !== ''),
        (line) => `${line.field.CompAuxNum} ${line.field.EcritureLet}`,
      );
      const codes = [...groups.keys()].map((key) => key.split(' ')[1] ?? '');
      expect(codes.some((code) => code === code.toLowerCase())).toBe(true);
      for (const [key, cents] of groups) {
        const code = key.split(' ')[1] ?? '';
        expect(cents === 0, key).toBe(code === code.toUpperCase());
      }
      expect(receivable.some((line) => line.field.EcritureLet === '' && line.cents < 0)).toBe(true);
    }
  });

  it('shows every behaviour and every kind of document', () => {
    expect(new Set(ledger.customers.map((customer) => customer.behaviour))).toEqual(new Set(behaviours));
    expect(new Set(ledger.customers.map((customer) => customer.kind))).toEqual(
      new Set(['business', 'consumer', 'public']),
    );
    for (const [kind, count] of Object.entries(ledger.truth.counts)) expect(count, kind).toBeGreaterThan(0);
    expect(ledger.truth.counts.payment).toBeLessThan(ledger.truth.counts.invoice);
    const groups = Map.groupBy(
      allLines.filter(
        (line) => line.field.CompteNum === '411000' && line.field.EcritureLet !== '' && line.field.JournalCode !== 'AN',
      ),
      (line) => `${line.field.CompAuxNum} ${line.field.EcritureLet} ${line.field.EcritureDate?.slice(0, 4)}`,
    );
    const shapes = [...groups.values()].map((lines) => ({
      invoices: lines.filter((line) => line.cents > 0).length,
      payments: lines.filter((line) => line.cents < 0).length,
      cents: lines.reduce((sum, line) => sum + line.cents, 0),
    }));
    expect(shapes.some((shape) => shape.invoices > 2 && shape.payments === 1)).toBe(true);
    expect(shapes.some((shape) => shape.invoices === 1 && shape.payments > 1 && shape.cents === 0)).toBe(true);
    expect(shapes.some((shape) => shape.invoices === 1 && shape.cents < 0)).toBe(true);
  });

  it('sells less in August than in any other month', () => {
    const invoices = allLines.filter(
      (line) => line.field.PieceRef?.startsWith('FA') && line.field.JournalCode === 'VE',
    );
    const months = sumBy(
      invoices.filter((line) => line.field.CompteNum === '411000'),
      (line) => line.field.EcritureDate?.slice(4, 6) ?? '',
    );
    const [least] = [...months].sort((a, b) => a[1] - b[1]);
    expect(least?.[0]).toBe('08');
  });

  it('names nobody twice, with SIREN keys that are right', () => {
    expect(new Set(ledger.customers.map((customer) => customer.name)).size).toBe(300);
    const sirens = ledger.customers.flatMap((customer) => customer.siren ?? []);
    expect(new Set(sirens).size).toBe(sirens.length);
    for (const siren of [...sirens, ledger.siren]) expect(isSiren(siren), siren).toBe(true);
    expect(ledger.customers.every((customer) => (customer.siren === null) === (customer.kind === 'consumer'))).toBe(
      true,
    );
  });

  it('numbers documents in the order of their days', () => {
    const invoices = allLines.filter((line) => line.field.CompteNum === '411000' && line.field.JournalCode === 'VE');
    const references = invoices.flatMap((line) => (line.field.PieceRef?.startsWith('FA') ? line.field.PieceRef : []));
    expect(references).toEqual([...references].sort());
    expect(new Set(references).size).toBe(references.length);
  });
});

describe('an export on an earlier evening', () => {
  it('holds what was booked by then, lettered as it was then', () => {
    const evening = '2026-05-20';
    const [first, second, third] = ledger.fiscalYearsOn(evening);
    expect([first?.to, second?.to, third?.to]).toEqual(['2024-12-31', '2025-12-31', evening]);
    const early = third ? readLines(third) : [];
    const late = (fiscalYears[2]?.lines ?? []).filter((line) => isoDay(line.field.EcritureDate) <= evening);
    const facts = (lines: readonly Line[]) =>
      lines.map(({ field, cents }) => [field.JournalCode, field.EcritureNum, field.CompAuxNum, cents]);
    expect(facts(early)).toEqual(facts(late));
    expect(early.every((line) => isoDay(line.field.DateLet || '20260101') <= evening)).toBe(true);
    const lettered = (lines: readonly Line[]) => lines.filter((line) => line.field.EcritureLet !== '').length;
    expect(lettered(early)).toBeLessThan(lettered(late));
  });
});

describe('the demonstration firm', () => {
  it('has identifiers with right keys and mail addresses that cannot exist', () => {
    expect(isSiren(demonstrationIdentity.siren ?? '')).toBe(true);
    expect(isIban(demonstrationIdentity.iban ?? '')).toBe(true);
    expect(demonstrationIdentity.siren).toBe(ledger.siren);
    for (const email of [demonstrationIdentity.email, ...ledger.customers.map(({ contact }) => contact.email)])
      expect(email).toMatch(/^[a-z0-9-]+@[a-z0-9-]+\.example$/);
  });
});

describe('generated ledgers of other sizes', () => {
  it('balance too, whatever the seed', () => {
    for (const seed of [1, 2, 3]) {
      const small = generateLedger({ seed, customers: 25, documents: 400, from: '2023-01-01', to: '2024-12-31' });
      expect(small.fiscalYears).toHaveLength(2);
      const last = small.fiscalYears[1];
      const lines = last ? readLines(last).filter(isReceivable) : [];
      expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(small.truth.balances[1]?.totalCents);
    }
  });
});

describe('lettering codes', () => {
  it('run from AA to ZZ, then on with three letters', () => {
    expect([0, 1, 26, 675, 676, 677].map(letteringCode)).toEqual(['AA', 'AB', 'BA', 'ZZ', 'BAA', 'BAB']);
  });
});
