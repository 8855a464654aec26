import { appHandlers } from './app.ts';
import { filesHandlers } from './files.ts';
import { firmHandlers } from './firm.ts';
import { firmsHandlers } from './firms.ts';

/** Every use case there is; what a host serves. */
export const router = {
  app: appHandlers,
  files: filesHandlers,
  firm: firmHandlers,
  firms: firmsHandlers,
};
