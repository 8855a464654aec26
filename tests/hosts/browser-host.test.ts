import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mostUploadBytes } from '../../electron/hosts/browser/uploads.ts';
import { pageKeyHeader } from '../../shared/page-key.ts';
import { secret, startBrowserHost } from './browser-host.ts';

let host: Awaited<ReturnType<typeof startBrowserHost>>;
beforeEach(async () => {
  host = await startBrowserHost();
});
afterEach(() => host.close());

describe('letting one browser in', () => {
  it('exchanges the token of the first address for a cookie scripts and other sites cannot use', async () => {
    const { search } = new URL(host.entryAddress);
    const reply = await host.ask(`/${search}`);
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toMatch(/^\/#key=[\w-]{43}$/);
    expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict$/);
  });

  it('refuses a wrong token, and the right one a second time', async () => {
    const { search } = new URL(host.entryAddress);
    expect((await host.ask('/?token=wrong')).status).toBe(403);
    expect((await host.ask('/?token=')).status).toBe(403);
    expect((await host.ask(`/${search}`)).status).toBe(303);
    const replayed = await host.ask(`/${search}`);
    expect(replayed.status).toBe(403);
    expect(replayed.body).toContain('Relancez Amiable');
  });

  it.each(['/', '/assets/app.js', '/made/anything', '/customers'])('refuses %s without the cookie', async (path) => {
    expect((await host.ask(path)).status).toBe(403);
  });

  it('refuses use cases and uploads without the cookie, or with a made-up one', async () => {
    const { origin, cookie } = await host.enter();
    for (const headers of [{ origin }, { origin, cookie: `${cookie}x` }, { origin, cookie: 'amiable=1' }]) {
      expect((await host.ask('/rpc/app/get', { method: 'POST', headers, body: '{}' })).status).toBe(403);
      expect((await host.ask('/files?name=a.txt', { method: 'POST', headers, body: 'a' })).status).toBe(403);
    }
  });
});

describe('another page or program on this machine, which has our cookie', () => {
  it('reaches no use case and hands over no file without the key of a page', async () => {
    const { origin, cookie, ...key } = await host.enter();
    for (const headers of [
      { origin, cookie },
      { origin, cookie, [pageKeyHeader]: '' },
      { origin, cookie, [pageKeyHeader]: `${key[pageKeyHeader]}x` },
    ]) {
      expect((await host.ask('/rpc/app/get', { method: 'POST', headers, body: '{}' })).status).toBe(403);
      expect((await host.ask('/files?name=a.txt', { method: 'POST', headers, body: 'a' })).status).toBe(403);
    }
    const headers = { origin, cookie, ...key };
    expect((await host.ask('/rpc/app/get', { method: 'POST', headers, body: '{}' })).status).toBe(200);
  });

  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT'])('calls no use case by %s, as a link or an image would', async (method) => {
    const headers = await host.enter();
    await host.clientOf(headers).firms.create({ name: 'Mercier' });
    for (const path of ['/rpc/firms/close', '/rpc/edits/undo', '/rpc/app/get', '/files?name=a.txt'])
      expect((await host.ask(path, { method, headers })).status).toBe(405);
    expect(host.context.firms.open.size).toBe(1);
  });

  it('is not handed the key by the pages themselves', async () => {
    const { search } = new URL(host.entryAddress);
    const { cookie } = await host.enter();
    const again = await host.ask(`/${search}`, { headers: { cookie } });
    expect(again.headers.location).toBe('/');
    const { body, headers } = await host.ask('/', { headers: { cookie } });
    expect(`${body} ${JSON.stringify(headers)}`).not.toContain('key');
  });
});

describe('other sites', () => {
  it('cannot reach the host under a name of theirs', async () => {
    const { cookie } = await host.enter();
    for (const name of ['attacker.example', '127.0.0.1', 'localhost:1', '127.0.0.1.attacker.example'])
      expect((await host.ask('/', { headers: { cookie, host: name } })).status).toBe(421);
  });

  it('cannot send commands, even with the cookie', async () => {
    const { cookie, origin } = await host.enter();
    const send = (headers: Record<string, string>) =>
      host.ask('/rpc/app/get', { method: 'POST', headers: { cookie, ...headers }, body: '{}' });
    for (const foreign of ['https://attacker.example', 'null', `${origin}.attacker.example`, 'http://127.0.0.1:1'])
      expect((await send({ origin: foreign })).status).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await host.ask('/', { headers: { cookie, origin: 'https://attacker.example' } })).status).toBe(403);
  });

  it('cannot be loaded by our pages: the policy allows their own files only', async () => {
    const { cookie } = await host.enter();
    const { headers } = await host.ask('/', { headers: { cookie } });
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('files of the pages', () => {
  it('are served, and every screen is the one page', async () => {
    const headers = await host.enter();
    expect((await host.ask('/assets/app.js', { headers })).body).toBe('console.log(1)');
    expect((await host.ask('/customers/12', { headers })).body).toContain('<title>Amiable</title>');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/secret.txt%00.js',
    '/assets/app.js%00',
    '/%',
    '/c:/secret.txt',
    '/assets/link.txt',
    '/assets',
  ])('never give %s', async (path) => {
    const headers = await host.enter();
    const reply = await host.ask(path, { headers });
    expect(reply.body).not.toContain(secret);
    expect(reply.status === 404 || reply.body.includes('<title>Amiable</title>')).toBe(true);
  });

  it('are not written', async () => {
    const headers = await host.enter();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
      expect((await host.ask('/assets/app.js', { method, headers })).status).toBe(405);
    expect((await host.ask('/assets/app.js', { method: 'POST', headers })).status).toBe(405);
  });
});

describe('today', () => {
  it('is the day of the user’s clock, whatever the host’s', async () => {
    const headers = await host.enter();
    const todayWith = async (day: string) =>
      (await host.clientOf({ ...headers, 'x-amiable-day': day }).app.get()).today;
    expect(await todayWith('2031-02-03')).toBe('2031-02-03');
    expect(await todayWith('2024-02-29')).toBe('2024-02-29');
    for (const wrong of ['2031-02-30', 'tomorrow', '']) expect(await todayWith(wrong)).toBe(host.context.today());
  });
});

describe('use cases', () => {
  const post = async (path: string, body: string) => {
    const headers = { ...(await host.enter()), 'content-type': 'application/json' };
    return host.ask(path, { method: 'POST', headers, body });
  };

  it.each([
    '/rpc/__proto__',
    '/rpc/constructor',
    '/rpc/app/toString',
    '/rpc/app/get/constructor',
    '/rpc/app/get/~orpc/handler',
    '/rpc/app/__proto__/get',
    '/rpc/customers/toString',
    '/rpc/hasOwnProperty',
    '/rpc/app',
    '/rpc/',
    '/rpc/nothing/here',
  ])('%s is none', async (path) => {
    expect((await post(path, '{}')).status).toBe(404);
  });

  it.each(['{', 'null', '[]', '{"json":', '{"json":{},"meta":[[0,"__proto__"]]}', '\u0000'])(
    'refuse the body %j as wrong, not as a surprise',
    async (body) => {
      const reply = await post('/rpc/firms/create', body);
      expect(JSON.parse(reply.body).json.code).toMatch(/^(validation|BAD_REQUEST)$/);
    },
  );

  it('refuse more than a page could mean to send', async () => {
    const body = JSON.stringify({ json: { name: 'x'.repeat(2 * 1024 ** 2) } });
    expect((await post('/rpc/firms/create', body)).status).toBe(413);
  });

  it('are not called by a link', async () => {
    const headers = await host.enter();
    expect((await host.ask('/rpc/app/get', { headers })).status).toBe(405);
  });

  it('take values within their bounds only', async () => {
    const client = host.clientOf(await host.enter());
    await expect(client.firms.create({ name: '' })).rejects.toMatchObject({ code: 'validation' });
    await expect(client.firms.create({ name: 'x'.repeat(501) })).rejects.toMatchObject({ code: 'validation' });
  });

  it('take tokens for files, never paths', async () => {
    const client = host.clientOf(await host.enter());
    for (const fileToken of ['/etc/passwd', '../secret.txt', join(host.folder, 'secret.txt'), '__proto__'])
      await expect(client.firms.open({ fileToken })).rejects.toMatchObject({ code: 'validation' });
    await expect(client.firms.open({ fileToken: 'A'.repeat(43) })).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.firms.open({ recentId: join(host.folder, 'secret.txt') })).rejects.toThrow(ORPCError);
  });

  it('tell the pages what has changed, as it happens', async () => {
    const client = host.clientOf(await host.enter());
    const changes = await client.app.changes();
    const first = changes.next();
    const { listeners } = host.context.firms;
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    await client.app.setPreferences({ theme: 'dark' });
    expect(await first).toMatchObject({ done: false, value: { topics: ['app'] } });
    await changes.return?.();
    await vi.waitFor(() => expect(listeners.size).toBe(0));
  });
});

describe('uploads and downloads', () => {
  const upload = async (name: string, body: string, more: Record<string, string> = {}) => {
    const headers = { ...(await host.enter()), ...more };
    return host.ask(`/files?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body });
  };
  const uploaded = () =>
    existsSync(host.appFolder) ? readdirSync(host.appFolder, { recursive: true, withFileTypes: true }) : [];

  it('keep the file under its own name, known by a token', async () => {
    const reply = await upload('Export été.txt', 'JournalCode\tEcritureNum');
    const held = JSON.parse(reply.body);
    expect(held).toMatchObject({ name: 'Export été.txt', sizeBytes: 23 });
    const { path } = host.platform.fileOf(held.token);
    expect(readFileSync(path, 'utf8')).toBe('JournalCode\tEcritureNum');
    expect(reply.body).not.toContain(host.folder);
  });

  it.each([
    '../../secret.txt',
    '..\\..\\secret.txt',
    '/etc/passwd',
    'a\u0000b',
    '.',
    '..',
    '',
    'CON',
    'x'.repeat(5000),
  ])('stay inside the private folder, whatever the name: %j', async (name) => {
    const reply = await upload(name, 'harmless');
    const { path } = host.platform.fileOf(JSON.parse(reply.body).token);
    expect(path.startsWith(join(host.appFolder, 'uploads'))).toBe(true);
    expect(readFileSync(join(host.folder, 'secret.txt'), 'utf8')).toBe(secret);
  });

  it('keep a firm file where it stays, without replacing another', async () => {
    await upload('Mercier.amiable', 'one');
    const reply = await host.ask('/files?name=Mercier.amiable', {
      method: 'POST',
      headers: { origin: host.origin },
      body: 'two',
    });
    expect(reply.status).toBe(403);
    expect(readFileSync(join(host.appFolder, 'firms', 'Mercier.amiable'), 'utf8')).toBe('one');
  });

  it('refuse more than two gigabytes before reading them, and leave nothing behind', async () => {
    const reply = await upload('huge.txt', '', { 'content-length': String(mostUploadBytes + 1) });
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.body)).toMatchObject({ code: 'validation', reason: 'fileTooLarge' });
    expect(uploaded().filter((entry) => entry.isFile())).toEqual([]);
  });

  it('hand over made files by an address nobody guesses', async () => {
    const headers = await host.enter();
    const content = new TextEncoder().encode('code;nom');
    const offered = await host.platform.offer({ name: 'Balance "été".csv', mediaType: 'text/csv', content });
    const address = offered.kind === 'url' ? offered.url : '';
    const reply = await host.ask(address, { headers });
    expect(reply.body).toBe('code;nom');
    expect(reply.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Balance%20%22%C3%A9t%C3%A9%22.csv");
    expect((await host.ask(address)).status).toBe(403);
    expect((await host.ask('/made/__proto__', { headers })).status).toBe(404);
    expect((await host.ask(`${address}x`, { headers })).status).toBe(404);
  });

  it('never run what was made', async () => {
    const headers = await host.enter();
    const content = new TextEncoder().encode('<script>alert(1)</script>');
    const { url } = host.platform.publish({ name: 'a.html', mediaType: 'text/html', content });
    const reply = await host.ask(url, { headers });
    expect(reply.headers['content-disposition']).toMatch(/^attachment/);
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });
});
