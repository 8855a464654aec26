import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MappingChoices } from '../../electron/imports/kinds/open-items/column-mapping.ts';
import { readOpenItems } from '../../electron/imports/kinds/open-items/read-open-items.ts';

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-table-')), name);
  writeFileSync(path, content);
  return path;
}

/** Reads a list as of 30 June 2025. */
export async function read(content: string | Uint8Array, choices: MappingChoices = {}, name = 'list.csv') {
  const table = await readOpenItems({ path: fileOf(name, content), fileName: name, choices, today: '2025-06-30' }, {});
  if (!table) throw new Error('read as a ledger');
  return table;
}
