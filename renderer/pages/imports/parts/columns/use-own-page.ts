import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { ImportInspection } from '../../../../../shared/contract/imports/kinds.ts';
import type { ImportKind } from '../../../../../shared/domain/imports/kinds.ts';
import { columnsPath } from '../staging/columns-path.ts';

/** Goes to the columns page of what a file is, where it cannot be of the `kind` for which it was read. */
export function useOwnPage(kind: ImportKind, fileToken: string, found: ImportInspection | undefined): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (found && found.kind !== kind) navigate(columnsPath(found.kind, fileToken), { replace: true });
  }, [found, kind, fileToken, navigate]);
}
