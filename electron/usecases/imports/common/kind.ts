import type { User } from '../../../../db/journal/journal.ts';
import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import type { ListQuery } from '../../../../db/queries/common/listing.ts';
import type { Db, Tx } from '../../../../db/types.ts';
import type {
  ImportChanges,
  ImportDecisions,
  ImportInspection,
  ImportPreview,
} from '../../../../shared/contract/imports/kinds.ts';
import type { SourcePreview } from '../../../../shared/contract/imports/sources.ts';
import type { ImportOptions } from '../../../../shared/contract/imports.ts';
import type { EventData } from '../../../../shared/domain/events/registry.ts';
import type { ImportKind } from '../../../../shared/domain/imports/kinds.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import type { Report } from '../../../../shared/domain/reports/report.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import type { Slicing } from '../../../app/slices.ts';
import type { ReportFrame } from '../../../exports/index.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { Jobs } from '../../../jobs/jobs.ts';

/** What only reading the file tells: it is kept from staging to applying, when the file is no longer read. */
export type FileFacts = Pick<SourcePreview, 'reference' | 'fileIssues'>;

/** A list names no documents by a field of a FEC. */
export const noReference: FileFacts['reference'] = { field: '', examples: [], journals: [] };

/** What imports need of the context of a use case. */
export type ImportContext = {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly now: () => string;
  readonly today: () => Day;
  readonly user: User;
};

/** A chosen file, or cells pasted from a spreadsheet, under the name it is shown by. */
export type ChosenSource = { readonly name: string } & ({ readonly path: string } | { readonly text: string });

/** What is to be imported; the kind is recognised where the user does not say it. */
export type ImportRequest = {
  readonly source: ChosenSource;
  readonly kind?: ImportKind | undefined;
  readonly options: ImportOptions;
};

/** A file recognised as one of a kind. */
export type Reading = {
  readonly kind: ImportKind;
  /** Rows above the heading of a list, where the reader keeps them: they may name the firm. */
  readonly titles?: readonly (readonly string[])[];
  /** How the file is understood, to be checked and corrected before it is staged. */
  inspect(): ImportInspection;
  /** Reads the file into a staged batch. @throws AppError of the reader, `cancelled` */
  readInto(batchId: number, hooks: JobHooks): Promise<FileFacts>;
  /** Remembers how the user reads such files; called once the file has been compared. */
  remember(tx: Tx): void;
};

/** A batch being applied or undone in one transaction. `at` is the instant of the act. */
export type Acting = {
  readonly batch: BatchRow;
  readonly at: string;
  readonly today: Day;
  readonly user: User;
  readonly slicing: Slicing;
};

export type Applying = Acting & {
  readonly decisions: ImportDecisions;
  /** What reading the file told; null when it is to be found in the stored preview. */
  readonly fileFacts: FileFacts | null;
};

/** A page of changes as asked: how the batch would be applied, and by the columns of its kind how they are sorted and narrowed. */
export type ChangesAsked = ImportDecisions &
  ListQuery<string> & { readonly language: Language; readonly signal?: AbortSignal | undefined };

/** What of the changes of a batch is written in a report. */
export type ChangesReported = {
  readonly frame: ReportFrame;
  readonly batch: BatchRow;
  readonly asked: ChangesAsked & { readonly columns?: readonly string[] | undefined };
};

/** `Omit` of each member of a union. */
type OmitOfEach<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;
export type AppliedFacts = OmitOfEach<EventData<'imports.apply'>, 'fileName' | 'sha256' | 'importSeal'>;
export type UndoneFacts = OmitOfEach<EventData<'imports.undo'>, 'fileName' | 'sha256'>;

/** What a kind of import does. The pipeline stages, applies, undoes and cancels; it knows kinds only by this type. */
export type KindOfImport = {
  /** The file as one of this kind, or the kind whose file it is. @throws AppError of the reader, `cancelled` */
  recognise(context: ImportContext, request: ImportRequest, hooks: JobHooks): Promise<Reading | ImportKind>;
  /** Counts what applying a staged batch would change, and stores the result. @throws AppError `cancelled` */
  preview(
    context: ImportContext,
    batchId: number,
    staged: { readonly fileFacts: FileFacts; readonly hooks: JobHooks },
  ): Promise<ImportPreview>;
  /** Makes the changes of a batch, in slices, and stores what was changed; returns it, with the facts of its event. */
  apply(tx: Tx, applying: Applying): Generator<void, { preview: ImportPreview; facts: AppliedFacts }, void>;
  /** Takes the changes of an applied batch back, in slices; returns the facts of its event. */
  undo(tx: Tx, undoing: Acting): Generator<void, UndoneFacts, void>;
  /** One page of what a batch changes or changed. */
  changes(context: ImportContext, batch: BatchRow, asked: ChangesAsked): ImportChanges | Promise<ImportChanges>;
  /** All of it, as it is listed. */
  changesReport(context: ImportContext, reported: ChangesReported): Report | Promise<Report>;
};
