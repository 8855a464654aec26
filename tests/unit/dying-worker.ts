import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../electron/worker/messages.ts';
import '../../electron/worker/worker.ts';

/** The real worker, but dead as soon as it is asked to read a file of this name. */
parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'run' && message.call.job === 'readLedger' && message.call.input.fileName === 'deadly')
    process.exit(1);
});
