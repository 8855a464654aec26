import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './back-link.module.css';

/** To the list this page is a row of. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={classes.back}>
      <IconArrowLeft size={14} stroke={1.8} aria-hidden="true" />
      {children}
    </Link>
  );
}
