import { allocationsHandlers } from './allocations.ts';
import { appHandlers } from './app.ts';
import { balanceHandlers } from './balance.ts';
import { os } from './base.ts';
import { calendarHandlers } from './calendar.ts';
import { customerImportsHandlers } from './customer-imports.ts';
import { customersHandlers } from './customers.ts';
import { dashboardHandlers } from './dashboard.ts';
import { documentsHandlers } from './documents.ts';
import { editionsHandlers } from './editions.ts';
import { editsHandlers } from './edits.ts';
import { filesHandlers } from './files.ts';
import { firmHandlers } from './firm.ts';
import { firmsHandlers } from './firms.ts';
import { importsHandlers } from './imports.ts';
import { lettersHandlers } from './letters.ts';
import { penaltiesHandlers } from './penalties.ts';
import { plansHandlers } from './plans.ts';
import { remindersHandlers } from './reminders.ts';
import { searchHandlers } from './search.ts';
import { viewsHandlers } from './views.ts';

/** Every use case there is; what a host serves. */
export const router = os.router({
  allocations: allocationsHandlers,
  app: appHandlers,
  balance: balanceHandlers,
  calendar: calendarHandlers,
  customerImports: customerImportsHandlers,
  customers: customersHandlers,
  dashboard: dashboardHandlers,
  documents: documentsHandlers,
  editions: editionsHandlers,
  edits: editsHandlers,
  files: filesHandlers,
  firm: firmHandlers,
  firms: firmsHandlers,
  imports: importsHandlers,
  letters: lettersHandlers,
  penalties: penaltiesHandlers,
  plans: plansHandlers,
  reminders: remindersHandlers,
  search: searchHandlers,
  views: viewsHandlers,
});
