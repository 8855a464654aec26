import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

type PageHeaderProps = {
  title: string;
  /** A sentence or figures under the title. */
  detail?: ReactNode;
  /** A link back to the list, above the title. */
  above?: ReactNode;
  actions?: ReactNode;
};

/** Title of a screen and what can be done there. */
export function PageHeader({ title, detail, above, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {above}
        <Title order={1}>{title}</Title>
        {detail === undefined ? null : <div className={classes.detail}>{detail}</div>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
