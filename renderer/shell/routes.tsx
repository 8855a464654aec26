import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { ScreenAddress } from '../../shared/i18n/fr/screen-hints.ts';
import { whenIdle } from '../client/when-idle.ts';
import { firstUseful, useFirstFocus } from '../components/first-focus.ts';
import { AboutContext } from '../components/layout/page-header.tsx';
import { PageLoading } from '../components/layout/page-loading.tsx';
import { type Code, codeOf, Loaded } from '../components/loaded.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { AboutScreen } from './about/about-screen.tsx';

/** A screen as its own chunk: the charts and the calendar weigh more than all the rest. */
function page<Name extends string>(name: Name, load: () => Promise<Record<Name, ComponentType>>) {
  return codeOf<object>(async () => (await load())[name]);
}

/** Every screen there is, by its address; of two that fit, the first. Each has its hint in `screen-hints.ts`. */
const screens: Readonly<Record<ScreenAddress, Code<object>>> = {
  '/': page('HomePage', () => import('../pages/home/home-page.tsx')),
  '/guide': page('GuidePage', () => import('../pages/guide/guide-page.tsx')),
  '/first-steps': page('FirstStepsPage', () => import('../pages/first-steps/first-steps-page.tsx')),
  '/balance': page('BalancePage', () => import('../pages/balance/balance-page.tsx')),
  '/balance/editions': page('EditionsPage', () => import('../pages/editions/editions-page.tsx')),
  '/balance/editions/compare': page('CompareEditionsPage', () => import('../pages/editions/compare-editions-page.tsx')),
  '/balance/editions/:id': page('EditionPage', () => import('../pages/editions/edition-page.tsx')),
  '/customers': page('CustomersPage', () => import('../pages/customers/customers-page.tsx')),
  '/customers/complete': page('CompletePage', () => import('../pages/complete-customers/complete-page.tsx')),
  '/customers/:id': page('CustomerPage', () => import('../pages/customers/customer-page.tsx')),
  '/allocations': page('ProposedAllocationsPage', () => import('../pages/allocations/proposed-allocations-page.tsx')),
  '/reminders': page('ToDoPage', () => import('../pages/worklist/to-do-page.tsx')),
  '/reminders/run': page('RunPage', () => import('../pages/run/run-page.tsx')),
  '/calendar': page('CalendarPage', () => import('../pages/calendar/calendar-page.tsx')),
  '/plans': page('PlansPage', () => import('../pages/plans/plans-page.tsx')),
  '/plans/new': page('NewPlanPage', () => import('../pages/plans/new-plan-page.tsx')),
  '/plans/:id': page('PlanPage', () => import('../pages/plans/plan-page.tsx')),
  '/promises': page('PromisesPage', () => import('../pages/promises/promises-page.tsx')),
  '/disputes': page('DisputesPage', () => import('../pages/disputes/disputes-page.tsx')),
  '/letters': page('LettersPage', () => import('../pages/letters/letters-page.tsx')),
  '/imports': page('ImportsPage', () => import('../pages/imports/imports-page.tsx')),
  '/imports/columns': page('ColumnsPage', () => import('../pages/imports/columns-page.tsx')),
  '/imports/:id': page('ImportPage', () => import('../pages/imports/import-page.tsx')),
  '/journal': page('JournalPage', () => import('../pages/journal/journal-page.tsx')),
  '/settings': page('SettingsPage', () => import('../pages/settings/settings-page.tsx')),
};
const pages = (Object.keys(screens) as ScreenAddress[]).map((path) => ({ path, code: screens[path] }));

/** Loads the code of the other screens one after the other while nothing else is done, so that each stands at once when it is gone to. */
function useScreensAhead(): void {
  useEffect(() => {
    // Where the code is not built, each screen is compiled when it is asked for.
    if (!import.meta.env.PROD) return;
    let stop = () => {};
    function loadFrom(place: number) {
      const next = pages[place];
      if (next) stop = whenIdle(() => void next.code.load().then(() => loadFrom(place + 1)));
    }
    loadFrom(0);
    return () => stop();
  }, []);
}

/** Tells once that the screen stands: its code is there, and everything it asked for has been answered. */
function Standing({ onStanding }: { onStanding: () => void }) {
  const queries = useQueryClient();
  const tell = useEffectEvent(onStanding);
  useEffect(() => {
    const look = () => {
      if (queries.isFetching() > 0) return;
      leave();
      tell();
    };
    const leave = queries.getQueryCache().subscribe(look);
    look();
    return leave;
  }, [queries]);
  return null;
}

/** Gives the keyboard to what a screen that has come begins with, where no list of it took it. */
function ScreenFocus() {
  const queries = useQueryClient();
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    // An answer may be what the next question waits for: the page must have had nothing to do twice.
    let wasStill = false;
    let stop = whenIdle(look);
    function look() {
      const isIdle = queries.isFetching() === 0 && document.querySelector('main [data-awaited]') === null;
      if (isIdle && wasStill) return setStill(true);
      wasStill = isIdle;
      stop = whenIdle(look);
    }
    return () => stop();
  }, [queries]);
  useFirstFocus(() => firstUseful(document.querySelector('main') ?? document), isStill);
  return null;
}

/** The screen the address names. `onStanding`: the first one can be read and used. */
export function Routes({ onStanding }: { onStanding: () => void }) {
  useScreensAhead();
  const [path] = useLocation();
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        {pages.map(({ path, code }) => (
          <Route key={path} path={path}>
            <AboutContext value={<AboutScreen screen={path} />}>
              <Loaded code={code} props={{}} />
            </AboutContext>
          </Route>
        ))}
        <Route component={NotFound} />
      </Switch>
      <Standing onStanding={onStanding} />
      <ScreenFocus key={path} />
    </Suspense>
  );
}
