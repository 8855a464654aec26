import type { DayOrigin } from '../../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import type { SheetFacts } from '../../files/grid.ts';
import type { OtherList } from '../other-lists.ts';
import type { ColumnMapping, MappingChoices } from './column-mapping.ts';
import type { ListItems } from './items.ts';
import type { UnreadDisputes } from './unread-disputes.ts';
import type { UnusedColumns } from './unused-columns.ts';

export type ReadOpenItemsInput = {
  readonly path: string;
  readonly fileName: string;
  readonly choices: MappingChoices;
  readonly today: Day;
};

export type ReadOpenItems = ListItems & {
  readonly encoding: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly sheets: readonly SheetFacts[];
  readonly sheetsHash: string | null;
  readonly mapping: ColumnMapping;
  readonly asOf: Day;
  readonly dayOrigin: DayOrigin;
  readonly rowsTellDays: boolean;
  /** Number of unreadable characters in the file, each replaced by `?`. */
  readonly unreadable: number;
  /** The kind of list it is, or may be, in place of one of open items. */
  readonly other: OtherList | null;
  readonly unused: UnusedColumns;
  readonly unreadDisputes: UnreadDisputes | null;
  /** Payment terms of its rows that could not be understood, each once. */
  readonly unreadTerms: readonly string[];
  /** First rows above the heading, as the file shows them. */
  readonly titles: readonly (readonly string[])[];
  /** First rows under the heading, as the file shows them. */
  readonly samples: readonly (readonly string[])[];
};
