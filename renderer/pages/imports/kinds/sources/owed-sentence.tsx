import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { Owed } from '../../../../../shared/domain/balance/owed.ts';
import { owedText } from '../../../../../shared/i18n/owed-text.ts';
import { useText } from '../../../../components/text/text.tsx';
import classes from '../../parts/imports.module.css';

/** What customers owe with this import, before any count; once it is applied, with the way to those who owe. */
export function OwedSentence({ owed, isStaged }: { owed: Owed; isStaged: boolean }) {
  const { t, language, day } = useText();
  return (
    <p className={classes.owed}>
      <strong>{owedText(language, owed, { isComing: isStaged })}</strong>
      <span className={classes.soft}>{t('imports.owedOn', { day: day(owed.on) })}</span>
      {isStaged || owed.customers === 0 ? null : (
        <Anchor component={Link} href="/customers?filter=open&sort=-openCents">
          {t('imports.owedSee')}
        </Anchor>
      )}
    </p>
  );
}
