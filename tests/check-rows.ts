import { checkRows } from '../db/sqlite/rows.ts';

// Every test proves the row schemas of the queries it runs; in the application rows are not parsed (db/sqlite/rows.ts).
checkRows();
