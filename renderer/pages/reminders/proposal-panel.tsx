import { Anchor, Button, Textarea } from '@mantine/core';
import { IconClick, IconFileText, IconPhoneCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Proposal } from '../../../shared/contract/reminders.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { Notice } from '../../components/notice.tsx';
import { useText } from '../../components/text.tsx';
import { ChannelBadge } from './channel-badge.tsx';
import { Lateness } from './lateness.tsx';
import { ReasonList } from './reason-list.tsx';
import classes from './reminders.module.css';

type ProposalPanelProps = {
  proposal: Proposal | null;
  isPreviewing: boolean;
  onPreview: (proposal: Proposal) => void;
  onConfirm: (proposal: Proposal, note: string) => void;
};

/** One customer at a time: what is claimed, why now, the letter, and the decision. */
export function ProposalPanel({ proposal, isPreviewing, onPreview, onConfirm }: ProposalPanelProps) {
  const { t } = useText();
  const [note, setNote] = useState('');
  if (proposal === null)
    return (
      <aside className={classes.panel}>
        <EmptyState icon={IconClick} text={t('reminders.panelEmpty')} />
      </aside>
    );
  const isCall = proposal.channel === 'call';
  return (
    <aside className={classes.panel} aria-label={proposal.customerName}>
      <div className={classes.panelHead}>
        <Anchor component={Link} href={`/customers/${proposal.customerId}`}>
          <h2>{proposal.customerName}</h2>
        </Anchor>
        <span className={classes.amount}>
          <Money cents={proposal.totalCents} currency={proposal.currency} />
        </span>
      </div>
      <div className={classes.facts}>
        <ChannelBadge channel={proposal.channel} />
        <span>{proposal.step}</span>
        <span>{t('reminders.levelOf', { level: proposal.level })}</span>
      </div>
      {proposal.warnings.length > 0 ? (
        <Notice tone="warn" title={t('reminders.watch')}>
          <ReasonList reasons={proposal.warnings} />
        </Notice>
      ) : null}
      <DocumentsTable proposal={proposal} />
      <Priority proposal={proposal} />
      {isCall ? (
        <Textarea
          label={t('reminders.callNote')}
          placeholder={t('reminders.callNoteHint')}
          minRows={3}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.actions}>
        <Button
          leftSection={isCall ? <IconPhoneCheck size={16} /> : <IconSend size={16} />}
          onClick={() => onConfirm(proposal, note)}
        >
          {t(isCall ? 'reminders.recordCall' : 'reminders.confirmOne')}
        </Button>
        {isCall ? null : (
          <Button
            variant="default"
            loading={isPreviewing}
            leftSection={<IconFileText size={16} />}
            onClick={() => onPreview(proposal)}
          >
            {t('reminders.preview')}
          </Button>
        )}
      </div>
    </aside>
  );
}

function DocumentsTable({ proposal }: { proposal: Proposal }) {
  const { t } = useText();
  return (
    <table className={classes.documents}>
      <thead>
        <tr>
          <th scope="col">{t('reminders.columnReference')}</th>
          <th scope="col">{t('reminders.columnDue')}</th>
          <th scope="col" className={classes.end}>
            {t('reminders.columnOldest')}
          </th>
          <th scope="col" className={classes.end}>
            {t('reminders.columnOpen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {proposal.documents.map((document) => (
          <tr key={document.id}>
            <td>
              <Anchor component={Link} href={`/customers/${proposal.customerId}?document=${document.id}`}>
                {document.reference}
              </Anchor>
            </td>
            <td>
              <DayText day={document.dueOn} />
            </td>
            <td className={classes.end}>
              <Lateness days={document.daysLate} />
            </td>
            <td className={classes.end}>
              <Money cents={document.openCents} currency={proposal.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Priority({ proposal }: { proposal: Proposal }) {
  const { t, lookUp } = useText();
  const parts = Object.entries(proposal.priority.parts)
    .filter(([, points]) => points > 0)
    .map(([name, points]) => `${points} ${lookUp(`reminders.part.${name}`) ?? name}`);
  return (
    <p className={classes.why}>
      {t('reminders.priority', { count: proposal.priority.points, parts: parts.join(' + ') })}
    </p>
  );
}
