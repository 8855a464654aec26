import type { CustomerField, CustomerRow } from '../../../../shared/domain/customers/fields.ts';
import type { DateOrder } from '../../../../shared/domain/open-items/item.ts';
import type { ReadList } from '../../lists/types.ts';

/** A file the user chose, or cells pasted from a spreadsheet. */
export type CustomerSource = { readonly path: string } | { readonly text: string };

export type ReadCustomersInput = {
  readonly source: CustomerSource;
  /** The sheet of a workbook; the one whose heading says the most when absent. */
  readonly sheet?: string | undefined;
  /** What each column holds; guessed when absent. */
  readonly columns?: readonly (CustomerField | null)[] | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** False when the first row is a customer already; judged when absent. */
  readonly hasHeadings?: boolean | undefined;
};

export type ReadCustomers = ReadList<CustomerField, CustomerRow> & {
  /** Without them, headings are empty texts. */
  readonly hasHeadings: boolean;
};
