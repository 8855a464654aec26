import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { PageLoading } from '../components/layout/page-loading.tsx';
import { NotFound } from '../pages/not-found.tsx';

/** Each screen is its own chunk: the charts and the calendar weigh more than all the rest. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const HomePage = page(() => import('../pages/home/home-page.tsx'), 'HomePage');
const BalancePage = page(() => import('../pages/balance/balance-page.tsx'), 'BalancePage');
const EditionsPage = page(() => import('../pages/editions/editions-page.tsx'), 'EditionsPage');
const EditionPage = page(() => import('../pages/editions/edition-page.tsx'), 'EditionPage');
const CompareEditionsPage = page(() => import('../pages/editions/compare-editions-page.tsx'), 'CompareEditionsPage');
const CustomersPage = page(() => import('../pages/customers/customers-page.tsx'), 'CustomersPage');
const CompletePage = page(() => import('../pages/customer-imports/complete-page.tsx'), 'CompletePage');
const CustomersColumnsPage = page(() => import('../pages/customer-imports/columns-page.tsx'), 'CustomersColumnsPage');
const CustomerPage = page(() => import('../pages/customers/customer-page.tsx'), 'CustomerPage');
const ProposedAllocationsPage = page(
  () => import('../pages/allocations/proposed-allocations-page.tsx'),
  'ProposedAllocationsPage',
);
const RemindersPage = page(() => import('../pages/reminders/reminders-page.tsx'), 'RemindersPage');
const CalendarPage = page(() => import('../pages/calendar/calendar-page.tsx'), 'CalendarPage');
const PlansPage = page(() => import('../pages/plans/plans-page.tsx'), 'PlansPage');
const PlanPage = page(() => import('../pages/plans/plan-page.tsx'), 'PlanPage');
const NewPlanPage = page(() => import('../pages/plans/new-plan-page.tsx'), 'NewPlanPage');
const LettersPage = page(() => import('../pages/letters/letters-page.tsx'), 'LettersPage');
const ImportsPage = page(() => import('../pages/imports/imports-page.tsx'), 'ImportsPage');
const ImportPage = page(() => import('../pages/imports/import-page.tsx'), 'ImportPage');
const ColumnsPage = page(() => import('../pages/imports/columns-page.tsx'), 'ColumnsPage');
const SettingsPage = page(() => import('../pages/settings/settings-page.tsx'), 'SettingsPage');

/** The screen the address names. */
export function Routes() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/balance" component={BalancePage} />
        <Route path="/balance/editions" component={EditionsPage} />
        <Route path="/balance/editions/compare" component={CompareEditionsPage} />
        <Route path="/balance/editions/:id" component={EditionPage} />
        <Route path="/customers" component={CustomersPage} />
        <Route path="/customers/complete" component={CompletePage} />
        <Route path="/customers/:id" component={CustomerPage} />
        <Route path="/allocations" component={ProposedAllocationsPage} />
        <Route path="/reminders" component={RemindersPage} />
        <Route path="/calendar" component={CalendarPage} />
        <Route path="/plans" component={PlansPage} />
        <Route path="/plans/new" component={NewPlanPage} />
        <Route path="/plans/:id" component={PlanPage} />
        <Route path="/letters" component={LettersPage} />
        <Route path="/imports" component={ImportsPage} />
        <Route path="/imports/columns" component={ColumnsPage} />
        <Route path="/imports/customers" component={CustomersColumnsPage} />
        <Route path="/imports/:id" component={ImportPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}
