import type Database from 'better-sqlite3';
import { referenceKey } from '../../shared/domain/sources/references.ts';
import { foldText } from '../../shared/domain/values/fold-text.ts';

/**
 * Adds the SQL functions `fold_text(text)`, which removes case and accents, so that names are sorted as people read them (`Élan` between
 * `Durand` and `Fabre`), and `reference_key(text)`, by which a number written in two ways is one. Only queries use them, no table, index or
 * trigger, so that any SQLite can open the file.
 */
export function addSqlFunctions(connection: Database.Database): void {
  connection.function('fold_text', { deterministic: true }, (text) => foldText(String(text)));
  connection.function('reference_key', { deterministic: true }, (text) => referenceKey(String(text)));
}
