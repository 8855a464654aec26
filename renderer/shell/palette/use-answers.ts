import type { Icon } from '@tabler/icons-react';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook,
  IconBookmark,
  IconBuilding,
  IconClick,
  IconFileText,
  IconUser,
} from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { matchWords } from '../../../shared/domain/values/match-words.ts';
import '../../../shared/i18n/french-guide.ts';
import { wordOf } from '../../../shared/i18n/lists/list-words.ts';
import { api } from '../../client/client.ts';
import { useLeave } from '../../components/form/unsaved-forms.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useFirmActions } from '../../hooks/use-firm-actions.ts';
import { articles, guidePath } from '../../pages/guide/index.ts';
import { screens } from '../common/screens.ts';
import { actionOf, stepEdits } from '../common/use-undo.tsx';
import { pressShortcut, type ScreenAct } from './acts-on-screen.ts';
import { type PaletteHands, verbs } from './verbs.ts';

/** A line of the palette. */
export type Answer = {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly amount?: string;
  readonly keys?: readonly string[];
  /** Other words that find it. */
  readonly also?: string;
  readonly icon: Icon;
  readonly run: () => void;
};

export type AnswerGroup = { readonly label: string; readonly answers: readonly Answer[] };

type Asked = { readonly typed: string; readonly acts: readonly ScreenAct[]; readonly onHelp: () => void };

/** What the palette answers to what is typed, the groups in the order they are shown in; each group's best answer first. */
export function useAnswers({ typed, acts, onHelp }: Asked): AnswerGroup[] {
  const words = useText();
  const { t, language, money } = words;
  const [, navigate] = useLocation();
  const { firm, recents } = useAppState();
  const actions = useFirmActions();
  const leave = useLeave();
  const { mutate: prefer } = useMutation(api.app.setPreferences.mutationOptions());
  const text = typed.trim();
  const found = useQuery(
    api.search.find.queryOptions({ input: { text }, enabled: text.length > 1, placeholderData: keepPreviousData }),
  );
  const visited = useQuery(api.search.recent.queryOptions());
  const views = useQuery(api.views.list.queryOptions());
  const edits = useQuery(api.edits.state.queryOptions());
  const hands: PaletteHands = {
    go: navigate,
    setTheme: (theme) => prefer({ theme }),
    setLanguage: (chosen) => prefer({ language: chosen }),
    openFirm: () => void actions.openFile(),
    closeFirm: () => leave(() => actions.close.mutate({})),
    showKeys: onHelp,
    press: pressShortcut,
  };

  const steps = (['undo', 'redo'] as const).flatMap((direction): Answer[] => {
    const edit = edits.data?.[direction];
    if (!edit) return [];
    const icon = direction === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
    const label = t(`edits.${direction}`, { action: actionOf(words, edit) });
    const keys = ['Ctrl', direction === 'undo' ? 'Z' : 'Y'];
    return [{ key: direction, label, icon, keys, run: () => void stepEdits(words, direction, {}) }];
  });
  const general = verbs.map(
    ({ word, icon, keys, also, run }): Answer => ({
      key: word,
      label: wordOf(language, word),
      icon,
      ...(keys ? { keys } : {}),
      ...(also ? { also: wordOf(language, also) } : {}),
      run: () => run(hands),
    }),
  );
  const places = screens.map(
    ({ name, path, icon, letter }): Answer => ({
      key: name,
      label: t(`app.${name}`),
      icon,
      keys: ['g', letter],
      run: () => navigate(path),
    }),
  );
  const kept = (views.data ?? []).map(
    ({ id, screen, name, address }): Answer => ({
      key: `view ${id}`,
      label: name,
      icon: IconBookmark,
      run: () => navigate(`/${screen}?${address}`),
    }),
  );
  const firms = recents
    .filter(({ id, isMissing }) => id !== firm?.recentId && !isMissing)
    .map(
      ({ id, name, fileName }): Answer => ({
        key: id,
        label: name,
        detail: fileName,
        icon: IconBuilding,
        run: () => leave(() => actions.open.mutate({ recentId: id })),
      }),
    );
  const toCustomer = ({ id, code, name }: { id: number; code: string; name: string }): Answer => ({
    key: String(id),
    label: name,
    detail: code,
    icon: IconUser,
    run: () => navigate(`/customers/${id}`),
  });
  const customers = (found.data?.customers ?? []).map(toCustomer);
  const recent = (visited.data ?? []).map(toCustomer);
  const documents = (found.data?.documents ?? []).map(
    (document): Answer => ({
      key: String(document.id),
      label: document.reference,
      detail: document.customerName,
      amount: money(document.amountCents),
      icon: IconFileText,
      run: () => navigate(`/customers/${document.customerId}?document=${document.id}`),
    }),
  );
  const guide = articles.map(
    ({ name }): Answer => ({
      key: `guide ${name}`,
      label: t(`guide.${name}.title`),
      icon: IconBook,
      run: () => navigate(guidePath(name)),
    }),
  );

  // What is offered everywhere may have its button, or its link, on the screen too.
  const elsewhere = new Set([...general, ...places, ...guide].map(({ label }) => label));
  const here = acts
    .filter(({ label }) => !elsewhere.has(label))
    .map(({ label, run }): Answer => ({ key: label, label, icon: IconClick, run }));

  const isAsked = text.length > 1;
  const groups = [
    { label: t('app.paletteRecent'), answers: text === '' ? recent : [] },
    { label: t('app.paletteCustomers'), answers: isAsked ? customers : [] },
    { label: t('app.paletteDocuments'), answers: isAsked ? documents : [] },
    { label: t('app.paletteHere'), answers: isAsked ? best(here, text) : [] },
    { label: t('app.paletteActions'), answers: best([...steps, ...general], text) },
    { label: t('app.paletteScreens'), answers: best(places, text) },
    { label: t('views.title'), answers: isAsked ? best(kept, text) : [] },
    { label: t('guide.title'), answers: isAsked ? best(guide, text) : [] },
    { label: t('app.paletteFirms'), answers: isAsked ? best(firms, text) : [] },
  ];
  return groups.filter(({ answers }) => answers.length > 0);
}

/** The answers whose words were typed, the best first; all of them, as they stand, when nothing is. */
function best(answers: readonly Answer[], typed: string): Answer[] {
  const scored = answers.flatMap((answer) => {
    const score = matchWords(answer.label, typed) ?? byOtherWords(answer, typed);
    return score === null ? [] : [{ answer, score }];
  });
  return scored.sort((one, other) => one.score - other.score).map(({ answer }) => answer);
}

/** More than any label scores: what is called so comes first. */
const notByName = 1000;

function byOtherWords({ label, also }: Answer, typed: string): number | null {
  const score = also === undefined ? null : matchWords(`${label} ${also}`, typed);
  return score === null ? null : notByName + score;
}
