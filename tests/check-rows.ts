import { checkRows } from '../db/sqlite/rows.ts';

// The tests check every row against the schema of its query; the application does not parse rows (db/sqlite/rows.ts).
checkRows();
