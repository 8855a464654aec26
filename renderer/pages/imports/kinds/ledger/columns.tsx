import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { ledgerFields } from '../../../../../shared/domain/imports/ledger-columns.ts';
import { useText } from '../../../../components/text/text.tsx';
import { MappedColumns } from '../../parts/columns/mapped-columns.tsx';

/** Maps the columns of an accounting ledger whose headings do not tell enough, or tell something else. */
export function LedgerColumns({ fileToken }: { fileToken: string }) {
  const { t } = useText();
  return (
    <MappedColumns
      kind="ledger"
      fileToken={fileToken}
      title={t('imports.named.ledger')}
      missing={t('importsLedger.columnsMissing')}
      fileOf={(found) => (found.kind === 'ledger' ? found : null)}
      isComplete={importKinds.ledger.isComplete}
      isFixed={({ headings }) => headings.length === 0}
      fields={ledgerFields}
      labelOf={(field) => t(`importsLedger.column.${field}`)}
      toOptions={({ sheet, columns }) => ({ ledger: { sheet, columns } })}
      about={t('importsLedger.about')}
    />
  );
}
