import type { OpenFile } from '../../db/open.ts';
import { addDays, laterDay } from '../../shared/domain/days.ts';

/**
 * Fills an empty firm file with `invoiceCount` invoices of `customerCount` customers over three years ending on
 * `lastOn`, most of them paid, some in part, with credit notes and payments on account. Rows only, no events: for measurements.
 */
export function makeLargeLedger(
  file: OpenFile,
  options: { customerCount: number; invoiceCount: number; lastOn: string },
): void {
  const { connection } = file;
  const next = makeRandom(1);
  const at = `${options.lastOn}T08:00:00.000Z`;
  const firstOn = addDays(options.lastOn, -1095);
  const days = Array.from({ length: 1400 }, (_, index) => addDays(firstOn, index));
  const dayAt = (index: number) => days[Math.min(index, 1095)] ?? options.lastOn;
  const addCustomer = connection.prepare(
    'INSERT INTO customers (id, code, name, search_text, recorded_at) VALUES (?, ?, ?, ?, ?)',
  );
  const addDocument = connection.prepare(
    `INSERT INTO documents (id, customer_id, kind, side, reference, issued_on, booked_on, due_on, due_origin, amount_cents, open_cents, settled_on, source_key, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addAllocation = connection.prepare(
    `INSERT INTO allocations (debit_document_id, credit_document_id, amount_cents, effective_on, origin, recorded_at) VALUES (?, ?, ?, ?, 'lettering', ?)`,
  );
  connection.transaction(() => {
    for (let index = 1; index <= options.customerCount; index += 1) {
      const code = `C${String(index).padStart(6, '0')}`;
      addCustomer.run(index, code, `Client ${index}`, `client ${index} ${code.toLowerCase()}`, at);
    }
    let id = 0;
    for (let index = 0; index < options.invoiceCount; index += 1) {
      const customer = 1 + Math.floor(next() ** 2 * options.customerCount);
      const issued = Math.floor(next() * 1095);
      const amount = 1000 + Math.floor(next() * 300_000);
      const due = days[issued + 30] ?? null;
      const paidIndex = issued + 20 + Math.floor(next() * 80);
      const isPaid = paidIndex <= 1095 && next() < 0.97;
      const paid = isPaid ? (next() < 0.95 ? amount : Math.floor(amount / 2)) : 0;
      const paidOn = dayAt(paidIndex);
      const invoice = ++id;
      const isUndated = next() < 0.02;
      addDocument.run(
        invoice,
        customer,
        'invoice',
        'debit',
        `FA${invoice}`,
        dayAt(issued),
        dayAt(issued),
        isUndated ? null : due,
        isUndated ? 'none' : 'file',
        amount,
        amount - paid,
        paid === amount ? paidOn : null,
        `i${invoice}`,
        at,
      );
      if (paid === 0 && next() > 0.1) continue;
      const credit = ++id;
      const kind = next() < 0.05 ? 'creditNote' : 'payment';
      const received = paid === 0 ? Math.floor(amount / 3) + 1 : paid;
      addDocument.run(
        credit,
        customer,
        kind,
        'credit',
        `RG${credit}`,
        paidOn,
        paidOn,
        null,
        'none',
        received,
        received - paid,
        paid === received ? paidOn : null,
        `c${credit}`,
        at,
      );
      if (paid > 0) addAllocation.run(invoice, credit, paid, laterDay(dayAt(issued), paidOn), at);
    }
    addImportedLines(file, at);
  })();
}

/** One import that brought every document, line by line, so that the control against the accounts has as much to read. */
function addImportedLines({ connection }: OpenFile, at: string): void {
  connection.exec(`
    INSERT INTO import_batches (id, state, file_name, sha256, format, encoding, period_from, period_to, row_count, problem_count, recorded_at)
      SELECT 1, 'applied', 'measured.txt', '', 'fec', 'utf-8', min(booked_on), max(booked_on), count(*), 0, '${at}' FROM documents;
    UPDATE documents SET batch_id = 1;
    INSERT INTO ledger_lines (batch_id, line_number, customer_code, customer_name, account, journal, journal_kind, entry, booked_on, reference, label, signed_cents, counterpart)
      SELECT 1, documents.id, code, name, '411000', 'VE', 'sales', documents.id, booked_on, reference, '',
        CASE side WHEN 'debit' THEN amount_cents ELSE -amount_cents END, 'sale'
      FROM documents JOIN customers ON customers.id = customer_id ORDER BY documents.id;`);
}

/** Mulberry32: the same numbers on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
