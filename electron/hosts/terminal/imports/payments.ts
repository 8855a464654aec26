import type { PaymentChange, PaymentsPreview } from '../../../../shared/contract/imports-payments.ts';
import { paymentOutcomes } from '../../../../shared/domain/imports/payments.ts';
import { formatCents, formatDay, formatNumber } from '../../../../shared/i18n/format.ts';
import { lookUp, t } from '../../../../shared/i18n/translate.ts';
import { readAll } from '../common/pages.ts';
import type { Session } from '../common/session.ts';
import { formatTable } from '../common/table.ts';
import type { Terminal } from '../common/terminal.ts';
import { type Imported, issueText, type Report, toJsonIssues } from './imported.ts';

type Done = Imported<PaymentsPreview> & { readonly changes: readonly PaymentChange[] };

/** Reports a list of payments, row by row. One that was only compared was so by another decision than the one asked. */
export async function reportPayments(
  { language, printAside }: Terminal,
  { client }: Session,
  imported: Imported<PaymentsPreview>,
): Promise<Report> {
  const { decisions, isDryRun, preview } = imported;
  const { batchId, fileIssues } = preview;
  let { totals } = preview;
  const changes = await readAll(async (page) => {
    const asked = await client.imports.changes({ batchId, ...decisions, ...page });
    if (asked.kind !== 'payments') throw new Error('not a list of payments');
    totals = asked.totals;
    return asked;
  });
  const done = { ...imported, preview: { ...preview, totals }, changes };
  for (const { code, details } of fileIssues)
    printAside(`${lookUp(language, `imports.issue.${code}`, details) ?? code}\n`);
  return {
    value: toJson(done, toJsonIssues(language, done.issues)),
    lines: () => linesOf(language, done, isDryRun),
  };
}

/** The result of one list. A preview leaves no import that could be undone, hence no number. */
function toJson({ preview, changes, isDryRun }: Done, issues: ReturnType<typeof toJsonIssues>) {
  const { batchId, kind, format, encoding, rows, totals } = preview;
  const { counts, cents, allocatedCents, partly } = totals;
  return {
    batchId: isDryRun ? null : batchId,
    kind,
    format,
    encoding,
    rows,
    payments: counts,
    cents,
    allocatedCents,
    partlyAllocated: partly,
    changes: changes.map(({ allocationIds: _ids, customerId: _id, documentId: _document, ...change }) => change),
    issues,
  };
}

/** The result of one list of payments as lines to read. */
function linesOf(language: Terminal['language'], { preview, changes, issues }: Done, isDryRun: boolean): string[] {
  const { batchId, format, encoding, rows, totals } = preview;
  const { counts, cents, allocatedCents, partly } = totals;
  const facts = [
    [t(language, 'terminal.format'), format],
    [t(language, 'terminal.encoding'), encoding],
    [t(language, 'terminal.rows'), formatNumber(language, rows)],
    ...paymentOutcomes.map((outcome) => [
      t(language, `importsPayments.outcome.${outcome}`),
      `${formatNumber(language, counts[outcome] ?? 0)} · ${formatCents(language, cents[outcome] ?? 0)}`,
    ]),
    [t(language, 'importsPayments.allocated'), formatCents(language, allocatedCents)],
    [t(language, 'importsPayments.unallocated'), formatCents(language, (cents.new ?? 0) - allocatedCents)],
  ];
  const isSame = preview.alreadyImportedAs !== null && (counts.new ?? 0) === 0;
  return [
    isDryRun
      ? t(language, 'terminal.previewed')
      : t(language, isSame ? 'terminal.importedBefore' : 'terminal.imported', { batch: String(batchId) }),
    ...formatTable([{ heading: '' }, { heading: '' }], facts).slice(2),
    ...changes.map((change) => `  ${lineOf(language, change)}`),
    ...(partly > 0 ? [t(language, 'importsPayments.partly', { count: partly })] : []),
    ...(issues.length > 0 ? [t(language, 'terminal.issues', { count: issues.length })] : []),
    ...issues.map((issue) => {
      const message = issueText(language, issue);
      return `  ${t(language, 'terminal.line', { line: String(issue.line), message })}\n    ${issue.raw}`;
    }),
  ];
}

/** One payment, and what becomes of it. */
function lineOf(language: Terminal['language'], change: PaymentChange): string {
  const { outcome, customerName, paidOn, reference, amountCents, allocations, known } = change;
  const paid = allocations.map((part) => `${part.reference} ${formatCents(language, part.amountCents)}`).join(', ');
  const what =
    known && outcome !== 'new'
      ? t(language, 'importsPayments.knownAs', {
          paidOn: formatDay(language, known.paidOn),
          reference: known.reference,
        }).trim()
      : paid || t(language, 'importsPayments.paysNone');
  return [
    t(language, `importsPayments.state.${outcome}`),
    customerName,
    formatDay(language, paidOn),
    reference,
    formatCents(language, amountCents),
    `→ ${what}`,
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
