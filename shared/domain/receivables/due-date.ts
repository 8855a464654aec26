import type { DueOrigin } from '../kinds.ts';
import { addDays, type Day, isDay } from '../values/days.ts';
import { dueOnByTerms, type Terms } from '../values/terms.ts';

export type DueDate = { readonly dueOn: Day | null; readonly dueOrigin: DueOrigin };

export const noDueDate: DueDate = { dueOn: null, dueOrigin: 'none' };

/**
 * Expects single spaces: between its optional parts a run of spaces could be shared in very many ways, and each would
 * be tried.
 */
const labelPattern =
  /(?<!\p{L})[EÉ]CH(?:[EÉ]ANCE)? ?[.:]? ?(?:LE|AU|DU)? ?(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}|\d{2}))?/iu;

/**
 * The due date a label holds (`ECH 31/03`, `échéance 31/03/2025`), or null. Without a year it is the first such day
 * from `issuedOn` on, but for an invoice that an opening carries (`isCarried`): it was issued in an unknown earlier
 * year, so only a day with its year counts.
 */
export function dueOnInLabel(label: string, issuedOn: Day, isCarried = false): Day | null {
  const found = labelPattern.exec(label.replace(/\s+/g, ' '))?.groups;
  if (!found) return null;
  const { day = '', month = '', year } = found;
  if (isCarried && !year) return null;
  const inYear = (text: string) => `${text}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const issueYear = Number(issuedOn.slice(0, 4));
  const candidates = year ? [year.length === 2 ? `20${year}` : year] : [String(issueYear), String(issueYear + 1)];
  const days = candidates.map(inYear).filter(isDay);
  const earliest = isCarried ? addDays(issuedOn, -36_500) : issuedOn;
  return days.find((candidate) => candidate >= earliest && candidate <= addDays(issuedOn, 1830)) ?? null;
}

/** The due date of an invoice, from the surest source to the least: its column, its label, the customer's terms, the firm's. */
export function dueDateOf(
  invoice: {
    readonly issuedOn: Day;
    readonly fileDueOn: Day | null;
    readonly label: string;
    /** True for an amount of an aged balance: its due date is estimated from its column. */
    readonly isAged?: boolean;
    /** True where an opening carries it without its issue day: terms counted from the opening would be wrong. */
    readonly isCarried?: boolean;
  },
  customerTerms: Terms | null,
  firmTerms: Terms,
): DueDate {
  if (invoice.fileDueOn !== null) return { dueOn: invoice.fileDueOn, dueOrigin: invoice.isAged ? 'bucket' : 'file' };
  const inLabel = dueOnInLabel(invoice.label, invoice.issuedOn, invoice.isCarried);
  if (inLabel !== null) return { dueOn: inLabel, dueOrigin: 'label' };
  if (invoice.isCarried) return noDueDate;
  if (customerTerms) return { dueOn: dueOnByTerms(invoice.issuedOn, customerTerms), dueOrigin: 'customerTerms' };
  return { dueOn: dueOnByTerms(invoice.issuedOn, firmTerms), dueOrigin: 'firmTerms' };
}
