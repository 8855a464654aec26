import { ActionIcon } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import { api } from '../client.ts';
import { useText } from '../components/text.tsx';
import classes from './side-navigation.module.css';

/** The views that were kept of one screen, under it in the side bar, with how many customers each shows now. */
export function SavedViews({ screen }: { screen: string }) {
  const { t } = useText();
  const [path] = useLocation();
  const search = useSearch();
  const { data = [] } = useQuery(api.views.list.queryOptions());
  const remove = useMutation(api.views.remove.mutationOptions());
  const views = data.filter((view) => view.screen === screen);
  if (views.length === 0) return null;
  return (
    <ul className={classes.views} aria-label={t('views.title')}>
      {views.map(({ id, name, address, count }) => (
        <li key={id}>
          <Link
            href={`/${screen}?${address}`}
            className={classes.link}
            aria-current={path === `/${screen}` && search === address ? 'page' : undefined}
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
          <ActionIcon
            size={20}
            className={classes.removeView ?? ''}
            aria-label={t('views.remove', { name })}
            onClick={() => remove.mutate({ id })}
          >
            <IconX size={13} stroke={1.6} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
