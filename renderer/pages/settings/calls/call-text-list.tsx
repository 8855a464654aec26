import { SegmentedControl } from '@mantine/core';
import { objections } from '../../../../shared/domain/calls/objections.ts';
import { payerProfiles } from '../../../../shared/domain/calls/profiles.ts';
import { answerKey, type CallTextKey, type CallTexts, scriptKey } from '../../../../shared/domain/calls/texts.ts';
import { tones } from '../../../../shared/domain/kinds.ts';
import { useText } from '../../../components/text/text.tsx';
import classes from './calls-tab.module.css';

type CallTextListProps = {
  shown: CallTextKey;
  values: CallTexts;
  usual: CallTexts;
  /** Those that name a field nobody knows. */
  wrong: readonly CallTextKey[];
  onShow: (key: CallTextKey) => void;
};

/** The texts that there are, one group at a time: the scripts of a tone by profile, or the answers. */
export function CallTextList({ shown, values, usual, wrong, onShow }: CallTextListProps) {
  const { t } = useText();
  const group = tones.find((tone) => shown.startsWith(`${tone}-`)) ?? 'answers';
  const rows =
    group === 'answers'
      ? objections.map((objection) => ({ key: answerKey(objection), name: t(`calls.objection.${objection}`) }))
      : payerProfiles.map((profile) => ({ key: scriptKey(group, profile), name: t(`calls.profile.${profile}`) }));
  return (
    <div className={classes.list}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('calls.texts')}
        value={group}
        onChange={(next) => onShow(next === 'answers' ? answerKey('chequeSent') : scriptKey(next, 'usual'))}
        data={[
          ...tones.map((value) => ({ value, label: t(`calls.tone.${value}`) })),
          { value: 'answers' as const, label: t('calls.objections') },
        ]}
      />
      <ul>
        {rows.map(({ key, name }) => (
          <li key={key}>
            <button type="button" aria-pressed={key === shown} onClick={() => onShow(key)}>
              <span>{name}</span>
              {wrong.includes(key) ? (
                <span className={classes.wrong}>{t('calls.wrong')}</span>
              ) : values[key] === usual[key] ? (
                values[key] === '' ? (
                  <em>{t('calls.asUsual')}</em>
                ) : null
              ) : (
                <span className={classes.own}>{t('calls.own')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
