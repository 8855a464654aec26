import { Suspense, useState } from 'react';
import { codeOf, Loaded } from '../../components/loaded.tsx';
import { disputeWindow } from '../../hooks/dispute-window.ts';

const dialog = codeOf(async () => (await import('./dispute-dialog.tsx')).DisputeDialog);

/** The window in which disputes are opened, over any screen. Its code is loaded apart, when it is first opened. */
export function DisputeWindow() {
  const subject = disputeWindow.useSubject();
  const [wasOpened, setOpened] = useState(false);
  if (subject !== null && !wasOpened) setOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <Loaded code={dialog} props={{ subject }} />
    </Suspense>
  );
}
