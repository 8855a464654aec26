import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../db/check.ts';
import { openFirmFile } from '../../db/open.ts';
import { deleteStagedBatches } from '../../db/queries/import-batches.ts';
import { importsHandlers } from '../../electron/handlers/imports.ts';
import { importFile, makeImportContext, rowsOf, stage, year1, year2 } from './import-steps.ts';

const script = join(import.meta.dirname, 'killed-import.ts');
const tables = ['customers', 'documents', 'allocations', 'ledger_lines', 'import_batches', 'import_problems', 'events'];

/** Imports the second year in a process of its own and kills it `delay` ms after it says `word`; returns what it said. */
function runAndKill(path: string, word: string | null, delay: number): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, path, year2], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complaint = '';
    child.stderr.on('data', (text) => {
      complaint += text;
    });
    child.stdout.on('data', (text) => {
      const isSaid = said.includes(`${word}`);
      said += text;
      if (word !== null && !isSaid && said.includes(word)) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('error', fail);
    child.on('close', (code) => (code === 1 ? fail(new Error(complaint)) : done(said.trim().split('\n'))));
  });
}

/** Opens the file as the application does at start, and gives every row of it. */
function reopen(path: string) {
  const { db, connection, close } = openFirmFile(path, { now: '2025-07-02T10:00:00.000Z' });
  try {
    db.transaction(deleteStagedBatches, { behavior: 'immediate' });
    expect(connection.pragma('quick_check')).toEqual([{ quick_check: 'ok' }]);
    expect(checkFirm(db).filter((check) => !check.ok)).toEqual([]);
    return Object.fromEntries(
      tables.map((table) => [table, connection.prepare(`select * from ${table} order by id`).all()]),
    );
  } finally {
    close();
  }
}

test('an import killed at any instant leaves the file as it was, or as it is once applied', {
  timeout: 120_000,
}, async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const original = context.session.firm?.path ?? '';
  context.session.firm?.close();
  const folder = mkdtempSync(join(tmpdir(), 'amiable-killed-'));
  const copy = (name: string) => {
    const path = join(folder, `${name}.amiable`);
    copyFileSync(original, path);
    return path;
  };
  const before = reopen(copy('before'));
  const whole = copy('whole');
  expect(await runAndKill(whole, null, 0)).toEqual(['ready', 'staged', 'applied']);
  const after = reopen(whole);
  expect(after).not.toEqual(before);

  for (let attempt = 0; attempt < 8; attempt++) {
    const path = copy(`killed-${attempt}`);
    const word = attempt % 2 === 0 ? 'ready' : 'staged';
    const said = await runAndKill(path, word, Math.random() * 250);
    const left = reopen(path);
    if (said.includes('applied')) expect(left).toEqual(after);
    else expect([before, after]).toContainEqual(left);
  }
});

test.each(['stage', 'load'] as const)('cancelled at any step of its progress, %s leaves nothing', async (useCase) => {
  const context = makeImportContext();
  await importFile(context, year1);
  const dumpAll = () => tables.map((table) => rowsOf(context, `select * from ${table} order by id`));
  const before = dumpAll();
  let steps = 0;
  for (let isOver = false; !isOver; ) {
    const progress = await call(
      importsHandlers[useCase],
      { fileToken: context.choose(year2, 'fec.txt'), options: {} },
      { context },
    );
    for (let step = 0; step <= steps && !isOver; step++) isOver = (await progress.next()).done === true;
    steps++;
    if (isOver) break;
    await progress.return(undefined);
    await expect.poll(dumpAll).toEqual(before);
  }
  expect(steps).toBeGreaterThan(3);
  expect(await stage(context, year2)).toMatchObject({ control: { differenceCents: 0 } });
});
