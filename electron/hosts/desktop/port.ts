import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain } from 'electron';
import type { Context } from '../../app/context.ts';
import { router } from '../../usecases/router.ts';
import { callOptions } from '../common/call-options.ts';
import type { ChosenFiles } from '../common/chosen-files.ts';
import { connectChannel, holdChannel } from './channels.ts';
import { isOwnFrame } from './origins.ts';
import { holdFile } from './platform.ts';

/** Answers the use cases on the port a page of ours sends, and takes the files dropped on it. */
export function servePort(context: Context, chosenFiles: ChosenFiles): void {
  const handler = new RPCHandler(router, callOptions);
  ipcMain.on(connectChannel, (event) => {
    const [port] = event.ports;
    if (!isOwnFrame(event) || port === undefined) return;
    handler.upgrade(port, { context });
    port.start();
  });
  ipcMain.handle(holdChannel, (event, path: unknown) => {
    // The preload sends '' for a `File` a script made up: only what the user dropped has a path.
    if (!isOwnFrame(event) || typeof path !== 'string' || path === '') return null;
    return holdFile(chosenFiles, path);
  });
}
