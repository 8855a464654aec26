import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconFlask, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { AppState } from '../../../shared/contract/app.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './start.module.css';

type RecentFirmsProps = { recents: AppState['recents']; onOpen: (recentId: string) => void };

/** The firm files opened before on this machine, the latest first. */
export function RecentFirms({ recents, onOpen }: RecentFirmsProps) {
  const { t, instant } = useText();
  const forget = useMutation(api.firms.forget.mutationOptions());
  return (
    <section className={classes.way}>
      <h2>{t('app.recentFirms')}</h2>
      <ul className={classes.recents}>
        {recents.map((recent) => {
          const RecentIcon = recent.isDemonstration ? IconFlask : IconBuilding;
          return (
            <li key={recent.id}>
              <UnstyledButton className={classes.recent} disabled={recent.isMissing} onClick={() => onOpen(recent.id)}>
                <RecentIcon size={18} stroke={1.5} aria-hidden="true" />
                <span className={classes.recentName}>{recent.name}</span>
                <span className={classes.recentDetail}>{recent.fileName}</span>
                <span className={classes.recentDate}>
                  {recent.isMissing ? t('app.missing') : t('app.lastOpened', { date: instant(recent.lastOpenedAt) })}
                </span>
              </UnstyledButton>
              <ActionIcon
                aria-label={t('app.forget', { name: recent.name })}
                onClick={() => forget.mutate({ recentId: recent.id })}
              >
                <IconX size={15} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
