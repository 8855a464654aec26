import type Database from 'better-sqlite3';
import { foldText } from '../../shared/domain/values/fold-text.ts';

/**
 * Gives the connection `fold_text(text)`: without case or accents, so that SQL sorts and pages names as people read them
 * (`Élan` between `Durand` and `Fabre`). Of queries only: no table, index or trigger uses it, so any SQLite opens the file.
 */
export function addSqlFunctions(connection: Database.Database): void {
  connection.function('fold_text', { deterministic: true }, (text) => foldText(String(text)));
}
