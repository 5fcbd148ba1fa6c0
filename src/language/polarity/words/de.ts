import type { PolarityWords } from '../polarity-words.ts';

export const germanPolarity: PolarityWords = {
  code: 'de',
  negatesForward: false,
  exempt:
    'nicht nur|nicht bloß|nicht allein|nicht weniger als|nicht mehr als|nicht zuletzt|keine geringeren|kein geringerer|nicht später als|kein Zweifel|zweifellos|ohne Zweifel|ohne zu zögern|nicht vor|kann bestätigen|kann ankündigen|können bestätigen|können ankündigen|kann sagen|wenn auch',
  negates:
    'nicht|kein|keine|keinen|keinem|keiner|keinerlei|nie|niemals|niemand|weder|nichts|nirgends|statt|anstatt|ohne _ zu|ohne zu|gescheitert|scheiter*|versäum*|noch aus|ausgeblieben|bleibt aus|blieb aus',
  denies:
    'fälschlich*|irrtümlich*|dementier*|bestreit*|bestritt*|leugn*|verneint*|wies _ zurück|wies ... zurück|weist ... zurück|zurückgewiesen|zurückgezogen|zog ... zurück|widersprach*|es gibt keine Einigung|keine Einigung|stimmt nicht, dass|schloss ... aus|schließt ... aus|ausgeschlossen|gestrichen|abgesagt|gestoppt|ausgesetzt',
  refuses: 'weiger*|verweiger*|lehnt* ... ab|lehnte ab|abgelehnt|ablehn*|blockier*|widersetz*|gegen die|gegen eine',
  doubts:
    'anscheinend|offenbar|vermutlich|wahrscheinlich|wohl|scheint|angeblich*|vermeintlich*|mutmaßlich*|Gerücht*|soll ... haben|sollen ... haben|unbestätigt*|nicht bestätigt*|nicht bestätigen|weder bestätigt noch dementiert|unklar|ungewiss|fraglich|ob|Spekulation*|bezweifel*|Zweifel',
  opensDoubt: 'Berichte, dass|Berichte, wonach|die Berichte, wonach|hat die|haben die|wird die',
  plans:
    'plant|planen|plante|planten|geplant*|Plan|Pläne|beabsichtig*|vorgesehen|vor, *zu*|erwäg*|erwogen|will|wollen|wollte|wollten|soll|sollen|sollte|sollten|erwartet*|voraussichtlich|schlug ... vor|in Aussicht|hofft*|strebt* ... an|prüft|prüfen|würde|würden|möchte|möchten',
  possible: 'könnte|könnten|kann|können|möglicherweise|vielleicht|eventuell|womöglich|dürfte|dürften',
  conditions:
    'wenn|falls|sofern|vorbehaltlich|unter der Bedingung|unter Vorbehalt|abhängig von|hängt ... ab|es sei denn|vorausgesetzt|solange',
  wishes:
    'forder*|gefordert|verlang*|rief ... auf|ruft ... auf|aufgerufen|appellier*|drängt*|bat|bittet|muss|müssen|müsste|müssten|bräuchte',
  saysFalse:
    'falsch|ist unwahr|sind unwahr|erfunden|frei erfunden|Falschmeldung*|Lüge*|unbegründet|haltlos|trifft nicht zu|treffen nicht zu|stimmt nicht|stimmen nicht',
  saysOpen: 'unbestätigt|nicht bestätigt|unklar|offen|fraglich',
  saysDenied:
    'wurde dementiert|wurden dementiert|wurde abgelehnt|wurde gestrichen|wurden gestrichen|wurde zurückgezogen|fiel aus|stehen noch aus|steht noch aus',
  promises: 'verspr*|versprochen|zusag*|zugesagt|sagte ... zu|verpflicht*',
  promised: 'würde|würden|werde|wolle',
  topics: 'von den|von der',
  forwardOnly: '',
  factual: '',
  breaks: 'aber|sondern|während|obwohl|jedoch|doch|wohingegen|allerdings|hingegen',
  subordinates: 'obwohl|obgleich|nachdem|bevor|während|seit|als|weil|da|trotz|entgegen',
  relatives: 'der|die|das|den|dem|dessen|deren|welche|welcher|welches',
  anaphors: 'sie|es|ihn|diese|dieses|das Geld|die Summe',
  finite: 'hat|haben|ist|sind|war|waren|wird|gab|zahlte|die _|der _|das _|es _',
  tells:
    'gab|gaben|gibt|geben|gegeben|stellte|stellten|stellt|stellen|bereitgestellt|zur Verfügung gestellt|leistete|leisteten|leistet|geleistet|lieferte|lieferten|liefert|geliefert|zahlte|zahlten|zahlt|gezahlt|ausgezahlt|überwies*|überwiesen|spendete*|gespendet|schickte*|geschickt|übergab*|übergeben|gewährt*|bewilligt*|genehmigt*|beschloss*|beschlossen|verabschiedet*|sagte|sagten|sagt|zugesagt|versprach|versprachen|verspricht|versprochen|verpflichtete*|verpflichtet|kündigte|kündigten|kündigt|angekündigt|stockte*|erhöht*|stieg*|gestiegen|steigt|wuchs|sank|gesunken|sinkt|fiel|gefallen|kürzte*|gekürzt|senkte*|gesenkt|beträgt|betrug|betragen|beläuft|belief|beliefen|umfasst*|erreicht*|kostet*|kostete|gekostet|zählte*|zählt|gezählt|meldete*|meldet|gemeldet|verzeichnet*|registriert*|behandelte*|behandelt|impfte*|geimpft|starb|starben|gestorben|erkrankt*|arbeite*|beschäftigt*|traf|trafen|trifft|treffen|getroffen|kam|kamen|kommt|kommen|fand|fanden|findet|finden|ist|sind|war|waren|hat|haben|hatte|hatten|wurde|wurden|wird|worden|eröffnet*|begann*|begonnen|beginnt|endete*|investiert*|erhielt*|erhalten|erhält|bekam*|bekommen|kaufte*|gekauft|bestellt*|vorgeschlagen|schlug|bestätigt*|liegt|lag|lagen|gingen|ging',
  bare: '',
  tellsTo: 'zugesagt|versprach|versprochen|verpflichtet*|beschlossen|beschloss|begonnen|begann',
  tellsThat:
    'sagte|sagt|sagten|erklärte|erklärt|erklärten|betonte|betont|bestätigte|bestätigt|bestätigten|teilte|teilt|meldete|meldet|meldeten|berichtete|berichtet|berichteten|kündigte|kündigt|angekündigt|hinzu|bekannt|zeigt|zeigen|zeigte|beschloss|beschlossen|Tatsache|versicherte|hervor',
  promisesNamed: '',
  sums: '',
};
