import { expect, test } from './application.ts';
import { isWiderThanWindow } from './is-wider.ts';
import { addresses, show } from './views.ts';

/** A small laptop, and the usual window enlarged to 200 % (WCAG 1.4.10). */
const windows = [
  { width: 1024, height: 700 },
  { width: 640, height: 400 },
];

test('no screen is wider than a small window, or one enlarged to 200 %', async ({ demonstration: app }) => {
  const wide: string[] = [];
  for (const address of addresses) {
    await show(app, address);
    for (const size of windows) {
      await app.setViewportSize(size);
      if (await isWiderThanWindow(app)) wide.push(`${address} at ${size.width}`);
    }
  }
  expect(wide).toEqual([]);
});
