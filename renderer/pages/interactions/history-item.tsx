import { Anchor, Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/common/history.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { interactionWindow } from '../../acts/windows.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './interactions.module.css';
import { WithdrawInteraction } from './withdraw-interaction.tsx';

type HistoryItemProps = {
  entry: HistoryEntry;
  onLetter: (id: number) => void;
  onFile: (asked: { interactionId: number; attachmentId: number }) => void;
  children?: ReactNode;
};

/** One entry of a history. */
export function HistoryItem({ entry, onLetter, onFile, children }: HistoryItemProps) {
  const { t, day, instant, language } = useText();
  const [isOpen, setOpen] = useState(false);
  const { at, author, interaction, letterId, isTakenBack } = entry;
  const sentence = eventSentence(language, entry);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <time dateTime={at}>{isDay(at) ? day(at) : instant(at)}</time>
      <div>
        {interaction ? (
          <button
            type="button"
            className={classes.opener}
            data-on-paper
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Chevron size={15} stroke={1.8} aria-hidden="true" />
            <strong>{sentence}</strong>
            {entry.files.length === 0 ? null : (
              <IconPaperclip size={14} role="img" aria-label={t('interactions.files')} />
            )}
          </button>
        ) : (
          <span className={isTakenBack ? classes.soft : undefined}>
            {isTakenBack ? <s>{sentence}</s> : sentence} {isTakenBack ? t('customers.takenBack') : null}
          </span>
        )}
        {interaction && !isOpen && interaction.text !== '' ? (
          <p className={classes.excerpt}>{interaction.text}</p>
        ) : null}
        {interaction && isOpen ? <Opened entry={entry} interaction={interaction} onFile={onFile} /> : null}
      </div>
      <span className={classes.author}>{author}</span>
      <span>
        {children}
        {letterId === null ? null : (
          <Anchor component="button" type="button" onClick={() => onLetter(letterId)}>
            {t('customers.viewLetter')}
          </Anchor>
        )}
      </span>
    </li>
  );
}

type OpenedProps = Pick<HistoryItemProps, 'entry' | 'onFile'> & {
  interaction: NonNullable<HistoryEntry['interaction']>;
};

/** What an interaction holds: its text, documents, next contact and files, and what can be done with it. */
function Opened({ entry, interaction, onFile }: OpenedProps) {
  const { t, day } = useText();
  const { id, customerId, text, nextOn, nextNote, isNextDone } = interaction;
  return (
    <div className={classes.opened}>
      {text === '' ? null : <p className={classes.text}>{text}</p>}
      {entry.documents.length === 0 ? null : (
        <p>
          {t('interactions.documents')} : {entry.documents.map(({ reference }) => reference).join(', ')}
        </p>
      )}
      {nextOn === null ? null : (
        <p>
          {nextNote === null
            ? t('interactions.next', { date: day(nextOn) })
            : t('interactions.nextWith', { date: day(nextOn), note: nextNote })}
          {isNextDone ? ` · ${t('interactions.isNextDone')}` : null}
        </p>
      )}
      {entry.files.length === 0 ? null : (
        <ul className={classes.files}>
          {entry.files.map(({ name, sha256, attachmentId }) => (
            <li key={sha256}>
              <IconPaperclip size={14} stroke={1.6} aria-hidden="true" />
              <Anchor
                component="button"
                type="button"
                data-on-paper
                onClick={() => (attachmentId === null ? undefined : onFile({ interactionId: id, attachmentId }))}
              >
                {name}
              </Anchor>
              <span className={classes.soft} title={sha256}>
                {t('interactions.sealed')} {sha256.slice(0, 12)}…
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => interactionWindow.open({ customerId, documentIds: [], interactionId: id })}
        >
          {t('interactions.correct')}
        </Button>
        <WithdrawInteraction id={id} />
      </div>
    </div>
  );
}
