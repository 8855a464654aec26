import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconBookmark, IconDots, IconPencil, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { SavedView } from '../../shared/contract/views.ts';
import { api } from '../client/client.ts';
import { useText } from '../components/text/text.tsx';
import { RenameView } from '../pages/views/index.ts';
import { stepEdits } from './common/use-undo.tsx';
import classes from './side-navigation.module.css';

type SavedViewItemProps = { view: SavedView; isFirst: boolean; isLast: boolean };

/** A view in the side bar; `Alt` with an arrow moves it, its menu does that and the rest. */
export function SavedViewItem({ view, isFirst, isLast }: SavedViewItemProps) {
  const text = useText();
  const { t } = text;
  const { id, screen, name, address, count } = view;
  const [path] = useLocation();
  const search = useSearch();
  const [isRenaming, setRenaming] = useState(false);
  const move = useMutation(api.views.move.mutationOptions());
  const remove = useMutation(
    api.views.remove.mutationOptions({
      onSuccess: () =>
        notifications.show({
          message: (
            <Group justify="space-between" wrap="nowrap">
              <span>{t('views.removed', { name })}</span>
              <Button variant="subtle" size="compact-sm" onClick={() => void stepEdits(text, 'undo')}>
                {t('edits.undoButton')}
              </Button>
            </Group>
          ),
        }),
    }),
  );
  return (
    <li>
      <Link
        href={`/${screen}?${address}`}
        className={classes.link}
        aria-current={path === `/${screen}` && search === address ? 'page' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          if (event.key === 'ArrowUp' ? !isFirst : !isLast) move.mutate({ id, by: event.key === 'ArrowUp' ? -1 : 1 });
        }}
      >
        <IconBookmark size={14} stroke={1.6} aria-hidden="true" />
        <span className={classes.word} title={name}>
          {name}
        </span>
        <span className={classes.count}>
          <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
          <span className="visually-hidden">{t('views.count', { count })}</span>
        </span>
      </Link>
      <Menu position="right-start" shadow="md">
        <Menu.Target>
          <ActionIcon size={20} className={classes.viewMenu ?? ''} aria-label={t('views.menu', { name })}>
            <IconDots size={14} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} stroke={1.6} />} onClick={() => setRenaming(true)}>
            {t('views.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowUp size={15} stroke={1.6} />}
            disabled={isFirst}
            onClick={() => move.mutate({ id, by: -1 })}
          >
            {t('views.moveUp')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={15} stroke={1.6} />}
            disabled={isLast}
            onClick={() => move.mutate({ id, by: 1 })}
          >
            {t('views.moveDown')}
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={15} stroke={1.6} />} onClick={() => remove.mutate({ id })}>
            {t('views.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming ? <RenameView view={view} onClose={() => setRenaming(false)} /> : null}
    </li>
  );
}
