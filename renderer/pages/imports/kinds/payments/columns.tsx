import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { PaymentOptions } from '../../../../../shared/contract/imports-payments.ts';
import { importKinds } from '../../../../../shared/domain/imports/kinds.ts';
import { paymentFields } from '../../../../../shared/domain/imports/payments.ts';
import { api } from '../../../../client/client.ts';
import { Section } from '../../../../components/layout/page.tsx';
import { KeyValueList } from '../../../../components/text/key-value-list.tsx';
import { Money } from '../../../../components/text/money.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { ColumnsFrame } from '../../parts/columns-frame.tsx';
import { ColumnsTable } from '../../parts/columns-table.tsx';
import { DateOrderQuestion } from '../../parts/date-order-question.tsx';
import classes from '../../parts/imports.module.css';
import { KindChoice } from '../../parts/kind-choice.tsx';
import { LineIssues } from '../../parts/line-issues.tsx';
import { QueuePlace } from '../../parts/next-file.tsx';
import { SheetChoice } from '../../parts/sheet-choice.tsx';
import { useStageImport } from '../../parts/use-stage-import.ts';

/** Maps the columns of a list of payments and shows what this mapping gives, before anything is compared with the accounts. */
export function PaymentsColumns({ fileToken }: { fileToken: string }) {
  const { t, number } = useText();
  const [, navigate] = useLocation();
  const [options, setOptions] = useState<PaymentOptions>({});
  const { step, cancel, stage } = useStageImport();
  const query = useQuery({
    ...api.imports.inspect.queryOptions({
      input: { source: { fileToken }, kind: 'payments', options: { payments: options } },
    }),
    enabled: fileToken !== '',
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  useEffect(() => {
    if (data?.kind === 'ledger') navigate('/imports', { replace: true });
  }, [data, navigate]);
  // The choice of the user is shown at once; the rows it gives follow when the file is read again.
  const list =
    data?.kind === 'payments'
      ? { ...data, columns: options.columns ?? data.columns, dateOrder: options.dateOrder ?? data.dateOrder }
      : null;
  const isComplete = list !== null && importKinds.payments.isComplete(list.columns);
  const isAsked = list?.needsDateOrder === true && list.dateOrder === null;
  const change = (changed: PaymentOptions) => setOptions({ ...options, ...changed });

  async function proceed() {
    if (!list) return;
    const { columns, needsDateOrder, dateOrder } = list;
    const order = needsDateOrder && dateOrder !== null ? { dateOrder } : {};
    const sheet = list.sheet === null ? {} : { sheet: list.sheet };
    await stage({ fileToken }, 'payments', { payments: { columns, ...sheet, ...order } });
  }

  return (
    <ColumnsFrame
      title={t('imports.columnsTitle')}
      back={{ href: '/imports', title: t('imports.title'), label: t('imports.columnsBack') }}
      list={list}
      place={<QueuePlace />}
      missing={isComplete ? null : t('importsPayments.columnsMissing')}
      isReady={isComplete && !isAsked}
      isHeld={fileToken !== ''}
      query={query}
      staging={{ step, cancel }}
      onContinue={() => void proceed()}
    >
      {list ? (
        <>
          <div className={classes.choices}>
            <Section title={t('imports.named.payments')}>
              <Stack gap="md">
                <KindChoice value="payments" fileToken={fileToken} />
                <SheetChoice table={list} onChange={(sheet) => setOptions({ sheet })} />
                {list.needsDateOrder ? (
                  <DateOrderQuestion table={list} onChange={(dateOrder) => change({ dateOrder })} />
                ) : null}
              </Stack>
            </Section>
            <Section title={t('importsPayments.reading')}>
              <KeyValueList
                isNumeric
                items={[
                  { label: t('importsPayments.reading.rows'), value: number(list.rows) },
                  { label: t('importsPayments.reading.payments'), value: number(list.payments) },
                  { label: t('importsPayments.reading.total'), value: <Money cents={list.amountCents} /> },
                  { label: t('importsPayments.reading.skipped'), value: number(list.skippedRows) },
                  { label: t('importsPayments.reading.issues'), value: number(list.issueCount) },
                ]}
              />
              <LineIssues issues={list.issues} />
            </Section>
          </div>
          <Section title={t('imports.columnsLabel')}>
            <ColumnsTable
              table={list}
              fields={paymentFields}
              labelOf={(field) => t(`importsPayments.column.${field}`)}
              onChange={(columns) => change({ columns })}
            />
          </Section>
        </>
      ) : null}
    </ColumnsFrame>
  );
}
