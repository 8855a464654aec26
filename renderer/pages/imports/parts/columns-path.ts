import type { ListKind } from '../../../../shared/domain/imports/kinds.ts';

/** The address of the screen where the columns of a list are mapped. */
export function columnsPath(kind: ListKind, fileToken: string): string {
  return `/imports/columns?kind=${kind}&file=${fileToken}`;
}
