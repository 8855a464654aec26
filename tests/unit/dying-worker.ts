import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../electron/jobs/messages.ts';
import '../../electron/jobs/worker.ts';

/** The real worker, except that it dies, loops or takes all memory when it is asked to read a file of such a name. */
parentPort?.on('message', (message: ToWorker) => {
  if (message.kind !== 'run' || message.call.job !== 'readLedger') return;
  const { fileName } = message.call.input;
  if (fileName === 'deadly') process.exit(1);
  if (fileName === 'endless') for (;;) Math.random();
  if (fileName === 'greedy') for (const kept: string[] = []; ; ) kept.push(`${Math.random()}`.repeat(10));
});
