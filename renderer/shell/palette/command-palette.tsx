import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Keys } from '../../components/text/keys.tsx';
import { useText } from '../../components/text/text.tsx';
import { actsOnScreen, type ScreenAct } from './acts-on-screen.ts';
import { paletteStore, selectFirstAnswer } from './palette-store.ts';
import { useAnswers } from './use-answers.ts';

/** `Ctrl+K`: any customer, document by its number or amount, act by its verb, screen or firm, in a few letters. */
export function CommandPalette({ onHelp }: { onHelp: () => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [acts, setActs] = useState<readonly ScreenAct[]>(() => (paletteStore.getState().opened ? actsOnScreen() : []));
  const groups = useAnswers({ typed, acts, onHelp });
  const shown = groups.flatMap(({ answers }) => answers.map(({ key }) => key)).join(' ');
  // The first answer is the one that Enter takes, also when it comes after the typing.
  useEffect(() => {
    if (shown !== '' && paletteStore.getState().opened) selectFirstAnswer();
  }, [shown]);
  return (
    <Spotlight.Root
      store={paletteStore}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightOpen={() => setActs(actsOnScreen())}
      shortcut={null}
      scrollable
      maxHeight={420}
      size={600}
      attributes={{ content: { 'aria-label': t('app.commandPalette') } }}
    >
      <Spotlight.Search
        placeholder={t('app.commandPalette')}
        aria-label={t('app.commandPalette')}
        leftSection={<IconSearch size={17} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ label, answers }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {answers.map((answer) => (
              <Spotlight.Action
                key={answer.key}
                label={answer.label}
                {...(answer.detail === undefined ? {} : { description: answer.detail })}
                leftSection={<answer.icon size={17} stroke={1.6} />}
                rightSection={answer.keys ? <Keys keys={answer.keys} /> : <span>{answer.amount}</span>}
                onClick={answer.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 ? <Spotlight.Empty>{t('app.paletteEmpty')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
