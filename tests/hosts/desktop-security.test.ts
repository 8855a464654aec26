import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMadeFiles } from '../../electron/hosts/common/made-files.ts';
import { answerPage } from '../../electron/hosts/desktop/answer-page.ts';
import { isOwnAddress, isOwnFrame, isOwnRequest } from '../../electron/hosts/desktop/origins.ts';

const folder = mkdtempSync(join(tmpdir(), 'amiable-desktop-'));
const pagesFolder = join(folder, 'renderer');
mkdirSync(pagesFolder);
writeFileSync(join(pagesFolder, 'index.html'), '<title>Amiable</title>');
writeFileSync(join(folder, 'main.js'), 'secret');
const madeFiles = createMadeFiles();
const ask = (url: string, method = 'GET') => answerPage({ url, method }, pagesFolder, madeFiles);

describe('pages of the desktop application', () => {
  it('come with the policy that keeps everything else out', async () => {
    const reply = await ask('app://local/customers/12');
    expect(await reply.text()).toContain('Amiable');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    'app://local/..%2fmain.js',
    'app://local/%2e%2e%2fmain.js',
    'app://local/..%5cmain.js',
    'app://local/main.js%00.html',
    'app://local.example/index.html',
    'app://other/index.html',
    'app://user@local/index.html',
    'file:///etc/passwd',
    'app://local/made/unknown',
    'not an address',
  ])('never include %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('are only read', async () => {
    expect((await ask('app://local/', 'POST')).status).toBe(404);
  });

  it('show the files made for them', async () => {
    const content = new TextEncoder().encode('%PDF');
    const address = madeFiles.add({ name: 'lettre.pdf', mediaType: 'application/pdf', content }, 'inline');
    expect(await (await ask(`app://local${address}`)).text()).toBe('%PDF');
  });
});

describe('what is ours', () => {
  it.each(['app://local.example/', 'app://localhost/', 'https://local/', 'https://x/?app://local/', 'app:local'])(
    '%s is not our page',
    (address) => expect(isOwnAddress(address)).toBe(false),
  );

  it.each(['https://example.org/', 'http://127.0.0.1/', 'ws://example.org/', 'file:///etc/passwd', 'ftp://x/', ''])(
    'a request to %s is blocked',
    (address) => expect(isOwnRequest(address)).toBe(false),
  );

  it('a frame inside the page, or a page of another origin, is not listened to', () => {
    const frame = { origin: 'app://local', parent: null };
    expect(isOwnFrame({ senderFrame: frame })).toBe(true);
    expect(isOwnFrame({ senderFrame: { ...frame, parent: frame } })).toBe(false);
    expect(isOwnFrame({ senderFrame: { ...frame, origin: 'https://example.org' } })).toBe(false);
    expect(isOwnFrame({ senderFrame: null })).toBe(false);
  });
});
