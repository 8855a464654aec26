import { allocations } from './en/allocations.ts';
import { app } from './en/app.ts';
import { balance } from './en/balance.ts';
import { calendar } from './en/calendar.ts';
import { checks } from './en/checks.ts';
import { common } from './en/common.ts';
import { customerImports } from './en/customer-imports.ts';
import { customers } from './en/customers.ts';
import { desktop } from './en/desktop.ts';
import { documents } from './en/documents.ts';
import { editions } from './en/editions.ts';
import { edits } from './en/edits.ts';
import { errors } from './en/errors.ts';
import { fields } from './en/fields.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { imports } from './en/imports.ts';
import { letters } from './en/letters.ts';
import { merges } from './en/merges.ts';
import { plans } from './en/plans.ts';
import { problems } from './en/problems.ts';
import { reminders } from './en/reminders.ts';
import { settings } from './en/settings.ts';
import { terminal } from './en/terminal.ts';
import { views } from './en/views.ts';

/** Every English text; each noun's type makes it have exactly the keys of the French one. */
export const en = {
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
