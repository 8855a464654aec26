import { Anchor, Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { articleOf } from '../../../shared/i18n/guide-articles.ts';
import { ReturnLink } from '../../components/layout/back-link.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { type Article, articles, guidePath } from './articles.ts';
import classes from './guide.module.css';
import { blocksOf, findArticles, type Piece } from './guide-text.ts';

/** How things are done, task by task, searched without a network. */
export function GuidePage() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useUrlState('q');
  const [asked] = useUrlState('article');
  const found = findArticles(text, search);
  const shown = found.find(({ name }) => name === asked) ?? (search === '' ? articles[0] : found[0]);
  const next = shown && found[found.indexOf(shown) + 1];
  return (
    <Page>
      <PageHeader
        above={<ReturnLink />}
        title={t('guide.title')}
        detail={t('guide.count', { count: found.length })}
        actions={<SearchInput label={t('guide.search')} value={search} onChange={setSearch} width={280} />}
      />
      {shown === undefined ? (
        <p className={classes.soft}>{t('guide.none')}</p>
      ) : (
        <div className={classes.columns}>
          <nav aria-label={t('guide.articles')}>
            <ul className={classes.list}>
              {found.map(({ name }) => (
                <li key={name}>
                  <Anchor
                    component={Link}
                    href={`${guidePath(name)}${search === '' ? '' : `&q=${encodeURIComponent(search)}`}`}
                    className={classes.link ?? ''}
                    aria-current={name === shown.name ? 'page' : undefined}
                    data-first={name === shown.name || undefined}
                  >
                    {t(`guide.${name}.title`)}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
          <ArticleText article={shown} />
          {next ? (
            <aside className={classes.next} aria-label={t('guide.next')}>
              <ArticleText article={next} />
            </aside>
          ) : null}
        </div>
      )}
    </Page>
  );
}

function ArticleText({ article: { name, to } }: { article: Article }) {
  const text = useText();
  const { t, language } = text;
  return (
    <article className={classes.article}>
      <h2>{t(`guide.${name}.title`)}</h2>
      {blocksOf(text, articleOf(language, name).text).map(({ kind, lines }) => {
        const key = lines[0]?.map((piece) => piece.text).join('') ?? '';
        const List = kind === 'steps' ? 'ol' : 'ul';
        return kind !== 'paragraph' ? (
          <List key={key}>
            {lines.map((pieces) => (
              <li key={pieces.map((piece) => piece.text).join('')}>
                <Line pieces={pieces} />
              </li>
            ))}
          </List>
        ) : (
          <p key={key}>
            <Line pieces={lines[0] ?? []} />
          </p>
        );
      })}
      <Button component={Link} href={to} variant="default" rightSection={<IconArrowRight size={16} stroke={1.6} />}>
        {t('guide.goTo')}
      </Button>
    </article>
  );
}

function Line({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isLabel }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change places, and two of them may be alike.
    isLabel ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  );
}
