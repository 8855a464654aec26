import { Loader } from '@mantine/core';
import classes from './page-loading.module.css';
import { useText } from './text.tsx';

/** Shown only when a screen takes long enough to be noticed. */
export function PageLoading() {
  const { t } = useText();
  return (
    <div className={classes.loading} role="status">
      <Loader size="sm" />
      <span>{t('common.loading')}</span>
    </div>
  );
}
