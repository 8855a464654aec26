import type { PdfRequest } from '../documents/registry.ts';
import type { RenderedPdf } from '../documents/types.ts';
import type { ReadCustomers, ReadCustomersInput } from '../imports/customers/types.ts';
import type { JobHooks } from '../imports/job-hooks.ts';
import type { ReadOpenItems, ReadOpenItemsInput } from '../imports/open-items/types.ts';
import type { LedgerLine, LedgerSummary, ReadLedgerInput } from '../imports/types.ts';

/** Work done off the main thread: plain data in, progress and plain data out; no database, no Electron. */
export type Jobs = {
  /** Reads an accounting file; receivable lines come in batches through `onLines`, which the reading waits for. */
  readLedger(
    input: ReadLedgerInput,
    hooks: JobHooks & { onLines(lines: readonly LedgerLine[]): unknown },
  ): Promise<LedgerSummary>;
  /** Reads a list of receivables (CSV, TXT, XLSX) whole; null for an accounting file. */
  readOpenItems(input: ReadOpenItemsInput, hooks: JobHooks): Promise<ReadOpenItems | null>;
  /** Reads a list of customers, from a file or as pasted, whole. */
  readCustomers(input: ReadCustomersInput, hooks: JobHooks): Promise<ReadCustomers>;
  /** Renders PDFs, in order. */
  renderPdfs(requests: readonly PdfRequest[], hooks: JobHooks): Promise<readonly RenderedPdf[]>;
  close(): Promise<void>;
};
