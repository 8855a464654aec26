import { Button } from '@mantine/core';
import { type CardNoun, fieldLabel, savedText } from '../../../shared/i18n/saved-text.ts';
import { Notice } from '../text/notice.tsx';
import { useText } from '../text/text.tsx';
import classes from './clash-notice.module.css';

export type Clash = { readonly field: string; readonly saved: unknown; readonly take: () => void };

/** Values that another window saved in fields being edited here. Each can be taken over; saving keeps what is typed here. */
export function ClashNotice({ clashes, noun }: { clashes: readonly Clash[]; noun: CardNoun }) {
  const text = useText();
  const { t } = text;
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warn" title={t('common.clashTitle')}>
      <p>{t('common.clashText')}</p>
      <ul className={classes.clashes}>
        {clashes.map(({ field, saved, take }) => (
          <li key={field}>
            <span>
              {t('common.clashSaved', {
                field: fieldLabel(text.language, noun, field),
                value: savedText(text.language, noun, field, saved),
              })}
            </span>
            <Button variant="default" size="compact-xs" onClick={take}>
              {t('common.clashTake')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
