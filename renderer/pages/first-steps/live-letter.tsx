import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { type SettingsForm, settingFields } from '../../../shared/domain/firm/settings.ts';
import { cardOf } from '../../../shared/domain/values/card-fields.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './first-steps.module.css';

const LivePage = lazy(async () => ({ default: (await import('../../components/pdf/live-page.tsx')).LivePage }));

/** Milliseconds without a key before the letter is drawn again. */
const pause = 350;

/** A reminder as it would be printed with what the form holds, saved or not; the last that could be made while something typed is wrong. */
export function LiveLetter({ values }: { values: SettingsForm }) {
  const { t } = useText();
  const [settled] = useDebouncedValue(values, pause);
  const { data } = useQuery(
    api.firm.sampleLetter.queryOptions({
      input: cardOf(settingFields, settled),
      placeholderData: keepPreviousData,
      // The address of a made file lasts some minutes only.
      gcTime: 0,
    }),
  );
  return (
    <aside className={classes.letter} aria-label={t('firstSteps.letter')} aria-busy={data === undefined}>
      <p className={classes.soft}>{t('firstSteps.letterText')}</p>
      <Suspense>{data ? <LivePage url={data.url} label={t('firstSteps.letter')} /> : null}</Suspense>
    </aside>
  );
}
