import type { ErrorDetails } from '../../errors.ts';
import type { PaymentSector } from '../kinds.ts';
import { type Payer, type PaymentCeiling, payerOf } from '../law/payment-ceilings.ts';
import { exceededCeiling } from '../law/terms-ceiling.ts';
import type { Day } from '../values/days.ts';
import { isTermsColumn, type Terms, termsOf } from '../values/terms.ts';
import { type CustomerRow, type CustomerValues, noValues } from './fields.ts';
import { type KnownCustomer, type Match, shareWord } from './match.ts';
import type { ValueChange } from './values.ts';

/** Those of the issues of an import (`lineIssueKinds`) that comparing a list of customers finds. */
type CustomerIssueCode =
  | 'ambiguousCustomer'
  | 'unknownCustomer'
  | 'otherCustomerName'
  | 'otherCustomerSiren'
  | 'rowsDiffer'
  | 'termsCeiling'
  | 'publicTermsCeiling'
  | 'tooManyContacts'
  | 'unknownScenario'
  | 'unknownStep'
  | 'remindedToCome'
  | 'remindedDaysDiffer'
  | 'remindedWithoutStep';

/** An issue found by comparing the file with the ledger; `issues.<code>` of the dictionaries is its sentence. */
export type CustomerIssue = {
  readonly lineNumber: number;
  readonly code: CustomerIssueCode;
  readonly details: ErrorDetails;
  readonly raw: string;
};

/** The issue of `code` about a row; `details` fill the blanks of its sentence. */
export function issueOn(row: CustomerRow, code: CustomerIssueCode, details: ErrorDetails): CustomerIssue {
  return { lineNumber: row.lineNumber, code, details, raw: row.raw };
}

/**
 * The issue of a row that several customers match: it is applied to none until its code or its SIREN tells them apart.
 */
export function issuesOnMatch(row: CustomerRow, match: Match | undefined): CustomerIssue[] {
  if (match?.kind !== 'ambiguous') return [];
  const codes = match.candidates.slice(0, 5).map(({ code }) => code);
  const customer = row.values.name ?? (row.code || row.values.siren || '');
  return [issueOn(row, 'ambiguousCustomer', { customer, codes: codes.join(', ') })];
}

/**
 * Issues on a name that has no word in common with the known one, a sign of rows shifted against their codes, and on
 * another SIREN: a firm has only one.
 */
export function issuesOnIdentity(
  row: CustomerRow,
  { code, values, importedName }: KnownCustomer,
  changes: readonly ValueChange[],
): CustomerIssue[] {
  const name = values.name ?? code;
  const told = row.values.name;
  const siren = changes.find((change) => change.name === 'siren' && change.old !== null);
  return [
    ...(told !== null && !shareWord(told, [values.name, importedName, code])
      ? [issueOn(row, 'otherCustomerName', { code, name, value: told })]
      : []),
    ...(siren
      ? [issueOn(row, 'otherCustomerSiren', { customer: name, known: String(siren.old), value: String(siren.next) })]
      : []),
  ];
}

/** The ceiling of the law that terms exceed, for who pays them; null when none does. */
export type TermsJudge = (terms: Terms, payer: Payer) => PaymentCeiling | null;

/** Judges the same terms of the same kind of payer once: a list has three thousand customers and three sorts of terms. */
export function termsJudge(today: Day): TermsJudge {
  const judged = new Map<string, PaymentCeiling | null>();
  return (terms, payer) => {
    const key = JSON.stringify([terms, payer]);
    const known = judged.get(key);
    if (known !== undefined) return known;
    const ceiling = exceededCeiling(terms, payer, today)?.ceiling ?? null;
    judged.set(key, ceiling);
    return ceiling;
  };
}

/** What terms are compared with: the ceilings of the law, by what the firm sells. */
export type TermsLaw = { readonly judge: TermsJudge; readonly firmSector: PaymentSector };

/** Issues on terms the file brings that exceed a ceiling of the law. */
export function issuesOnTerms(
  row: CustomerRow,
  customer: string,
  known: KnownCustomer | null,
  changes: readonly ValueChange[],
  law: TermsLaw,
): CustomerIssue[] {
  const applied = changes.filter(({ isKept }) => !isKept);
  if (!applied.some(({ name }) => isTermsColumn(name))) return [];
  const values: CustomerValues = {
    ...noValues,
    ...known?.values,
    ...Object.fromEntries(applied.map(({ name, next }) => [name, next])),
  };
  const terms = termsOf(values);
  if (terms === null) return [];
  const payer = payerOf(
    { kind: values.kind ?? 'business', sector: known?.sector, publicBuyer: known?.publicBuyer },
    law.firmSector,
  );
  const ceiling = law.judge(terms, payer);
  const code = payer.kind === 'public' ? 'publicTermsCeiling' : 'termsCeiling';
  return ceiling ? [issueOn(row, code, { customer, article: ceiling.article })] : [];
}
