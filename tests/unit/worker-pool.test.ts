import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { LedgerLine } from '../../electron/imports/types.ts';
import { createInProcessJobs } from '../../electron/jobs/in-process.ts';
import { createWorkerJobs } from '../../electron/jobs/pool.ts';
import { readWholeList } from '../../electron/jobs/whole-list.ts';
import { errorText } from '../../shared/i18n/error-text.ts';
import { sampleLetter } from '../letter-samples.ts';

const sources = import.meta.dirname;
const workerUrl = new URL(`file://${join(sources, 'dying-worker.ts')}`);
const jobs = createWorkerJobs(workerUrl);
afterAll(() => jobs.close());

const fec = join(sources, '../fixtures/fec/100000017FEC20241231.txt');
const letters = Array.from({ length: 25 }, (_, index) => sampleLetter({ letterNumber: index + 1 }));

test('letters come back in order, identical to those made on the calling thread, with their progress', async () => {
  const progress: number[] = [];
  const pdfs = await jobs.run('renderPdfs', letters, { onProgress: ({ done }) => progress.push(done) });
  const here = await createInProcessJobs().run('renderPdfs', letters.slice(23), {});
  expect(pdfs).toHaveLength(25);
  expect(pdfs.slice(23).map((pdf) => pdf.sha256)).toEqual(here.map((pdf) => pdf.sha256));
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(25);
});

test('lines of a ledger cross in batches, the same as on the calling thread', async () => {
  const [there, here]: [LedgerLine[], LedgerLine[]] = [[], []];
  const input = { path: fec, fileName: '100000017FEC20241231.txt' };
  const summary = await jobs.runInBatches('readLedger', input, { onBatch: (lines) => there.push(...lines) });
  await createInProcessJobs().runInBatches('readLedger', input, { onBatch: (lines) => here.push(...lines) });
  expect(summary.siren).toBe('100000017');
  expect(there.length).toBeGreaterThan(100);
  expect(there).toEqual(here);
});

test('a list crosses in batches, the same as on the calling thread, and can be cancelled meanwhile', async () => {
  const rows = Array.from(
    { length: 9_000 },
    (_, index) => `C${index % 400};FA${index};01/03/2025;31/03/2025;${index},50`,
  );
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'list.csv');
  writeFileSync(path, ['Code client;N° facture;Date facture;Échéance;Montant TTC', ...rows].join('\r\n'));
  const input = { path, fileName: 'list.csv', choices: {}, today: '2025-06-30' };
  const there = await readWholeList(jobs, input, {});
  expect(there?.items).toHaveLength(9_000);
  expect(there).toEqual(await readWholeList(createInProcessJobs(), input, {}));
  const cancel = new AbortController();
  const stopped = readWholeList(jobs, input, {
    signal: cancel.signal,
    onProgress: ({ phase }) => phase === 'read' && cancel.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readWholeList(jobs, input, {}))?.items).toHaveLength(9_000);
});

test('cancelling rejects at once with its code, and the pool goes on working', async () => {
  const cancel = new AbortController();
  const stopped = jobs.run('renderPdfs', letters, { signal: cancel.signal, onProgress: () => cancel.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  await expect(jobs.run('renderPdfs', letters, { signal: cancel.signal })).rejects.toMatchObject({ code: 'cancelled' });
  await expect(jobs.run('renderPdfs', letters.slice(0, 2), {})).resolves.toHaveLength(2);
});

test('an expected failure keeps its code, reason and details on the way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amiable-'));
  writeFileSync(join(folder, 'not-a-ledger.txt'), 'hello\nworld\n');
  const input = { path: join(folder, 'not-a-ledger.txt'), fileName: 'not-a-ledger.txt' };
  const here: unknown = await createInProcessJobs()
    .runInBatches('readLedger', input, { onBatch: () => {} })
    .catch((error: unknown) => error);
  const there: unknown = await jobs
    .runInBatches('readLedger', input, { onBatch: () => {} })
    .catch((error: unknown) => error);
  expect(there).toMatchObject({ name: 'AppError', code: 'file_format' });
  expect(there).toEqual(here);
});

test('a dead worker fails its job and is replaced', async () => {
  const input = { path: fec, fileName: 'deadly' };
  const dead = jobs.runInBatches('readLedger', input, { onBatch: () => {} });
  await expect(dead).rejects.toMatchObject({ code: 'internal' });
  await expect(jobs.run('renderPdfs', letters.slice(0, 3), {})).resolves.toHaveLength(3);
});

test('a thread that takes memory without end fails its job with a sentence, and another takes its place', async () => {
  const small = createWorkerJobs(workerUrl, 1, { memoryMb: 96, silentMs: 60_000 });
  const greedy = small.runInBatches('readLedger', { path: fec, fileName: 'greedy' }, { onBatch: () => {} });
  await expect(greedy).rejects.toMatchObject({ code: 'file_unreadable', reason: 'tooHeavy' });
  const input = { path: fec, fileName: '100000017FEC20241231.txt' };
  expect((await small.runInBatches('readLedger', input, { onBatch: () => {} })).rows).toBe(1068);
  await small.close();
  expect(errorText('fr', { code: 'file_unreadable', reason: 'tooHeavy' })).toMatch(/mémoire.*Rien n.a été importé/);
});

test('a thread that says nothing any more is ended, and those that follow are read', async () => {
  const short = createWorkerJobs(workerUrl, 1, { memoryMb: 512, silentMs: 2_000 });
  const endless = short.runInBatches('readLedger', { path: fec, fileName: 'endless' }, { onBatch: () => {} });
  await expect(endless).rejects.toMatchObject({ code: 'file_unreadable', reason: 'tooSlow' });
  const input = { path: fec, fileName: '100000017FEC20241231.txt' };
  expect((await short.runInBatches('readLedger', input, { onBatch: () => {} })).rows).toBe(1068);
  await short.close();
  expect(errorText('fr', { code: 'file_unreadable', reason: 'tooSlow' })).toMatch(/arrêtée.*Rien n.a été importé/);
});

test('time the lines take to be written is not the thread being silent, and they are written before the job ends', async () => {
  const short = createWorkerJobs(workerUrl, 1, { memoryMb: 512, silentMs: 2_000 });
  const input = { path: fec, fileName: '100000017FEC20241231.txt' };
  let written = 0;
  const summary = await short.runInBatches('readLedger', input, {
    async onBatch(lines) {
      await setTimeout(3_000);
      written += lines.length;
    },
  });
  expect(summary.rows).toBe(1068);
  expect(written).toBeGreaterThan(100);
  await short.close();
});

test('what the listener throws fails the job', async () => {
  const input = { path: fec, fileName: '100000017FEC20241231.txt' };
  const failed = jobs.runInBatches('readLedger', input, {
    onBatch() {
      throw new Error('disk full');
    },
  });
  await expect(failed).rejects.toThrow('disk full');
});

test('a closed pool refuses work', async () => {
  const closed = createWorkerJobs(workerUrl);
  await closed.close();
  await expect(closed.run('renderPdfs', letters.slice(0, 1), {})).rejects.toMatchObject({ code: 'cancelled' });
});
