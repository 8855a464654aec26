import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from 'wouter';
import { profileBounds } from '../../../shared/domain/calls/profiles.ts';
import { type Tone, tones } from '../../../shared/domain/kinds.ts';
import { useText } from '../../components/text/text.tsx';
import { CallPieces } from './call-pieces.tsx';
import classes from './calls.module.css';
import type { CallSheetFacts } from './use-call-sheet.ts';

type CallScriptProps = { sheet: CallSheetFacts; onTone: (tone: Tone) => void };

/** What to say to a customer, by how firmly it is spoken to and by who it is. */
export function CallScript({ sheet: { tone, profile, script }, onTone }: CallScriptProps) {
  const { t } = useText();
  return (
    <section className={classes.part} aria-label={t('calls.script')}>
      <header>
        <h3>{t('calls.script')}</h3>
        <SegmentedControl
          size="xs"
          aria-label={t('calls.tone')}
          value={tone}
          onChange={onTone}
          data={tones.map((value) => ({ value, label: t(`calls.tone.${value}`) }))}
        />
      </header>
      <CallPieces pieces={script} />
      <p className={classes.soft}>
        {t('calls.profile')} : <strong>{t(`calls.profile.${profile}`)}</strong>.{' '}
        {t(`calls.profileOf.${profile}`, profileBounds)}{' '}
        <Anchor component={Link} href="/settings?tab=calls">
          {t('calls.change')}
        </Anchor>
      </p>
    </section>
  );
}
