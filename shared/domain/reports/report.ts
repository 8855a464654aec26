import type { Language } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** A whole number: `count` of things, `number` that names one (a letter, an edition). */
export type ReportNumber = { readonly count: number } | { readonly number: number };

export const wholeOf = (cell: ReportNumber): number => ('count' in cell ? cell.count : cell.number);

/** A text, an amount, a day or a whole number as a value: each format writes it its own way. Null where there is nothing to say. */
export type ReportCell = string | { readonly cents: Cents } | { readonly day: Day } | ReportNumber | null;

/**
 * `code`, `count` and `part` are as wide as what they hold, `text` and `note` take what is left. `part`: which of the rows of one
 * subject this is (an edition, the change); `note`: what somebody remarked, often nothing.
 */
export type ReportColumnKind = 'code' | 'count' | 'text' | 'part' | 'amount' | 'day' | 'note';

export type ReportColumn = {
  readonly heading: string;
  readonly kind: ReportColumnKind;
  /** Says the same on every row: a sheet has it so that its rows can be sorted and merged with others, a page does without. */
  readonly isOnlyInSheets?: boolean;
};

/** True for a column of figures, which stand at the right. */
export const isFigures = ({ kind }: Pick<ReportColumn, 'kind'>): boolean => kind === 'amount' || kind === 'count';

export type ReportRow = {
  /** One for each column. */
  readonly cells: readonly ReportCell[];
  /** A subtotal, or a change. */
  readonly isStrong?: boolean;
  /** Goes on about the subject of the row above: pages keep both together and say the subject once. */
  readonly isPart?: boolean;
};

/** A table with what it was made with and what is to be known of it, before any format: each writes the same content. */
export type Report = {
  readonly language: Language;
  readonly firmName: string;
  readonly printedOn: Day;
  readonly title: string;
  /** Name of the sheet of a workbook: 31 characters at most. */
  readonly sheet: string;
  /** What it was asked with: date, filters, order. */
  readonly parameters: readonly { readonly label: string; readonly value: ReportCell }[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** One or more for each currency: currencies are never added together. */
  readonly totals: readonly ReportRow[];
  /** Controls, and what was left out. */
  readonly notes: readonly string[];
};
