import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './back-link.module.css';

/** A link back to the list from which this page was opened. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={classes.back}>
      <IconArrowLeft size={14} stroke={1.8} aria-hidden="true" />
      {children}
    </Link>
  );
}
