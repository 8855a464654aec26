import { Title } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import classes from './page-header.module.css';

type PageHeaderProps = {
  title: string;
  /** A sentence or figures under the title. */
  detail?: ReactNode;
  /** A link back to the list, above the title. */
  above?: ReactNode;
  actions?: ReactNode;
};

/** What stands beside the title of every screen: what the screen is about. Nothing where a part is drawn outside of the frame. */
export const AboutContext = createContext<ReactNode>(null);

/** Title of a screen and what can be done there. */
export function PageHeader({ title, detail, above, actions }: PageHeaderProps) {
  const about = useContext(AboutContext);
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {above}
        <div className={classes.titled}>
          <Title order={1}>{title}</Title>
          {about}
        </div>
        {detail === undefined ? null : <div className={classes.detail}>{detail}</div>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
