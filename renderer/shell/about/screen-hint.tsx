import { Anchor } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { ScreenAddress } from '../../../shared/i18n/fr/screen-hints.ts';
import { hintOf } from '../../../shared/i18n/screen-hints.ts';
import { useText } from '../../components/text/text.tsx';
import { guideOf } from '../../pages/guide/index.ts';
import classes from './screen-hint.module.css';

/** The hint of a screen. `textId`: the id by which its sentences are found. */
export function ScreenHint({ screen, textId }: { screen: ScreenAddress; textId: string }) {
  const { t, language } = useText();
  const [path] = useLocation();
  const { text, source } = hintOf(language, screen);
  return (
    <div className={classes.hint}>
      <div id={textId}>
        <p>{text}</p>
        {source === null ? null : <p className={classes.source}>{t('app.aboutScreenSource', { source })}</p>}
      </div>
      <Anchor component={Link} href={guideOf(path)}>
        {t('app.aboutScreenGuide')}
      </Anchor>
    </div>
  );
}
