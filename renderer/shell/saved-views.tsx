import { useQuery } from '@tanstack/react-query';
import { api } from '../client/client.ts';
import { useText } from '../components/text/text.tsx';
import { SavedViewItem } from './saved-view-item.tsx';
import classes from './side-navigation.module.css';

/** The views that were kept of one screen, under it in the side bar, with how many customers each shows now. */
export function SavedViews({ screen }: { screen: string }) {
  const { t } = useText();
  const { data = [] } = useQuery(api.views.list.queryOptions());
  const views = data.filter((view) => view.screen === screen);
  if (views.length === 0) return null;
  return (
    <ul className={classes.views} aria-label={t('views.title')}>
      {views.map((view, index) => (
        <SavedViewItem key={view.id} view={view} isFirst={index === 0} isLast={index === views.length - 1} />
      ))}
    </ul>
  );
}
