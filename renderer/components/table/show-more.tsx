import { Button } from '@mantine/core';
import { useText } from '../text/text.tsx';

type ShowMoreProps = { query: { hasNextPage: boolean; isFetchingNextPage: boolean }; onMore: () => void };

/** Below a list that does not scroll by itself: the next page, while there is one. */
export function ShowMore({ query, onMore }: ShowMoreProps) {
  const { t } = useText();
  if (!query.hasNextPage) return null;
  return (
    <Button variant="default" loading={query.isFetchingNextPage} onClick={onMore}>
      {t('common.showMore')}
    </Button>
  );
}
