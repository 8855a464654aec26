import { Anchor, SegmentedControl, Stack } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ControlLine, ControlQuestion } from '../../../shared/contract/balance-control.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { causesOf } from '../../../shared/domain/balance/control-causes.ts';
import { type ControlLineColumn, controlLineList } from '../../../shared/domain/lists/control-line-list.ts';
import { controlLineWords } from '../../../shared/i18n/lists/control-line-words.ts';
import { api, client } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import type { RowSubject } from '../../components/table/subject.ts';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { usePassingList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import classes from './balance.module.css';
import type { OpenedLines } from './control-questions.ts';

/** The lines that amounts of the control are made of, and what causes a difference between them. */
export function ControlLinesDrawer({ opened, onClose }: { opened: OpenedLines | null; onClose: () => void }) {
  const { t } = useText();
  const title = opened?.name ? t('balance.linesTitle', { customer: opened.name }) : t('balance.refusedTitle');
  return (
    <SideDrawer opened={opened !== null} title={title} onClose={onClose} size={880}>
      {opened ? <Opened key={`${opened.name} ${opened.shown}`} {...opened} /> : null}
    </SideDrawer>
  );
}

function Opened({ questions, shown, differenceCents }: OpenedLines) {
  const { t } = useText();
  const [side, setSide] = useState(shown);
  const question = questions.find(({ of }) => of === side) ?? questions[0];
  const refused = questions.find(({ of }) => of === 'refused');
  return (
    <Stack gap="sm">
      {differenceCents !== null && refused ? <Causes differenceCents={differenceCents} refused={refused} /> : null}
      {questions.length > 1 ? (
        <SegmentedControl
          aria-label={t('balance.control')}
          value={side}
          onChange={setSide}
          data={questions.map(({ of }) => ({ value: of, label: t(`balance.side.${of}`) }))}
        />
      ) : null}
      {question ? <Lines key={side} question={question} /> : null}
    </Stack>
  );
}

function Causes({ differenceCents, refused }: { differenceCents: number; refused: ControlQuestion }) {
  const { t, money } = useText();
  const { data } = useQuery(api.balance.controlLines.queryOptions({ input: { question: refused, limit: 1 } }));
  if (!data) return null;
  return causesOf(differenceCents, data.totalCents).map(({ cause, cents }) => (
    <Notice key={cause} tone={cause === 'refused' ? 'warn' : 'late'}>
      {t(`balance.cause.${cause}`, { amount: money(cents) })}
    </Notice>
  ));
}

function Lines({ question }: { question: ControlQuestion }) {
  const text = useText();
  const { t } = text;
  const view = usePassingList('controlLines', controlLineList);
  const { first, tableProps } = useListPages(api.balance.controlLines, view, (asked) => ({ question, ...asked }));
  const columns = columnsOf(text, isOfAll(question), first);
  const exporting = useExport((wanted) =>
    client.balance.exportControlLines({ question, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <Stack gap={8}>
      <div className={classes.summary}>
        <span>{t('balance.lines', { count: first?.count ?? 0 })}</span>
        <Money cents={first?.totalCents ?? 0} strong />
      </div>
      <ListTable
        {...{ view, columns }}
        words={controlLineWords}
        label={t(`balance.side.${question.of}`)}
        actions={<ExportMenu {...exporting} size="compact-sm" isEarly={first === undefined} />}
        rowKey={(row) => `${row.source} ${row.id}`}
        about={subjectOf}
        {...tableProps}
        count={first?.count}
        empty={<EmptyState icon={IconFileOff} text={t('balance.noLines')} />}
        maxHeight={560}
      />
    </Stack>
  );
}

/** The customer a line counts with, and the document where the line is one. */
function subjectOf({ source, id, customerId }: ControlLine): RowSubject | undefined {
  if (customerId === null) return undefined;
  const isDocument = source === 'document' || source === 'manual' || source === 'allocated';
  return { customerId, ...(isDocument ? { documentId: id } : {}) };
}

const isOfAll = (question: ControlQuestion) => question.of === 'refused' && question.customers === undefined;

function columnsOf(
  text: Text,
  ofAll: boolean,
  first: Outputs['balance']['controlLines'] | undefined,
): Column<ControlLine>[] {
  const looks: Partial<Record<ControlLineColumn, Look<ControlLine>>> = {
    file: { width: 170, grow: 2, wraps: true, cell: (row) => <Origin row={row} /> },
    name: { width: 120, grow: 2, isExtra: !ofAll, cell: (row) => row.name || row.customer },
    label: { width: 160, grow: 2, wraps: true },
    cents: { cell: ({ cents }) => (cents === null ? text.t('balance.unknownAmount') : <Money cents={cents} bare />) },
  };
  return listColumns(text, { list: controlLineList, words: controlLineWords, looks, first });
}

/** The file and line, which open the import they came with; of the firm's own documents, what they are. */
function Origin({ row }: { row: ControlLine }) {
  const { language } = useText();
  const place = controlLineWords.file.text?.(row, language) ?? '';
  if (row.batchId === null || row.file === null) return place;
  return (
    <Anchor component={Link} href={`/imports/${row.batchId}`} title={place}>
      {place}
    </Anchor>
  );
}
