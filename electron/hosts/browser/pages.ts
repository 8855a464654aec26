import type { IncomingHttpHeaders } from 'node:http';
import { firmHeader, pageHeader } from '../../../shared/calls.ts';
import type { Context, Session } from '../../app/context.ts';
import { closeUnshownFirms } from '../../app/session.ts';

/**
 * Milliseconds after which a page that left is forgotten: longer than it takes to load again, during which it still
 * shows its firm.
 */
const graceMilliseconds = 10_000;

/** The pages of the browser, each with what it shows: two tabs show two firms, or share one. */
export type Pages = {
  /** What the page that sends these headers shows. One that is new begins with the firm it names, else with what was shown last. */
  sessionOf(headers: IncomingHttpHeaders): Session;
  /** The page that sends these headers is going away; its firm is closed some time later, unless other pages show it or none is left. */
  leave(headers: IncomingHttpHeaders): void;
};

/** The session of `context` is the one the start opens its firm in: the first page goes on with it. */
export function createPages(context: Context, grace = graceMilliseconds): Pages {
  const { firms, log } = context;
  const sessions = new Map<string, Session>();
  let latest = context.session;
  firms.sessions.delete(latest);

  let closing: NodeJS.Timeout | undefined;

  /** Each page that comes or goes puts it off: else what an earlier page began would close the firm of one that is just loaded again. */
  function closeUnshownLater(): void {
    const close = () =>
      closeUnshownFirms(context).catch((error: unknown) => log.error('not closed', { stack: String(error) }));
    clearTimeout(closing);
    closing = setTimeout(close, grace).unref();
  }

  function begin(firmId: string): Session {
    const named = firms.open.get(firmId);
    if (named) return { firm: named, problem: null };
    const isOpen = latest.firm === null || firms.open.get(latest.firm.id) === latest.firm;
    return isOpen ? { ...latest } : { firm: [...firms.open.values()].at(-1) ?? null, problem: null };
  }

  return {
    sessionOf(headers) {
      const page = textOf(headers[pageHeader]);
      const known = sessions.get(page);
      if (known) return known;
      latest = begin(textOf(headers[firmHeader]));
      sessions.set(page, latest);
      firms.sessions.add(latest);
      closeUnshownLater();
      return latest;
    },
    leave(headers) {
      const page = textOf(headers[pageHeader]);
      const session = sessions.get(page);
      if (!session) return;
      latest = session;
      firms.sessions.delete(session);
      // The page stays known until then, so that a call still on its way does not make a new page of it.
      setTimeout(() => sessions.delete(page), grace).unref();
      closeUnshownLater();
    },
  };
}

function textOf(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : '';
}
