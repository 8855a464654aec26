import type { ListKind } from '../../../../shared/domain/imports/kinds.ts';

/** The address of the screen where the columns of a list are mapped; `isSaid` when the user said its kind. */
export function columnsPath(kind: ListKind, fileToken: string, { isSaid = false } = {}): string {
  return `/imports/columns?kind=${kind}&file=${fileToken}${isSaid ? '&said=1' : ''}`;
}
