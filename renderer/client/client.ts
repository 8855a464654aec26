import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { firmHeader, leavingAddress, pageHeader } from '../../shared/calls.ts';
import { isOfApplication } from '../../shared/contract/application-nouns.ts';
import type { Client } from '../../shared/contract/index.ts';
import { localTimeZone, localToday } from '../../shared/domain/values/clock.ts';
import { userDayHeader, userZoneHeader } from '../../shared/user-clock.ts';
import { pageKeyHeaders } from './page-key.ts';
import { pageId, rememberedFirm, rememberFirm } from './shown-firm.ts';

/** A file the application holds for us: the token stands for it, its path never reaches the page. */
export type HeldFile = { token: string; name: string; sizeBytes: number };

/** What the preload of the desktop host exposes. */
export type DesktopBridge = {
  /** The token of a file dropped on the window. */
  holdDroppedFile(file: File): Promise<HeldFile | null>;
};

declare global {
  interface Window {
    readonly amiable?: DesktopBridge;
  }
}

/** The firm a call is about. */
type CallContext = { readonly firm: string | null };

const firmHeaders = ({ firm }: CallContext) => (firm === null ? {} : { [firmHeader]: firm });

/** The desktop host listens on one end of a channel; its preload, already running, takes the port from this message. */
function connectToDesktop(): PortLink<CallContext> {
  const { port1, port2 } = new MessageChannel();
  window.postMessage('amiable:connect', window.location.origin, [port2]);
  port1.start();
  return new PortLink({ port: port1, headers: ({ context }) => firmHeaders(context) });
}

const link: ClientLink<CallContext> = window.amiable
  ? connectToDesktop()
  : new HttpLink<CallContext>({
      url: `${window.location.origin}/rpc`,
      headers: ({ context }) => ({
        ...pageKeyHeaders(),
        ...firmHeaders(context),
        [pageHeader]: pageId,
        [userDayHeader]: localToday(),
        [userZoneHeader]: localTimeZone(),
      }),
    });

let shown = rememberedFirm();

/**
 * The use cases on the firm that the page shows. Code that keeps this value goes on asking about that firm when the page
 * shows another one meanwhile.
 */
export let client = clientOf(shown);

/**
 * The same use cases as options for TanStack Query: `useQuery(api.customers.list.queryOptions({ input }))`. The keys of those about
 * a firm begin with its id.
 */
export let api = apiOf(shown, client);

/** Makes the page show the firm of `id`. Called before the first screen of that firm reads anything. */
export function showFirm(id: string): void {
  if (id === shown) return;
  shown = id;
  client = clientOf(id);
  api = apiOf(id, client);
  rememberFirm(id);
}

/** The query key of something that the page itself keeps about the firm it shows, such as the files still to import. */
export function firmKey(...parts: readonly (string | number)[]): readonly unknown[] {
  return [shown, ...parts];
}

function clientOf(firm: string | null): Client {
  return createORPCClient({
    call: (path, input, options) => link.call(path, input, { ...options, context: { firm } }),
  });
}

function apiOf(firm: string | null, calls: Client) {
  const ofApplication = createTanstackQueryUtils(calls);
  const ofFirm = createTanstackQueryUtils(calls, { path: [firm ?? ''] });
  return new Proxy(ofFirm, {
    get: (_, noun) => Reflect.get(isOfApplication(String(noun)) ? ofApplication : ofFirm, noun),
  });
}

/** Tells the browser host that the page goes away: it closes a firm that no page shows any more. */
export function tellLeaving(): void {
  if (window.amiable) return;
  window.addEventListener('pagehide', () => {
    const headers = { ...pageKeyHeaders(), [pageHeader]: pageId };
    void fetch(leavingAddress, { method: 'POST', keepalive: true, headers }).catch(() => {});
  });
  // The Back button may bring the page back from memory, although the host has been told that it went away.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
}

/** Closes the window of the desktop host; a browser lets no page close a tab it did not open. */
export const closeWindow = window.amiable ? () => window.close() : null;
