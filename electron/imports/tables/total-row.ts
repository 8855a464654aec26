import { foldText } from '../../../shared/domain/values/fold-text.ts';
import type { GridRow } from '../files/grid.ts';

/** True for a row that begins with a word for a total. */
export function saysTotal(row: GridRow): boolean {
  const first = foldText(row.cells.find((text) => text !== '') ?? '');
  return /^(?:sous[- ]?total|total|grand total|cumul|solde (?:total|general))\b/.test(first);
}
