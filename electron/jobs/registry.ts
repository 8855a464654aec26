import '../../shared/i18n/every-language.ts';
import { setFlagsFromString } from 'node:v8';
import type { PdfRequest } from '../documents/registry.ts';
import type { RenderedPdf } from '../documents/types.ts';
import type { ReadMail } from '../imports/files/mail.ts';
import type { ReadCustomers, ReadCustomersInput } from '../imports/kinds/customers/types.ts';
import type { LedgerColumns, LedgerColumnsInput } from '../imports/kinds/ledger/format/mapped-columns.ts';
import type { ReadOpenItems, ReadOpenItemsInput } from '../imports/kinds/open-items/types.ts';
import type { ListReader, ReadList, ReadListInput } from '../imports/lists/types.ts';
import type { LedgerLine, LedgerSummary, ReadLedgerInput } from '../imports/types.ts';
import type { Job } from './job.ts';
import { type ListRows, rowBatches } from './list-rows.ts';
import { renderPdfs } from './render-pdfs.ts';

/** Letters given to a thread at once: enough to keep it busy, few enough for all threads to end together. */
const chunkSize = 20;

const alone = { isReading: true, keepsMemory: false, sharing: null, movedBytes: () => [] } as const;

/** Reads an accounting file; its receivable lines come in batches. */
const readLedger: Job<ReadLedgerInput, readonly LedgerLine[], LedgerSummary> = {
  ...alone,
  fileOf: ({ path }) => path,
  // A hundred megabytes.
  keepsMemory: true,
  async run(input, { give, ...hooks }) {
    // On a machine with much memory V8 lets the heap grow to four times what is in use before it collects: 800 MB for
    // a million lines.
    setFlagsFromString('--heap-growing-percent=40');
    const { readLedger: read } = await import('../imports/kinds/ledger/read-ledger.ts');
    return read(input, { ...hooks, onLines: give });
  },
};

/** Tells the columns of an accounting file; null where its form fixes them. */
const readLedgerColumns: Job<LedgerColumnsInput, never, LedgerColumns | null> = {
  ...alone,
  fileOf: ({ path }) => path,
  async run(input, hooks) {
    const { readLedgerColumns: read } = await import('../imports/kinds/ledger/format/mapped-columns.ts');
    return read(input, hooks);
  },
};

/** Reads a list of receivables (CSV, TXT, XLSX), whose rows come in batches; null for an accounting file. */
const readOpenItems: Job<ReadOpenItemsInput, ListRows, Omit<ReadOpenItems, keyof ListRows> | null> = {
  ...alone,
  fileOf: ({ path }) => path,
  async run(input, { give, ...hooks }) {
    const { readOpenItems: read } = await import('../imports/kinds/open-items/read-open-items.ts');
    const list = await read(input, hooks);
    if (list === null) return null;
    for (const batch of rowBatches(list)) await give(batch);
    const { items: _items, dueDates: _dueDates, ...others } = list;
    return others;
  },
};

/** Reads a list of customers, from a file or as pasted, whole. */
const readCustomers: Job<ReadCustomersInput, never, ReadCustomers> = {
  ...alone,
  fileOf: ({ source }) => ('path' in source ? source.path : null),
  async run(input, hooks) {
    const { readCustomers: read } = await import('../imports/kinds/customers/read-customers.ts');
    return read(input, hooks);
  },
};

/** Reads a list that only enters rows whole, as its kind says; null for an accounting file. */
function readsList<Field extends string, Row extends object>(
  load: () => Promise<ListReader<Field, Row>>,
): Job<ReadListInput<Field>, never, ReadList<Field, Row> | null> {
  return {
    ...alone,
    fileOf: ({ path }) => path,
    async run(input, hooks) {
      const { readList } = await import('../imports/lists/read-list.ts');
      return readList(await load(), input, hooks);
    },
  };
}

/** Reads an e-mail with its attachments, whole. */
const readsMail: Job<{ readonly path: string }, never, ReadMail> = {
  ...alone,
  fileOf: ({ path }) => path,
  async run(input) {
    const { readMail } = await import('../imports/files/mail.ts');
    return readMail(input);
  },
  movedBytes: ({ attachments }) => attachments.map(({ content }) => content.buffer),
};

/** Renders PDFs, in order. */
const rendersPdfs: Job<readonly PdfRequest[], never, readonly RenderedPdf[]> = {
  ...alone,
  isReading: false,
  fileOf: () => null,
  run: renderPdfs,
  sharing: {
    sizeOf: (requests) => requests.length,
    partsOf: (requests) =>
      Array.from({ length: Math.ceil(requests.length / chunkSize) }, (_, index) =>
        requests.slice(index * chunkSize, (index + 1) * chunkSize),
      ),
    join: (outputs) => outputs.flat(),
  },
  movedBytes: (pdfs) => pdfs.map(({ content }) => content.buffer).filter((buffer) => buffer instanceof ArrayBuffer),
};

/** Makes a thread ready to render: see `warm-rendering.ts`. */
const warmsRendering: Job<null, never, null> = {
  ...alone,
  isReading: false,
  fileOf: () => null,
  async run() {
    const { warmRendering } = await import('./warm-rendering.ts');
    return warmRendering();
  },
};

const registered = {
  readLedger,
  readLedgerColumns,
  readOpenItems,
  readCustomers,
  readPayments: readsList(async () => (await import('../imports/kinds/payments/reader.ts')).payments),
  readMail: readsMail,
  renderPdfs: rendersPdfs,
  warmRendering: warmsRendering,
};

type Registered = typeof registered;
export type JobName = keyof Registered;
/** What each job takes, what it gives in batches (`never` when it gives none), and what it returns. */
export type Inputs = {
  [Name in JobName]: Registered[Name] extends Job<infer Input, infer _Batch, infer _Output> ? Input : never;
};
export type Batches = {
  [Name in JobName]: Registered[Name] extends Job<infer _Input, infer Batch, infer _Output> ? Batch : never;
};
export type Outputs = {
  [Name in JobName]: Registered[Name] extends Job<infer _Input, infer _Batch, infer Output> ? Output : never;
};

/** The registry of jobs: a new one is an entry above, and nothing else. */
export const jobs: { readonly [Name in JobName]: Job<Inputs[Name], Batches[Name], Outputs[Name]> } = registered;
