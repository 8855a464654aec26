import { type ComponentProps, Suspense, useEffect } from 'react';
import { codeOf, Loaded } from '../components/loaded.tsx';
import type { ShortcutHelp } from './shortcut-help.tsx';

type HelpProps = ComponentProps<typeof ShortcutHelp>;

const help = codeOf<HelpProps>(async () => (await import('./shortcut-help.tsx')).ShortcutHelp);

/** The map of the keyboard; its code is loaded once the first screen stands, or when it is opened before. */
export function LazyHelp({ isEarly, ...props }: HelpProps & { isEarly: boolean }) {
  useEffect(() => {
    if (!isEarly) void help.load();
  }, [isEarly]);
  if (isEarly && !props.opened) return null;
  return (
    <Suspense fallback={null}>
      <Loaded code={help} props={props} />
    </Suspense>
  );
}
