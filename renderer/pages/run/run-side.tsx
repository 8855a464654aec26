import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { useText } from '../../components/text/text.tsx';
import { ProposedLetter } from '../reminders/index.ts';
import classes from './run.module.css';

/** What stands beside the facts of a customer. */
export type Side = 'letter' | 'call';

type RunSideProps = {
  /** The letters proposed; null where none is. */
  letter: { readonly printed: readonly Proposal[]; readonly asOf: Day } | null;
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
      {letter !== null && side === 'letter' ? <Letters {...letter} /> : call}
    </section>
  );
}

function Letters({ printed, asOf }: { printed: readonly Proposal[]; asOf: Day }) {
  const [openedKey, setOpened] = useState('');
  const opened = printed.find((each) => messageKeyOf(each) === openedKey) ?? printed[0];
  if (opened === undefined) return null;
  return (
    <ProposedLetter
      rows={printed}
      opened={opened}
      asOf={asOf}
      onOpen={(proposal) => setOpened(messageKeyOf(proposal))}
    />
  );
}
