import { Anchor, Button } from '@mantine/core';
import {
  IconFileText,
  IconListDetails,
  IconPencil,
  IconPhoneCheck,
  IconSend,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { obstaclesOf } from '../../../shared/domain/reminders/obstacles.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import { isPrinted } from '../../../shared/domain/scenarios/channel-facts.ts';
import { partsText } from '../../../shared/i18n/parts-text.ts';
import { ActButton } from '../../acts/act-button.tsx';
import { MainAct } from '../../components/form/main-act.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { SidePanel, SidePanelBody } from '../../components/layout/side-panel.tsx';
import { DocumentLines } from '../../components/table/document-lines.tsx';
import { subjectMark } from '../../components/table/subject.ts';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { Addressee } from './addressee.tsx';
import { ChannelBadge } from './channel-badge.tsx';
import { DeductionReasons, Deductions, NotClaimed } from './deductions.tsx';
import { Lateness } from './lateness.tsx';
import { ObstacleNotice } from './obstacle-notice.tsx';
import { ReasonList } from './reason-list.tsx';
import classes from './reminders.module.css';

type ProposalPanelProps = {
  proposal: Proposal;
  /** Where how its call ended is said; null where nothing is. */
  callReport: ReactNode | null;
  /** The letter, read in the place of the reasons; null: the reasons are. */
  letter: ReactNode | null;
  /** What is said of the words of its letter, and their window; null where they cannot be changed. */
  words: ReactNode | null;
  /** Writes the words of its letter for this time; null where they cannot be changed. */
  onWrite: (() => void) | null;
  /** Goes over to the letter, and back to the reasons. */
  onPreview: () => void;
  /** Null when a preview of another day is shown, which cannot be confirmed. */
  onConfirm: (() => void) | null;
};

/** One customer at a time: what is claimed, why now, the letter, and the decision, always at the same place. */
export function ProposalPanel(props: ProposalPanelProps) {
  const { t } = useText();
  const { proposal } = props;
  const isSaid = !isPrinted(proposal);
  const obstacles = obstaclesOf(proposal);
  return (
    <SidePanel
      label={proposal.customerName}
      mark={subjectMark({ customerId: proposal.customerId, documentIds: [] })}
      title={
        <Anchor component={Link} href={`/customers/${proposal.customerId}`} inherit>
          {proposal.customerName}
        </Anchor>
      }
      amount={<Money cents={proposal.claimedCents} currency={proposal.currency} />}
      actions={
        <>
          {props.onConfirm === null ? null : (
            <MainAct
              fullWidth
              disabled={obstacles.length > 0}
              leftSection={isSaid ? <IconPhoneCheck size={16} /> : <IconSend size={16} />}
              onClick={props.onConfirm}
            >
              {t(
                isSaid
                  ? proposal.channel === 'call'
                    ? 'reminders.recordCall'
                    : 'reminders.recordDone'
                  : 'reminders.confirmOne',
              )}
            </MainAct>
          )}
          {isSaid ? null : (
            <Button
              variant="default"
              aria-keyshortcuts="l"
              leftSection={props.letter ? <IconListDetails size={16} /> : <IconFileText size={16} />}
              onClick={props.onPreview}
            >
              {t(props.letter ? 'reminders.reasons' : 'reminders.preview')}
            </Button>
          )}
          {props.onWrite === null ? null : (
            <Button
              variant="default"
              aria-keyshortcuts="e"
              leftSection={<IconPencil size={16} />}
              onClick={props.onWrite}
            >
              {t('reminders.words.verb')}
            </Button>
          )}
          <ActButton act="hold" subject={{ customerId: proposal.customerId, documentIds: [] }} />
          <ActButton act="dispute" subject={{ customerId: proposal.customerId, documentIds: [] }} />
        </>
      }
    >
      {props.words}
      {props.letter ?? <Reasons {...props} />}
    </SidePanel>
  );
}

/** What is claimed, and why now. */
function Reasons({ proposal, callReport }: ProposalPanelProps) {
  const { t } = useText();
  const obstacles = obstaclesOf(proposal);
  const watched = proposal.warnings.filter((warning) => !obstacles.includes(warning));
  return (
    // What is told of a call, and how far one has read, are of one message.
    <SidePanelBody key={messageKeyOf(proposal)}>
      <div className={classes.facts}>
        <ChannelBadge channel={proposal.channel} />
        <span>{proposal.step}</span>
        <span>{t('reminders.levelOf', { level: proposal.level })}</span>
        {proposal.mode === 'batch' ? null : <span>{t(`reminders.mode.${proposal.mode}`)}</span>}
      </div>
      <Addressee proposal={proposal} />
      <ObstacleNotice proposal={proposal} />
      {watched.length > 0 ? (
        <Notice tone="warn" title={t('reminders.watch')}>
          <ReasonList reasons={watched} />
        </Notice>
      ) : null}
      <DocumentLines
        customerId={proposal.customerId}
        documents={proposal.documents}
        columns={[
          {
            header: t('reminders.columnOldest'),
            sorts: ({ daysLate }) => daysLate,
            cell: ({ daysLate }) => <Lateness days={daysLate} />,
          },
          {
            header: t('reminders.columnOpen'),
            sorts: ({ openCents }) => openCents,
            cell: ({ openCents }) => <Money cents={openCents} currency={proposal.currency} />,
          },
        ]}
        foot={proposal.creditCents > 0 ? <Deductions proposal={proposal} /> : null}
      />
      <DeductionReasons proposal={proposal} />
      <NotClaimed proposal={proposal} />
      {proposal.isFormalNotice ? <p className={classes.why}>{t('reminders.principalOnly')}</p> : null}
      <Priority proposal={proposal} />
      {callReport}
    </SidePanelBody>
  );
}

/** The customer that the address asks for has nothing to be reminded of on that day; null while the list is loading. */
export function AbsentPanel({ customerId }: { customerId: number | null }) {
  const { t } = useText();
  return (
    <SidePanel label={t('app.customers')} title={null}>
      {customerId === null ? null : (
        <EmptyState
          icon={IconUserQuestion}
          text={t('reminders.panelAbsent')}
          actions={
            <Button component={Link} href={`/customers/${customerId}`} variant="default">
              {t('reminders.openCustomer')}
            </Button>
          }
        />
      )}
    </SidePanel>
  );
}

function Priority({ proposal }: { proposal: Proposal }) {
  const { t, language } = useText();
  return <p className={classes.why}>{t('reminders.priority', { sum: partsText(language, proposal.priority) })}</p>;
}
