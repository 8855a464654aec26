import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { amiable, countBackups, ledger2024, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

const folder = makeFolder();
const firm = join(folder, 'Mercier.amiable');
const onFirm = (command: string, ...words: string[]) => amiable(folder, command, '--firm', firm, ...words);
const closing = ['--as-of', '2024-12-31', '--today', '2024-12-31'] as const;
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(async () => {
  const created = await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS', '--json');
  expect(shapes.created.parse(created.json())).toEqual({ file: firm, name: 'Atelier Mercier SAS' });
  const imported = await onFirm('import', ledger2024, '--json');
  expect(imported.stderr).toBe('');
  expect(shapes.imported.parse(imported.json())).toMatchObject({
    batchId: 1,
    format: 'fec',
    encoding: 'utf-8',
    rows: 1068,
    customers: { new: 28, changed: 0, unchanged: 0 },
    documents: { new: 389, changed: 0, settled: 0, unchanged: 0 },
    issues: [],
    control: { ledgerCents: 42940218, openCents: 42940218, differenceCents: 0 },
  });
});

describe('a year of accounts, from the export to the letters', () => {
  test('customers and documents add up to the balance of the accounts', async () => {
    const customers = shapes.customers.parse((await onFirm('customers', '--json')).json());
    expect(customers).toHaveLength(28);
    expect(customers.reduce((sum, { openCents }) => sum + openCents, 0)).toBe(42940218);
    expect(customers.map(({ code }) => code)).toEqual(customers.map(({ code }) => code).sort());

    const documents = shapes.documents.parse((await onFirm('documents', '--json')).json());
    expect(documents).toHaveLength(389);
    const signed = documents.map(({ side, openCents }) => (side === 'debit' ? openCents : -openCents));
    expect(signed.reduce((sum, cents) => sum + cents, 0)).toBe(42940218);
  });

  test('the documents of one customer, only what was open at a date', async () => {
    const words = ['--customer', 'C00019', '--open', '--as-of', '2024-12-31', '--json'];
    expect(shapes.documents.parse((await onFirm('documents', ...words)).json())).toEqual([
      {
        customer: 'C00019',
        kind: 'invoice',
        side: 'debit',
        reference: 'FA2024-0136',
        issuedOn: '2024-08-13',
        dueOn: '2024-09-12',
        dueOrigin: 'firmTerms',
        amountCents: 821159,
        openCents: 821159,
        currency: 'EUR',
      },
      expect.objectContaining({ reference: 'FA2024-0208', openCents: 764335 }),
    ]);
  });

  test('the aged balance ties to account 411, at the closing and before, by due date or by document date', async () => {
    const report = shapes.balance.parse((await onFirm('balance', ...closing, '--json')).json());
    expect(report.columns).toEqual([
      ...['notDue', 'late1to30', 'late31to60', 'late61to90', 'lateOver90'],
      ...['noDueDate', 'creditNotes', 'payments', 'deposits'],
    ]);
    expect(report.currencies.map(({ currency, totalCents }) => [currency, totalCents])).toEqual([['EUR', 42940218]]);
    const [euros] = report.currencies;
    expect(Object.values(euros?.totals ?? {}).reduce((sum, cents) => sum + cents, 0)).toBe(42940218);
    expect(euros?.rows.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(42940218);
    expect(report.checks.map(({ name, differenceCents }) => [name, differenceCents])).toEqual([
      ['columns', 0],
      ['ledger', 0],
    ]);

    const words = ['--as-of', '2024-06-30', '--basis', 'issue', '--buckets', '15,45', '--json'];
    const june = shapes.balance.parse((await onFirm('balance', ...words)).json());
    expect(june.basis).toBe('issue');
    expect(june.columns.slice(0, 4)).toEqual(['notDue', 'late1to15', 'late16to45', 'lateOver45']);
    expect(june.checks.every(({ differenceCents }) => differenceCents === 0)).toBe(true);

    const before = await onFirm('balance', '--as-of', '2024-12-31', '--known-at', '2000-01-01', '--json');
    expect(shapes.balance.parse(before.json()).currencies).toEqual([]);
  });

  test('a person reads the same balance, with its difference', async () => {
    const { stdout } = await onFirm('balance', ...closing);
    const text = stdout.replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('429 402,18');
    expect(text).toContain('Écart : 0,00 €');
    const english = await onFirm('balance', ...closing, '--language', 'en');
    expect(english.stdout).toContain('429,402.18');
  });

  test('reminders: one message a customer, the rest held back with its reasons', async () => {
    const { proposals, heldBack } = shapes.reminders.parse((await onFirm('reminders', ...closing, '--json')).json());
    expect(proposals.length).toBeGreaterThan(10);
    expect(new Set(proposals.map(({ customer }) => customer)).size).toBe(proposals.length);
    expect(proposals.map(({ customer }) => customer)).not.toContain('C00026');
    for (const { totalCents, documents } of proposals)
      expect(documents.reduce((sum, { openCents }) => sum + openCents, 0)).toBe(totalCents);
    expect(heldBack.length).toBeGreaterThan(0);
  });

  test('letters: one file each, all of them in one to print, and nothing recorded', async () => {
    const out = join(folder, 'courriers', '2024');
    const before = sha256(firm);
    const { letters, merged } = shapes.letters.parse(
      (await onFirm('letters', ...closing, '--out', out, '--json')).json(),
    );
    const proposed = shapes.reminders.parse((await onFirm('reminders', ...closing, '--json')).json());
    expect(letters.map(({ customer }) => customer)).toEqual(proposed.proposals.map(({ customer }) => customer));
    expect(letters.every(({ isPreview }) => isPreview)).toBe(true);
    for (const { file, sha256: expected } of letters) expect(sha256(file)).toBe(expected);
    const whole = await PDFDocument.load(readFileSync(merged ?? ''));
    expect(whole.getPageCount()).toBe(letters.reduce((sum, { pages }) => sum + pages, 0));
    expect(readdirSync(out)).toHaveLength(letters.length + 1);
    expect(letters.map(({ file }) => file)).toContain(join(out, 'C00019-2.pdf'));
    expect(sha256(firm)).toBe(before);
  });

  test('penalties: the rate of the half-year on each period, the indemnity where it is due', async () => {
    const all = shapes.penalties.parse((await onFirm('penalties', ...closing, '--json')).json());
    expect(all.length).toBeGreaterThan(20);
    const words = ['--as-of', '2025-01-31', '--customer', 'C00019', '--json'];
    const [first] = shapes.penalties.parse((await onFirm('penalties', ...words)).json());
    expect(first).toMatchObject({ reference: 'FA2024-0136', openCents: 821159, indemnityCents: 4000 });
    expect(first?.periods.map(({ from, to, ratePercent }) => [from, to, ratePercent])).toEqual([
      ['2024-09-13', '2024-12-31', 14.25],
      ['2025-01-01', '2025-01-31', 13.15],
    ]);
    const interest = first?.periods.reduce((sum, { interestCents }) => sum + (interestCents ?? 0), 0);
    expect(first?.interestCents).toBe(interest);
  });

  test('plan: equal instalments, the cents on the last, at the ends of the months', async () => {
    const words = ['--customer', 'C00019', '--documents', 'FA2024-0136,FA2024-0208', '--first', '2025-01-31'];
    const monthly = await onFirm('plan', ...words, '--instalments', '4', '--today', '2024-12-31', '--json');
    expect(shapes.plan.parse(monthly.json())).toEqual({
      instalments: [
        { dueOn: '2025-01-31', amountCents: 396373 },
        { dueOn: '2025-02-28', amountCents: 396373 },
        { dueOn: '2025-03-31', amountCents: 396373 },
        { dueOn: '2025-04-30', amountCents: 396375 },
      ],
      totalCents: 1585494,
      creditCents: 0,
    });
    const weekly = await onFirm('plan', ...words, '--instalments', '2', '--every', 'week', '--json');
    expect(shapes.plan.parse(weekly.json()).instalments.map(({ dueOn }) => dueOn)).toEqual([
      '2025-01-31',
      '2025-02-07',
    ]);
  });

  test('calendar: what the engine projects, as an ICS file', async () => {
    const out = join(folder, 'janvier.ics');
    const words = ['--from', '2025-01-01', '--to', '2025-01-31', '--out', out, '--today', '2024-12-31', '--json'];
    const { events, file } = shapes.calendar.parse((await onFirm('calendar', ...words)).json());
    expect(file).toBe(out);
    expect(events).toBeGreaterThan(0);
    expect(readFileSync(out, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(events);
  });

  test('calendar: a month that is over shows what was coming on its first day', async () => {
    const out = join(folder, 'passe.ics');
    const words = ['--from', '2025-01-01', '--to', '2025-01-31', '--out', out, '--json'];
    const { events } = shapes.calendar.parse((await onFirm('calendar', ...words)).json());
    expect(events).toBeGreaterThan(0);
  });

  test('check: every check is met, and a person reads so', async () => {
    const { ok, checks } = shapes.check.parse((await onFirm('check', '--json')).json());
    expect([ok, checks.every((each) => each.ok)]).toEqual([true, true]);
    const { code, stdout } = await onFirm('check');
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, 'Le dossier est sain.']);
  });

  test('reading changes nothing in the firm file and leaves no backup', async () => {
    const before = [sha256(firm), countBackups(folder)];
    await onFirm('customers');
    await onFirm('balance', ...closing);
    expect([sha256(firm), countBackups(folder)]).toEqual(before);
  });
});

describe('importing', () => {
  test('a preview says what would change and records nothing', async () => {
    const empty = join(folder, 'vide.amiable');
    await amiable(folder, 'firm', 'create', empty, '--name', 'Vide');
    const before = sha256(empty);
    const preview = await amiable(
      folder,
      'import',
      ledger2024,
      '--firm',
      empty,
      '--dry-run',
      '--mode',
      'movements',
      '--json',
    );
    expect(shapes.imported.parse(preview.json())).toMatchObject({ batchId: null, documents: { new: 389 } });
    expect(sha256(empty)).toBe(before);
    expect((await amiable(folder, 'customers', '--firm', empty, '--json')).json()).toEqual([]);
  });

  test('a firm file gets its extension when it was not given', async () => {
    const created = await amiable(folder, 'firm', 'create', join(folder, 'autre.txt'), '--name', 'Autre', '--json');
    expect(created.json()).toMatchObject({ file: join(folder, 'autre.txt.amiable') });
  });

  test('the same file again changes nothing; undoing every import leaves nothing', async () => {
    const again = shapes.imported.parse((await onFirm('import', ledger2024, '--json')).json());
    expect(again).toMatchObject({
      customers: { new: 0, changed: 0, unchanged: 28 },
      documents: { new: 0, changed: 0, settled: 0, unchanged: 389 },
      allocations: { new: 0, voided: 0 },
      control: { ledgerCents: 42940218, differenceCents: 0 },
    });
    const undo = async (batch: number) => (await onFirm('undo-import', '--batch', String(batch), '--json')).json();
    expect(shapes.undone.parse(await undo(again.batchId ?? 0))).toEqual({ batchId: again.batchId, undone: true });
    const customers = shapes.customers.parse((await onFirm('customers', '--json')).json());
    expect(customers.reduce((sum, { openCents }) => sum + openCents, 0)).toBe(42940218);
    expect(shapes.undone.parse(await undo(1))).toEqual({ batchId: 1, undone: true });
    expect((await onFirm('documents', '--json')).json()).toEqual([]);
    expect(shapes.check.parse((await onFirm('check', '--json')).json()).ok).toBe(true);
  });

  test('lines that cannot be read are listed with their number, text and reason', async () => {
    const lines = readFileSync(ledger2024, 'utf8').split('\r\n');
    const damaged = lines.map((line, index) => (index === 1 ? line.replace('3255,61', '32x5,61') : line));
    const path = join(folder, '100000017FEC20241231.txt');
    writeFileSync(path, damaged.join('\r\n'));
    const { issues, control } = shapes.imported.parse((await onFirm('import', path, '--dry-run', '--json')).json());
    expect(issues).toEqual([
      { line: 2, code: 'badAmount', level: 'refused', message: expect.stringContaining('32x5,61'), raw: damaged[1] },
    ]);
    expect(control.differenceCents).toBe(325561);
    const { stdout } = await onFirm('import', path, '--dry-run');
    expect(stdout).toContain('1 ligne refusée ou à vérifier');
    expect(stdout).toContain('32x5,61');
  });

  test('a change is backed up in the private folder', () => {
    expect(countBackups(folder)).toBeGreaterThan(0);
  });
});
