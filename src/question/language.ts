export { type DetectedLanguage, detectLanguage } from './language/detect-language.ts';
