import { app, type Session } from 'electron';
import { isTelephone } from './links.ts';
import { isOwnAddress, isOwnRequest } from './origins.ts';

/** Denies every permission, device and network request of pages. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnRequest(details.url) });
  });
}

/** Keeps every page where it was loaded: no navigation, new window or webview; links and numbers to call go to `openLink`. */
export function lockContents(openLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (details) => {
      if (isOwnAddress(details.url)) return;
      details.preventDefault();
      if (isTelephone(details.url)) openLink(details.url);
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
