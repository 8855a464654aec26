import { app, type Session, type WebContents } from 'electron';
import { pageOrigin } from './channels.ts';

/** Requests a page may make; the network is none of them. */
const ownSchemes = ['app:', 'blob:', 'data:'];

/** Denies every permission, device and network request of pages. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => {
    const isOwn = ownSchemes.includes(URL.parse(details.url)?.protocol ?? '');
    decide({ cancel: !isOwn });
  });
}

/** Keeps every page where it was loaded: no navigation, new window or webview; links go to `openLink`. */
export function lockContents(openLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (details) => {
      if (!isOwnAddress(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isOwnAddress(details.url)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openLink(url);
      return { action: 'deny' };
    });
  });
}

/** Whether a message comes from our page itself, not from a frame in it or another origin. */
export function isOwnFrame(event: { senderFrame: WebContents['mainFrame'] | null }): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === pageOrigin;
}

/** By origin, never by prefix: `app://local.example` is not ours. */
function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === pageOrigin;
}
