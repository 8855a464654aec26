import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import { longestCode, longestName, longestText } from '../../files/long-fields.ts';
import type { RowIssue } from '../../types.ts';

export type CellReader = (field: ListField) => string;

/**
 * Codes that are never cut, since a cut one could name another customer, account or lettering: a row with a longer one
 * is refused.
 */
const codeFields = ['customerCode', 'account', 'lettering'] as const satisfies readonly ListField[];

/**
 * Texts that are cut at these lengths, as their beginning says enough; what the other columns hold is no day, amount or
 * word when it is longer.
 */
const textLengths: Partial<Record<ListField, number>> = {
  customerName: longestName,
  reference: longestName,
  label: longestText,
};

/** The refusal of a row whose code is too long to be one; null for the others. */
export function refuseLongCode(cell: CellReader, headingOf: (field: ListField) => string): RowIssue | null {
  for (const field of codeFields) {
    const { length } = cell(field);
    if (length > longestCode)
      return { code: 'longCode', details: { column: headingOf(field), length, most: longestCode } };
  }
  return null;
}

/** Reads the cells of a row, its texts no longer than `textLengths`; `onCut` hears of each that was. */
export function withoutLongTexts(cell: CellReader, onCut: () => void): CellReader {
  return (field) => {
    const text = cell(field);
    const most = textLengths[field] ?? text.length;
    if (text.length <= most) return text;
    onCut();
    return text.slice(0, most);
  };
}
