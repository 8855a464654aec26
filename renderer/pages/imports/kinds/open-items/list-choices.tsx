import { Radio, SegmentedControl, Stack } from '@mantine/core';
import type { ListOptions } from '../../../../../shared/contract/imports/open-items.ts';
import { mayBeBalances } from '../../../../../shared/domain/imports/columns.ts';
import { importModes } from '../../../../../shared/domain/kinds.ts';
import { rowKinds } from '../../../../../shared/domain/open-items/item.ts';
import { DayInput } from '../../../../components/form/day-input.tsx';
import { Field } from '../../../../components/form/field.tsx';
import { Section } from '../../../../components/layout/page.tsx';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useAppState } from '../../../../hooks/use-app-state.ts';
import { DateOrderQuestion } from '../../parts/columns/date-order-question.tsx';
import { SheetChoice } from '../../parts/columns/sheet-choice.tsx';
import type { InspectedList } from './inspected-list.ts';

type ListChoicesProps = { table: InspectedList; onChange: (changed: ListOptions) => void };

/**
 * The choices that only a person can make about a list: whether it holds everything open or changes only, its day, the
 * order of its dates.
 */
export function ListChoices({ table, onChange }: ListChoicesProps) {
  const { t, day } = useText();
  const { today } = useAppState();
  const cannotSettle = isOlder(table);
  return (
    <Section title={t('imports.mode')}>
      <Stack gap="md">
        <SheetChoice
          table={table}
          onChange={(sheet) =>
            onChange({ sheet, columns: undefined, dateOrder: undefined, rowKind: undefined, mode: undefined })
          }
        />
        <Radio.Group
          label={t('imports.mode')}
          labelProps={{ className: 'visually-hidden' }}
          value={table.mode}
          onChange={(value) => {
            const mode = importModes.find((known) => known === value);
            if (mode) onChange({ mode });
          }}
        >
          <Stack gap={8}>
            {importModes.map((mode) => (
              <Radio
                key={mode}
                value={mode}
                label={t(`imports.mode.${mode}`)}
                description={t(`imports.mode.${mode}Text`)}
                disabled={mode === 'snapshot' && cannotSettle}
              />
            ))}
          </Stack>
        </Radio.Group>
        <LedgerNotice table={table} />
        {cannotSettle ? <OlderNotice newestOn={table.newestOn ?? ''} /> : null}
        <DayInput
          label={t('imports.asOf')}
          value={table.asOf}
          today={today}
          required
          onChange={(asOf) => onChange({ asOf })}
        />
        {table.dayOrigin === 'known' ? null : (
          <Notice tone="warn">{t(`imports.dayOf.${table.dayOrigin}`, { day: day(table.asOf) })}</Notice>
        )}
        {table.needsDateOrder ? (
          <DateOrderQuestion table={table} onChange={(dateOrder) => onChange({ dateOrder })} />
        ) : null}
        {saysKind(table) ? null : (
          <Field label={t('imports.rowKind')}>
            <SegmentedControl
              aria-label={t('imports.rowKind')}
              value={table.rowKind}
              data={rowKinds.map((value) => ({ value, label: t(`imports.rowKind.${value}`) }))}
              onChange={(value) => {
                const rowKind = rowKinds.find((known) => known === value);
                if (rowKind) onChange({ rowKind });
              }}
            />
          </Field>
        )}
      </Stack>
    </Section>
  );
}

/** A snapshot of a day before the newest list cannot tell what has been settled since. */
export function isOlder({ asOf, newestOn }: Pick<InspectedList, 'asOf' | 'newestOn'>): boolean {
  return newestOn !== null && asOf < newestOn;
}

/** A column with the type, the side or the age of a row already says whether it is an invoice or a payment. */
function saysKind({ columns }: InspectedList): boolean {
  return columns.some((field) => field === 'kind' || field === 'debit' || field === 'credit' || field === 'bucket');
}

function OlderNotice({ newestOn }: { newestOn: string }) {
  const { t } = useText();
  return <Notice tone="warn">{t('imports.mode.older', { newestOn })}</Notice>;
}

/** Asks which source is authoritative: the list or the accounting entries. */
function LedgerNotice({ table: { ledgerOn, asOf, mode, columns } }: { table: InspectedList }) {
  const { t, day } = useText();
  if (ledgerOn === null) return null;
  const hasDocuments = !columns.includes('bucket') && !mayBeBalances(columns);
  const takesOver = mode === 'snapshot' && asOf > ledgerOn && hasDocuments;
  return (
    <Notice tone="info">
      {t(takesOver ? 'imports.mode.takesOver' : 'imports.mode.ledger', { ledgerOn: day(ledgerOn) })}
    </Notice>
  );
}
