/** The hints of the screens in every language: loaded when the first is asked for, so that no start waits for them. */
import type { Language } from '../domain/kinds.ts';
import { screenHints as english } from './en/screen-hints.ts';
import { screenHints as french, type Hint, type ScreenAddress } from './fr/screen-hints.ts';
import { englishTypography, frenchTypography } from './typography.ts';

const hints = { fr: french, en: english };
const typographies = { fr: frenchTypography, en: englishTypography };

/** What is said of `screen` to whom asks. */
export function hintOf(language: Language, screen: ScreenAddress): Hint {
  const { text, source } = hints[language][screen];
  const typography = typographies[language];
  return { text: typography(text), source: source === null ? null : typography(source) };
}
