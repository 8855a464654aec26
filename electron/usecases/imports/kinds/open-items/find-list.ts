import { readMapping } from '../../../../../db/queries/coverage/open-items.ts';
import type { Reader } from '../../../../../db/types.ts';
import { type ListOptions, listOptions } from '../../../../../shared/contract/imports/open-items.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import type { ReadOpenItems, ReadOpenItemsInput } from '../../../../imports/kinds/open-items/types.ts';
import type { Jobs } from '../../../../jobs/jobs.ts';
import { readWholeList } from '../../../../jobs/whole-list.ts';

/** A list as read, and whether its column mapping was a remembered one. */
export type FoundList = { readonly table: ReadOpenItems; readonly isRemembered: boolean };

/**
 * Reads a list with the column mapping that the user gives, else the one remembered for the same headings; null when the file is an
 * accounting ledger.
 */
export async function findList(
  { db, jobs }: { readonly db: Reader; readonly jobs: Jobs },
  { choices, ...file }: ReadOpenItemsInput & { readonly choices: ListOptions },
  hooks: JobHooks,
): Promise<FoundList | null> {
  const first = await readWholeList(jobs, { ...file, choices }, hooks);
  const sheet = first && choices.sheet === undefined ? rememberedSheet(db, first) : undefined;
  const table =
    sheet === undefined ? first : await readWholeList(jobs, { ...file, choices: { ...choices, sheet } }, hooks);
  if (!table || choices.columns) return table && { table, isRemembered: false };
  const mapping = readMapping(db, table.mapping.headingsHash);
  if (mapping === null) return { table, isRemembered: false };
  const remembered = listOptions.parse(JSON.parse(mapping));
  const chosen = { ...remembered, ...choices, sheet: table.sheet ?? undefined };
  const again = await readWholeList(jobs, { ...file, choices: chosen }, hooks);
  return again && { table: again, isRemembered: true };
}

/** The sheet that the user chose before in a workbook with the same sheets, if this workbook has it. */
function rememberedSheet(db: Reader, { sheets, sheetsHash }: ReadOpenItems): string | undefined {
  const mapping = sheetsHash === null ? null : readMapping(db, sheetsHash);
  const { sheet } = mapping === null ? {} : listOptions.parse(JSON.parse(mapping));
  return sheets.find(({ name }) => name === sheet)?.name;
}
