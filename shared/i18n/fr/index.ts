import { agenda } from './agenda.ts';
import { allocations } from './allocations.ts';
import { app } from './app.ts';
import { balance } from './balance.ts';
import { calendar } from './calendar.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { editions } from './editions.ts';
import { edits } from './edits.ts';
import { exports } from './exports.ts';
import { errors } from './failures/errors.ts';
import { fields } from './failures/fields.ts';
import { inputs } from './failures/inputs.ts';
import { issues } from './failures/issues.ts';
import { firstSteps } from './first-hour/first-steps.ts';
import { guide } from './first-hour/guide.ts';
import { start } from './first-hour/start.ts';
import { calls } from './follow-up/calls.ts';
import { disputes } from './follow-up/disputes.ts';
import { holds } from './follow-up/holds.ts';
import { interactions } from './follow-up/interactions.ts';
import { levels } from './follow-up/levels.ts';
import { plans } from './follow-up/plans.ts';
import { priorities } from './follow-up/priorities.ts';
import { promises } from './follow-up/promises.ts';
import { reminders } from './follow-up/reminders.ts';
import { runs } from './follow-up/runs.ts';
import { scenarios } from './follow-up/scenarios.ts';
import { tasks } from './follow-up/tasks.ts';
import { trials } from './follow-up/trials.ts';
import { whyNot } from './follow-up/why-not.ts';
import { worklist } from './follow-up/worklist.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { importsCustomers } from './imports/customers.ts';
import { imports } from './imports/imports.ts';
import { importsLedger } from './imports/ledger.ts';
import { importsPayments } from './imports/payments.ts';
import { journal } from './journal.ts';
import { lasting } from './lasting.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { merges } from './merges.ts';
import { settings } from './settings.ts';
import { views } from './views.ts';

/** Every French text but those of `hosts` and the articles of the guide, by noun. Ordinary spaces and apostrophes: `typography.ts` puts the printed ones. */
export const fr = {
  agenda,
  allocations,
  app,
  balance,
  calendar,
  checks,
  common,
  customers,
  documents,
  editions,
  edits,
  errors,
  exports,
  fields,
  firstSteps,
  guide,
  history,
  holds,
  home,
  imports,
  importsCustomers,
  importsLedger,
  importsPayments,
  inputs,
  interactions,
  levels,
  journal,
  lasting,
  letters,
  lists,
  merges,
  plans,
  issues,
  disputes,
  priorities,
  promises,
  reminders,
  calls,
  runs,
  scenarios,
  trials,
  settings,
  tasks,
  worklist,
  start,
  views,
  whyNot,
};
