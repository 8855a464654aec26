import { allocations } from './fr/allocations.ts';
import { app } from './fr/app.ts';
import { balance } from './fr/balance.ts';
import { calendar } from './fr/calendar.ts';
import { checks } from './fr/checks.ts';
import { common } from './fr/common.ts';
import { customerImports } from './fr/customer-imports.ts';
import { customers } from './fr/customers.ts';
import { desktop } from './fr/desktop.ts';
import { documents } from './fr/documents.ts';
import { editions } from './fr/editions.ts';
import { edits } from './fr/edits.ts';
import { errors } from './fr/errors.ts';
import { fields } from './fr/fields.ts';
import { history } from './fr/history.ts';
import { home } from './fr/home.ts';
import { imports } from './fr/imports.ts';
import { letters } from './fr/letters.ts';
import { merges } from './fr/merges.ts';
import { plans } from './fr/plans.ts';
import { problems } from './fr/problems.ts';
import { reminders } from './fr/reminders.ts';
import { settings } from './fr/settings.ts';
import { terminal } from './fr/terminal.ts';
import { views } from './fr/views.ts';

/** Every French text, by noun. Ordinary spaces and apostrophes: `typography.ts` puts the printed ones. */
export const fr = {
  allocations,
  app,
  balance,
  calendar,
  checks,
  common,
  customerImports,
  customers,
  desktop,
  documents,
  editions,
  edits,
  errors,
  fields,
  history,
  home,
  imports,
  letters,
  merges,
  plans,
  problems,
  reminders,
  settings,
  terminal,
  views,
};
