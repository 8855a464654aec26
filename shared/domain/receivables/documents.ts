import { fiscalYearStart } from '../coverage/fiscal-years.ts';
import { type AdjustmentNature, adjustmentNatures, type DocumentKind, type DueOrigin, type Side } from '../kinds.ts';
import { isDepositAccount } from '../sources/ledger-line.ts';
import { isOfList } from '../sources/statement.ts';
import type { Day } from '../values/days.ts';
import { type Cents, ledgerCurrency } from '../values/money.ts';
import type { Terms } from '../values/terms.ts';
import { isCarriedBounce } from './bounces.ts';
import { dueDateOf, noDueDate } from './due-date.ts';
import { entryKey, type LedgerUnit } from './ledger-units.ts';

/** A document as the lines make it. `sourceKey` is the same whatever the order of imports. */
export type DerivedDocument = {
  readonly sourceKey: string;
  readonly kind: DocumentKind;
  /** What an adjustment is; null where its entry does not tell, and for any other kind. */
  readonly nature: AdjustmentNature | null;
  readonly side: Side;
  readonly reference: string;
  readonly label: string;
  readonly issuedOn: Day;
  readonly bookedOn: Day;
  readonly dueOn: Day | null;
  readonly dueOrigin: DueOrigin;
  readonly amountCents: Cents;
  readonly currency: string;
  readonly foreignCents: Cents | null;
  readonly foreignCurrency: string | null;
  readonly isDoubtful: boolean;
  /** One of the imports that hold it. */
  readonly batchId: number;
};

export type DocumentState = DerivedDocument & {
  readonly openCents: Cents;
  /** Last effective day of the allocations that closed it; null while open. */
  readonly settledOn: Day | null;
};

/**
 * A document made of no line, dated `on` and in the ledger's currency: a payment or an adjustment that settles
 * documents or opens them again.
 */
export function movementOf({
  on,
  ...own
}: Pick<DerivedDocument, 'sourceKey' | 'kind' | 'side' | 'reference' | 'label' | 'amountCents' | 'batchId'> & {
  readonly on: Day;
}): DerivedDocument {
  return {
    ...own,
    issuedOn: on,
    bookedOn: on,
    dueOn: null,
    dueOrigin: 'none',
    currency: ledgerCurrency,
    foreignCents: null,
    foreignCurrency: null,
    isDoubtful: false,
    nature: null,
  };
}

function kindOf({ line, account, role, side }: LedgerUnit): DocumentKind {
  if (account.startsWith('419')) return side === 'credit' && isDepositAccount(account) ? 'deposit' : 'adjustment';
  switch (role) {
    case 'sales':
      return side === 'debit' ? 'invoice' : 'creditNote';
    case 'cash':
      return side === 'debit' ? 'adjustment' : 'payment';
    case 'opening':
      if (side === 'debit') return isCarriedBounce(line) ? 'adjustment' : 'invoice';
      return /(?<![A-Z])AVOIR(?![A-Z])/i.test(line.label) ? 'creditNote' : 'payment';
    case 'other':
      return 'adjustment';
  }
}

/**
 * Makes the documents of one customer and tells each unit the place of its own. Several debit lines of one entry and
 * reference are one invoice, unless they fall due on different days. Only invoices have a due date: nothing in a ledger
 * says when an adjustment is payable.
 */
export function makeDocuments(
  customerCode: string,
  units: readonly LedgerUnit[],
  terms: { readonly customer: Terms | null; readonly firm: Terms },
): DerivedDocument[] {
  const groups = new Map<string, LedgerUnit[]>();
  for (const [index, unit] of units.entries()) {
    const { line } = unit;
    const isPart = !unit.isOpening && unit.side === 'debit' && kindOf(unit) === 'invoice';
    const key = isPart
      ? JSON.stringify([entryKey(unit), line.reference, line.documentOn, line.dueOn, unit.account])
      : String(index);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  const drafts = [...groups.values()]
    .map((group) => ({ group, draft: draftOf(group, terms) }))
    .sort((a, b) => (a.draft.order < b.draft.order ? -1 : a.draft.order > b.draft.order ? 1 : 0));
  const occurrences = new Map<string, number>();
  return drafts.map(({ group, draft: { order: _order, keyOn, ...document } }, index) => {
    for (const unit of group) unit.document = index;
    const key = documentKey({ ...document, customerCode, keyOn });
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    return { ...document, sourceKey: rankedKey(key, occurrence) };
  });
}

/** Source key of a document, without its rank among documents alike. */
export function documentKey(document: {
  readonly customerCode: string;
  readonly side: Side;
  readonly reference: string;
  readonly keyOn: Day;
  readonly amountCents: Cents;
  readonly currency: string;
}): string {
  const { customerCode, side, reference, keyOn, amountCents, currency } = document;
  const amount = currency === ledgerCurrency ? amountCents : `${amountCents} ${currency}`;
  return [customerCode, side, reference, keyOn, amount].join('|');
}

/** Source key of the document of this rank among those of one `documentKey`. */
export function rankedKey(key: string, rank: number): string {
  return `${key}|${rank}`;
}

const natureOf = ({ counterpart }: LedgerUnit): AdjustmentNature | null =>
  adjustmentNatures.find((nature) => nature === counterpart) ?? null;

function draftOf(group: readonly LedgerUnit[], terms: { readonly customer: Terms | null; readonly firm: Terms }) {
  const [first] = group;
  if (!first) throw new RangeError('a document has at least one line');
  const { line, side, bookedOn } = first;
  const kind = kindOf(first);
  const amountCents = group.reduce((sum, unit) => sum + unit.cents, 0);
  const ownDate = kind === 'invoice' || kind === 'creditNote' || first.isOpening;
  const hasOwnDay = line.documentOn !== null && (!first.isOpening || line.documentOn < fiscalYearStart(line.bookedOn));
  const issuedOn = ownDate && hasOwnDay ? (line.documentOn ?? bookedOn) : bookedOn;
  const isCarried = first.isOpening && !hasOwnDay;
  const due =
    kind === 'invoice'
      ? dueDateOf(
          { issuedOn, fileDueOn: line.dueOn, label: line.label, isAged: isOfList(line) && line.isAged, isCarried },
          terms.customer,
          terms.firm,
        )
      : noDueDate;
  const isForeign = group.every((unit) => unit.line.foreignCurrency === line.foreignCurrency);
  return {
    kind,
    nature: kind === 'adjustment' ? natureOf(first) : null,
    side,
    reference: line.reference,
    label: line.label,
    issuedOn,
    bookedOn,
    ...due,
    amountCents,
    currency: line.currency,
    foreignCents:
      isForeign && line.foreignCents !== null
        ? group.reduce((sum, unit) => sum + (unit.line.foreignCents ?? 0), 0)
        : null,
    foreignCurrency: isForeign ? line.foreignCurrency : null,
    isDoubtful: first.account.startsWith('416'),
    batchId: line.batchId,
    /** Date of the source key: it stays the same when the fiscal year before an opening is imported later. */
    keyOn: hasOwnDay ? (line.documentOn ?? bookedOn) : bookedOn,
    order: [
      bookedOn,
      issuedOn,
      line.reference,
      side,
      kind,
      String(amountCents).padStart(16, '0'),
      line.label,
      due.dueOn,
      first.account,
      first.group,
    ].join('\u0001'),
  };
}
