import { UnstyledButton } from '@mantine/core';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { useText } from '../../components/text/text.tsx';
import { iconOf } from '../agenda/index.ts';
import classes from './worklist.module.css';

type OtherThingsProps = {
  things: readonly WorkItem[];
  shown: WorkItem;
  onChoose: (id: string) => void;
};

/** Everything there is to do about one customer, one of it open: one call may settle it all. */
export function OtherThings({ things, shown, onChoose }: OtherThingsProps) {
  const { t, language } = useText();
  return (
    <nav className={classes.things} aria-label={t('worklist.others')}>
      {things.map((thing) => {
        const KindIcon = iconOf(thing);
        return (
          <UnstyledButton
            key={thing.id}
            className={classes.thing}
            aria-current={thing.id === shown.id || undefined}
            data-not-an-act
            onClick={() => onChoose(thing.id)}
          >
            <KindIcon size={14} stroke={1.6} aria-hidden="true" />
            {kindText(language, thing)}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
