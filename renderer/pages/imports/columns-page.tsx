import { importKindNames } from '../../../shared/domain/imports/kinds.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { columnsOfKind } from './kinds/registry.ts';

/** Maps the columns of a file, of the kind that the address says. */
export function ColumnsPage() {
  const [fileToken] = useUrlState('file');
  const [name] = useUrlState('kind', 'openItems');
  const kind = importKindNames.find((known) => known === name) ?? 'openItems';
  const Columns = columnsOfKind[kind];
  // Another file, or another kind, begins with no choice made.
  return <Columns key={`${kind} ${fileToken}`} fileToken={fileToken} />;
}
