export { articles, guideOf, guidePath } from './articles.ts';
