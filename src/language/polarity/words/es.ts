import type { PolarityWords } from '../polarity-words.ts';

export const spanishPolarity: PolarityWords = {
  code: 'es',
  negatesForward: false,
  exempt:
    'no solo|no sólo|no solamente|no menos de|no menos que|no más de|no más que|sin duda|no hay duda|no antes de|no más tarde|nada menos que|sin dudar|puedo anunciar|puedo confirmar|podemos anunciar|podemos confirmar|puede anunciar|puede confirmar',
  negates: 'no|nunca|jamás|ningún|ninguna|ninguno|ni|tampoco|nadie|nada|sin *ar|sin *er|sin *ir|en lugar de|en vez de|falta de|fracas* en',
  denies:
    'erróneamente|falsamente|niega*|negó|negaron|negar|negado|desmint*|desmient*|desmentido|rechaz* la afirmación|es falso que|no hay acuerdo|ningún acuerdo|descart*|retir*|cancel*|suspend*|anul*|renunci* a',
  refuses: 'se niega*|se negó|se negaron|rehús*|rehus*|rechaz*|se opon*|se opuso|bloque*|vet*',
  doubts:
    'aparentemente|probablemente|presumiblemente|parece haber|supuest*|presunt*|rumor*|al parecer|habría|habrían|sin confirmar|no confirm*|ni confirm*|no está claro|se desconoce|incierto|especul*|duda*|dudos*|se niega* a confirmar|se negó a confirmar|si la|si el|alegad*',
  opensDoubt: 'las informaciones de que|los informes de que|ha entregado|es verdad que',
  plans:
    'prevé|prevén|previsto*|prevista*|planea*|planean|planeó|piensa *ar|tiene previsto|tienen previsto|pretend*|se propone|propuso *ar|propone *ar|proyecta*|espera *ar|estudia*|contempla*|quiere*|quieren|desea*|va a|van a|baraja*|tiene la intención|debería|deberían',
  possible: 'podría|podrían|puede|pueden|quizás|quizá|tal vez|posiblemente|eventualmente',
  conditions: 'si|siempre que|a condición|a menos que|sujeto a|sujeta a|depende*|en función de|en caso de|con tal de|salvo que|mientras no',
  wishes: 'pide*|pidió|pidieron|exig*|reclam*|insta*|instó|solicit*|debe|deben|hay que|llama* a|llamó a|apel*',
  saysFalse: 'es falso|es falsa|son falsos|son falsas|es mentira|bulo|inventad*|infundad*|sin fundamento|no es cierto|no son ciertas',
  saysOpen: 'no se ha confirmado|sin confirmar|no está claro|en duda|circul*',
  saysDenied: 'fue negad*|fue desmentid*|fue rechazad*|fue cancelad*|fue retirad*|fueron desmentid*',
  promises: 'prometi*|se comprometi*|comprometió',
  promised: 'entregaría|daría|proporcionaría',
  topics: 'de los|de las',
  forwardOnly: '',
  factual: '',
  breaks: 'pero|sino|mientras que|aunque|sin embargo|no obstante|si bien',
  subordinates: 'aunque|después de|antes de|desde|cuando|porque|como|a pesar de|pese a|contrariamente a',
  relatives: 'que|quien|quienes|cuyo|cuya|donde',
  anaphors: 'los|las|lo|la|ello|eso',
  finite: 'ha|han|es|son|está|va|el _|la _',
  tells:
    'ha|han|había|habían|es|son|era|eran|fue|fueron|dio|dieron|da|dan|dado|entreg*|aport*|proporcion*|suministr*|concedi*|conced*|otorg*|asign*|desembols*|pag*|envi*|don*|transfiri*|transferido*|promet*|prometi*|comprometi*|compromet*|anunci*|aprob*|acord*|decidi*|firm*|confirm*|propus*|propuesto|recib*|invirti*|invertido*|gast*|destin*|asciende*|ascendió|ascendieron|alcanz*|suma|suman|sumó|sumaron|supera*|superó|cuesta*|costó|cuenta*|contó|registr*|notific*|atendi*|atendido*|vacun*|muri*|muert*|fallec*|trabaj*|emple*|aument*|subi*|subido|creci*|baj*|reduj*|reducido|recort*|duplic*|reuni*|abri*|abierto|cerr*|empez*|comenz*|lleg*|compr*|tuvo lugar|cifró|sitúa|situó',
  bare: '*ar|*er|*ir',
  tellsTo: 'prometi*|comprometi*|acord*|decidi*|sigue*|continu*|empez*',
  tellsThat:
    'dijo|dice|dijeron|declaró|afirmó|afirma|anunció|anuncia|confirmó|confirma|informó|informa|señaló|añadió|subrayó|explicó|recordó|aseguró|indicó|precisó|muestra*|hecho de|prometió|acordó|decidió',
  promisesNamed: '',
  sums: '',
};
