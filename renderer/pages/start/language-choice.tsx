import { SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { languages } from '../../../shared/domain/kinds.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './start.module.css';

/** The language, before anything else is asked. */
export function LanguageChoice() {
  const { t, language } = useText();
  const { mutate } = useMutation(api.app.setPreferences.mutationOptions());
  return (
    <SegmentedControl
      className={classes.language ?? ''}
      aria-label={t('app.language')}
      value={language}
      onChange={(chosen) => mutate({ language: chosen })}
      data={languages.map((each) => ({ value: each, label: <span lang={each}>{t(`app.languageName.${each}`)}</span> }))}
    />
  );
}
