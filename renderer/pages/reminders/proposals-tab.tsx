import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { holdWindow } from '../../acts/windows.ts';
import { client } from '../../client/client.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import { isPaneLeftOut, Split } from '../../components/layout/split.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { NothingProposed } from './closed-day.tsx';
import { leavingNow } from './leaving-now.ts';
import { OpenedProposal } from './opened-proposal.tsx';
import { AbsentPanel } from './proposal-panel.tsx';
import { ProposalsTable, proposalColumns } from './proposals-table.tsx';
import classes from './reminders.module.css';
import { type Issued, messageAfter, openedOf, startSession, takeStep } from './session.ts';
import type { CallReports } from './use-call-reports.ts';
import { useConfirming } from './use-confirming.tsx';
import { useLetterRead } from './use-letter-read.ts';
import { useProposals } from './use-proposals.ts';
import { useSessionKeys } from './use-session-keys.ts';

const keyOf = (proposal: Proposal | null | undefined) => (proposal ? messageKeyOf(proposal) : undefined);

/** The customer of the message that the address asks for; null where the address names none. */
function customerOf(key: string): number | null {
  const id = Number.parseInt(key, 10);
  return id > 0 ? id : null;
}

type ProposalsTabProps = {
  asOf: Day;
  /** A preview of another day than today, on which nothing can be confirmed. */
  isPreview: boolean;
  /** Also the messages that wait for a day on which their scenario sends. */
  opensClosedDays: boolean;
  onOpenClosed: (opens: boolean) => void;
  callReports: CallReports;
  /** Told each time messages went out. */
  onIssued: (issued: Issued) => void;
};

/** Whom to remind now: the list on the left, one customer on the right. */
export function ProposalsTab({
  asOf,
  isPreview,
  opensClosedDays,
  onOpenClosed,
  callReports,
  onIssued,
}: ProposalsTabProps) {
  const text = useText();
  const { t, money } = text;
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useUrlState('q');
  const [openedKey, setOpened] = useUrlState('message');
  const [session, take] = useReducer(takeStep<Proposal>, undefined, startSession);
  const { selected } = session;
  const { reports } = callReports;
  const { view, asked, first, tableProps } = useProposals({ asOf, opensClosedDays }, search);
  const { rows } = tableProps;
  const columns = proposalColumns(text, rows, first);
  const chosen = rows.filter((row) => selected.has(messageKeyOf(row)));
  const exporting = useExport(
    (wanted) => client.reminders.exportProposals({ ...asked, ...exportedOf(view, columns), ...wanted }),
    isPreview ? [] : chosen.map(messageKeyOf),
  );

  const { opened, isAbsent, isAlone } = openedOf(session, {
    rows,
    askedKey: openedKey,
    isSearching: search !== '',
    isLoading: tableProps.isLoading,
  });
  const SelectionAct = chosen.length > 0 ? MainAct : Button;
  const leaving = leavingNow(chosen, reports).now;

  const focusList = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const after = (leaving: readonly Proposal[]) => messageAfter(rows, opened, leaving);
  const letter = useLetterRead(opened !== null && isPrinted(opened));
  const { isLetterRead } = letter;
  const confirming = useConfirming({
    asOf,
    opensClosedDays,
    callReports,
    onLeaving: (leaving) => {
      keepOpened();
      take({ do: 'leave', next: after(leaving) });
    },
    onIssued: (issued, leaving) => {
      take({ do: 'issue', issued: leaving });
      onIssued(issued);
      focusList();
    },
  });
  function backToList() {
    setOpened('');
    focusList();
  }
  /** Where the window shows the list alone, its first message is opened without being in sight. */
  function openAgain() {
    if (isPaneLeftOut(list.current)) keepOpened();
    else letter.turn();
  }
  /** The opened message stays in sight until it has left. */
  function keepOpened() {
    if (opened) setOpened(messageKeyOf(opened));
  }
  /** Once its customer is on hold, a message has left the list: the next one is opened. */
  const leaveHeld = useEffectEvent((customerId: number) => {
    if (opened?.customerId !== customerId) return;
    keepOpened();
    take({ do: 'leave', next: after([opened]) });
  });
  const heldId = holdWindow.useAbout()?.customerId;
  useEffect(() => {
    if (heldId !== undefined) leaveHeld(heldId);
  }, [heldId]);

  useSessionKeys({
    onNext: () => setOpened(keyOf(after([])) ?? ''),
    onPreview: letter.turn,
  });

  return (
    <>
      <Split
        width={letter.width}
        onWidth={letter.setWidth}
        covers={isLetterRead}
        yieldsKey={chosen.length > 0}
        onEscape={isLetterRead ? letter.turn : undefined}
        isAsked={isLetterRead || openedKey !== ''}
        onUncover={isLetterRead ? undefined : backToList}
        pane={
          opened ? (
            <OpenedProposal
              {...{ rows, asOf, callReports, isLetterRead }}
              proposal={opened}
              onTurn={letter.turn}
              onOpen={(proposal) => setOpened(messageKeyOf(proposal))}
              onConfirm={isPreview ? null : () => confirming.ask([opened])}
            />
          ) : isAlone ? null : (
            <AbsentPanel customerId={isAbsent ? customerOf(openedKey) : null} />
          )
        }
      >
        <div className={classes.list} ref={list}>
          <FilterBar
            end={
              isPreview ? null : (
                <SelectionAct
                  leftSection={<IconSend size={16} />}
                  disabled={leaving.length === 0}
                  onClick={() => confirming.ask(chosen)}
                >
                  {leaving.length === 0
                    ? t('reminders.confirmNothing')
                    : t('reminders.confirmSelection', { count: leaving.length })}
                </SelectionAct>
              )
            }
          >
            <SearchInput value={search} onChange={setSearch} width={200} />
            {first && first.count > 0 ? (
              <span className={classes.summary}>
                {t('reminders.summary', { count: first.count, total: money(first.totalCents) })}
              </span>
            ) : null}
          </FilterBar>
          <ProposalsTable
            {...tableProps}
            {...{ view, columns }}
            actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
            count={first?.count}
            nothing={<NothingProposed {...{ asOf, opensClosedDays, onOpenClosed }} />}
            widen={search === '' ? null : () => setSearch('')}
            selection={isPreview ? undefined : { selected, onChange: (keys) => take({ do: 'select', keys }) }}
            openKey={keyOf(opened)}
            onOpen={(row) => setOpened(messageKeyOf(row))}
            onOpenAgain={openAgain}
          />
        </div>
      </Split>
      {confirming.dialog}
    </>
  );
}
