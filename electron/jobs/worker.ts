import { parentPort } from 'node:worker_threads';
import type { LedgerLine } from '../imports/types.ts';
import { type BoundedQueue, openBoundedQueue } from './bounded-queue.ts';
import { createInProcessJobs } from './in-process.ts';
import { type ListRows, rowBatches } from './list-rows.ts';
import { type FromWorker, type JobCall, type JobResult, sentError, type ToWorker } from './messages.ts';

if (!parentPort) throw new Error('this file runs in a worker thread');
const port = parentPort;
const jobs = createInProcessJobs();
let running: AbortController | null = null;
let queue: Pick<BoundedQueue<unknown>, 'taken'> | null = null;

function post(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, [...transfer]);
}

async function run(call: JobCall, signal: AbortSignal): Promise<JobResult> {
  const onProgress = (progress: Extract<FromWorker, { kind: 'progress' }>['progress']) =>
    post({ kind: 'progress', progress });
  if (call.job === 'renderPdfs') return { pdfs: await jobs.renderPdfs(call.requests, { signal, onProgress }) };
  if (call.job === 'readCustomers') return { customers: await jobs.readCustomers(call.input, { signal, onProgress }) };
  if (call.job === 'readOpenItems') {
    const table = await jobs.readOpenItems(call.input, { signal, onProgress });
    if (table === null) return { table };
    const rows = openBoundedQueue<ListRows>((batch) => post({ kind: 'rows', rows: batch }), signal);
    queue = rows;
    for (const batch of rowBatches(table)) await rows.give(batch);
    await rows.emptied();
    return { table: { ...table, items: [], dueDates: [] } };
  }
  const lines = openBoundedQueue<readonly LedgerLine[]>((batch) => post({ kind: 'lines', lines: batch }), signal);
  queue = lines;
  const ledger = await jobs.readLedger(call.input, { signal, onProgress, onLines: lines.give });
  await lines.emptied();
  return { ledger };
}

/** The PDFs of a result, which are moved to the other thread rather than copied. */
function transferable(result: JobResult): ArrayBuffer[] {
  if (!('pdfs' in result)) return [];
  return result.pdfs.map(({ content }) => content.buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

port.on('message', async (message: ToWorker) => {
  if (message.kind !== 'run') {
    if (message.kind === 'cancel') running?.abort();
    queue?.taken();
    return;
  }
  running = new AbortController();
  post({ kind: 'begun' });
  try {
    const result = await run(message.call, running.signal);
    post({ kind: 'done', result }, transferable(result));
  } catch (error) {
    post({ kind: 'failed', error: sentError(error) });
  }
});
