import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useText } from '../text/text.tsx';
import { EmptyState } from './empty-state.tsx';
import { lists, type Thing } from './things.ts';

/** Says that a thing does not exist any more and, where it has a page of its own, leads to the list of the others. */
export function Gone({ thing }: { thing: Thing }) {
  const { t } = useText();
  const list = lists[thing];
  return (
    <EmptyState
      icon={IconFileOff}
      text={t(`app.gone.${thing}`)}
      actions={
        list === null ? undefined : (
          <Button component={Link} href={list.href} variant="default">
            {t('common.backToList')}
          </Button>
        )
      }
    />
  );
}
