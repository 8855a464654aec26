import { protocol, type Session } from 'electron';
import type { MadeFiles } from '../common/made-files.ts';
import { answerPage } from './answer-page.ts';

const scheme = 'app';

/** Before the application is ready: pages get a real origin, so that storage, modules and fetch work. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the built pages and the made files at `app://local/`. */
export function servePages(session: Session, pagesFolder: string, madeFiles: MadeFiles): void {
  session.protocol.handle(scheme, (request) => answerPage(request, pagesFolder, madeFiles));
}
