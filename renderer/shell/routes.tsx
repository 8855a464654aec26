import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, Suspense, useEffect, useEffectEvent } from 'react';
import { Route, Switch } from 'wouter';
import { whenIdle } from '../client/when-idle.ts';
import { PageLoading } from '../components/layout/page-loading.tsx';
import { codeOf, Loaded } from '../components/loaded.tsx';
import { NotFound } from '../pages/not-found.tsx';

/** A screen by its address. Each is its own chunk: the charts and the calendar weigh more than all the rest. */
function page<Name extends string>(path: string, name: Name, load: () => Promise<Record<Name, ComponentType>>) {
  return { path, code: codeOf<object>(async () => (await load())[name]) };
}

/** Every screen there is; of two addresses that fit, the first. */
const pages = [
  page('/', 'HomePage', () => import('../pages/home/home-page.tsx')),
  page('/guide', 'GuidePage', () => import('../pages/guide/guide-page.tsx')),
  page('/first-steps', 'FirstStepsPage', () => import('../pages/first-steps/first-steps-page.tsx')),
  page('/balance', 'BalancePage', () => import('../pages/balance/balance-page.tsx')),
  page('/balance/editions', 'EditionsPage', () => import('../pages/editions/editions-page.tsx')),
  page('/balance/editions/compare', 'CompareEditionsPage', () => import('../pages/editions/compare-editions-page.tsx')),
  page('/balance/editions/:id', 'EditionPage', () => import('../pages/editions/edition-page.tsx')),
  page('/customers', 'CustomersPage', () => import('../pages/customers/customers-page.tsx')),
  page('/customers/complete', 'CompletePage', () => import('../pages/complete-customers/complete-page.tsx')),
  page('/customers/:id', 'CustomerPage', () => import('../pages/customers/customer-page.tsx')),
  page('/allocations', 'ProposedAllocationsPage', () => import('../pages/allocations/proposed-allocations-page.tsx')),
  page('/reminders', 'RemindersPage', () => import('../pages/reminders/reminders-page.tsx')),
  page('/calendar', 'CalendarPage', () => import('../pages/calendar/calendar-page.tsx')),
  page('/plans', 'PlansPage', () => import('../pages/plans/plans-page.tsx')),
  page('/plans/new', 'NewPlanPage', () => import('../pages/plans/new-plan-page.tsx')),
  page('/plans/:id', 'PlanPage', () => import('../pages/plans/plan-page.tsx')),
  page('/letters', 'LettersPage', () => import('../pages/letters/letters-page.tsx')),
  page('/imports', 'ImportsPage', () => import('../pages/imports/imports-page.tsx')),
  page('/imports/columns', 'ColumnsPage', () => import('../pages/imports/columns-page.tsx')),
  page('/imports/:id', 'ImportPage', () => import('../pages/imports/import-page.tsx')),
  page('/journal', 'JournalPage', () => import('../pages/journal/journal-page.tsx')),
  page('/settings', 'SettingsPage', () => import('../pages/settings/settings-page.tsx')),
];

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

/** The screen the address names. `onStanding`: the first one can be read and used. */
export function Routes({ onStanding }: { onStanding: () => void }) {
  useScreensAhead();
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        {pages.map(({ path, code }) => (
          <Route key={path} path={path}>
            <Loaded code={code} props={{}} />
          </Route>
        ))}
        <Route component={NotFound} />
      </Switch>
      <Standing onStanding={onStanding} />
    </Suspense>
  );
}
