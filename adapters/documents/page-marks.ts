import type { RemovalReason } from '../../src/index.ts';

export type Attributes = Readonly<Record<string, string>>;

/**
 * What an element does to all that lies in it: `out` it goes whatever it holds; `aside` it goes unless it turns out to
 * hold most of the page (a class name is no proof); `content` it is where pages put their text.
 */
export type ElementMark =
  | { readonly kind: 'out' | 'aside'; readonly reason: RemovalReason }
  | { readonly kind: 'content'; readonly rank: 'body' | 'article' | 'main' };

const MARKUP = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'math', 'canvas', 'audio', 'video', 'map']);
const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'option', 'dialog', 'datalist', 'label', 'fieldset']);
const NAVIGATION = new Set(['nav', 'aside', 'footer', 'menu', 'search', 'form']);
const NAVIGATION_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'dialog',
]);

const HIDDEN_STYLE =
  /display:none|visibility:(?:hidden|collapse)|opacity:0(?![.\d]*[1-9])|font-size:0(?![.\d]*[1-9])|clip:rect\(0|clip-path:inset\((?:50|100)%|(?:left|top|text-indent):-\d{3,}|color:transparent/;
const HIDDEN_NAMES = new Set(['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'screenreader', 'a11y-hidden']);

/** Names that pages give what is around their text, by their words. */
const NAMED: readonly (readonly [words: RegExp, reason: RemovalReason])[] = [
  [
    /(?:^|[-_\s])(?:ad|ads|advert|advertisement|advertising|adsbygoogle|sponsored|sponsor|promo|banner-ad|teads|outbrain|taboola)(?:[-_\s]|$)/,
    'advertisement',
  ],
  [
    /(?:^|[-_\s])(?:related|recommended|recommendations|read-next|read-more|read-also|more-news|see-also|also-read|latest-news|most-read|popular|trending)(?:[-_\s]|$)/,
    'read_next',
  ],
  [
    /(?:^|[-_\s])(?:share|sharing|social|breadcrumb|breadcrumbs|cookie|cookies|consent|gdpr|newsletter|subscribe|subscription|paywall|comments|sidebar|pagination|pager|menu|navbar|nav|navigation|toolbar|tags|footer|masthead|skip-link)(?:[-_\s]|$)/,
    'navigation',
  ],
  [/(?:^|[-_\s])(?:views|view-count|viewcount|hits)(?:[-_\s]|$)/, 'view_count'],
  [/(?:^|[-_\s])(?:reading-time|readtime|read-time|time-to-read)(?:[-_\s]|$)/, 'reading_time'],
];

/** Elements that wrap a page or its text: what their class says is about the page, not about them. */
const WRAPPING = new Set([
  'html',
  'body',
  'main',
  'article',
  'h1',
  'h2',
  'h3',
  'p',
  'td',
  'th',
  'tr',
  'table',
  'time',
  'a',
  'em',
  'strong',
  'b',
  'i',
]);
const LONGEST_NAMES = 400;

function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  const style = attributes.style?.slice(0, 2000).toLowerCase().replace(/\s+/g, '');
  if (style !== undefined && HIDDEN_STYLE.test(style)) return true;
  return (attributes.class ?? '')
    .slice(0, LONGEST_NAMES)
    .split(/\s+/)
    .some((name) => HIDDEN_NAMES.has(name));
}

function contentMark(name: string, attributes: Attributes): ElementMark | undefined {
  if (/\barticleBody\b/i.test(attributes.itemprop ?? '')) return { kind: 'content', rank: 'body' };
  if (name === 'article' || attributes.role === 'article') return { kind: 'content', rank: 'article' };
  return name === 'main' || attributes.role === 'main' ? { kind: 'content', rank: 'main' } : undefined;
}

/**
 * What an element says about what lies in it, if anything. `inContent`: it lies in an article or in the main part, whose
 * header is its headline.
 */
export function markOf(name: string, attributes: Attributes, inContent: boolean): ElementMark | undefined {
  if (MARKUP.has(name)) return { kind: 'out', reason: 'markup' };
  if (isHidden(attributes)) return { kind: 'out', reason: 'invisible' };
  if (CONTROLS.has(name)) return { kind: 'out', reason: 'navigation' };
  const content = contentMark(name, attributes);
  if (content) return content;
  const isNavigation = NAVIGATION.has(name) || NAVIGATION_ROLES.has(attributes.role ?? '') || (name === 'header' && !inContent);
  if (isNavigation) return { kind: 'aside', reason: 'navigation' };
  if (WRAPPING.has(name)) return undefined;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, LONGEST_NAMES).toLowerCase();
  const reason = NAMED.find(([words]) => words.test(names))?.[1];
  return reason && { kind: 'aside', reason };
}
