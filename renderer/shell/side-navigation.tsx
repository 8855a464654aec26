import { UnstyledButton } from '@mantine/core';
import { IconBook, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { AppState } from '../../shared/contract/app.ts';
import { api } from '../client/client.ts';
import { Keys } from '../components/text/keys.tsx';
import { useText } from '../components/text/text.tsx';
import { guideOf } from '../pages/guide/index.ts';
import { type ScreenName, screens } from './common/screens.ts';
import { FirmSwitcher } from './firm-switcher.tsx';
import { palette } from './palette/palette-store.ts';
import { PreferencesMenu } from './preferences-menu.tsx';
import { SavedViews } from './saved-views.tsx';
import classes from './side-navigation.module.css';

type SideNavigationProps = { firm: NonNullable<AppState['firm']>; onHelp: () => void };

/** The side bar: the firm, search, the screens with what waits there, kept views, preferences, help. */
export function SideNavigation({ firm, onHelp }: SideNavigationProps) {
  const { t } = useText();
  const counts = useCounts();
  const [path] = useLocation();
  return (
    <nav className={classes.nav} aria-label={t('app.navigation')}>
      <FirmSwitcher firm={firm} />
      <UnstyledButton className={classes.search} onClick={() => palette.open()}>
        <IconSearch size={15} aria-hidden="true" />
        <span>{t('common.search')}</span>
        <Keys keys={['Ctrl', 'K']} />
      </UnstyledButton>
      <ul className={classes.list}>
        {screens.map(({ name, path: start, icon: ScreenIcon }) => {
          const isHere = start === '/' ? path === '/' : path.startsWith(start);
          const count = counts[name] ?? 0;
          return (
            <li key={name} data-apart={name === 'imports' || undefined}>
              <Link href={start} className={classes.link} aria-current={isHere ? 'page' : undefined}>
                <ScreenIcon size={17} stroke={1.6} aria-hidden="true" />
                <span className={classes.word}>{t(`app.${name}`)}</span>
                {count > 0 ? (
                  <span className={classes.count}>
                    <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
                    <span className="visually-hidden">{t('app.badge', { count })}</span>
                  </span>
                ) : null}
              </Link>
              <SavedViews screen={name} />
            </li>
          );
        })}
      </ul>
      <div className={classes.foot}>
        <PreferencesMenu className={classes.footButton ?? ''} />
        <Link href={guideOf(path)} className={classes.footButton ?? ''}>
          <IconBook size={17} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{t('guide.title')}</span>
          <Keys keys={['F1']} />
        </Link>
        <UnstyledButton className={classes.footButton} onClick={onHelp}>
          <IconKeyboard size={17} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{t('app.help')}</span>
          <Keys keys={['?']} />
        </UnstyledButton>
      </div>
    </nav>
  );
}

/** The number of things that wait for the user on each screen. */
function useCounts(): Partial<Record<ScreenName, number>> {
  const { data } = useQuery(api.dashboard.get.queryOptions());
  if (!data) return {};
  return {
    reminders: data.remindersReady.count,
    plans: data.instalmentsDue.lateCount,
    letters: data.registeredToFollow,
  };
}
