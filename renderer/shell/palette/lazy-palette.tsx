import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { codeOf, Loaded } from '../../components/loaded.tsx';
import { paletteStore } from './palette-store.ts';

type PaletteProps = { onHelp: () => void };

const palette = codeOf<PaletteProps>(async () => (await import('./command-palette.tsx')).CommandPalette);

/** The command palette; its code is loaded once the first screen stands, or when it is opened before. */
export function LazyPalette({ isEarly, onHelp }: PaletteProps & { isEarly: boolean }) {
  const isOpened = useSyncExternalStore(paletteStore.subscribe, () => paletteStore.getState().opened);
  useEffect(() => {
    if (!isEarly) void palette.load();
  }, [isEarly]);
  if (isEarly && !isOpened) return null;
  return (
    <Suspense fallback={null}>
      <Loaded code={palette} props={{ onHelp }} />
    </Suspense>
  );
}
