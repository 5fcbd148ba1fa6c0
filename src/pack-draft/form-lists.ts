/** Kinds of things that the words of a name, or the noun that stands for one, give away. */
export const FORM_KINDS = ['organisation', 'place', 'event', 'programme'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** What shows in one language what a name is the name of: words, as running text; a trailing `*` stands for any ending. */
export interface WrittenForms extends Readonly<Record<FormKind, string>> {
  /** What somebody holds or does, before or behind a name. */
  readonly office: string;
  readonly title: string;
  /** Prepositions before a place. */
  readonly placeBefore: string;
  /** What makes a noun one that is known already: "the council". */
  readonly article: string;
  /** Words between such an article and its noun that make it no other thing. */
  readonly plainAdjective: string;
  /** "who heads": how a clause behind a name gives it an office. */
  readonly heads: string;
  /** Between the words of a name that begins with its noun: "Institute for Cave Research". */
  readonly joins: string;
}

/** By language (ISO 639-1). */
export const WRITTEN_FORMS: Readonly<Record<string, WrittenForms>> = {
  en: {
    organisation: `ministry department agency authority authorities council committee commission office bureau board company corporation corp inc
      ltd group union association federation foundation trust society institute university college school hospital clinic court police
      army navy service services bank fund party parliament senate assembly government church press news herald post gazette times tribune
      wire courier observatory laboratory museum library team club league cooperative network operator airline railway railways works maker manufacturer producer supplier contractor firm publisher
      newspaper charity consultancy consultants`,
    place: `river lake sea bay island islands mountain mount hill valley village town city county district province region street road
      square bridge port harbour harbor airport station park forest coast beach dam reservoir canal quay pier tunnel cave caves mine hall tower
      castle church house garden gardens farm building`,
    event: `summit conference meeting congress festival fair election elections referendum cup championship championships games
      exhibition strike fire flood storm outbreak earthquake night day week`,
    programme: 'programme program plan project initiative scheme campaign act treaty agreement strategy mission operation fleet line',
    office: `minister president secretary chancellor mayor director head chief chair chairman chairwoman chairperson executive spokesman
      spokeswoman spokesperson governor commissioner manager engineer officer leader ambassador commander professor curator captain
      founder coordinator inspector superintendent principal *master nurse doctor physician surgeon keeper master warden ranger scientist researcher economist
      *ologist librarian organiser organizer treasurer councillor councilor mediator spokesperson deputy judge coach`,
    title: 'mr mrs ms dr prof sir dame',
    placeBefore: 'in at on near from across around outside through into between',
    article: 'the',
    plainAdjective: 'new old same other whole main local first second third last next current former entire two three big small',
    heads: 'heads leads chairs runs directs',
    joins: 'of for the and',
  },
  fr: {
    organisation: `ministère département agence autorité conseil comité commission office bureau société entreprise compagnie groupe union
      association fédération fondation institut université collège école hôpital clinique tribunal police armée marine service banque
      fonds parti parlement sénat assemblée gouvernement mairie préfecture musée bibliothèque club ligue réseau régie syndicat journal opérateur
      fabricant constructeur fournisseur exploitant éditeur`,
    place: `rivière fleuve lac mer baie île mont montagne colline vallée village ville comté district province région rue route place pont
      port aéroport gare parc forêt côte plage barrage canal quai tunnel`,
    event:
      'sommet conférence réunion congrès festival foire élection élections référendum coupe championnat jeux exposition grève incendie crue tempête épidémie séisme',
    programme: 'programme plan projet initiative campagne loi traité accord stratégie mission opération flotte ligne',
    office: `ministre président présidente secrétaire chancelier maire directeur directrice chef cheffe porte-parole gouverneur commissaire
      responsable ingénieur ingénieure officier ambassadeur commandant professeur professeure conservateur capitaine fondateur fondatrice
      coordinateur coordinatrice inspecteur inspectrice préfet préfète gardien chercheur chercheuse économiste *ologue *ologiste conseiller conseillère médiateur
      médiatrice trésorier trésorière juge`,
    title: 'm mme mlle dr pr',
    placeBefore: 'à au aux en dans près vers depuis de',
    article: 'le la les l',
    plainAdjective: 'nouveau nouvelle ancien ancienne même autre petit petite grand grande premier première deux trois',
    heads: 'dirige préside conduit',
    joins: 'de du des la le les l d et pour',
  },
  de: {
    organisation: `*ministerium ministerium *amt amt behörde *behörde *rat rat ausschuss kommission büro vorstand unternehmen firma gesellschaft
      *gesellschaft gmbh ag gruppe verband *verband verein bund stiftung institut universität hochschule schule *schule krankenhaus klinik
      *klinik gericht polizei armee marine dienst *dienst bank fonds partei parlament landtag senat regierung kirche zeitung *zeitung
      kurier anzeiger bote museum bibliothek liga netz betreiber *betreiber
      hersteller *hersteller lieferant anbieter gewerkschaft *gewerkschaft verlag`,
    place: `fluss see *see meer bucht insel *insel berg hügel tal dorf stadt kreis *kreis bezirk provinz region straße *straße platz brücke
      *brücke hafen *hafen flughafen bahnhof park wald küste strand damm kanal kai tunnel *tunnel`,
    event:
      'gipfel konferenz treffen sitzung kongress fest festival messe wahl *wahl referendum pokal meisterschaft spiele ausstellung streik brand hochwasser sturm ausbruch erdbeben',
    programme:
      'programm *programm plan *plan projekt *projekt initiative kampagne gesetz *gesetz vertrag abkommen strategie mission einsatz flotte linie',
    office: `minister ministerin *minister *ministerin präsident präsidentin sekretär sekretärin kanzler kanzlerin bürgermeister
      bürgermeisterin direktor direktorin leiter leiterin *leiter *leiterin chef chefin vorsitzende vorsitzender sprecher sprecherin
      gouverneur kommissar kommissarin ingenieur ingenieurin botschafter kommandant professor professorin kurator kuratorin kapitän
      gründer gründerin inspektor landrat landrätin forscher forscherin ökonom *ologe *ologin stadtrat stadträtin vermittler
      vermittlerin schatzmeister schatzmeisterin richter richterin`,
    title: 'herr frau dr prof',
    placeBefore: 'in aus bei nach um',
    article: 'der die das den dem des',
    plainAdjective: 'neue neuen alte alten gleiche andere anderen ganze erste zweite letzte nächste zwei drei',
    heads: 'leitet führt',
    joins: 'für der des und den',
  },
  es: {
    organisation: `ministerio departamento agencia autoridad consejo comité comisión oficina junta empresa compañía sociedad grupo unión
      asociación federación fundación instituto universidad colegio escuela hospital clínica tribunal policía ejército armada servicio
      banco fondo partido parlamento senado asamblea gobierno ayuntamiento museo biblioteca club liga red diario sindicato
      operador fabricante proveedor editorial`,
    place: `río lago mar bahía isla monte montaña cerro valle pueblo ciudad condado distrito provincia región calle carretera plaza puente
      puerto aeropuerto estación parque bosque costa playa presa canal muelle túnel`,
    event:
      'cumbre conferencia reunión congreso festival feria elección elecciones referéndum copa campeonato juegos exposición huelga incendio inundación tormenta brote terremoto',
    programme: 'programa plan proyecto iniciativa campaña ley tratado acuerdo estrategia misión operación flota línea',
    office: `ministro ministra presidente presidenta secretario secretaria canciller alcalde alcaldesa director directora jefe jefa portavoz
      gobernador gobernadora comisario comisaria gerente ingeniero ingeniera oficial líder embajador embajadora comandante profesor
      profesora conservador capitán fundador fundadora coordinador coordinadora inspector inspectora investigador investigadora economista
      *ólogo *óloga concejal concejala mediador mediadora tesorero tesorera juez jueza`,
    title: 'sr sra dr dra don doña',
    placeBefore: 'en a desde hacia cerca de',
    article: 'el la los las',
    plainAdjective: 'nuevo nueva viejo vieja mismo misma otro otra primer primera segundo segunda dos tres gran',
    heads: 'dirige preside encabeza',
    joins: 'de del la las los y para',
  },
  pl: {
    organisation: `ministerstw* departament* agencj* urzęd* urząd rad* komitet* komisj* biur* zarząd* spółk* firm* grup* związ* stowarzyszen*
      federacj* fundacj* instytut* uniwersytet* szkoł* szpital* klinik* sąd* policj* armi* służb* bank* fundusz* parti* parlament* senat*
      sejm* rząd* muze* bibliotek* klub* lig* gazet* kurier* dziennik* operator*
      producent* dostawc* wykonawc* wydawnictw*`,
    place: `rzek* jezior* morz* zatok* wysp* gór* wzgórz* dolin* wieś wsi miast* powiat* dzielnic* prowincj* region* ulic* drog* plac* most*
      port* lotnisk* dworz* park* las* wybrzeż* plaż* tam* kanał* nabrzeż* tunel*`,
    event:
      'szczyt* konferencj* spotkan* kongres* festiwal* targ* wybor* referend* puchar* mistrzostw* igrzysk* wystaw* strajk* pożar* powod* powódź burz* epidemi*',
    programme: 'program* plan* projekt* inicjatyw* kampani* ustaw* traktat* umow* strategi* misj* operacj* flot* lini*',
    office: `minister* ministra prezydent* sekretarz* kanclerz* burmistrz* wójt* starost* dyrektor* szef* przewodnicząc* rzecznik* rzeczniczk*
      gubernator* komisarz* kierownik* kierownicz* inżynier* ambasador* komendant* profesor* kustosz* kapitan* założyciel* koordynator*
      inspektor* badacz* ekonomist* *olog radn* mediator* skarbnik* sędzi*`,
    title: 'pan pani dr prof',
    placeBefore: 'w we z ze koło pod do na',
    article: '',
    plainAdjective: 'nowy nowa nowe stary stara ten ta to inny inna pierwszy druga',
    heads: 'kieruje przewodniczy dowodzi',
    joins: 'do i ds spraw dla',
  },
  uk: {
    organisation: `міністерств* департамент* агентств* управлінн* рад* комітет* комісі* бюро правлінн* компані* груп* союз* спілк* асоціаці*
      федераці* фонд* інститут* університет* школ* лікарн* клінік* суд* поліці* армі* служб* банк* парті* парламент* уряд* музе*
      бібліотек* клуб* ліг* газет* вісник* оператор* виробник*
      постачальник* підрядник* видавництв* профспілк*`,
    place: `річк* озер* мор* заток* острів* остров* гор* пагорб* долин* сел* міст* район* область област* провінці* регіон* вулиц* дорог*
      площ* порт* аеропорт* станці* парк* ліс* узбереж* пляж* дамб* канал* причал* тунел*`,
    event:
      'саміт* конференці* зустріч* конгрес* фестивал* ярмар* вибор* референдум* кубок* чемпіонат* ігор* виставк* страйк* пожеж* повін* буря епідемі*',
    programme: 'програм* план* проєкт* проект* ініціатив* кампані* закон* договір* угод* стратегі* місі* операці* флот* ліні*',
    office: `міністр* президент* секретар* канцлер* мер* директор* голов* керівни* очільни* речни* губернатор* комісар* начальни* інженер*
      посол* командувач* професор* куратор* капітан* засновни* координатор* інспектор* дослідни* економіст* *олог депутат* посередни* скарбни* судд*`,
    title: 'пан пані',
    placeBefore: 'у в із з зі біля до на під',
    article: '',
    plainAdjective: 'новий нова нове старий стара цей ця це інший інша',
    heads: 'очолює керує',
    joins: 'з із та і для',
  },
};
