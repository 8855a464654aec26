import { startTransition, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppState } from '../../shared/contract/app.ts';
import { showFirm } from '../client/client.ts';
import { ErrorBoundary } from '../components/layout/error-boundary.tsx';
import { WayBack } from '../components/layout/way-back.tsx';
import { forgetPlaces } from '../components/table/kept-places.ts';
import { useText } from '../components/text/text.tsx';
import { beginningPath, hasBegun } from '../hooks/beginning.ts';
import { guideScreen } from '../pages/guide/index.ts';
import { screens } from './common/screens.ts';
import { useDayOfUse } from './common/use-day-of-use.ts';
import { useSideBar } from './common/use-side-bar.ts';
import { useUndo } from './common/use-undo.tsx';
import { FirmNotices } from './firm-notices.tsx';
import { LazyHelp } from './lazy-help.tsx';
import { OverWindows } from './over-windows.tsx';
import { LazyPalette } from './palette/lazy-palette.tsx';
import { Routes } from './routes.tsx';
import classes from './shell.module.css';
import { SideNavigation } from './side-navigation.tsx';
import { useFirmDrop } from './use-firm-drop.ts';
import { useLostFocus } from './use-lost-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';

type ShellProps = {
  firm: NonNullable<AppState['firm']>;
  /** True for the firm with which the page was loaded: the address belongs to it. Any other begins on its home screen, or where it is told to. */
  isFirst: boolean;
};

/** The frame around every screen of an open firm. */
export function Shell({ firm, isFirst }: ShellProps) {
  const { t } = useText();
  const [path, navigate] = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const [isStanding, setStanding] = useState(false);
  // Before the first screen reads anything.
  useState(() => showFirm(firm.id));
  // Once the screens of the firm before are gone: each keeps its place as it goes.
  useEffect(forgetPlaces, []);
  const [begins] = useState(beginningPath);
  const [isThere, setThere] = useState(isFirst);
  useEffect(() => {
    if (isThere) return;
    navigate(begins, { replace: true });
    hasBegun();
    // Together with the address: the screen of the firm before would be drawn for this one first.
    startTransition(() => setThere(true));
  }, [isThere, navigate, begins]);
  const { toggle } = useSideBar();
  useShortcuts({ onHelp: openHelp, onFold: toggle });
  useLostFocus();
  useUndo();
  useDayOfUse(firm);
  useFirmDrop();

  const screen = screens.find(({ path: start }) => (start === '/' ? path === '/' : path.startsWith(start)));
  const titleOf = (left: string) => {
    const found = screens.find((each) => each.path === left);
    return found ? t(`app.${found.name}`) : null;
  };
  useEffect(() => {
    const name = screen ? `${t(`app.${screen.name}`)} · ` : '';
    document.title = `${name}${firm.name} · ${t('common.appName')}`;
  }, [screen, firm.name, t]);

  return (
    <div className={classes.shell} data-demonstration={firm.isDemonstration || undefined}>
      <a href="#content" className={classes.skip}>
        {t('app.skipToContent')}
      </a>
      <SideNavigation firm={firm} isEarly={!isStanding} onHelp={openHelp} />
      <div className={classes.main}>
        {firm.isDemonstration ? (
          <aside className={classes.ribbon} aria-label={t('app.firmFrame')}>
            {t('app.demonstrationRibbon')}
          </aside>
        ) : null}
        <FirmNotices firm={firm} />
        <main id="content" data-screen={path} tabIndex={-1} className={classes.content}>
          <WayBack titleOf={titleOf} aside={guideScreen}>
            <ErrorBoundary resetKey={path}>
              {isThere ? <Routes onStanding={() => setStanding(true)} /> : null}
            </ErrorBoundary>
          </WayBack>
        </main>
      </div>
      <LazyPalette isEarly={!isStanding} onHelp={openHelp} />
      <OverWindows />
      <LazyHelp isEarly={!isStanding} opened={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
