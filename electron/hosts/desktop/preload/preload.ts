import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { connectChannel, holdChannel } from '../channels.ts';

/** The page makes the channel and posts one end to itself; that end goes to the main process, which listens on it. */
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== connectChannel || port === undefined) return;
  ipcRenderer.postMessage(connectChannel, null, [port]);
});

/** The path of a dropped file is read here and goes to the main process only; the page gets a token. */
contextBridge.exposeInMainWorld('amiable', {
  holdDroppedFile: (file: File) => ipcRenderer.invoke(holdChannel, webUtils.getPathForFile(file)),
});
