import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ListOptions } from '../../../../../shared/contract/imports/open-items.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { asksDay, listFields } from '../../../../../shared/domain/open-items/item.ts';
import { api } from '../../../../client/client.ts';
import { isRight } from '../../../../components/form/wrong-fields.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useUrlState } from '../../../../hooks/use-url-state.ts';
import { ColumnsFrame } from '../../parts/columns/columns-frame.tsx';
import { ColumnsTable } from '../../parts/columns/columns-table.tsx';
import { KindChoice } from '../../parts/columns/kind-choice.tsx';
import { useOwnPage } from '../../parts/columns/use-own-page.ts';
import classes from '../../parts/imports.module.css';
import { QueuePlace } from '../../parts/staging/next-file.tsx';
import { useStageImport } from '../../parts/staging/use-stage-import.ts';
import type { InspectedList } from './inspected-list.ts';
import { isOlder, ListChoices } from './list-choices.tsx';
import { ListTotals } from './list-totals.tsx';
import { UnderstoodRows } from './understood-rows.tsx';

/** Maps the columns of a list of open items and shows the totals that this mapping gives, before anything is compared with the ledger. */
export function OpenItemsColumns({ fileToken }: { fileToken: string }) {
  const { t } = useText();
  const [options, setOptions] = useState<ListOptions>({});
  const [said] = useUrlState('said');
  const choices = useRef<HTMLDivElement>(null);
  const { step, cancel, stage } = useStageImport();
  const query = useQuery({
    ...api.imports.inspect.queryOptions({
      input: { source: { fileToken }, options: { table: options }, kind: 'openItems' },
    }),
    enabled: fileToken !== '',
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  useOwnPage('openItems', fileToken, data);
  // The choice of the user is shown at once; the rows it gives follow when the file is read again.
  const table = data?.kind === 'openItems' ? withChoices(data, options) : null;
  const mayBe = said === '1' ? null : (table?.mayBe ?? null);
  const asked = mayBe === null ? null : t('imports.mayBe', { other: t(`imports.holds.${mayBe}`) });
  const change = (changed: ListOptions) => setOptions({ ...options, ...changed });

  async function proceed() {
    if (!table || !isRight(choices.current)) return;
    const { columns, dateOrder, rowKind, mode, needsDateOrder } = table;
    const order = needsDateOrder && dateOrder !== null ? { dateOrder } : {};
    const { sheet } = options;
    // The day shown is the one meant where no column tells another.
    const asOf = options.asOf ?? (asksDay(table) ? table.asOf : undefined);
    await stage({ fileToken }, 'openItems', {
      table: { ...(sheet && { sheet }), columns, rowKind, mode, ...(asOf && { asOf }), ...order },
    });
  }

  return (
    <ColumnsFrame
      title={t('imports.columnsTitle')}
      back={{ href: '/imports', title: t('imports.title'), label: t('imports.columnsBack') }}
      list={table}
      place={<QueuePlace />}
      missing={asked ?? (table && hasColumns(table) ? null : t('imports.columnsMissing'))}
      isReady={table !== null && isReady(table) && asked === null}
      isHeld={fileToken !== ''}
      query={query}
      staging={{ step, cancel }}
      onContinue={() => void proceed()}
    >
      {table ? (
        <>
          <KindChoice value={asked === null ? 'openItems' : null} fileToken={fileToken} />
          <div ref={choices} className={classes.choices}>
            <ListChoices table={table} onChange={change} />
            <ListTotals table={table} />
          </div>
          <Section title={t('imports.columnsLabel')}>
            <ColumnsTable
              table={table}
              fields={listFields}
              labelOf={(field) => t(`imports.column.${field}`)}
              repeated="bucket"
              onChange={(columns) => change({ columns })}
            />
          </Section>
          <Section title={t('imports.understood')}>
            <UnderstoodRows rows={table.understood} />
          </Section>
        </>
      ) : null}
    </ColumnsFrame>
  );
}

function withChoices(table: InspectedList, options: ListOptions): InspectedList {
  const { asOf = table.asOf } = options;
  const cannotSettle = isOlder({ ...table, asOf });
  return {
    ...table,
    columns: options.columns ?? table.columns,
    dateOrder: options.dateOrder ?? table.dateOrder,
    rowKind: options.rowKind ?? table.rowKind,
    mode: cannotSettle ? 'movements' : (options.mode ?? table.mode),
    asOf,
    dayOrigin: options.asOf ? 'known' : table.dayOrigin,
  };
}

function hasColumns({ columns, items }: InspectedList): boolean {
  const namesCustomers = columns.includes('customerCode') || columns.includes('customerName');
  return importKinds.openItems.isComplete(columns) && (items > 0 || namesCustomers);
}

function isReady(table: InspectedList): boolean {
  return hasColumns(table) && !(table.needsDateOrder && table.dateOrder === null);
}
