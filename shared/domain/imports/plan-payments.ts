import { type OpenDocument, type ProposalReason, proposeAllocations } from '../allocations/allocation-proposals.ts';
import { type KnownCustomer, type Match, matchCustomers, type Named, shareWord } from '../customers/match.ts';
import { referenceKey } from '../sources/references.ts';
import { type Day, daysBetween } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { LineIssueCode } from './line-issues.ts';
import type { PaymentOutcome, PaymentRow } from './payments.ts';

/** A payment or a deposit that a customer's account holds already. */
export type KnownPayment = {
  readonly reference: string;
  readonly issuedOn: Day;
  readonly amountCents: Cents;
  /** The file of the accounts that states it; null for one entered by hand or by a list of payments. */
  readonly fileName: string | null;
};

/** What a customer's account holds. */
export type PayerAccount = {
  readonly payments: readonly KnownPayment[];
  /** Its open documents in the currency of the ledger; none where payments are not for the invoices of the account. */
  readonly open: readonly OpenDocument[];
};

/** What becomes of one payment, and what it pays. */
export type PaymentPlan = {
  readonly row: PaymentRow;
  readonly customer: KnownCustomer;
  readonly outcome: PaymentOutcome;
  /** The payment already there that it is, or looks like. */
  readonly known: KnownPayment | null;
  /** The line of the list that says the same payment; null where none does, or the accounts or the user hold it as often. */
  readonly twinLine: number | null;
  readonly reason: ProposalReason | null;
  readonly parts: readonly { readonly debitId: number; readonly amountCents: Cents }[];
};

/** Why a payment that was read cannot be entered; `issues.<code>` of the dictionaries is its sentence. */
export type PaymentIssue = {
  readonly lineNumber: number;
  readonly code: LineIssueCode;
  readonly details: Readonly<Record<string, string | number>>;
  readonly raw: string;
};

export type PaymentsPlan = { readonly payments: readonly PaymentPlan[]; readonly issues: readonly PaymentIssue[] };

export type PaymentPlanning = {
  readonly today: Day;
  /** True when payments that look like one already there are entered all the same. */
  readonly entersAlike: boolean;
  accountOf(customer: KnownCustomer): PayerAccount;
};

/**
 * Decides for each payment of a list whose it is, whether it is there already, and which invoices it surely pays. A payment of nobody, or
 * of a doubtful payer, is refused: money on the wrong account is worse than money still to enter.
 */
export function planPayments(
  customers: readonly KnownCustomer[],
  rows: readonly PaymentRow[],
  { today, entersAlike, accountOf }: PaymentPlanning,
): PaymentsPlan {
  const matches = matchPayers(customers, rows);
  const issues: PaymentIssue[] = [];
  const owned: { readonly row: PaymentRow; readonly customer: KnownCustomer }[] = [];
  for (const [index, row] of rows.entries()) {
    const match = matches[index];
    const issue = issueOf(row, match, today);
    if (issue) issues.push(issue);
    else if (match?.kind === 'known') owned.push({ row, customer: match.customer });
  }
  const payments = [...Map.groupBy(owned, ({ customer }) => customer)].flatMap(([customer, own]) => {
    const account = accountOf(customer);
    const compared = compare(
      own.map(({ row }) => row),
      account.payments,
    );
    issues.push(...compared.flatMap((each) => twinIssue(each)));
    const decided = compared.map((each) =>
      each.outcome === 'alike' && entersAlike ? { ...each, outcome: 'new' as const } : each,
    );
    return allocate(decided, account.open).map((each) => ({ ...each, customer }));
  });
  return {
    payments: payments.sort((a, b) => a.row.lineNumber - b.row.lineNumber),
    issues: issues.sort((a, b) => a.lineNumber - b.lineNumber),
  };
}

/** The payers, each found by code and name; one that neither tells, by the two the other way round, for a column may hold either. */
function matchPayers(customers: readonly KnownCustomer[], rows: readonly PaymentRow[]): Match[] {
  const named = (code: string, name: string): Named => ({ code, values: { name: name || null, siren: null } });
  const straight = matchCustomers(
    customers,
    rows.map((row) => named(row.customerCode, row.customerName)),
  );
  const swapped = matchCustomers(
    customers,
    rows.map((row) => named(row.customerName, row.customerCode)),
  );
  return straight.map((match, index) => (match.kind === 'unknown' ? (swapped[index] ?? match) : match));
}

function issueOf(row: PaymentRow, match: Match | undefined, today: Day): PaymentIssue | null {
  const { lineNumber, raw, customerCode, customerName, paidOn } = row;
  const issue = (code: PaymentIssue['code'], details: PaymentIssue['details']) => ({ lineNumber, code, details, raw });
  const customer = [customerCode, customerName].filter((text) => text !== '').join(' · ');
  if (match?.kind === 'ambiguous')
    return issue('payerAmbiguous', {
      customer,
      codes: match.candidates
        .slice(0, 5)
        .map(({ code }) => code)
        .join(', '),
    });
  if (match?.kind !== 'known') return issue('payerUnknown', { customer });
  const { code, aliases, values, importedName } = match.customer;
  // The code of a customer merged into this one comes with the name of the former.
  const isOwn = match.by === 'code' && !aliases.includes(customerCode);
  const isOther = isOwn && customerName !== '' && !shareWord(customerName, [values.name, importedName, code]);
  if (isOther) return issue('payerOtherName', { code, name: values.name ?? code, value: customerName });
  return paidOn > today ? issue('paymentInFuture', { paidOn }) : null;
}

function twinIssue({ row, twinLine }: Compared): PaymentIssue[] {
  if (twinLine === null) return [];
  const { lineNumber, raw, paidOn, amountCents } = row;
  return [{ lineNumber, code: 'paymentTwice', details: { paidOn, amountCents, twin: String(twinLine) }, raw }];
}

type Compared = Pick<PaymentPlan, 'row' | 'outcome' | 'known' | 'twinLine'>;

/** The most days between the list and the accounts for the same payment, as where the accounts take over one entered by hand. */
const mostDays = 7;

/**
 * Compares the payments of a customer with those already there, each of which is one payment of the list at most: first the very same,
 * then those that only resemble. One that the list says twice looks like the first.
 */
function compare(rows: readonly PaymentRow[], known: readonly KnownPayment[]): Compared[] {
  const free = new Set(known);
  const take = (row: PaymentRow, accepts: (payment: KnownPayment, days: number) => boolean): KnownPayment | null => {
    const daysTo = (payment: KnownPayment) => Math.abs(daysBetween(row.paidOn, payment.issuedOn));
    const [nearest] = [...free]
      .filter((payment) => payment.amountCents === row.amountCents && accepts(payment, daysTo(payment)))
      .sort((a, b) => daysTo(a) - daysTo(b));
    if (nearest) free.delete(nearest);
    return nearest ?? null;
  };
  const key = ({ reference }: { readonly reference: string }) => referenceKey(reference);
  const sameDay = rows.map((row) => take(row, (payment, days) => days === 0 && key(payment) === key(row)));
  const same = rows.map(
    (row, index) =>
      sameDay[index] ??
      take(row, (payment, days) => {
        const isReferred = key(row) !== '' && key(payment) === key(row);
        return payment.fileName !== null && isReferred && days <= mostDays;
      }),
  );
  const lines = new Map<string, number>();
  return rows.map((row, index) => {
    const twin = twinKey(row);
    const twinLine = lines.get(twin) ?? null;
    if (twinLine === null) lines.set(twin, row.lineNumber);
    const found = same[index];
    if (found) return { row, outcome: 'known', known: found, twinLine: null };
    const alike = take(row, (payment, days) => days <= (payment.fileName === null ? 0 : mostDays));
    return { row, outcome: alike || twinLine !== null ? 'alike' : 'new', known: alike, twinLine };
  });
}

/** What two rows of one customer have in common that say one payment; those that name different invoices are two. */
function twinKey(row: PaymentRow): string {
  return JSON.stringify([row.paidOn, row.amountCents, referenceKey(row.reference), referenceKey(row.invoice)]);
}

type Allocated = Omit<PaymentPlan, 'customer'>;

/**
 * Sets the new payments against the open invoices they surely pay: first those whose own column says which, then as proposals do. Other
 * open credits take part, since an invoice that two of them may pay is certain for neither. A discount is a guess and is left to the user.
 */
function allocate(compared: readonly Compared[], open: readonly OpenDocument[]): Allocated[] {
  const left = new Map(open.map(({ id, openCents }) => [id, openCents]));
  const said = compared.map(({ row, outcome }) => {
    const debit = outcome === 'new' ? saidInvoice(row, open) : undefined;
    const amountCents = debit ? Math.min(left.get(debit.id) ?? 0, row.amountCents) : 0;
    if (!debit || amountCents === 0) return null;
    left.set(debit.id, (left.get(debit.id) ?? 0) - amountCents);
    return { reason: 'reference' as const, parts: [{ debitId: debit.id, amountCents }] };
  });
  const credits = compared.flatMap(({ row, outcome }, index): OpenDocument[] => {
    if (outcome !== 'new' || said[index]) return [];
    const { reference, label, paidOn, amountCents } = row;
    const days = { issuedOn: paidOn, bookedOn: paidOn };
    return [{ id: standIn(index), side: 'credit', reference, label, ...days, openCents: amountCents }];
  });
  const others = open.flatMap((document) => {
    const openCents = left.get(document.id) ?? 0;
    return openCents > 0 ? [{ ...document, openCents }] : [];
  });
  const hasInvoices = others.some(({ side }) => side === 'debit');
  const proposals = hasInvoices ? proposeAllocations([...others, ...credits]) : [];
  const sure = new Map(
    proposals.flatMap((proposal) => (proposal.reason === 'discount' ? [] : [[proposal.creditId, proposal] as const])),
  );
  return compared.map((each, index) => {
    const { reason, parts } = said[index] ?? sure.get(standIn(index)) ?? { reason: null, parts: [] };
    return { ...each, reason, parts };
  });
}

/** The id of a document to come, among those of documents, which are positive. */
const standIn = (index: number) => -1 - index;

/** The one open invoice that the payment's own column names. */
function saidInvoice({ invoice }: PaymentRow, open: readonly OpenDocument[]): OpenDocument | undefined {
  const key = referenceKey(invoice);
  const named =
    key === '' ? [] : open.filter(({ side, reference }) => side === 'debit' && referenceKey(reference) === key);
  return named.length === 1 ? named[0] : undefined;
}
