import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { app, files, firms } from './app.ts';
import { balance } from './balance.ts';
import { calendar } from './calendar.ts';
import { calls } from './calls.ts';
import { customers } from './customers.ts';
import { dashboard } from './dashboard.ts';
import { disputes } from './disputes.ts';
import { documents } from './documents.ts';
import { editions } from './editions.ts';
import { allocations, edits } from './edits.ts';
import { firm } from './firm.ts';
import { holds } from './holds.ts';
import { imports } from './imports.ts';
import { interactions } from './interactions.ts';
import { journal } from './journal.ts';
import { letters } from './letters.ts';
import { levels } from './levels.ts';
import { penalties } from './penalties.ts';
import { plans } from './plans.ts';
import { priorities } from './priorities.ts';
import { promises } from './promises.ts';
import { reminders } from './reminders.ts';
import { runs } from './runs.ts';
import { scenarios } from './scenarios.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { views } from './views.ts';
import { worklist } from './worklist.ts';

/** Every use case of the application, `noun.verb`: the one thing that crosses the boundary. */
export const contract = {
  allocations,
  app,
  balance,
  calendar,
  calls,
  customers,
  dashboard,
  documents,
  editions,
  edits,
  files,
  firm,
  firms,
  holds,
  imports,
  interactions,
  journal,
  letters,
  levels,
  penalties,
  plans,
  disputes,
  priorities,
  promises,
  reminders,
  runs,
  scenarios,
  search,
  tasks,
  worklist,
  views,
};

export type Client = ContractRouterClient<typeof contract>;
export type Inputs = InferContractRouterInputs<typeof contract>;
export type Outputs = InferContractRouterOutputs<typeof contract>;
