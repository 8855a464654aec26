import type { Topic } from '../../shared/contract/common/base.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context, Firms, OpenFirm, Session } from './context.ts';

/** The state at the start: no firm is open, and `session` is the first one. */
export function createFirms(session: Session): Firms {
  return { open: new Map(), sessions: new Set([session]), listeners: new Set() };
}

/** The open firm that the call names. @throws AppError `not_found` / `noFirm` when it names none, `firmClosed` */
export function firmOf({ firms, firmId }: Pick<Context, 'firms' | 'firmId'>): OpenFirm {
  if (firmId === null) throw new AppError('not_found', { reason: 'noFirm' });
  const firm = firms.open.get(firmId);
  if (!firm) throw new AppError('not_found', { reason: 'firmClosed' });
  return firm;
}

/** The open firm whose file pages know as `recentId`, if any. */
export function firmOfFile(firms: Firms, recentId: string): OpenFirm | undefined {
  return [...firms.open.values()].find((firm) => firm.recentId === recentId && firm.connection.open);
}

/** The sessions of the windows and tabs that show `firm`. */
export function sessionsOf(firms: Firms, firm: OpenFirm): Session[] {
  return [...firms.sessions].filter((session) => session.firm === firm);
}

/** Tells all listeners that `topics` changed; `firm` is the id of the firm, or null for the application itself. */
export function announce(firms: Firms, firm: string | null, topics: readonly Topic[]): void {
  for (const listener of firms.listeners) listener({ firm, topics });
}
