import type { ImportPaymentColumn, PaymentChange, PaymentOutcome } from '../../domain/imports/payments.ts';
import type { Language } from '../../domain/kinds.ts';
import { sumCents } from '../../domain/values/money.ts';
import { formatCents, formatDay, formatNumber } from '../format.ts';
import { t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

/** The columns of an imported list of payments. */
export const importPaymentWords: ListWords<ImportPaymentColumn, PaymentChange> = {
  line: { heading: 'imports.line', value: ({ line }) => line },
  customerName: { heading: 'customers.customer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  paidOn: { heading: 'importsPayments.column.paidOn', value: ({ paidOn }) => paidOn },
  reference: { heading: 'documents.reference', value: ({ reference, label }) => reference || label },
  amountCents: { heading: 'documents.amount', value: ({ amountCents }) => amountCents },
  outcome: {
    heading: 'common.state',
    value: ({ outcome }) => outcome,
    word: (outcome) => `importsPayments.state.${outcome as PaymentOutcome}`,
  },
  pays: { heading: 'importsPayments.pays', value: paysOf },
  allocatedCents: {
    heading: 'importsPayments.allocated',
    value: ({ allocations }) => sumCents(allocations.map(({ amountCents }) => amountCents)),
  },
};

/** The invoices a payment pays and why, or the payment already there for which it is left out. */
function paysOf({ outcome, known, twinLine, reason, allocations }: PaymentChange, language: Language): string {
  if (outcome !== 'new' && known) {
    const named = { paidOn: formatDay(language, known.paidOn), reference: known.reference };
    return known.fileName === null
      ? t(language, 'importsPayments.knownAs', named).trim()
      : t(language, 'importsPayments.knownAsOf', { ...named, file: known.fileName });
  }
  if (outcome === 'alike' && twinLine !== null)
    return t(language, 'importsPayments.twinOf', { line: formatNumber(language, twinLine) });
  if (reason === null) return t(language, 'importsPayments.paysNone');
  const parts = allocations.map(({ reference, amountCents }) => `${reference} ${formatCents(language, amountCents)}`);
  return `${parts.join(', ')} · ${t(language, `allocations.reason.${reason}`)}`;
}
