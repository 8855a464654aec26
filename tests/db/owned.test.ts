import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openFirmFile } from '../../db/file/open.ts';
import { customerOwnedTables, documentOwned, namesCustomers, namesDocuments } from '../../db/schema/owned.ts';
import { now } from './firm-file.ts';

test('every table that names a customer says what becomes of its rows when customers are merged or deleted', () => {
  const { connection } = openFirmFile(':memory:', { now });
  const naming = connection
    .prepare<[], string>(
      `SELECT tables.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND columns.name = 'customer_id' ORDER BY tables.name`,
    )
    .pluck()
    .all();
  const told = [...customerOwnedTables.map(({ table }) => getTableName(table)), ...Object.keys(namesCustomers)];
  expect(naming).toEqual(told.sort());
});

test('every table whose rows keep the account they came from is moved by a merge', () => {
  const { connection } = openFirmFile(':memory:', { now });
  const keeping = connection
    .prepare<[], string>(
      `SELECT tables.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND columns.name = 'merged_from_id' ORDER BY tables.name`,
    )
    .pluck()
    .all();
  const moved = customerOwnedTables.filter(({ movesInMerge }) => movesInMerge).map(({ table }) => getTableName(table));
  expect(keeping).toEqual(moved.sort());
});

test('every column that names a document says what becomes of its row when the document is deleted', () => {
  const { connection } = openFirmFile(':memory:', { now });
  const naming = connection
    .prepare<[], string>(
      `SELECT DISTINCT tables.name || '.' || keys."from" FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
       WHERE tables.type = 'table' AND keys."table" = 'documents' ORDER BY 1`,
    )
    .pluck()
    .all();
  const told = [
    ...documentOwned.map(({ table, column }) => `${getTableName(table)}.${column.name}`),
    ...Object.keys(namesDocuments),
  ];
  expect(naming).toEqual(told.sort());
});
