import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconBook,
  IconKeyboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSearch,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { AppState } from '../../shared/contract/app.ts';
import { api } from '../client/client.ts';
import { Keys } from '../components/text/keys.tsx';
import { useText } from '../components/text/text.tsx';
import { guideOf } from '../pages/guide/index.ts';
import { useAhead } from './common/ahead.ts';
import { type ScreenName, screens } from './common/screens.ts';
import { useSideBar } from './common/use-side-bar.ts';
import { FirmSwitcher } from './firm-switcher.tsx';
import { palette } from './palette/palette-store.ts';
import { PreferencesMenu } from './preferences-menu.tsx';
import { SavedViews } from './saved-views.tsx';
import classes from './side-navigation.module.css';

type SideNavigationProps = {
  firm: NonNullable<AppState['firm']>;
  /** The first screen does not stand yet: what it asks for comes before what waits elsewhere. */
  isEarly: boolean;
  onHelp: () => void;
};

/** The side bar: the firm, search, the screens with what waits there, kept views, preferences, help. Folded, it keeps their icons. */
export function SideNavigation({ firm, isEarly, onHelp }: SideNavigationProps) {
  const { t } = useText();
  const counts = useCounts(isEarly);
  const ahead = useAhead();
  const [path] = useLocation();
  const { isFolded } = useSideBar();
  return (
    <nav className={classes.nav} data-folded={isFolded || undefined} aria-label={t('app.navigation')}>
      <Head firm={firm} isFolded={isFolded} />
      <ul className={classes.list}>
        {screens.map((screen) => (
          <ScreenItem
            key={screen.name}
            isHere={screen.path === '/' ? path === '/' : path.startsWith(screen.path)}
            count={counts[screen.name] ?? 0}
            {...{ screen, isFolded, ahead }}
          />
        ))}
      </ul>
      <Foot isFolded={isFolded} onHelp={onHelp} />
    </nav>
  );
}

// Each part of the bar has words beside it that take long to draw: only what changes with the screen is drawn again with it.

const Head = memo(function Head({ firm, isFolded }: Pick<SideNavigationProps, 'firm'> & { isFolded: boolean }) {
  const { t } = useText();
  return (
    <>
      <Word word={firm.name} isFolded={isFolded}>
        <FirmSwitcher firm={firm} />
      </Word>
      <Word word={t('common.search')} isFolded={isFolded}>
        <UnstyledButton className={classes.search} onClick={() => palette.open()}>
          <IconSearch size={15} aria-hidden="true" />
          <span className={classes.word}>{t('common.search')}</span>
          <Keys keys={['Ctrl', 'K']} />
        </UnstyledButton>
      </Word>
    </>
  );
});

type ScreenItemProps = {
  screen: (typeof screens)[number];
  isHere: boolean;
  /** How many things wait there. */
  count: number;
  isFolded: boolean;
  ahead: ReturnType<typeof useAhead>;
};

const ScreenItem = memo(function ScreenItem({ screen, isHere, count, isFolded, ahead }: ScreenItemProps) {
  const { t } = useText();
  const { name, path, icon: ScreenIcon } = screen;
  return (
    <li data-apart={name === 'imports' || undefined}>
      <Word word={t(`app.${name}`)} isFolded={isFolded}>
        <Link href={path} className={classes.link} {...ahead(name)} aria-current={isHere ? 'page' : undefined}>
          <ScreenIcon size={17} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{t(`app.${name}`)}</span>
          {count > 0 ? (
            <span className={classes.count}>
              <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
              <span className="visually-hidden">{t('app.badge', { count })}</span>
            </span>
          ) : null}
        </Link>
      </Word>
      {isFolded ? null : <SavedViews screen={name} />}
    </li>
  );
});

const Foot = memo(function Foot({ isFolded, onHelp }: Pick<SideNavigationProps, 'onHelp'> & { isFolded: boolean }) {
  const { t } = useText();
  const { toggle } = useSideBar();
  const FoldIcon = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const fold = t(isFolded ? 'app.unfold' : 'app.fold');
  return (
    <div className={classes.foot}>
      <Word word={t('app.preferences')} isFolded={isFolded}>
        <PreferencesMenu className={classes.footButton ?? ''} />
      </Word>
      <Word word={t('guide.title')} isFolded={isFolded}>
        <GuideLink />
      </Word>
      <Word word={t('app.help')} isFolded={isFolded}>
        <UnstyledButton className={classes.footButton} onClick={onHelp}>
          <IconKeyboard size={17} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{t('app.help')}</span>
          <Keys keys={['?']} />
        </UnstyledButton>
      </Word>
      <Word word={fold} isFolded={isFolded}>
        <UnstyledButton className={classes.footButton} data-shortcut="fold" onClick={toggle}>
          <FoldIcon size={17} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{fold}</span>
          <Keys keys={['b']} />
        </UnstyledButton>
      </Word>
    </div>
  );
});

/** To the article on the screen shown. */
function GuideLink() {
  const { t } = useText();
  const [path] = useLocation();
  return (
    <Link href={guideOf(path)} className={classes.footButton ?? ''}>
      <IconBook size={17} stroke={1.6} aria-hidden="true" />
      <span className={classes.word}>{t('guide.title')}</span>
      <Keys keys={['F1']} />
    </Link>
  );
}

/** Says beside a thing of the folded bar, which shows its icon only, what it is called. */
function Word({ word, isFolded, children }: { word: string; isFolded: boolean; children: ReactNode }) {
  return (
    <Tooltip label={word} position="right" disabled={!isFolded} events={{ hover: true, focus: true, touch: false }}>
      <div>{children}</div>
    </Tooltip>
  );
}

/** The number of things that wait for the user on each screen; none until they are counted. */
function useCounts(isEarly: boolean): Partial<Record<ScreenName, number>> {
  return useQuery(api.dashboard.waiting.queryOptions({ enabled: !isEarly })).data ?? {};
}
