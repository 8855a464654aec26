import { allocationsHandlers } from '../usecases/allocations/index.ts';
import { appHandlers } from '../usecases/app/index.ts';
import { balanceHandlers } from '../usecases/balance/index.ts';
import { calendarHandlers } from '../usecases/calendar/index.ts';
import { customerImportsHandlers } from '../usecases/customer-imports/index.ts';
import { customersHandlers } from '../usecases/customers/index.ts';
import { dashboardHandlers } from '../usecases/dashboard/index.ts';
import { documentsHandlers } from '../usecases/documents/index.ts';
import { editionsHandlers } from '../usecases/editions/index.ts';
import { editsHandlers } from '../usecases/edits/index.ts';
import { filesHandlers } from '../usecases/files/index.ts';
import { firmHandlers } from '../usecases/firm/index.ts';
import { firmsHandlers } from '../usecases/firms/index.ts';
import { importsHandlers } from '../usecases/imports/index.ts';
import { lettersHandlers } from '../usecases/letters/index.ts';
import { penaltiesHandlers } from '../usecases/penalties/index.ts';
import { plansHandlers } from '../usecases/plans/index.ts';
import { remindersHandlers } from '../usecases/reminders/index.ts';
import { searchHandlers } from '../usecases/search/index.ts';
import { viewsHandlers } from '../usecases/views/index.ts';
import { os } from './base.ts';

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
