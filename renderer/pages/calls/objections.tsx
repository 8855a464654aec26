import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Objection } from '../../../shared/domain/calls/objections.ts';
import { Keys } from '../../components/text/keys.tsx';
import { useText } from '../../components/text/text.tsx';
import { CallPieces } from './call-pieces.tsx';
import classes from './calls.module.css';
import type { CallSheetFacts } from './use-call-sheet.ts';

type ObjectionsProps = {
  answers: CallSheetFacts['answers'];
  /** Does what is to be done about it. */
  onAct: (objection: Objection) => void;
  /** Where a key leads to the first. */
  listRef: RefObject<HTMLDivElement | null>;
  shortcut: string;
};

/** What the customer may object: one press shows what to answer, the next does what is to be done about it. */
export function Objections({ answers, onAct, listRef, shortcut }: ObjectionsProps) {
  const { t } = useText();
  const [openedName, setOpened] = useState<Objection | null>(null);
  const opened = answers.find(({ objection }) => objection === openedName);
  /** Left and right go from one to the other; Escape closes the answer, and not the screen around it. */
  function move(event: KeyboardEvent<HTMLElement>) {
    const buttons = [...(listRef.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && at !== -1) {
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'Escape' && openedName !== null) {
      event.preventDefault();
      buttons[answers.findIndex(({ objection }) => objection === openedName)]?.focus();
      setOpened(null);
    }
  }
  return (
    <section className={classes.part} aria-label={t('calls.objections')} onKeyDown={move}>
      <header>
        <h3>
          {t('calls.objections')} <Keys isAside keys={[shortcut]} />
        </h3>
      </header>
      <div className={classes.objections} ref={listRef}>
        {answers.map(({ objection }) => (
          <Button
            key={objection}
            variant={objection === openedName ? 'light' : 'default'}
            size="compact-sm"
            aria-expanded={objection === openedName}
            onClick={() => setOpened(objection === openedName ? null : objection)}
          >
            {t(`calls.objection.${objection}`)}
          </Button>
        ))}
      </div>
      {opened === undefined ? null : (
        <>
          <div role="status" className={classes.answer}>
            <CallPieces pieces={opened.answer} />
          </div>
          <Button
            // A new one for each objection takes the focus, so that Enter goes on.
            key={opened.objection}
            autoFocus
            variant="light"
            size="compact-md"
            rightSection={<IconArrowRight size={16} />}
            onClick={() => {
              setOpened(null);
              onAct(opened.objection);
            }}
          >
            {t(`calls.act.${opened.act}`)}
          </Button>
        </>
      )}
    </section>
  );
}
