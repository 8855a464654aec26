import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useReducer, useRef } from 'react';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { client } from '../../client/client.ts';
import { isPaneLeftOut, Split } from '../../components/layout/split.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useFilesAhead } from '../../hooks/use-files-ahead.ts';
import { usePaneWidth } from '../../hooks/use-pane-width.ts';
import { useProgress } from '../../hooks/use-progress.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { HoldForm } from '../customers/index.ts';
import { ConfirmBatch } from './confirm-batch.tsx';
import { leavingNow } from './leaving-now.ts';
import { previewOf } from './preview-of.ts';
import { AbsentPanel, ProposalPanel } from './proposal-panel.tsx';
import { ProposalsTable, proposalColumns } from './proposals-table.tsx';
import { ProposedLetter } from './proposed-letter.tsx';
import classes from './reminders.module.css';
import { type Issued, messageAfter, openedOf, startSession, takeStep } from './session.ts';
import type { CallNotes } from './use-call-notes.ts';
import { useProposals } from './use-proposals.ts';
import { useSessionKeys } from './use-session-keys.ts';

const keyOf = (proposal: Proposal | null | undefined) => (proposal ? accountKey(proposal) : undefined);

/** The customer of the message that the address asks for; null where the address names none. */
function customerOf(key: string): number | null {
  const id = Number.parseInt(key, 10);
  return id > 0 ? id : null;
}

type ProposalsTabProps = {
  asOf: Day;
  /** A preview of another day than today, on which nothing can be confirmed. */
  isPreview: boolean;
  callNotes: CallNotes;
  /** Told each time messages went out. */
  onIssued: (issued: Issued) => void;
};

/** Whom to remind now: the list on the left, one customer on the right. */
export function ProposalsTab({ asOf, isPreview, callNotes, onIssued }: ProposalsTabProps) {
  const text = useText();
  const { t, money } = text;
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useUrlState('q');
  const [openedKey, setOpened] = useUrlState('message');
  const [session, take] = useReducer(takeStep<Proposal>, undefined, startSession<Proposal>);
  const { selected, over } = session;
  const progress = useProgress();
  const { notes, setNote } = callNotes;
  const { view, asked, first, tableProps } = useProposals(asOf, search);
  const [reads, setReads] = useUrlState('read');
  const columns = proposalColumns(text, first);
  const exporting = useExport((wanted) =>
    client.reminders.exportProposals({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  const { rows } = tableProps;
  const panel = usePaneWidth('proposal', 360);
  const page = usePaneWidth('proposedLetter', 520);

  const { opened, isAbsent, isAlone } = openedOf(session, {
    rows,
    askedKey: openedKey,
    isSearching: search !== '',
    isLoading: tableProps.isLoading,
  });
  const chosen = rows.filter((row) => selected.has(accountKey(row)));
  const leavingCount = chosen.filter(mayLeave).length;

  const focusList = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const after = (leaving: readonly Proposal[]) => messageAfter(rows, opened, leaving);
  const isLetterRead = reads === 'letter' && opened !== null && opened.channel !== 'call';
  useFilesAhead(opened === null || isLetterRead || opened.channel === 'call' ? [] : [previewOf(opened, asOf)]);
  const readLetter = () => setReads(reads === 'letter' ? '' : 'letter');
  const [width, setWidth] = isLetterRead ? page : panel;
  function ask(proposals: readonly Proposal[]) {
    if (isPreview || !proposals.some(mayLeave)) return;
    take({ do: 'ask', batch: proposals });
  }
  function backToList() {
    setOpened('');
    focusList();
  }
  /** Where the window shows the list alone, its first message is opened without being in sight. */
  function openAgain() {
    if (isPaneLeftOut(list.current)) keepOpened();
    else readLetter();
  }
  /** The opened message stays in sight until it has left. */
  function keepOpened() {
    if (opened) setOpened(accountKey(opened));
  }
  function hold() {
    if (!opened) return;
    keepOpened();
    take({ do: 'hold', customer: { id: opened.customerId, name: opened.customerName }, next: after([opened]) });
  }

  async function confirm() {
    if (over.is !== 'confirming') return;
    const leaving = leavingNow(session.batch).now;
    const messages = leaving.map((proposal) => {
      const note = proposal.channel === 'call' ? notes[accountKey(proposal)] : undefined;
      const { customerId, currency, claimedCents, level } = proposal;
      return { customerId, currency, note, agreed: { claimedCents, level } };
    });
    keepOpened();
    take({ do: 'leave', next: after(leaving) });
    const result = await progress.run((signal) => client.reminders.confirm({ messages, asOf }, { signal }));
    take({ do: 'close' });
    if (result === null) return;
    for (const proposal of leaving) setNote(accountKey(proposal), '');
    take({ do: 'issue', issued: leaving });
    onIssued(result);
    focusList();
  }

  useSessionKeys({
    onNext: () => setOpened(keyOf(after([])) ?? ''),
    onPreview: readLetter,
    onHold: hold,
  });

  return (
    <>
      <Split
        width={width}
        onWidth={setWidth}
        covers={isLetterRead}
        onEscape={isLetterRead ? readLetter : undefined}
        isAsked={isLetterRead || openedKey !== ''}
        onUncover={isLetterRead ? undefined : backToList}
        pane={
          opened ? (
            <ProposalPanel
              key={accountKey(opened)}
              proposal={opened}
              note={notes[accountKey(opened)] ?? ''}
              onNote={(note) => setNote(accountKey(opened), note)}
              letter={
                isLetterRead ? (
                  <ProposedLetter {...{ rows, opened, asOf }} onOpen={(proposal) => setOpened(accountKey(proposal))} />
                ) : null
              }
              onPreview={readLetter}
              onConfirm={isPreview ? null : () => ask([opened])}
              onHold={hold}
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
                <Button leftSection={<IconSend size={16} />} disabled={leavingCount === 0} onClick={() => ask(chosen)}>
                  {leavingCount === 0
                    ? t('reminders.confirmNothing')
                    : t('reminders.confirmSelection', { count: leavingCount })}
                </Button>
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
            widen={search === '' ? null : () => setSearch('')}
            selection={isPreview ? undefined : { selected, onChange: (keys) => take({ do: 'select', keys }) }}
            openKey={keyOf(opened)}
            onOpen={(row) => setOpened(accountKey(row))}
            onOpenAgain={openAgain}
          />
        </div>
      </Split>
      <ConfirmBatch
        opened={over.is === 'confirming'}
        asOf={asOf}
        proposals={session.batch}
        notes={notes}
        step={progress.step}
        onConfirm={() => void confirm()}
        onCancel={progress.cancel}
        onClose={() => take({ do: 'close' })}
      />
      <HoldForm
        customer={over.is === 'holding' ? over.customer : null}
        onClose={() => {
          take({ do: 'close' });
          focusList();
        }}
      />
    </>
  );
}
