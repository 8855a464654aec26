import { Suspense, useState } from 'react';
import { codeOf, Loaded } from '../../components/loaded.tsx';
import { usePromiseSubject } from '../../hooks/promise-window.ts';

const dialog = codeOf(async () => (await import('./promise-dialog.tsx')).PromiseDialog);

/** The window in which a promise is recorded, over any screen. Its code is loaded apart, when it is first opened. */
export function PromiseWindow() {
  const subject = usePromiseSubject();
  const [wasOpened, setOpened] = useState(false);
  if (subject !== null && !wasOpened) setOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <Loaded code={dialog} props={{ subject }} />
    </Suspense>
  );
}
