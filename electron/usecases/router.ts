import { os } from '../app/base.ts';
import { allocationsHandlers } from './allocations/index.ts';
import { appHandlers } from './app/index.ts';
import { balanceHandlers } from './balance/index.ts';
import { calendarHandlers } from './calendar/index.ts';
import { callsHandlers } from './calls/index.ts';
import { customersHandlers } from './customers/index.ts';
import { dashboardHandlers } from './dashboard/index.ts';
import { disputesHandlers } from './disputes/index.ts';
import { documentsHandlers } from './documents/index.ts';
import { editionsHandlers } from './editions/index.ts';
import { editsHandlers } from './edits/index.ts';
import { filesHandlers } from './files/index.ts';
import { firmHandlers } from './firm/index.ts';
import { firmsHandlers } from './firms/index.ts';
import { holdsHandlers } from './holds/index.ts';
import { importsHandlers } from './imports/index.ts';
import { interactionsHandlers } from './interactions/index.ts';
import { journalHandlers } from './journal/index.ts';
import { lettersHandlers } from './letters/index.ts';
import { levelsHandlers } from './levels/index.ts';
import { penaltiesHandlers } from './penalties/index.ts';
import { plansHandlers } from './plans/index.ts';
import { prioritiesHandlers } from './priorities/index.ts';
import { promisesHandlers } from './promises/index.ts';
import { remindersHandlers } from './reminders/index.ts';
import { runsHandlers } from './runs/index.ts';
import { scenariosHandlers } from './scenarios/index.ts';
import { searchHandlers } from './search/index.ts';
import { tasksHandlers } from './tasks/index.ts';
import { viewsHandlers } from './views/index.ts';
import { worklistHandlers } from './worklist/index.ts';

/** All use cases: a host serves this router. */
export const router = os.router({
  allocations: allocationsHandlers,
  app: appHandlers,
  balance: balanceHandlers,
  calendar: calendarHandlers,
  calls: callsHandlers,
  customers: customersHandlers,
  dashboard: dashboardHandlers,
  documents: documentsHandlers,
  editions: editionsHandlers,
  edits: editsHandlers,
  files: filesHandlers,
  firm: firmHandlers,
  firms: firmsHandlers,
  holds: holdsHandlers,
  imports: importsHandlers,
  interactions: interactionsHandlers,
  journal: journalHandlers,
  letters: lettersHandlers,
  levels: levelsHandlers,
  penalties: penaltiesHandlers,
  plans: plansHandlers,
  disputes: disputesHandlers,
  priorities: prioritiesHandlers,
  promises: promisesHandlers,
  reminders: remindersHandlers,
  runs: runsHandlers,
  scenarios: scenariosHandlers,
  search: searchHandlers,
  tasks: tasksHandlers,
  worklist: worklistHandlers,
  views: viewsHandlers,
});
