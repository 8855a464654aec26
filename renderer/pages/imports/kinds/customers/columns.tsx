import { Checkbox } from '@mantine/core';
import { customerFields } from '../../../../../shared/domain/customers/fields.ts';
import { customerReading } from '../../../../../shared/domain/customers/plan.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { columnText } from '../../../../../shared/i18n/card-words.ts';
import { useText } from '../../../../components/text/text.tsx';
import { pastedCells } from '../../../complete-customers/index.ts';
import { useReading } from '../../parts/columns/list-facts.tsx';
import { MappedColumns } from '../../parts/columns/mapped-columns.tsx';

/** Maps the columns of a list of customers, from a file or as pasted. */
export function CustomersColumns({ fileToken }: { fileToken: string }) {
  const { t, language } = useText();
  const reading = useReading('customers', customerReading);
  const cells = fileToken === '' ? pastedCells() : undefined;
  return (
    <MappedColumns
      kind="customers"
      fileToken={fileToken}
      pasted={cells === undefined ? undefined : { text: cells, name: t('importsCustomers.pasted') }}
      title={t('imports.named.customers')}
      missing={t('importsCustomers.columnsMissing')}
      fileOf={(found) => (found.kind === 'customers' ? found : null)}
      isComplete={importKinds.customers.isComplete}
      fields={customerFields}
      labelOf={(field) => columnText(language, field)}
      toOptions={({ sheet, columns, hasHeadings, dateOrder }) => ({
        customers: { sheet, columns, hasHeadings, dateOrder },
      })}
      back={{ href: '/customers/complete', title: t('importsCustomers.title'), label: t('importsCustomers.back') }}
      choices={(list, say, said) => (
        <Checkbox
          label={t('importsCustomers.hasHeadings')}
          checked={list.hasHeadings}
          onChange={(event) => say({ sheet: said.sheet, hasHeadings: event.currentTarget.checked })}
        />
      )}
      reading={reading}
    />
  );
}
