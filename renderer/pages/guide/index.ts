export { articles, guideOf, guidePath, guideScreen } from './articles.ts';
