import 'dayjs/locale/fr.js';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import React from 'react';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { forgetPlaces } from '../../../renderer/components/table/kept-places.ts';
import { palette } from '../../../renderer/shell/palette/palette-store.ts';
import { answer } from './host.ts';
import { layOut } from './layout.ts';

globalThis.fetch = (input, init) =>
  answer(input instanceof Request ? input : new Request(new URL(input, window.location.href), init));
configure({ asyncUtilTimeout: 60_000, getElementError: (message) => new Error(message?.split('\n')[0]) });
layOut();
// This document has no frames to draw, and is idle as soon as it has done something.
window.requestIdleCallback = (act) => Number(setTimeout(() => act({ didTimeout: false, timeRemaining: () => 50 })));
window.cancelIdleCallback = clearTimeout;
// React keeps the stack of each element it makes, for its developer tools; nobody looks at it here.
Object.defineProperty(
  Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'),
  'recentlyCreatedOwnerStacks',
  { get: () => Infinity, set: () => {} },
);

const complaints: string[] = [];
/**
 * Two warnings of this environment that no browser gives: that `<search>` is unknown, and that the reader of PDFs
 * runs under Node.
 */
const known = /^The tag <%s> is unrecognized|^Warning: Please use the `legacy` build in Node.js/;

beforeEach(() => {
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      const text = words.map(String).join(' ');
      if (!known.test(text)) complaints.push(text.slice(0, 500));
    });
});

afterEach(() => {
  cleanup();
  forgetPlaces();
  palette.close();
  notifications.clean();
  window.localStorage.clear();
  vi.restoreAllMocks();
  vi.useRealTimers();
  expect(complaints.splice(0), 'what the console complains of').toEqual([]);
});
