import { parentPort } from 'node:worker_threads';
import type { JobHooks } from '../imports/job-hooks.ts';
import { type BoundedQueue, openBoundedQueue } from './bounded-queue.ts';
import { type FromWorker, type JobCall, sentError, type ToWorker } from './messages.ts';
import { type Batches, type JobName, jobs } from './registry.ts';

if (!parentPort) throw new Error('this file runs in a worker thread');
const port = parentPort;
let running: AbortController | null = null;
let queue: Pick<BoundedQueue<unknown>, 'taken'> | null = null;

function post(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, [...transfer]);
}

function run<Name extends JobName>(call: JobCall<Name>, signal: AbortSignal): Promise<void> {
  const job = jobs[call.job];
  const batches = openBoundedQueue<Batches[Name]>((batch) => post({ kind: 'batch', batch }), signal);
  queue = batches;
  const onProgress: JobHooks['onProgress'] = (progress) => post({ kind: 'progress', progress });
  return job.run(call.input, { signal, onProgress, give: batches.give }).then(async (output) => {
    await batches.emptied();
    post({ kind: 'done', output }, job.movedBytes(output));
  });
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
    await run(message.call, running.signal);
  } catch (error) {
    post({ kind: 'failed', error: sentError(error) });
  }
});
