import { Button } from '@mantine/core';
import {
  IconArrowRight,
  IconCheck,
  IconDeviceFloppy,
  IconPencil,
  IconPhoneCheck,
  IconPhonePause,
  IconPlayerSkipForward,
  IconSend,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { ActButton } from '../../acts/act-button.tsx';
import { disputeWindow, promiseWindow } from '../../acts/windows.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import type { Subject } from '../../components/table/subject.ts';
import { Keys } from '../../components/text/keys.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './run.module.css';
import type { MainStep, useRunCustomer } from './use-run-customer.ts';
import { useRunKeys } from './use-run-keys.ts';

type RunActionsProps = {
  subject: Subject;
  step: ReturnType<typeof useRunCustomer>;
  /** Writes the words of the letter for this time; null where there is none. */
  onWrite: (() => void) | null;
};

const mainIcons: Readonly<Record<MainStep, ReactNode>> = {
  record: <IconDeviceFloppy size={16} />,
  send: <IconSend size={16} />,
  agree: <IconCheck size={16} />,
  next: <IconArrowRight size={16} />,
};

/** What is decided of the customer on screen, each by one key. */
export function RunActions({ subject, step, onWrite }: RunActionsProps) {
  const { t } = useText();
  const focusNote = () => {
    // Drawn at once: what is typed next belongs to the field, where its letters would be keys of the run before.
    flushSync(() => step.setSide('call'));
    step.noteRef.current?.querySelector('textarea')?.focus();
  };
  const doMain = () => (step.isBusy ? undefined : void step.doMain());
  useRunKeys({
    Enter: doMain,
    s: () => void step.pass(),
    a: () => step.tell('reached'),
    r: () => step.tell('callBack'),
    c: step.time,
    p: () => promiseWindow.open(subject),
    l: () => disputeWindow.open(subject),
    n: focusNote,
    e: onWrite,
  });
  return (
    <div className={classes.actions}>
      <MainAct
        loading={step.isBusy}
        leftSection={mainIcons[step.main]}
        rightSection={<Keys isAside keys={[t('app.key.enter')]} />}
        aria-keyshortcuts="Enter Control+Enter"
        onClick={doMain}
      >
        {t(`runs.${step.main}`)}
      </MainAct>
      <Key letter="s" icon={<IconPlayerSkipForward size={16} />} onPress={() => void step.pass()}>
        {t('runs.pass')}
      </Key>
      <Key letter="a" icon={<IconPhoneCheck size={16} />} onPress={() => step.tell('reached')}>
        {t('runs.reached')}
      </Key>
      <Key letter="r" icon={<IconPhonePause size={16} />} onPress={() => step.tell('callBack')}>
        {t('runs.callLater')}
      </Key>
      {onWrite === null ? null : (
        <Key letter="e" icon={<IconPencil size={16} />} onPress={onWrite}>
          {t('reminders.words.short')}
        </Key>
      )}
      <ActButton act="promise" subject={subject} />
      <ActButton act="dispute" subject={subject} />
      <ActButton act="hold" subject={subject} />
    </div>
  );
}

type KeyProps = { letter: string; icon: ReactNode; onPress: () => void; children: ReactNode };

/** A button pressed by one letter. */
function Key({ letter, icon, onPress, children }: KeyProps) {
  return (
    <Button
      variant="default"
      leftSection={icon}
      rightSection={<Keys isAside keys={[letter]} />}
      aria-keyshortcuts={letter}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
