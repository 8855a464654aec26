import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type WorkItem, workViews } from '../../../shared/contract/worklist.ts';
import { workKeyIn, workList } from '../../../shared/domain/lists/work-list.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { workWords } from '../../../shared/i18n/lists/work-words.ts';
import { taskWindow } from '../../acts/windows.ts';
import { api, client } from '../../client/client.ts';
import { isPaneLeftOut, Split } from '../../components/layout/split.tsx';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { RowKey } from '../../components/table/table-columns.ts';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { addressOf, useShownFiles, WhoseFiles } from '../agenda/index.ts';
import { type CallReports, type Issued, useConfirming, useLetterRead, useSessionKeys } from '../reminders/index.ts';
import { NothingToDo } from './nothing-to-do.tsx';
import { SelectionActs } from './selection-acts.tsx';
import { StepTotals } from './step-totals.tsx';
import { useOpenedRow } from './use-opened-row.ts';
import { workColumns } from './work-columns.tsx';
import { WorkPane } from './work-pane.tsx';
import classes from './worklist.module.css';

type WorkTabProps = {
  asOf: Day;
  callReports: CallReports;
  /** Told each time messages went out. */
  onIssued: (issued: Issued) => void;
};

/** Everything that is to be done, of every kind, the most pressing first, and beside it what is open. */
export function WorkTab({ asOf, callReports, onIssued }: WorkTabProps) {
  const text = useText();
  const { t } = text;
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useUrlState('q');
  const [chosen, setView] = useUrlState('view', 'all');
  const [openedKey, setOpened] = useUrlState('item');
  const shown = workViews.find((each) => each === chosen) ?? 'all';
  const view = useList('work', workList, 'work');
  const [responsible] = useShownFiles();
  const asked = {
    asOf,
    view: shown,
    ...(search === '' ? {} : { search }),
    ...(responsible === undefined ? {} : { responsible }),
  };
  const keyOf = workKeyIn(shown);
  const { first, tableProps } = useListPages(api.worklist.list, view, (question) => ({ ...asked, ...question }));
  // What comes is foreseen for longer than it takes to list the rest: the rows do not wait for its count.
  const ahead = useQuery({
    ...api.worklist.aheadCount.queryOptions({ input: { asOf } }),
    enabled: first !== undefined,
  }).data;
  const { rows } = tableProps;
  const columns = workColumns(text, view, first);
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const ticked = rows.filter((row) => selected.has(keyOf(row)));
  const exporting = useExport(
    (wanted) => client.worklist.export({ ...asked, ...exportedOf(view, columns), ...wanted }),
    ticked.map(keyOf),
  );
  const opened = useOpenedRow(rows, keyOf, openedKey);
  const letter = useLetterRead(opened?.message !== undefined && isPrinted(opened.message));
  const { isLetterRead } = letter;
  const focusList = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const confirming = useConfirming({
    asOf,
    opensClosedDays: false,
    callReports,
    onLeaving: () => undefined,
    onIssued: (issued, leaving) => {
      const gone = new Set(leaving.map(messageKeyOf));
      const staying = ticked.filter(({ message }) => message !== undefined && !gone.has(message.key));
      setSelected(new Set(staying.map(keyOf)));
      onIssued(issued);
      focusList();
    },
  });

  function backToList() {
    setOpened('');
    focusList();
  }
  /** What was dealt with is open again if it is taken back; meanwhile what came into its place is. */
  function leave() {
    if (opened !== null) setOpened(keyOf(opened));
    focusList();
  }
  /** Opens further what is open: it comes in sight, or its letter is read, or it is gone to. */
  function openAgain() {
    if (opened === null) return;
    if (isPaneLeftOut(list.current)) setOpened(keyOf(opened));
    else if (opened.message === undefined) open(opened, navigate);
    else letter.turn();
  }
  useSessionKeys({
    onNext: () => {
      const next = opened === null ? undefined : rows[rows.indexOf(opened) + 1];
      const [first] = rows;
      const target = next ?? first;
      setOpened(target === undefined ? '' : keyOf(target));
    },
    onPreview: openAgain,
  });

  const add = (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={15} />}
      data-not-an-act
      onClick={() => taskWindow.open({ documentIds: [] })}
    >
      {t('tasks.verb')}
    </Button>
  );
  return (
    <>
      <Split
        width={letter.width}
        onWidth={letter.setWidth}
        covers={isLetterRead}
        yieldsKey={ticked.length > 0}
        onEscape={isLetterRead ? letter.turn : undefined}
        isAsked={isLetterRead || openedKey !== ''}
        onUncover={isLetterRead ? undefined : backToList}
        pane={
          opened === null ? null : (
            <WorkPane
              key={keyOf(opened)}
              {...{ asOf, callReports, isLetterRead }}
              item={opened}
              isAhead={shown === 'ahead'}
              isPreview={asOf !== today}
              onTurn={letter.turn}
              onConfirm={confirming.ask}
              onDone={leave}
            />
          )
        }
      >
        <div className={classes.list} ref={list}>
          <FilterBar>
            <SegmentedControl
              aria-label={t('worklist.view')}
              value={shown}
              onChange={setView}
              data={workViews.map((value) => ({
                value,
                label: [t(`worklist.view.${value}`), value === 'ahead' ? ahead : first?.views[value]]
                  .filter((part) => part !== undefined)
                  .join(' '),
              }))}
            />
            {first ? <StepTotals steps={first.steps} /> : null}
            <SearchInput value={search} onChange={setSearch} width={150} />
            <ChoiceFilter
              {...{ view }}
              words={workWords}
              column="kind"
              all={t('worklist.anyKind')}
              width={180}
              counts={first?.kinds}
            />
            <WhoseFiles />
          </FilterBar>
          <ListTable
            {...{ view, columns }}
            {...tableProps}
            words={workWords}
            label={t('worklist.tableLabel')}
            rowKey={keyOf}
            about={({ customerId }) => (customerId === null ? undefined : { customerId })}
            count={first?.count}
            counted={first ? t('worklist.count', { count: first.count }) : undefined}
            actions={
              <>
                {add}
                <ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />
              </>
            }
            widen={
              search === '' && shown === 'all'
                ? null
                : () => {
                    setSearch('');
                    setView('all');
                  }
            }
            selection={{ selected, onChange: setSelected }}
            openKey={opened === null ? undefined : keyOf(opened)}
            onOpen={(item) => setOpened(keyOf(item))}
            onOpenAgain={openAgain}
            empty={<NothingToDo {...{ asOf }} actions={add} />}
          />
          {/* Under the list: above it, the rows would move under the pointer as the first is ticked. */}
          {ticked.length === 0 ? null : (
            <SelectionActs
              chosen={ticked}
              {...{ asOf }}
              isPreview={asOf !== today || shown === 'ahead'}
              onConfirm={confirming.ask}
              onDone={() => {
                setSelected(new Set());
                focusList();
              }}
            />
          )}
        </div>
      </Split>
      {confirming.dialog}
    </>
  );
}

/** A task opens in its window; anything else leads to where it is dealt with. */
function open(item: WorkItem, navigate: (to: string) => void): void {
  if (item.kind === 'task' && item.subjectId !== null) taskWindow.open({ taskId: item.subjectId, documentIds: [] });
  else navigate(addressOf(item));
}
