import type { ImportedPeriod } from '../shared/domain/coverage/fiscal-years.ts';
import { sourceRulesOf } from '../shared/domain/coverage/source-rules.ts';
import { coverCustomer } from '../shared/domain/coverage/verdicts.ts';
import { deriveCustomerLedger, type LedgerContext } from '../shared/domain/receivables/derive.ts';
import type { LedgerStatement } from '../shared/domain/sources/statement.ts';

export const period = (batchId: number, year: number, facts: Partial<ImportedPeriod> = {}): ImportedPeriod => ({
  batchId,
  periodFrom: `${year}-01-01`,
  periodTo: `${year}-12-31`,
  openings: year > 2024 ? [`${year}-01-01`] : [],
  journals: [],
  reference: null,
  ...facts,
});

/** Lines and periods of one customer, as short as a test wants them. */
let entries = 0;
export function line(facts: Partial<LedgerStatement> & { signedCents: number; bookedOn: string }): LedgerStatement {
  entries++;
  return {
    source: 'ledger',
    batchId: 1,
    lineNumber: entries,
    customerCode: 'C1',
    customerName: 'Dupont',
    account: '411000',
    journal: 'VE',
    journalKind: 'sales',
    entry: String(entries),
    documentOn: facts.bookedOn,
    reference: `R${entries}`,
    label: '',
    lettering: null,
    letteredOn: null,
    dueOn: null,
    counterpart: 'sale',
    currency: 'EUR',
    foreignCents: null,
    foreignCurrency: null,
    ...facts,
  };
}
export const invoice = (reference: string, bookedOn: string, cents: number, facts: Partial<LedgerStatement> = {}) =>
  line({ reference, bookedOn, signedCents: cents, ...facts });
export const bank = (reference: string, bookedOn: string, signedCents: number, facts: Partial<LedgerStatement> = {}) =>
  line({ reference, bookedOn, signedCents, journal: 'BQ', journalKind: 'cash', counterpart: 'cash', ...facts });
export const opening = (reference: string, signedCents: number, facts: Partial<LedgerStatement> = {}) =>
  line({
    reference,
    bookedOn: '2025-01-01',
    signedCents,
    batchId: 2,
    journal: 'AN',
    journalKind: 'opening',
    counterpart: 'other',
    ...facts,
  });

export function derive(lines: readonly LedgerStatement[], context: Partial<LedgerContext> = {}) {
  const years = [period(1, 2024), period(2, 2025)];
  const { periods = years.filter(({ batchId }) => lines.some((item) => item.batchId === batchId)) } = context;
  const { documents, allocations, openingUnmatched } = deriveCustomerLedger(
    'C1',
    coverCustomer(lines, [], sourceRulesOf(periods)),
    {
      periods,
      customerTerms: null,
      firmTerms: { kind: 'net', days: 30 },
      manualAllocations: [],
      ...context,
    },
  );
  const named = new Map(documents.map((document) => [document.sourceKey, document.reference]));
  return {
    documents,
    openingUnmatched,
    open: Object.fromEntries(documents.map((document) => [document.reference, document.openCents])),
    kinds: Object.fromEntries(documents.map((document) => [document.reference, document.kind])),
    pairs: allocations
      .map(
        (item) =>
          `${named.get(item.creditKey)}>${named.get(item.debitKey)} ${item.amountCents} ${item.origin} ${item.effectiveOn}`,
      )
      .sort(),
  };
}
