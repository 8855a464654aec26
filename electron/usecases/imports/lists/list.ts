import type { z } from 'zod';
import type { Reader, Tx } from '../../../../db/types.ts';
import type { ChangesOf, ImportDecisions, InspectionOf, PreviewOf } from '../../../../shared/contract/imports/kinds.ts';
import type { ListInspection, ListPreview } from '../../../../shared/contract/imports/lists.ts';
import type { ImportOptions } from '../../../../shared/contract/imports.ts';
import type { PlainListKind } from '../../../../shared/domain/imports/kinds.ts';
import type { LineIssueCode } from '../../../../shared/domain/imports/line-issues.ts';
import type { List } from '../../../../shared/domain/listing/columns.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import type { ErrorDetails } from '../../../../shared/errors.ts';
import type { ListWords } from '../../../../shared/i18n/lists/list-words.ts';
import type { Writing } from '../../../app/act.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { ReadList } from '../../../imports/lists/types.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import type { AppliedFacts, ChosenSource, UndoneFacts } from '../common/kind.ts';

/** What is planned of a list, compared with the firm as it is now. */
export type Planned<Change, Told> = {
  readonly changes: readonly Change[];
  readonly issues: readonly {
    readonly lineNumber: number;
    readonly code: LineIssueCode;
    readonly details: ErrorDetails;
    readonly raw: string;
  }[];
  /** What the preview tells of it beside what every list has. */
  readonly told: Told;
};

/** What every change of a list tells, whatever its kind. */
export type ListChange = { readonly outcome: string };

/** Who enters rows or takes them back, when, and from which import; the events of a whole list are one act, at one instant. */
export type Entering = {
  readonly writing: Writing;
  readonly batchId: number;
  readonly fileName: string;
};

/** What became of one change taken back: whether its import's event counts it, and how it stands in the report since. */
export type TakenBack<Change> = { readonly isCounted: boolean; readonly kept?: Change };

/** A page of changes in the order asked for, with the number and the sums of all. */
type Arranged<Change> = {
  readonly rows: Change[];
  readonly nextCursor: string | null;
  readonly count: number;
  readonly sums: Record<string, number>;
};

/**
 * A kind of list that states nothing of the ledger: it only enters rows, which the user could have entered one by one. The kind declares
 * what is here; reading into a batch, comparing, applying and undoing in slices, and the pages of changes are the same for all.
 */
export type RowList<
  Kind extends PlainListKind,
  Options extends object,
  Read extends ReadList,
  Change extends ListChange,
  Told extends object,
> = {
  readonly kind: Kind;
  /** How it is read: what of it is kept for lists with the same headings is what `remembered` names. */
  readonly options: z.ZodType<Options>;
  readonly remembered: readonly (keyof Options)[];
  optionsIn(options: ImportOptions): Options & { readonly columns?: unknown };
  /** Reads it whole; null for an accounting ledger; a string for the kind that takes cells pasted. */
  read(jobs: Jobs, source: ChosenSource, options: Options, hooks: JobHooks): Promise<Read | null | PlainListKind>;
  /** The reasons why columns that say too little, and a list without rows, are refused. */
  readonly refusals: { readonly columns: string; readonly empty: string };
  inspection(reader: Reader, shared: ListInspection, read: Read, today: Day): InspectionOf<Kind>;
  /** What its rows change now, as decided. */
  plan(
    reader: Reader,
    batchId: number,
    planning: { readonly decisions: ImportDecisions; readonly today: Day },
  ): Planned<Change, Told>;
  readonly change: z.ZodType<Change>;
  /** The list of its changes, and its words. */
  readonly list: List;
  readonly words: ListWords<string, Change>;
  preview(shared: ListPreview, told: Told): PreviewOf<Kind>;
  /** One page of the changes planned, or made as the preview tells. */
  page(
    shared: Arranged<Change>,
    of: { readonly planned: Planned<Change, Told> } | { readonly preview: PreviewOf<Kind> },
  ): ChangesOf<Kind>;
  /** The words of the progress of entering and of taking back. */
  readonly phases: { readonly enter: string; readonly takeBack: string };
  /** Enters one change, and returns it with what taking it back needs. */
  enter(tx: Tx, entering: Entering, change: Change): Change;
  applied(preview: PreviewOf<Kind>, made: readonly Change[]): AppliedFacts;
  /** Takes one change back. @throws AppError `in_use` where that cannot be */
  takeBack(tx: Tx, entering: Entering, change: Change): TakenBack<Change>;
  undone(count: number): UndoneFacts;
};
