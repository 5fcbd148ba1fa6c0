import { fold } from '../../model/text.ts';

/** Alternatives parted by `|`, in English, German, French, Spanish, Polish, Ukrainian and Russian. */
type Phrases = string;

const SYNTAX = /[.*+?^${}()|[\]\\]/g;

const ADVERTISEMENT: Phrases = `ad|ads|advert|advertising|advertisement|advertisements|sponsored|sponsored content|promoted|promoted content|
  paid content|advertisement - scroll to continue|article continues below this ad|article continues after advertisement|
  story continues below advertisement|anzeige|werbung|publicité|annonce|contenu sponsorisé|publicidad|anuncio|contenido patrocinado|reklama|
  materiał sponsorowany|artykuł sponsorowany|реклама|на правах реклами|спонсорський матеріал`;

/** Whole lines of menus, of share buttons and of what else stands around an article. */
const NAVIGATION: Phrases = `home|home page|homepage|menu|main menu|search|close|skip to content|skip to main content|skip to navigation|
  jump to content|sign in|log in|login|sign up|register|my account|subscribe|subscribe now|newsletter|newsletters|contact|contact us|about us|
  back to top|to top|top of page|print|print this page|print article|listen|listen to this article|next|previous|next article|previous article|
  all news|latest news|load more|show more|view all|see all|comments|leave a comment|no comments|add a comment|privacy policy|cookie policy|
  terms of use|terms of service|terms and conditions|accessibility|sitemap|accept all|accept all cookies|reject all|cookie settings|
  manage cookies|share|share this|share this article|share this page|share article|share on facebook|share on twitter|share on x|
  share on linkedin|share on telegram|share on whatsapp|share via email|tweet|tweet this|facebook|twitter|linkedin|telegram|whatsapp|viber|
  instagram|youtube|email|e-mail|copy link|link copied|copy url|save|bookmark|follow us|
  startseite|suche|zum inhalt|zum inhalt springen|anmelden|abmelden|registrieren|abonnieren|jetzt abonnieren|kontakt|impressum|
  datenschutz|datenschutzerklärung|nach oben|zum seitenanfang|drucken|seite drucken|artikel teilen|teilen|teilen auf facebook|link kopieren|
  merken|kommentare|kommentar schreiben|alle akzeptieren|alle ablehnen|zurück|weiter|alle nachrichten|
  accueil|rechercher|aller au contenu|se connecter|connexion|s'inscrire|s'abonner|abonnez-vous|nous contacter|contactez-nous|
  mentions légales|haut de page|retour en haut|imprimer|partager|partager l'article|partager sur facebook|partager sur twitter|copier le lien|
  commentaires|tout accepter|tout refuser|précédent|suivant|
  inicio|buscar|ir al contenido|saltar al contenido|iniciar sesión|registrarse|suscríbete|suscribirse|contacto|aviso legal|
  política de privacidad|volver arriba|imprimir|compartir|compartir en facebook|compartir en twitter|copiar enlace|comentarios|
  aceptar todo|rechazar todo|anterior|siguiente|
  strona główna|szukaj|wyszukaj|przejdź do treści|zaloguj się|zaloguj|zarejestruj się|subskrybuj|polityka prywatności|do góry|drukuj|
  wydrukuj|udostępnij|udostępnij na facebooku|podziel się|kopiuj link|skopiuj link|komentarze|akceptuj wszystkie|poprzedni|następny|
  головна|меню|пошук|перейти до вмісту|увійти|вхід|реєстрація|підписатися|підписатись|контакти|про нас|догори|вгору|друкувати|
  роздрукувати|поділитися|поділитись|поширити|поділитися у facebook|скопіювати посилання|копіювати посилання|коментарі|прийняти всі|
  всі новини|усі новини|попередня|наступна|політика конфіденційності|
  главная|поиск|войти|подписаться|поделиться|распечатать|комментарии|все новости`;

/** What opens a line that asks to follow or to subscribe, or that is a notice about cookies or rights. */
const NAVIGATION_BEGINS: Phrases = `follow us on|follow us in|join us on|join our|subscribe to our|sign up for our|sign up to our|
  get our newsletter|share on|share this article on|we use cookies|this website uses cookies|this site uses cookies|our website uses cookies|
  by continuing to use this|by using this website you|all rights reserved|©|(c) copyright|copyright ©|
  folgen sie uns|abonnieren sie unser*|wir verwenden cookies|wir nutzen cookies|diese website verwendet cookies|diese webseite verwendet cookies|
  diese website nutzt cookies|alle rechte vorbehalten|
  suivez-nous|suivez nous|abonnez-vous à|inscrivez-vous à notre|nous utilisons des cookies|ce site utilise des cookies|tous droits réservés|
  síguenos en|síganos en|suscríbete a|suscríbase a|utilizamos cookies|usamos cookies|este sitio utiliza cookies|este sitio web utiliza cookies|
  todos los derechos reservados|
  obserwuj nas|śledź nas|dołącz do nas|zapisz się do|zapisz się na nasz|używamy plików cookie|ta strona używa|ta strona korzysta z plików cookie|
  wszelkie prawa zastrzeżone|
  підписуйтесь на|підписуйтеся на|підпишіться на|читайте нас у|стежте за нами|слідкуйте за нами|приєднуйтесь до наш*|
  ми використовуємо cookie|ми використовуємо файли cookie|цей сайт використовує|цей веб-сайт використовує|усі права захищено|всі права захищено|
  подписывайтесь на|мы используем cookie|все права защищены`;

/** What opens a line that leads to other articles, before a colon or alone on its line. */
const READ_NEXT: Phrases = `read also|read more|read next|see also|also read|also read this|more on this|more on this topic|more on this story|
  more from|related|related articles|related article|related news|related stories|related content|related topics|you may also like|
  you might also like|recommended|recommended for you|most read|most popular|must read|trending|trending now|don't miss|up next|
  latest stories|more news|editor's picks|
  lesen sie auch|lesen sie mehr|mehr lesen|lesen sie dazu|mehr zum thema|siehe auch|auch interessant|das könnte sie auch interessieren|
  ähnliche artikel|verwandte artikel|verwandte themen|meistgelesen|weiterlesen|
  lire aussi|à lire aussi|à lire|lire plus|lire la suite|lire également|voir aussi|articles liés|articles similaires|sur le même sujet|
  les plus lus|
  lea también|lee también|leer también|leer más|ver también|véase también|te puede interesar|artículos relacionados|noticias relacionadas|
  lo más leído|más noticias|
  czytaj także|czytaj też|czytaj również|czytaj więcej|przeczytaj także|przeczytaj też|zobacz także|zobacz też|zobacz również|powiązane artykuły|
  polecane|najczęściej czytane|więcej na ten temat|
  читайте також|читати також|читайте ще|читати далі|дивіться також|дивись також|схожі новини|схожі статті|новини за темою|по темі|
  за темою|вас може зацікавити|популярне|популярні новини|більше новин|
  читайте также|смотрите также|по теме|похожие новости`;

const READING_TIME: Phrases = `reading time|read time|estimated reading time|time to read|lesezeit|lesedauer|temps de lecture|durée de lecture|
  lecture|tiempo de lectura|lectura|tiempo estimado de lectura|czas czytania|czas czytania artykułu|час читання|читати|на читання|время чтения`;
const READING: Phrases = `read|reading|to read|lesezeit|lesedauer|de lecture|de lectura|czytania|читання|на читання|чтения`;
const MINUTES: Phrases =
  'min|mins|minute|minutes|minuten|minuto|minutos|minut|minuty|minutę|хв|хвилина|хвилини|хвилину|хвилин|мин|минута|минуты|минут';
const VIEWS: Phrases = `views|view|reads|page views|aufrufe|ansichten|vues|vue|visualizaciones|vistas|lecturas|visitas|wyświetleń|wyświetlenia|
  odsłon|odsłony|переглядів|перегляди|перегляд|переглядiв|просмотров|просмотра`;

/** The alternatives of a list, folded as {@link fold} writes them. */
function phrasesOf(list: Phrases): readonly string[] {
  return list.split('|').map((phrase) => fold(phrase));
}

/** Alternatives as a pattern, the longest first; a trailing `*` stands for any ending. */
function patternOf(phrases: readonly string[]): string {
  const longestFirst = phrases.toSorted((one, other) => other.length - one.length);
  return `(?:${longestFirst.map((phrase) => phrase.replace(SYNTAX, '\\$&').replace(/\\\*$/, '\\p{L}*')).join('|')})`;
}

/** The words that stand around an article and are no part of it; all but `writtenViews` are compared with folded text. */
export const BOILERPLATE = {
  advertisement: new Set(phrasesOf(ADVERTISEMENT)),
  navigation: new Set(phrasesOf(NAVIGATION)),
  navigationBegins: patternOf(phrasesOf(NAVIGATION_BEGINS)),
  readNext: patternOf(phrasesOf(READ_NEXT)),
  readingTime: patternOf(phrasesOf(READING_TIME)),
  reading: patternOf(phrasesOf(READING)),
  minutes: patternOf(phrasesOf(MINUTES)),
  views: patternOf(phrasesOf(VIEWS)),
  writtenViews: patternOf(VIEWS.split('|').map((word) => word.trim())),
} as const;
