import { type ComponentType, Suspense, useState } from 'react';
import type { ActName } from '../acts/acts.ts';
import type { OverWindow } from '../acts/over-window.ts';
import {
  disputeWindow,
  holdWindow,
  interactionWindow,
  promiseWindow,
  taskWindow,
  whyNotWindow,
} from '../acts/windows.ts';
import { type Code, codeOf, Loaded } from '../components/loaded.tsx';

type Opened = Pick<OverWindow<unknown>, 'useAbout'>;
type Drawn = { readonly window: Opened; readonly code: Code<object> };

const drawn = (window: Opened, load: () => Promise<ComponentType>): Drawn => ({
  window,
  code: codeOf<object>(load),
});

/** The window of each act, over any screen. Its code is loaded when it first opens. */
const windows = {
  hold: drawn(holdWindow, async () => (await import('../pages/holds/hold-window.tsx')).HoldWindow),
  promise: drawn(promiseWindow, async () => (await import('../pages/promises/promise-window.tsx')).PromiseWindow),
  dispute: drawn(disputeWindow, async () => (await import('../pages/disputes/dispute-window.tsx')).DisputeWindow),
  interaction: drawn(
    interactionWindow,
    async () => (await import('../pages/interactions/interaction-window.tsx')).InteractionWindow,
  ),
  task: drawn(taskWindow, async () => (await import('../pages/tasks/task-window.tsx')).TaskWindow),
  whyNot: drawn(whyNotWindow, async () => (await import('../pages/why-not/why-not-window.tsx')).WhyNotWindow),
} as const satisfies Readonly<Record<ActName, Drawn>>;

/** Every window that opens over any screen. */
export function OverWindows() {
  return Object.entries(windows).map(([name, each]) => <Opening key={name} {...each} />);
}

function Opening({ window, code }: Drawn) {
  const about = window.useAbout();
  const [wasOpened, setOpened] = useState(false);
  if (about !== null && !wasOpened) setOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <Loaded code={code} props={{}} />
    </Suspense>
  );
}
