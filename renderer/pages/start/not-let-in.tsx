import { MantineProvider } from '@mantine/core';
import { t } from '../../../shared/i18n/translate.ts';
import { themeFor } from '../../components/layout/theme.ts';
import { Notice } from '../../components/text/notice.tsx';
import classes from './start.module.css';

/** Shown in a browser that never had the key, or lost it with its data: the page can ask nothing of the host, not even the language. */
export function NotLetIn() {
  const language = navigator.language.startsWith('en') ? 'en' : 'fr';
  return (
    <MantineProvider theme={themeFor({ close: t(language, 'common.close') })} defaultColorScheme="auto">
      <main className={classes.frame}>
        <div className={classes.start}>
          <Notice tone="warn" title={t(language, 'app.notLetIn')}>
            {t(language, 'app.addressUsed')}
          </Notice>
        </div>
      </main>
    </MantineProvider>
  );
}
