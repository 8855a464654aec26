import { Checkbox, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportSource } from '../../../../../shared/contract/imports.ts';
import type { CustomerOptions } from '../../../../../shared/contract/imports-customers.ts';
import { customerFields } from '../../../../../shared/domain/customers/fields.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { columnText } from '../../../../../shared/i18n/card-words.ts';
import { api } from '../../../../client/client.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { pastedCells } from '../../../complete-customers/index.ts';
import { ColumnsFrame } from '../../parts/columns-frame.tsx';
import { ColumnsTable } from '../../parts/columns-table.tsx';
import classes from '../../parts/imports.module.css';
import { KindChoice } from '../../parts/kind-choice.tsx';
import { SheetChoice } from '../../parts/sheet-choice.tsx';
import { useStageImport } from '../../parts/use-stage-import.ts';
import { CustomersTotals } from './customers-totals.tsx';

/** Maps the columns of a list of customers and shows how many of its rows name a known customer, before anything is compared. */
export function CustomersColumns({ fileToken }: { fileToken: string }) {
  const { t, language } = useText();
  const pasted = fileToken === '' ? pastedCells() : undefined;
  const source: ImportSource =
    pasted === undefined ? { fileToken } : { text: pasted, name: t('importsCustomers.pasted') };
  const isHeld = fileToken !== '' || pasted !== undefined;
  const [options, setOptions] = useState<CustomerOptions>({});
  const { step, cancel, stage } = useStageImport();
  const query = useQuery({
    ...api.imports.inspect.queryOptions({ input: { source, kind: 'customers', options: { customers: options } } }),
    enabled: isHeld,
    placeholderData: keepPreviousData,
  });
  // The choice of the user is shown at once; the rows it gives follow when the file is read again.
  const list =
    query.data?.kind === 'customers' ? { ...query.data, columns: options.columns ?? query.data.columns } : null;
  const isComplete = list !== null && importKinds.customers.isComplete(list.columns);

  async function proceed() {
    if (!list) return;
    const { columns, hasHeadings, sheet } = list;
    await stage(source, 'customers', { customers: { columns, hasHeadings, sheet: sheet ?? undefined } });
  }

  return (
    <ColumnsFrame
      title={t('importsCustomers.columnsTitle')}
      back={{ href: '/customers/complete', title: t('importsCustomers.title'), label: t('importsCustomers.back') }}
      list={list}
      missing={isComplete ? null : t('importsCustomers.columnsMissing')}
      isReady={isComplete}
      isHeld={isHeld}
      query={query}
      staging={{ step, cancel }}
      onContinue={() => void proceed()}
    >
      {list ? (
        <>
          <div className={classes.choices}>
            <Section title={t('imports.named.customers')}>
              <Stack gap="md">
                {fileToken === '' ? null : <KindChoice value="customers" fileToken={fileToken} />}
                <SheetChoice table={list} onChange={(sheet) => setOptions({ sheet })} />
                <Checkbox
                  label={t('importsCustomers.hasHeadings')}
                  checked={list.hasHeadings}
                  onChange={(event) => setOptions({ sheet: options.sheet, hasHeadings: event.currentTarget.checked })}
                />
              </Stack>
            </Section>
            <CustomersTotals list={list} />
          </div>
          <Section title={t('imports.columnsLabel')}>
            <ColumnsTable
              table={list}
              fields={customerFields}
              labelOf={(field) => columnText(language, field)}
              onChange={(columns) => setOptions({ ...options, columns })}
            />
          </Section>
        </>
      ) : null}
    </ColumnsFrame>
  );
}
