import { setFlagsFromString } from 'node:v8';
import type { Jobs } from './jobs.ts';
import { renderPdfs } from './render-pdfs.ts';

/** The same work on the calling thread: for the terminal and the tests, where nothing else waits. */
export function createInProcessJobs(): Jobs {
  return {
    async readLedger(input, hooks) {
      // On a machine with much memory V8 lets the heap grow to four times what is in use before it collects: 800 MB for
      // a million lines.
      setFlagsFromString('--heap-growing-percent=40');
      const { readLedger } = await import('../imports/ledger/read-ledger.ts');
      return readLedger(input, hooks);
    },
    async readOpenItems(input, hooks) {
      const { readOpenItems } = await import('../imports/open-items/read-open-items.ts');
      return readOpenItems(input, hooks);
    },
    async readCustomers(input, hooks) {
      const { readCustomers } = await import('../imports/customers/read-customers.ts');
      return readCustomers(input, hooks);
    },
    renderPdfs,
    close: () => Promise.resolve(),
  };
}
