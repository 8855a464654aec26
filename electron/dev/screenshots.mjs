/** `npm run screenshots`: pictures of every screen in `screenshots/`, which whoever changes one looks at. */
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, fail, runNode } from './install.mjs';

ensureInstalled();
if (runNode(['electron/dev/build.mjs']) !== 0) fail('The application could not be built.');
const chromium = await ensureChromium();
const env = chromium ? { AMIABLE_CHROMIUM: chromium } : {};
process.exit(runNode(['tests/screenshots/take.ts', ...process.argv.slice(2)], { env }));
