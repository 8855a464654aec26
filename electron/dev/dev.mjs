/** `npm run dev`: the pages reload as they are edited (Vite), over a browser host that restarts when the use cases change. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, runNode, say } from './install.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
ensureInstalled();
if (major < 24) process.exit(runNode(process.argv.slice(1)));

const vitePort = 5173;
let host = await startHost();
const { createServer } = await import('vite');
const toHost = () => ({
  target: host.origin,
  configure(proxy) {
    proxy.on('proxyReq', (request) => {
      // The host answers only to its own address and cookie; this server stands in for the browser.
      request.setHeader('host', new URL(host.origin).host);
      request.setHeader('origin', host.origin);
      request.setHeader('cookie', host.cookie);
    });
  },
});
const server = await createServer({
  configFile: join(root, 'renderer/vite.config.ts'),
  server: {
    host: '127.0.0.1',
    port: vitePort,
    strictPort: true,
    proxy: { '/rpc': toHost(), '/files': toHost(), '/made': toHost() },
  },
});
await server.listen();
say(`Pages: http://127.0.0.1:${vitePort}/ (Ctrl+C to stop)`);

let waiting;
for (const folder of ['electron', 'db', 'shared'])
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!/\.(ts|json)$/.test(file ?? '')) return;
    clearTimeout(waiting);
    waiting = setTimeout(restart, 300);
  });

async function restart() {
  say('Restarting the host…');
  const { port } = new URL(host.origin);
  host.child.kill();
  await new Promise((resolve) => host.child.once('close', resolve));
  host = await startHost(port);
  server.ws.send({ type: 'full-reload' });
}

process.on('SIGINT', stop).on('SIGTERM', stop);
async function stop() {
  host.child.kill();
  await server.close();
  process.exit(0);
}

/** Node runs the TypeScript as it is; the address it prints gives the token, exchanged here for the cookie. */
async function startHost(port = '0') {
  const args = ['electron/browser/main.ts', `--port=${port}`, ...process.argv.slice(2)];
  const child = spawn(projectNode(), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('exit', (code) => {
    if (code) process.exit(code);
  });
  const address = await new Promise((resolve) => {
    child.stdout.on('data', (data) => resolve(String(data).match(/http:\S+/)?.[0]));
  });
  const entered = await fetch(address, { redirect: 'manual' });
  return { child, origin: new URL(address).origin, cookie: entered.headers.get('set-cookie').split(';')[0] };
}
