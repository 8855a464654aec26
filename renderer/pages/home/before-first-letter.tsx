import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { missingForLetters } from '../../../shared/domain/letters/before-letters.ts';
import { fieldLabel } from '../../../shared/i18n/saved-text.ts';
import { api } from '../../client/client.ts';
import { Section } from '../../components/layout/page.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import classes from './home.module.css';

/** What the first letter still lacks, each with the way to the field that cures it. Gone when nothing is missing, or put away. */
export function BeforeFirstLetter() {
  const text = useText();
  const { t } = text;
  const { firm: opened } = useAppState();
  const { data: firm } = useQuery(api.firm.get.queryOptions());
  const { data: customers } = useQuery(api.imports.completeness.queryOptions());
  const putAway = useMutation(api.app.putAway.mutationOptions());
  if (!firm || !customers || firm.isDemonstration || opened?.putAway.includes('beforeLetters')) return null;
  const missing = missingForLetters(firm).map(({ need, field }) => ({
    key: need,
    to: `/settings?field=${field}`,
    text: t(`home.missing.${need}`, { field: fieldLabel(text.language, 'settings', field) }),
  }));
  const { withoutAddress: count } = customers;
  const all = [
    ...missing,
    ...(count > 0
      ? [{ key: 'customers', to: '/customers/complete', text: t('home.missing.customers', { count }) }]
      : []),
  ];
  if (all.length === 0) return null;
  return (
    <Section
      title={t('home.missing')}
      actions={
        <Button variant="subtle" loading={putAway.isPending} onClick={() => putAway.mutate({ block: 'beforeLetters' })}>
          {t('app.hideNotice')}
        </Button>
      }
    >
      <ul className={classes.missing}>
        {all.map(({ key, to, text }) => (
          <li key={key}>
            <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
            <Anchor component={Link} href={to}>
              {text}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}
