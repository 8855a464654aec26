import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { useText } from '../../components/text/text.tsx';
import { ProposedLetter } from '../reminders/index.ts';
import classes from './run.module.css';

/** What stands beside the facts of a customer. */
export type Side = 'letter' | 'call';

/** The letters of a customer, the one that is read, and how another is. */
export type Letters = {
  readonly printed: readonly Proposal[];
  readonly opened: Proposal;
  readonly onOpen: (proposal: Proposal) => void;
  readonly asOf: Day;
};

type RunSideProps = {
  /** The letters proposed; null where none is. */
  letter: Letters | null;
  shows: Side;
  onShow: (side: Side) => void;
  call: ReactNode;
};

/** The letter as it would be printed, or the sheet of the call. */
export function RunSide({ letter, shows, onShow, call }: RunSideProps) {
  const { t } = useText();
  const side = letter === null ? 'call' : shows;
  return (
    <section className={classes.side}>
      {letter === null ? null : (
        <SegmentedControl
          aria-label={t('runs.side')}
          size="xs"
          value={side}
          onChange={onShow}
          data={(['letter', 'call'] as const).map((value) => ({ value, label: t(`runs.side.${value}`) }))}
        />
      )}
      {letter !== null && side === 'letter' ? <ReadLetter {...letter} /> : call}
    </section>
  );
}

function ReadLetter({ printed, opened, onOpen, asOf }: Letters) {
  return <ProposedLetter rows={printed} opened={opened} asOf={asOf} onOpen={onOpen} />;
}
