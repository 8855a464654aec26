import { Loader } from '@mantine/core';
import { useText } from '../text/text.tsx';
import classes from './page-loading.module.css';

/** Shown only when a screen takes long enough to be noticed. */
export function PageLoading() {
  const { t } = useText();
  return (
    <div className={classes.loading} role="status" data-awaited>
      <Loader size="sm" />
      <span>{t('common.loading')}</span>
    </div>
  );
}
