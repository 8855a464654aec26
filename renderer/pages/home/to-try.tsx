import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../client/client.ts';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import classes from './home.module.css';

/** What may be tried in the demonstration, in the order of a first visit. */
const tries = [
  { name: 'reminders', to: '/reminders?tab=proposals' },
  { name: 'balance', to: '/balance' },
  { name: 'plan', to: '/plans/new' },
  { name: 'registered', to: '/letters?tab=registered' },
] as const;

/** Says what to try in the demonstration, until it is put away. */
export function ToTry() {
  const { t } = useText();
  const { firm } = useAppState();
  const putAway = useMutation(api.app.putAway.mutationOptions());
  if (!firm?.isDemonstration || firm.putAway.includes('toTry')) return null;
  return (
    <Section
      title={t('home.try')}
      actions={
        <Button variant="subtle" loading={putAway.isPending} onClick={() => putAway.mutate({ block: 'toTry' })}>
          {t('app.hideNotice')}
        </Button>
      }
    >
      <ol className={classes.tries}>
        {tries.map(({ name, to }) => (
          <li key={name}>
            <Anchor component={Link} href={to}>
              {t(`home.try.${name}`)}
            </Anchor>
            <span className={classes.soft}>{t(`home.tryText.${name}`)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
