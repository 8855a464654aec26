import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { Keys } from '../text/keys.tsx';
import { useText } from '../text/text.tsx';
import classes from './back-link.module.css';
import { useScreenBefore, useWayBack } from './way-back.tsx';

/** A link back to the screen this page was opened from, with its filters, order and place; to `href` when it was opened by its address. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  const back = useWayBack(href);
  return <LinkBack href={back.href}>{back.title ?? children}</LinkBack>;
}

/** A link back from the screen beside all others to the one it was opened from, as that was left; Escape leads there too. */
export function ReturnLink() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const before = useScreenBefore();
  const href = before?.href ?? '/';
  const leave = useEffectEvent((event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !isInField && !document.querySelector('[role="dialog"]')) navigate(href);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => leave(event);
    // Before what the key closes is gone: it is not to close two things at once.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
  return (
    <LinkBack href={href}>
      {before?.title ?? t(before ? 'guide.back' : 'app.home')} <Keys isAside keys={[t('app.key.escape')]} />
    </LinkBack>
  );
}

function LinkBack({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={classes.back}>
      <IconArrowLeft size={14} stroke={1.8} aria-hidden="true" />
      {children}
    </Link>
  );
}
