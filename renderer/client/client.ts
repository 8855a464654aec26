import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Client } from '../../shared/contract/index.ts';
import { localTimeZone, localToday } from '../../shared/domain/values/clock.ts';
import { userDayHeader, userZoneHeader } from '../../shared/user-clock.ts';
import { pageKeyHeaders } from './page-key.ts';

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

/** The desktop host listens on one end of a channel; its preload, already running, takes the port from this message. */
function connectToDesktop(): PortLink<Record<never, never>> {
  const { port1, port2 } = new MessageChannel();
  window.postMessage('amiable:connect', window.location.origin, [port2]);
  port1.start();
  return new PortLink({ port: port1 });
}

export const client: Client = createORPCClient(
  window.amiable
    ? connectToDesktop()
    : new HttpLink({
        url: `${window.location.origin}/rpc`,
        headers: () => ({
          ...pageKeyHeaders(),
          [userDayHeader]: localToday(),
          [userZoneHeader]: localTimeZone(),
        }),
      }),
);

/** The same use cases as options for TanStack Query: `useQuery(api.customers.list.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client);

/** Closes the window of the desktop host; a browser lets no page close a tab it did not open. */
export const closeWindow = window.amiable ? () => window.close() : null;
