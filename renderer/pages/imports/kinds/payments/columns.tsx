import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { paymentFields } from '../../../../../shared/domain/imports/payments.ts';
import { Money } from '../../../../components/text/money.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { MappedColumns } from '../../parts/mapped-columns.tsx';

/** Maps the columns of a list of payments. */
export function PaymentsColumns({ fileToken }: { fileToken: string }) {
  const { t, number } = useText();
  return (
    <MappedColumns
      kind="payments"
      fileToken={fileToken}
      title={t('imports.named.payments')}
      missing={t('importsPayments.columnsMissing')}
      fileOf={(found) => (found.kind === 'payments' ? found : null)}
      isComplete={importKinds.payments.isComplete}
      fields={paymentFields}
      labelOf={(field) => t(`importsPayments.column.${field}`)}
      toOptions={({ sheet, columns, dateOrder }) => ({ payments: { sheet, columns, dateOrder } })}
      reading={{
        title: t('importsPayments.reading'),
        items: (list) => [
          { label: t('importsPayments.reading.rows'), value: number(list.rows) },
          { label: t('importsPayments.reading.payments'), value: number(list.payments) },
          { label: t('importsPayments.reading.total'), value: <Money cents={list.amountCents} /> },
          { label: t('importsPayments.reading.skipped'), value: number(list.skippedRows) },
          { label: t('importsPayments.reading.issues'), value: number(list.issueCount) },
        ],
      }}
    />
  );
}
