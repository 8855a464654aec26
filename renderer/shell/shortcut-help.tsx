import { Anchor } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { wordOf } from '../../shared/i18n/lists/list-words.ts';
import { everyAct, keysOfAct } from '../acts/acts.ts';
import { Dialog } from '../components/dialog/dialog.tsx';
import { Keys } from '../components/text/keys.tsx';
import { useText } from '../components/text/text.tsx';
import { guideOf } from '../pages/guide/index.ts';
import { screens } from './common/screens.ts';
import classes from './shortcut-help.module.css';

/** The map of the keyboard. */
export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, language } = useText();
  const [path] = useLocation();
  const general = [
    { keys: ['Ctrl', t('app.key.enter')], text: t('app.shortcutMainAct') },
    { keys: ['Ctrl', 'K'], text: t('app.shortcutPalette') },
    { keys: ['Ctrl', 'Z'], text: t('edits.shortcutUndo') },
    { keys: ['Ctrl', 'Y'], text: t('edits.shortcutRedo') },
    { keys: ['Alt', '↑', '↓'], text: t('views.shortcutMove') },
    { keys: ['/'], text: t('app.shortcutSearch') },
    { keys: ['Ctrl', 'P'], text: t('app.shortcutPrint') },
    { keys: ['F1'], text: t('guide.ofScreen') },
    { keys: ['i'], text: t('app.aboutScreen') },
    { keys: ['b'], text: t('app.shortcutFold') },
    { keys: ['?'], text: t('app.shortcutHelp') },
    { keys: [t('app.key.escape')], text: t('app.shortcutClose') },
  ];
  const table = [
    { keys: ['←', '↑', '→', '↓'], text: t('app.shortcutMove') },
    { keys: [t('app.key.pageUp'), t('app.key.pageDown')], text: t('app.shortcutPageMove') },
    { keys: ['Ctrl', t('app.key.home'), t('app.key.end')], text: t('app.shortcutEdges') },
    { keys: [t('app.key.enter')], text: t('app.shortcutOpen') },
    { keys: [t('app.key.space')], text: t('app.shortcutSelect') },
    { keys: ['Ctrl', 'A'], text: t('app.shortcutSelectAll') },
    { keys: ['j', 'k'], text: t('app.shortcutNextRow') },
    { keys: [t('app.key.shift'), '↑', '↓'], text: t('app.shortcutRange') },
    { keys: ['Ctrl', 'C'], text: t('app.shortcutCopy') },
    { keys: ['Ctrl', t('app.key.shift'), 'C'], text: t('app.shortcutCopyWithHeadings') },
    { keys: ['+', '−'], text: t('app.shortcutWiden') },
  ];
  const onSubject = everyAct.flatMap(({ key, verb }) =>
    key === undefined ? [] : [{ keys: keysOfAct(t, key), text: wordOf(language, verb) }],
  );
  const session = [
    { keys: ['n'], text: t('reminders.keyNext') },
    { keys: ['l'], text: t('reminders.keyLetter') },
    { keys: ['e'], text: t('reminders.words.verb') },
    { keys: ['v'], text: t('common.enlargeLetter') },
  ];
  const go = screens.map(({ name, letter }) => ({ keys: ['g', letter], text: t(`app.${name}`) }));
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app.help')} size={980}>
      <Anchor component={Link} href={guideOf(path)} onClick={onClose}>
        {t('guide.ofScreen')}
      </Anchor>
      <div className={classes.columns}>
        <ShortcutList title={t('app.shortcutsGeneral')} items={general} />
        <ShortcutList title={t('app.shortcutsSubject')} items={onSubject} />
        <ShortcutList title={t('app.shortcutsTable')} items={table} />
        <ShortcutList title={t('app.shortcutsGo')} items={go} />
        <ShortcutList title={t('app.reminders')} items={session} />
      </div>
    </Dialog>
  );
}

function ShortcutList({ title, items }: { title: string; items: readonly { keys: string[]; text: string }[] }) {
  return (
    <section className={classes.group}>
      <h3>{title}</h3>
      <dl>
        {items.map(({ keys, text }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
