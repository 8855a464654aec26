import { Tabs } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { firstUseful } from '../first-focus.ts';

/** The tabs over their panels: the arrow down goes into the panel, as from a search into its list. */
export function TabList({ children }: { children: ReactNode }) {
  return <Tabs.List onKeyDown={enterPanel}>{children}</Tabs.List>;
}

function enterPanel(event: KeyboardEvent) {
  const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
  const panel = document.getElementById(tab?.getAttribute('aria-controls') ?? '');
  const first = event.key === 'ArrowDown' && panel ? firstUseful(panel) : null;
  if (!first) return;
  event.preventDefault();
  first.focus();
}
