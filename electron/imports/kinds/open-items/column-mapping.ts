import type { ImportMode } from '../../../../shared/domain/kinds.ts';
import type { DateOrder, ListField, RowKind } from '../../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';

/** How the user, now or at an earlier import, said a list is read; what is absent is guessed. */
export type MappingChoices = {
  /** Of a workbook. */
  readonly sheet?: string | undefined;
  readonly columns?: readonly (ListField | null)[] | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly rowKind?: RowKind | undefined;
  readonly mode?: ImportMode | undefined;
  readonly asOf?: Day | undefined;
};

/** The column mapping of one list: `MappingChoices` made complete, by position of its columns. */
export type ColumnMapping = {
  readonly headingLine: number;
  /** Its one or two rows as the file shows them; of two, `headings` puts each group before its columns. */
  readonly headingRows: readonly (readonly string[])[];
  readonly headings: readonly string[];
  /** Hash of the headings, under which the user's choices for them are kept. */
  readonly headingsHash: string;
  readonly columns: readonly (ListField | null)[];
  /** Null while every day of the file reads both ways and its headings are not in French. */
  readonly dateOrder: DateOrder | null;
  /** Every day of the file reads both ways: the user may say which is right. */
  readonly needsDateOrder: boolean;
  readonly rowKind: RowKind;
  readonly mode: ImportMode;
  /** Day the file describes, by its titles or its name; null when neither says. */
  readonly asOf: Day | null;
};
