import type Database from 'better-sqlite3';
import { foldText } from '../../shared/domain/values/fold-text.ts';

/**
 * Adds the SQL function `fold_text(text)`, which removes case and accents, so that names are sorted as people read them (`Élan` between
 * `Durand` and `Fabre`). Only queries use it, no table, index or trigger, so that any SQLite can open the file.
 */
export function addSqlFunctions(connection: Database.Database): void {
  connection.function('fold_text', { deterministic: true }, (text) => foldText(String(text)));
}
