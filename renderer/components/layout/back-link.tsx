import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './back-link.module.css';
import { useWayBack } from './way-back.tsx';

/** A link back to the screen this page was opened from, with its filters, order and place; to `href` when it was opened by its address. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  const back = useWayBack(href);
  return (
    <Link href={back.href} className={classes.back}>
      <IconArrowLeft size={14} stroke={1.8} aria-hidden="true" />
      {back.title ?? children}
    </Link>
  );
}
