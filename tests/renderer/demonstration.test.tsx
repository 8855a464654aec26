import { statSync } from 'node:fs';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFirm } from '../../db/check/check.ts';
import { openFirmFile } from '../../db/file/open.ts';
import { amiable, makeFolder } from '../hosts/terminal/terminal-process.ts';
import * as shapes from '../hosts/terminal/terminal-shapes.ts';
import { makeContext } from '../make-context.ts';
import { mount } from './set-up/mount.tsx';
import { goTo, pageText } from './set-up/through-imports.ts';

/** The demonstration is made twice, which takes long: from the command line, then from the first screen. */
const folder = makeFolder();
const today = '2026-11-20';
let firm = '';
let twin = '';

const read = async (file: string, command: string, ...words: string[]) =>
  (await amiable(folder, command, '--firm', file, '--today', today, ...words, '--json')).json();
const balanceOf = async (file: string, ...words: string[]) =>
  shapes.balance.parse(await read(file, 'balance', '--as-of', today, '--known-at', `${today}T23:00:00Z`, ...words));

beforeAll(async () => {
  const { json } = await amiable(folder, 'demo', folder, '--today', today, '--json');
  firm = shapes.demo.parse(json()).file;
}, 240_000);

test('the demonstration opens from the first screen, says what it is, and has something to do', async () => {
  const context = makeContext({ today });
  const { session } = context;
  session.firm?.close();
  Object.assign(session, { firm: null });
  const user = mount('/', context);
  await user.click(await screen.findByRole('button', { name: 'Ouvrir la démonstration' }));
  // The demonstration is made at this moment, which takes up to half a minute on a busy machine.
  await screen.findByRole('heading', { name: 'Accueil', level: 1 }, { timeout: 170_000 });
  twin = session.firm?.path ?? '';
  expect(screen.getByText('Société de démonstration : données fictives')).toBeTruthy();
  await waitFor(() => {
    expect(pageText()).toMatch(/Encours clients ?[\d ]+,\d\d €/);
    expect(pageText()).toMatch(/Échu ?[\d ]+,\d\d €/);
    expect(pageText()).toMatch(/\d+ relances sont prêtes pour [\d ]+,\d\d €/);
  });

  // All that was done in it was done by somebody else than who opens it.
  screen.getByRole('main').focus();
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Rien à annuler.')).toBeTruthy();

  await goTo(user, 'Calendrier');
  const more = await screen.findAllByRole('button', { name: /^\+ \d+ autres$/ });
  // The keyboard: this document has no places in which the pointer could begin to drag.
  act(() => more[0]?.focus());
  await user.keyboard('{Enter}');
  const day = within(await screen.findByRole('dialog'));
  await user.click((await day.findAllByRole('link'))[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(screen.getByRole('button', { name: /^Dossier ouvert/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Fermer ce dossier' }));
  expect(await screen.findByRole('button', { name: /^Maison Corvélan/ })).toBeTruthy();
});

describe('the demonstration firm', () => {
  test('is the same file each time: customers, documents, amounts, dates and reminders', async () => {
    for (const command of ['customers', 'documents'])
      expect(await read(twin, command)).toEqual(await read(firm, command));
    expect(await balanceOf(twin)).toEqual(await balanceOf(firm));
    const reminders = (file: string) => read(file, 'reminders', '--as-of', today);
    expect(await reminders(twin)).toEqual(await reminders(firm));
  });

  test('is sound, and ties to its accounts at any date', async () => {
    const { db, close } = openFirmFile(firm, { now: `${today}T23:00:00.000Z` });
    expect(checkFirm(db).filter(({ ok }) => !ok)).toEqual([]);
    close();
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
    const again = await amiable(folder, 'demo', folder, '--today', today);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('duplicate');
    expect(statSync(firm).mtimeMs).toBe(before);
  });
});
