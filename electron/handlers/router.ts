import { appHandlers } from './app.ts';
import { balanceHandlers } from './balance.ts';
import { calendarHandlers } from './calendar.ts';
import { customersHandlers } from './customers.ts';
import { dashboardHandlers } from './dashboard.ts';
import { documentsHandlers } from './documents.ts';
import { filesHandlers } from './files.ts';
import { firmHandlers } from './firm.ts';
import { firmsHandlers } from './firms.ts';
import { importsHandlers } from './imports.ts';
import { penaltiesHandlers } from './penalties.ts';
import { plansHandlers } from './plans.ts';
import { remindersHandlers } from './reminders.ts';
import { searchHandlers } from './search.ts';

/** Every use case there is; what a host serves. */
export const router = {
  app: appHandlers,
  balance: balanceHandlers,
  calendar: calendarHandlers,
  customers: customersHandlers,
  dashboard: dashboardHandlers,
  documents: documentsHandlers,
  files: filesHandlers,
  firm: firmHandlers,
  firms: firmsHandlers,
  imports: importsHandlers,
  penalties: penaltiesHandlers,
  plans: plansHandlers,
  reminders: remindersHandlers,
  search: searchHandlers,
};
