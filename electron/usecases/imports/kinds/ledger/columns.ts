import { readMapping } from '../../../../../db/queries/coverage/open-items.ts';
import {
  type LedgerInspection,
  type LedgerOptions,
  ledgerOptions,
} from '../../../../../shared/contract/imports/sources.ts';
import { type LedgerField, tellsEntries } from '../../../../../shared/domain/imports/ledger-columns.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import type { LedgerColumns } from '../../../../imports/kinds/ledger/format/mapped-columns.ts';
import type { ImportContext } from '../../common/kind.ts';

/**
 * How the columns of a ledger are understood: as the user says now, as he said before for the same headings, else by these. `isMapped`:
 * they are not those that the file would be read by without being told.
 */
export type FoundColumns = Pick<LedgerOptions, 'sheet'> & {
  readonly columns: (LedgerField | null)[];
  readonly headingsHash: string | null;
  readonly isMapped: boolean;
  readonly isRemembered: boolean;
  /** Null where the form of the file fixes them. */
  readonly read: LedgerColumns | null;
};

export async function findLedgerColumns(
  { db, jobs }: Pick<ImportContext, 'db' | 'jobs'>,
  path: string,
  { sheet, columns }: LedgerOptions,
  hooks: JobHooks,
): Promise<FoundColumns> {
  const read = await jobs.run('readLedgerColumns', { path, sheet }, hooks);
  const mapping = read === null || columns ? null : readMapping(db, read.headingsHash);
  const remembered = mapping === null ? undefined : ledgerOptions.parse(JSON.parse(mapping)).columns;
  const told = columns ?? remembered;
  const hasOneSheet = sheet === undefined || (read?.sheets.length ?? 0) < 2;
  const isOwn = read?.isLedger === true && read.columns.every((field, column) => field === (told?.[column] ?? null));
  return {
    sheet: sheet ?? read?.sheet ?? undefined,
    columns:
      read === null ? [...(columns ?? [])] : read.columns.map((own, column) => (told ? (told[column] ?? null) : own)),
    headingsHash: read?.headingsHash ?? null,
    isMapped: told !== undefined && !(isOwn && hasOneSheet),
    isRemembered: remembered !== undefined,
    read,
  };
}

/** The columns as they are shown, to be checked and corrected. */
export function inspectLedger(fileName: string, { read, columns, isRemembered }: FoundColumns): LedgerInspection {
  return {
    kind: 'ledger',
    fileName,
    encoding: read?.encoding ?? '',
    sheet: read?.sheet ?? null,
    sheets: read?.sheets.slice(0, 500).map((each) => ({ ...each })) ?? [],
    headings: read?.headings.map((heading) => heading.slice(0, 100)) ?? [],
    samples: read?.samples.map((row) => [...row]) ?? [],
    columns: [...columns],
    isRemembered,
    asksColumns: read !== null && !tellsEntries(columns),
  };
}
