import { IconArrowBackUp, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { Outputs } from '../../../../../shared/contract/index.ts';
import type { BatchState } from '../../../../../shared/domain/kinds.ts';
import { importList } from '../../../../../shared/domain/lists/import-list.ts';
import { importWords } from '../../../../../shared/i18n/lists/import-words.ts';
import { listColumns } from '../../../../components/list/list-columns.tsx';
import type { Column } from '../../../../components/table/table-columns.ts';
import { StateBadge, type StateLooks } from '../../../../components/text/status-badge.tsx';
import { type Text, useText } from '../../../../components/text/text.tsx';

export type Batch = Outputs['imports']['list']['rows'][number];

const looks: StateLooks<BatchState> = {
  staged: { icon: IconClock, tone: 'warn' },
  applied: { icon: IconCircleCheck, tone: 'ok' },
  undone: { icon: IconArrowBackUp, tone: 'neutral' },
};

/** Whether an import waits, is applied or was undone. */
export function BatchBadge({ state }: { state: BatchState }) {
  const { t } = useText();
  return (
    <StateBadge looks={looks} state={state}>
      {t(`imports.state.${state}`)}
    </StateBadge>
  );
}

/** The first and the last day of an import, as one text; empty where it has none. */
export function periodOf({ t, day }: Text, batch: { periodFrom: string | null; periodTo: string | null }): string {
  if (batch.periodFrom === null || batch.periodTo === null) return '–';
  if (batch.periodFrom === batch.periodTo) return t('imports.asOfDay', { day: day(batch.periodTo) });
  return t('imports.periodOf', { from: day(batch.periodFrom), to: day(batch.periodTo) });
}

/** The columns of the list of imports. */
export function batchColumns(text: Text, first: Outputs['imports']['list'] | undefined): Column<Batch>[] {
  return listColumns(text, {
    list: importList,
    words: importWords,
    first,
    looks: {
      fileName: { width: 220, grow: 2 },
      kind: { width: 150 },
      state: { width: 116, cell: ({ state }) => <BatchBadge state={state} /> },
      rows: { width: 80 },
      issueCount: { width: 84, cell: ({ issueCount }) => (issueCount > 0 ? text.number(issueCount) : '–') },
      recordedAt: { width: 140 },
      undoneAt: { width: 140 },
    },
  });
}
