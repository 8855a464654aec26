import { appHandlers } from './app.ts';
import { balanceHandlers } from './balance.ts';
import { filesHandlers } from './files.ts';
import { firmHandlers } from './firm.ts';
import { firmsHandlers } from './firms.ts';
import { penaltiesHandlers } from './penalties.ts';
import { remindersHandlers } from './reminders.ts';

/** Every use case there is; what a host serves. */
export const router = {
  app: appHandlers,
  balance: balanceHandlers,
  files: filesHandlers,
  firm: firmHandlers,
  firms: firmsHandlers,
  penalties: penaltiesHandlers,
  reminders: remindersHandlers,
};
