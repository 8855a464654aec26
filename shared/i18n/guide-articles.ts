/** The articles of the guide in every language: loaded with the screen of the guide, so that no start waits for them. */
import type { Language } from '../domain/kinds.ts';
import { guideArticles as english } from './en/first-hour/guide-articles.ts';
import { type ArticleText, guideArticles as french } from './fr/first-hour/guide-articles.ts';
import { englishTypography, frenchTypography } from './typography.ts';

const articles = { fr: french, en: english };
const typographies = { fr: frenchTypography, en: englishTypography };

/** An article as it is read in `language`. */
export function articleOf(language: Language, name: keyof typeof french): ArticleText {
  const { words, text } = articles[language][name];
  const typography = typographies[language];
  return { words: typography(words), text: typography(text) };
}
