/** The one origin of our pages. */
export const pageOrigin = 'app://local';

/** Whether an address is one of our pages: by origin, never by prefix, so that `app://local.example` is not. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.username === '' && `${url.protocol}//${url.host}` === pageOrigin;
}

/** Whether a message comes from our page itself: not from a frame in it, nor from a page of another origin. */
export function isOwnFrame(event: { senderFrame: { origin: string; parent: unknown } | null }): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === pageOrigin;
}

/** Whether a page may make a request at all: the network is never one. */
export function isOwnRequest(address: string): boolean {
  return ['app:', 'blob:', 'data:'].includes(URL.parse(address)?.protocol ?? '');
}
