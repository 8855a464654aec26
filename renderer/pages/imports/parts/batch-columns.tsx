import { type Icon, IconArrowBackUp, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { Outputs } from '../../../../shared/contract/index.ts';
import { isPlainList } from '../../../../shared/domain/imports/kinds.ts';
import type { BatchState } from '../../../../shared/domain/kinds.ts';
import type { Column } from '../../../components/table/table-columns.ts';
import { StatusBadge, type Tone } from '../../../components/text/status-badge.tsx';
import { type Text, useText } from '../../../components/text/text.tsx';

export type Batch = Outputs['imports']['list']['rows'][number];

const looks: Record<BatchState, { icon: Icon; tone: Tone }> = {
  staged: { icon: IconClock, tone: 'warn' },
  applied: { icon: IconCircleCheck, tone: 'ok' },
  undone: { icon: IconArrowBackUp, tone: 'neutral' },
};

/** Whether an import waits, is applied or was undone. */
export function BatchBadge({ state }: { state: BatchState }) {
  const { t } = useText();
  const { icon, tone } = looks[state];
  return (
    <StatusBadge icon={icon} tone={tone}>
      {t(`imports.state.${state}`)}
    </StatusBadge>
  );
}

/** The first and the last day of an import, as one text; empty where it has none. */
export function periodOf({ t, day }: Text, batch: { periodFrom: string | null; periodTo: string | null }): string {
  if (batch.periodFrom === null || batch.periodTo === null) return '–';
  if (batch.periodFrom === batch.periodTo) return t('imports.asOfDay', { day: day(batch.periodTo) });
  return t('imports.periodOf', { from: day(batch.periodFrom), to: day(batch.periodTo) });
}

/** The columns of the list of imports. */
export function batchColumns(text: Text): Column<Batch>[] {
  const { t, number, instant } = text;
  return [
    { key: 'file', header: t('imports.file'), width: 260, grow: 2, cell: (row) => row.fileName },
    { key: 'state', header: t('common.state'), width: 124, cell: (row) => <BatchBadge state={row.state} /> },
    {
      key: 'period',
      header: t('imports.period'),
      width: 220,
      cell: (row) => (isPlainList(row.kind) ? t(`imports.named.${row.kind}`) : periodOf(text, row)),
    },
    { key: 'rows', header: t('imports.rows'), width: 90, align: 'end', cell: (row) => number(row.rows) },
    {
      key: 'refused',
      header: t('imports.refused'),
      width: 90,
      align: 'end',
      cell: (row) => (row.issueCount > 0 ? number(row.issueCount) : '–'),
    },
    { key: 'recordedAt', header: t('imports.importedOn'), width: 150, cell: (row) => instant(row.recordedAt) },
  ];
}
