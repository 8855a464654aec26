import type { Topic } from '../../shared/contract/base.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context, Firms, OpenFirm, Session } from './context.ts';

/** No firm open, and the one window `session` if it is there from the start. */
export function createFirms(session: Session): Firms {
  return { open: new Map(), sessions: new Set([session]), listeners: new Set() };
}

/** The open firm that the call names. @throws AppError `not_found` / `noFirm` where it names none, `firmClosed` */
export function firmOf({ firms, firmId }: Pick<Context, 'firms' | 'firmId'>): OpenFirm {
  if (firmId === null) throw new AppError('not_found', { reason: 'noFirm' });
  const firm = firms.open.get(firmId);
  if (!firm) throw new AppError('not_found', { reason: 'firmClosed' });
  return firm;
}

/** The firm open from the file that pages know as `recentId`. */
export function firmOfFile(firms: Firms, recentId: string): OpenFirm | undefined {
  return [...firms.open.values()].find((firm) => firm.recentId === recentId && firm.connection.open);
}

/** The windows and tabs that show `firm`. */
export function sessionsOf(firms: Firms, firm: OpenFirm): Session[] {
  return [...firms.sessions].filter((session) => session.firm === firm);
}

/** Tells who listens; `firm` is the id of the firm that changed, null for the application itself. */
export function announce(firms: Firms, firm: string | null, topics: readonly Topic[]): void {
  for (const listener of firms.listeners) listener({ firm, topics });
}
