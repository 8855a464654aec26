import type { PreviewOf } from '../../../../shared/contract/imports-kinds.ts';
import { type PaymentChange, paymentFacts } from '../../../../shared/domain/imports/payments.ts';
import { formatCents, formatDay, formatNumber } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { readAll } from '../common/pages.ts';
import type { Session } from '../common/session.ts';
import type { Terminal } from '../common/terminal.ts';
import type { Imported, Report } from './imported.ts';
import { reportList } from './lists.ts';

/** Reports a list of payments, row by row. One that was only compared was so by another decision than the one asked. */
export async function reportPayments(
  terminal: Terminal,
  { client }: Session,
  imported: Imported<PreviewOf<'payments'>>,
): Promise<Report> {
  const { language } = terminal;
  const { decisions, preview } = imported;
  let { totals } = preview;
  const changes = await readAll(async (page) => {
    const asked = await client.imports.changes({ batchId: preview.batchId, ...decisions, ...page });
    if (asked.kind !== 'payments') throw new Error('not a list of payments');
    totals = asked.totals;
    return asked;
  });
  const { counts, cents, allocatedCents, partly } = totals;
  return reportList(terminal, imported, {
    touched: counts.new,
    json: {
      payments: counts,
      cents,
      allocatedCents,
      partlyAllocated: partly,
      changes: changes.map(({ allocationIds: _ids, customerId: _id, documentId: _document, ...change }) => change),
    },
    facts: paymentFacts(totals),
    lines: [
      ...changes.map((change) => `  ${lineOf(language, change)}`),
      ...(partly > 0 ? [t(language, 'importsPayments.partly', { count: partly })] : []),
    ],
  });
}

/** One payment, and what becomes of it. */
function lineOf(language: Terminal['language'], change: PaymentChange): string {
  const { outcome, customerName, paidOn, reference, amountCents } = change;
  return [
    t(language, `importsPayments.state.${outcome}`),
    customerName,
    formatDay(language, paidOn),
    reference,
    formatCents(language, amountCents),
    `→ ${paysOf(language, change)}`,
  ]
    .filter((text) => text !== '')
    .join(' · ');
}

/** The invoices a payment pays, or the payment for which it is left out. */
function paysOf(language: Terminal['language'], { outcome, known, twinLine, allocations }: PaymentChange): string {
  if (known && outcome !== 'new') {
    const named = { paidOn: formatDay(language, known.paidOn), reference: known.reference };
    return t(language, 'importsPayments.knownAs', named).trim();
  }
  if (outcome === 'alike' && twinLine !== null)
    return t(language, 'importsPayments.twinOf', { line: formatNumber(language, twinLine) });
  const paid = allocations.map((part) => `${part.reference} ${formatCents(language, part.amountCents)}`);
  return paid.join(', ') || t(language, 'importsPayments.paysNone');
}
