/** `npm run dev`: pages reload as they are edited (Vite), over a browser host that restarts when the use cases change. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, runNode, say } from './install.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
ensureInstalled();
if (major < 24) process.exit(runNode(process.argv.slice(1)));

const { createServer } = await import('vite');
const { pageKeyHeader, readPageKey } = await import('../../shared/page-key.ts');
const pagesAddress = 'http://127.0.0.1:5173';
let host = await startHost();
const server = await createServer({
  configFile: join(root, 'renderer/vite.config.ts'),
  server: {
    host: '127.0.0.1',
    port: Number(new URL(pagesAddress).port),
    strictPort: true,
    proxy: Object.fromEntries(['/rpc', '/files', '/leave', '/made'].map((path) => [path, toHost()])),
  },
});
await server.listen();
say(`Pages: ${pagesAddress}/ (Ctrl+C to stop)`);

let waiting;
let restarted = Promise.resolve();
for (const folder of ['electron', 'db', 'shared'])
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!/\.(ts|json)$/.test(file ?? '')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      restarted = restarted.then(restart);
    }, 300);
  });
process.on('SIGINT', stop).on('SIGTERM', stop);

/** The host answers only to its own address and cookie: this server stands in for the browser it let in, for our pages only. */
function toHost() {
  const configure = (proxy) =>
    proxy.on('proxyReq', (request, { headers }) => {
      request.setHeader('host', new URL(host.origin).host);
      request.setHeader('cookie', host.cookie);
      if (headers.origin !== pagesAddress) return;
      request.setHeader('origin', host.origin);
      request.setHeader(pageKeyHeader, host.key);
    });
  return { target: host.origin, configure };
}

async function restart() {
  say('Restarting the host…');
  await end(host.child);
  host = await startHost(new URL(host.origin).port).catch((error) => {
    say(`${error.message}: waiting for the next change.`);
    return host;
  });
  server.ws.send({ type: 'full-reload' });
}

async function stop() {
  await end(host.child);
  await server.close();
  process.exit(0);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'close');
}

/** Node runs the TypeScript as it is. The address printed carries the token, exchanged here for the cookie and the key. */
async function startHost(port = '0') {
  const args = ['electron/hosts/browser/main.ts', `--port=${port}`, ...process.argv.slice(2)];
  const child = spawn(projectNode(), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const printed = await Promise.race([once(child.stdout, 'data'), once(child, 'close').then(() => null)]);
  if (printed === null) throw new Error('The host could not start');
  const address = String(printed[0]).trim();
  const { headers } = await fetch(address, { redirect: 'manual' });
  const { origin, hash } = new URL(headers.get('location'), address);
  return { child, origin, cookie: headers.get('set-cookie').split(';')[0], key: readPageKey(hash) };
}
