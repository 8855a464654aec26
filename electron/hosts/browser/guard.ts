import type { IncomingMessage } from 'node:http';

/**
 * Why a request is refused before anything is read of it, as an HTTP status; null when it may go on. `Host` keeps out
 * pages whose name was pointed at 127.0.0.1 (DNS rebinding), `Origin` keeps out requests other sites send.
 */
export function refusalOf(request: Pick<IncomingMessage, 'method' | 'headers'>, port: number): number | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return 421;
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading && request.method !== 'POST') return 405;
  if (origin === undefined) return isReading ? null : 403;
  return origin === `http://${host}` ? null : 403;
}
