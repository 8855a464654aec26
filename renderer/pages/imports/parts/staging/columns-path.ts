import type { ImportKind } from '../../../../../shared/domain/imports/kinds.ts';

/** The address of the screen where the columns of a file are mapped; `isSaid` when the user said its kind. */
export function columnsPath(kind: ImportKind, fileToken: string, { isSaid = false } = {}): string {
  return `/imports/columns?kind=${kind}&file=${fileToken}${isSaid ? '&said=1' : ''}`;
}
