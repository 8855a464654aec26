import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { amiable, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

const folder = makeFolder();
const today = '2026-11-21';
let firm = '';
let twin = '';

async function createIn(place: string): Promise<string> {
  const { json } = await amiable(folder, 'demo', join(folder, place), '--today', today, '--json');
  return shapes.demo.parse(json()).file;
}

const read = async (file: string, command: string, ...words: string[]) =>
  (await amiable(folder, command, '--firm', file, '--today', today, ...words, '--json')).json();
const balanceOf = async (file: string, ...words: string[]) =>
  shapes.balance.parse(await read(file, 'balance', '--as-of', today, '--known-at', `${today}T23:00:00Z`, ...words));

beforeAll(async () => {
  [firm, twin] = await Promise.all([createIn('premier'), createIn('second')]);
}, 240_000);

describe('the demonstration firm', () => {
  test('is the same file each time: customers, documents, amounts, dates and reminders', async () => {
    for (const command of ['customers', 'documents'])
      expect(await read(twin, command)).toEqual(await read(firm, command));
    expect(await balanceOf(twin)).toEqual(await balanceOf(firm));
    const reminders = (file: string) => read(file, 'reminders', '--as-of', today);
    expect(await reminders(twin)).toEqual(await reminders(firm));
  });

  test('is sound, and ties to its accounts at any date', async () => {
    expect(shapes.check.parse(await read(firm, 'check')).ok).toBe(true);
    for (const asOf of ['2024-12-31', '2025-12-31', today]) {
      const report = await balanceOf(firm, '--as-of', asOf);
      expect(report.checks.map(({ differenceCents }) => differenceCents)).toEqual([0, 0]);
      expect(report.currencies[0]?.totalCents).toBeGreaterThan(10_000_000);
    }
  });

  test('has 300 customers and some 6 000 documents of every kind, the last ones a few days old', async () => {
    expect(shapes.customers.parse(await read(firm, 'customers'))).toHaveLength(300);
    const documents = shapes.documents.parse(await read(firm, 'documents'));
    expect(documents.length).toBeGreaterThan(5700);
    expect(documents.length).toBeLessThan(6500);
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(
      new Set(['invoice', 'creditNote', 'payment', 'deposit', 'adjustment']),
    );
    const invoices = documents.filter(({ kind }) => kind === 'invoice').map(({ issuedOn }) => issuedOn);
    expect(invoices.sort().at(-1)?.slice(0, 7)).toBe('2026-11');
    expect(invoices.at(-1)?.localeCompare('2026-11-15')).toBe(1);
  });

  test('shows work under way: several levels to send, and what is held back for every common reason', async () => {
    const { proposals, heldBack } = shapes.reminders.parse(await read(firm, 'reminders', '--as-of', today));
    expect(new Set(proposals.map(({ level }) => level)).size).toBeGreaterThan(2);
    expect(proposals.length).toBeGreaterThan(20);
    const reasons = new Set(heldBack.flatMap((held) => held.reasons));
    for (const reason of ['dispute', 'promise', 'plan', 'collectiveProceedings', 'doubtful', 'stepNotReached'] as const)
      expect(reasons, reason).toContain(reason);
  });

  test('is never written over', async () => {
    const before = statSync(firm).mtimeMs;
    const again = await amiable(folder, 'demo', join(folder, 'premier'), '--today', today);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('duplicate');
    expect(statSync(firm).mtimeMs).toBe(before);
  });
});
