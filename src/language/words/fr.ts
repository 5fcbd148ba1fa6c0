import { fra } from 'stopword';
import type { LanguageWords } from './language-words.ts';

export const french: LanguageWords = {
  code: 'fr',
  mixedIn: false,
  decimalComma: true,
  script: 'latin',
  functionWords: `
    au aux avec avant apres ce ces cet cette combien comment dans de depuis des du elle elles en entre est et etaient etait ete etre eux
    il ils je la le les leur leurs lors lorsque lui ma mais meme mes moins mon ne nos notre nous on ont ou oui par parce pas pendant plus
    pour pourquoi qu quand quant que quel quelle quelles quels qui quoi sa sans se selon sera ses son sont sous sur ta tes toi ton tous
    tout toute toutes tres tu un une vers voici vos votre vous ai as avait avons avez fait faire dit donne donnez merci bonjour salut svp
    peux peut est-ce premier premiere semestre milliards
  `,
  ownLetters: 'àâçèêëîïœùû',

  ordinary: {
    stopWords: fra,
    chatWords: `
      est-ce dites dire dit selon parle été quel quelle quels quelles combien bonjour merci chiffre donné aussi alors ainsi donc encore déjà
      bien ok okay oui non ouais nan svp stp plaît plait voici voilà là ici y ça cela c'est qu'est peux peut pouvez pourriez pourrais peut-être
      veux veut voulez voudrais dis donne donnez donner montre montrez montrer explique expliquez besoin savoir sait sais savez savons faut
      quoi qui que dont où comment quand pourquoi lequel laquelle lesquels lesquelles duquel auquel quelque quelques chose choses toujours
      jamais rien tout tous toute toutes très trop peu plus moins autant assez environ presque seulement juste vraiment exactement surtout
      actuellement maintenant aujourd'hui hier demain ensuite puis enfin sinon sauf parmi chez afin pendant depuis jusque jusqu'à vers contre
      entre avant après sous hors via hein bah ben euh salut coucou hello
    `,
    chatSpellings: {
      pk: 'pourquoi',
      pq: 'pourquoi',
      pkoi: 'pourquoi',
      qd: 'quand',
      kan: 'quand',
      cb: 'combien',
      cbien: 'combien',
      combient: 'combien',
      ki: 'qui',
      koi: 'quoi',
      ske: 'ce que',
      keske: "qu'est-ce que",
      kel: 'quel',
      kelle: 'quelle',
      c: "c'est",
      cest: "c'est",
      ya: 'il y a',
      yavait: 'il y avait',
      dc: 'donc',
      ds: 'dans',
      pr: 'pour',
      ac: 'avec',
      tt: 'tout',
      tjrs: 'toujours',
      bcp: 'beaucoup',
      pb: 'problème',
      rdv: 'rendez-vous',
      jsp: 'je ne sais pas',
      slt: 'salut',
      bjr: 'bonjour',
      mrc: 'merci',
      auj: "aujourd'hui",
      ajd: "aujourd'hui",
      gouv: 'gouvernement',
      nb: 'nombre',
      mds: 'milliards',
    },
    leaning: `
      accept* accompagn* achet* adopt* agi* ajout* allong* améliorer appel* apport* apprend* appris* approuv* appuy* arrêt* arriv* attend*
      attein* augment* avanc* bais* bloqu* bouge* bâti* chang* cherch* choisi* commenc* commer* compren* compris* compt* conclu* condui*
      confi* connaît* connu* consacr* construi* contenir contien* continu* contrôl* coupé* courir crain* croi* début* décid* déclench*
      demand* démission* dépend* dépens* déroul* descend* détrui* devenu* devien* devra* diminu* discut* dispos* divis* dorm* dur* écout*
      écri* élarg* emplo* emport* encourag* entam* entendu* envoi* envoy* établi* évit* examin* exécut* exig* exist* expir* expliqu*
      export* fermé* figure fond* gagn* gard* gouvern* grandi* hésit* impliqu* impos* inclu* indiqu* insist* install* instaur* interdi*
      intéress* invit* jou* jug* lanc* lev* lu lire lis lutt* manqu* march* mari* meur* mont* mouru* naît* nomm* obtenu* obtien* occup*
      offr* ouvr* pai* pass* perd* permet* permi* poursui* pouss* préfér* prend* prépar* prévo* prévu* pris prise* produi* progress*
      prolong* prouv* publi* quitt* rappel* réagi* réalis* reçoi* reconnu* réduit* refus* rejoin* remplac* remport* rencontr* rendr*
      rentr* répét* répond* réponse* repris* représent* respect* résult* retard* retir* retourn* réuni* réussi* revien* rom* saut* serv*
      sign* sort* souffr* suffi* suiv* suspend* tap* termin* tien* tenu* tir* tomb* touch* travail* travers* tu* tué* utilis* vend*
      vérifi* vis* viv* vot* voyag* âg* vieux vieille jeune tôt tard long* seul* content* fatigu* libre* employ* dossier discours note
      câble mission monnaie date datent reste restent rester resté restée vole volent voler pose posé poser crée créé créer créée arrivée
      rôle poste postes fonction fonctions rang
    `,
    light: `
      absolument actuel* actualité actualités affaire* afin ailleurs année* an ans annoncé* apparemment appelle* article* aspect* aujourd*
      autre* autrement avoir avait base bas beaucoup bien bilan brève* bref bout bon* but cas cause certain* chacun* chaque chef* chiffre*
      choix chose* cite* cité* citez clair* clairement collègue* communiqué* complet* complète* concern* concret* concrètement confirm*
      connaissance connait connaître contexte contenu* convien* correct* correctement côté* coup couvr* décr* dedans définiti* degré* demi
      dernier* dernière* derrière dessus dessous détail* détaillé* dis dites dit dire dise disent différent* direct* directement divers*
      document* donc donné* dossier* double doute élément* encore endroit énonc* énumèr* ensuite entier* entière* environ essentiel*
      étape* étai* événement* éventuel* éventuellement évidemment évoqu* exact* exactement exemple* exist* expliqu* exprim* faits façon*
      facile* faut figure fin final* finalement flash fois fond formul* fort franchement généra* général* genre globa* global* grand*
      grande* grandes gros* grosse* heure* hier historique* homme* ici idée* immédiatement import* important* info* information* informe*
      initial* instant intitul* janvier février mars avril mai juin juillet août septembre octobre novembre décembre journa* journal juste
      justement laiss* lecteur* lectrice* lieu* ligne* liste* listez liés lié* long maintenant manière* matière* maximum médias meilleur*
      même* mensuel mention* merci mettre mets mis mise minimum minute* moins mois moment* montant* montre* mot mots moyen* nature niveau*
      nom nombre* nombreux nomm* note* nouvel* nouveau* nouvelle* numéro objet obtenir obtenu* occasion officiel* officiellement opinion
      ordre origine page* papier* par paragraphe* parl* parler part partie* particul* particulier* passé* passe* penses pense* personne*
      personnes petit* phrase* pièce* place* plutôt plupart point* portée possible* pourrait précéd* précis* précise* précisément premier*
      première* présent* presque presse principal* principaux principale* probablement prochain* prochaine* propos propre* public*
      publique* quantité* question* quotid* raison* rapid* rapidement rapport* rappelle* rare réalité récap* récapitul* récemment récent*
      réel* réellement référ* région regard* relation remarque* renseign* reste* résum* savoir second* seconde* semain* semble* sens
      sérieu* sérieusement série seul* seulement simple* simplement situ* situé* situation* social* soi-disant somme* sorte* souci source*
      sous souvent spéci* spécial* spécifi* sujet* suivant* supposé* sur sûr* surtout suite tableau tard tel* telle* temps termes terme*
      texte* thème* titre* total* totale* totalement tout très trouv* trouve* type* ultérieur* unique* urgent* urgence usage utile*
      valeur* vaste* vérifi* vérité version* veut veux ville* vite voir volet* vrai* vraiment vue* lundi mardi mercredi jeudi vendredi
      samedi dimanche anglais français allemand espagnol polonais ukrainien un deux trois quatre cinq six sept huit neuf dix aimerai*
      souhait* voudr* besoin aide-moi s'agit agit agi passé devient fallait lieu tenu tient tenue dérouler déroulé gouvernement* équipe*
      cher chère madame monsieur cordialement concernant envers relatif état étaient était fait faite faites font faisait faire fais
      partie parties intérêt intéressant jour jours probable* vois voit voient toute tous toutes donner donnée données eu davantage suffit
      suffisent suffira veuillez prie prier prions gentillesse amabilité aimable aimablement volontiers obligeance obligé obligée
      reconnaissant reconnaissante avance cordiales salutations brièvement urgemment indiquer indiquez indique m'indiquer préciser
      précisez communiquer fournir transmettre entends entendu lu vu lire cru croyais compris retour éclairer éclairage exacte exacts
      exactes nommément bonne bons bonnes petite petit courte courts court quelconque fameux fameuse
    `,
    elided: 'c d j jusqu l lorsqu m n puisqu qu quoiqu s t',
  },

  names: {
    lookalikes: `
      africaine ambiances aussi bruxellois chienne franco gracieux indiquer polonaise processus progresse progressé proportionnel propose
      proposé proposée proposées proposés proposer proposait proposant réussi réussie serait seraient série séries serre soudain
    `,
    ordinary: 'madame monsieur ministre président',
    languages: 'anglais francais allemand espagnol polonais ukrainien',
    greetings: 'bonjour salut merci',
    particles: 'de la du le',
    beforeLanguage: 'en au',
    afterLanguage: 'svp et',
    countryPronouns: {},
  },

  concepts: {
    begin: 'commenc* | débu* | démarr* | lancé* | lancement | entrée en vigueur',
    end: 'fin | finit | termin* | achev* | prend fin | expire',
    continue: 'continu* | poursui* | prolong*',
    open: 'ouvert* | ouvre* | ouvr* | rouvr*',
    close: 'fermé* | ferme* | fermeture',
    schedule: 'prévu* | planifi* | calendrier | programm*',
    cancel: 'annul*',
    postpone: 'report* | retard* | repouss*',
    increase: 'augment* | hausse | croissance | accroî* | accru',
    decrease: 'baiss* | diminu* | rédui* | raccourc* | plus court*',
    fulfil: 'rempli* | tenir parole | tenu* | respect* | attein* | réalis*',
    propose: 'propos*',
    adopt: 'adopt* | approuv* | accept* | valid*',
    reject: 'rejet* | refus*',
    decide: 'décid* | décision*',
    give: 'donn* | fourni* | contribu* | vers*',
    receive: 'reçoi* | reçu* | obtien* | obtenu',
    pay: 'pay* | financ* | verse*',
    cost: 'coût* | coute* | prix | cher',
    money: 'argent | fonds | budget | financ* | somme',
    warn: 'avert* | mise en garde | mis en garde | alerte*',
    worry: 'inquiét* | préoccup* | souci* | crain*',
    criticise: 'critiqu* | accus* | reproch* | dénonc*',
    praise: 'salu* | lou* | remerci* | félicit*',
    admit: `admet* | admis | reconnu* | reconnaî* | reconnai* | avou*`,
    usual: `habituel* | d'habitude | normal* | normalement | ordinaire* | courant* | usuel*`,
    deny: 'nie | démen* | contest*',
    demand: 'demand* | exig* | réclam* | appel* | veut',
    answer: 'répon* | répli* | réagi* | réaction*',
    lead: 'dirig* | présid* | command* | commande | à la tête',
    leader: 'chef* | dirigeant* | patron* | président*',
    predecessor: 'prédécesseur* | précédent* | ancien*',
    successor: 'successeur*',
    purpose: 'tâche* | but | rôle | mission* | fonction* | sert',
    goal: 'objectif* | cherche à | vise*',
    attend: 'particip* | présent* | assist* | invité* | pris part',
    meet: 'réuni* | rencontr* | séance* | entretien* | session*',
    visit: 'visit* | voyage* | déplacement* | rendu à | rendu en',
    place: 'lieu* | endroit* | siège* | situé* | se trouve',
    cooperate: 'coopér* | collabor* | partenariat* | ensemble',
    support: 'soutien* | soutenir | appui* | aide* | aider',
    produce: 'produi* | production* | fabri*',
    lack: 'manque* | pénurie* | assez | suffisa* | insuffis*',
    need: 'besoin* | nécessair* | faut',
    mandatory: 'obligat* | oblig*',
    allow: 'autoris* | permis* | perme*',
    forbid: 'interdi*',
    danger: 'danger* | menac* | risque*',
    die: 'mort* | décès | décéd* | mour*',
    child: 'enfant*',
    school: 'école*',
    hospital: 'hôpital* | hôpitaux | clinique*',
    ill: 'malad* | infect*',
    new: 'nouveau* | nouvel* | première fois',
    number: 'nombre* | chiffre*',
    share: 'part | pourcent* | proportion',
    deadline: 'délai* | échéance* | date limite',
    duration: 'durée | dure | combien de temps',
    cause: 'raison* | cause*',
    effect: 'conséquen* | résultat* | effet*',
    change: 'chang* | modifi*',
    differ: 'différen* | contredi* | diverg*',
    include: 'compri* | inclu* | contien* | fait partie',
    add: "en plus | suppléme* | s'ajout*",
    wording: 'mot à mot | cite* | citation* | formul* | texto',
    topic: 'sujet* | thème* | ordre du jour | discut* | parl*',
    document: 'document* | article* | rapport*',
    proof: 'preuve*',
    agree: 'accord* | conven*',
    negotiate: 'négoci* | dialogue* | pourparlers',
    recognise: 'reconn*',
    member: 'membre* | adhé*',
    deliver: 'livr* | arriv*',
    use: 'utilis* | emplo* | dépens*',
    train: 'form* | entraîn*',
    measure: 'mesure* | étape*',
    technology: 'technolog* | intelligence artificielle',
    future: 'avenir | futur* | prochain*',
    likely: 'probab* | possib* | chances',
    certain: 'certain* | sûr | garanti* | irrévers*',
    uncertain: 'incertain* | flou* | inconnu* | pas clair',
    ready: 'prêt* | opérationnel* | fonctionn*',
    complete: 'complet* | entier* | plein*',
    problem: 'problème* | difficul* | défi* | faibles*',
    progress: 'progrès | avanc* | en bonne voie',
    reliable: 'fiab* | crédib* | confian*',
    disinformation: 'désinform* | fausses nouvelles | mensong*',
    interfere: 'ingéren* | ingérence* | déstabilis*',
    spread: 'répand* | propag* | diffus*',
    first: "d'abord | priorit*",
    link: 'lien* | relation* | lié* | connex*',
    promise: 'prome* | promi* | engag*',
    statement: 'déclar* | message* | discours',
    expert: 'expert*',
    country: 'pays | états',
    city: 'ville*',
    government: 'gouvernement*',
    company: 'entreprise* | société*',
    name: "s'appelle | nom | sigle | signifie",
    strong: 'fort* | renforc*',
    stable: 'stabil* | paix',
    compare: 'compar*',
    order: 'ordre',
    buy: 'achet* | achat*',
  },

  asked: {
    pointing: {
      thing: `
        cela | ça | ce | ceci | c'est | cet | cette | ces | celui | celui ci | celle | celle ci | celui là | celle là | ceux | ceux ci | celles | celles ci | il | elle | ils |
        elles | leur | leurs | qui y | là | là bas | son | sa | ses | lui | l'a | l'ont | le même | la même | les mêmes | dedans | ce dernier | cette dernière | lequel |
        laquelle | l'a t | d'où
      `,
      expletive: 'y a t il | y avait il | y a eu | il y a | il y avait | il y a eu',
      person: "il | elle | lui | son | sa | ses | l'homme | cet homme | cette femme | cette personne | qui est ce",
      leadsOn: `
        et | mais | aussi | plus | ou | ou bien | alors | puis | ensuite | dans ce cas | qu'en est il | et pour | quid | quid de | et si | même chose pour | pareil pour |
        idem pour | et concernant | c'est à dire | je veux dire | je voulais dire | non attends | attends | et du coup
      `,
      before:
        "ok | okay | merci | d'accord | bon | bien | très bien | alors | et | mais | oui | non | ah | hmm | euh | bref | super | parfait",
    },
    answers: {
      share: `
        quelle part | pourcentage | quelle proportion | quel pourcentage | combien de pour cent | quelle fraction | quelle partie | part de | proportion de | taux de
      `,
      duration: `
        combien de temps | quelle durée | combien d'années | combien d années | combien d'ans | combien de mois | combien de jours | combien de semaines | sur quelle période |
        quelle période | pendant combien de | sur combien d'années | sur combien de | en combien de temps | quel délai | dans quel délai | quel horizon | depuis combien de temps
      `,
      namedAmount: `
        combien de dollars | combien d'euros | combien de milliards | combien de millions | combien d'argent
      `,
      count: `
        combien de pays | combien de personnes | combien de soldats | combien de partenaires | combien de ministres | combien de citoyens  | combien d'hommes |
        combien de gens | combien de membres | combien de cas | combien d'états | combien de militaires | combien d'employés | combien de fois | combien d'enfants | combien de doses |
        combien de postes | combien de nations | combien de places | combien de femmes | combien d'obus | combien de drones | combien de points | combien de sources |
        combien sont ils | combien étaient ils | combien y a t il de | combien y avait il de | quel nombre | nombre de | nombre d' | quel effectif | effectifs | quels effectifs
      `,
      amount: `
        combien | quel montant | quelle somme | à combien | quel est le montant | quelle est la somme | quelle enveloppe | quelle valeur | quel budget | quel coût | quel prix |
        quelle hauteur | à quelle hauteur | montant total | somme totale | montant de | la somme de | combien ça coûte | combien coûte | quelle taille | le montant exact
      `,
      date: `
        quelle année | en quelle année | quand | quelle date | quelles dates | quel jour | quels jours | à partir de quand | quel mois | quelle semaine | quel trimestre | depuis quand |
        jusqu'à quand | d'ici quand | pour quand | à quelle heure | quel moment | à quel moment | quelle heure | quelle saison | quel soir | quelle soirée | quelle matinée |
        quel jour de la semaine | c'était quand | date de | la date | date exacte | dans combien de temps | date limite
      `,
      country: `
        quel* pays | de quels pays | quels états | quel état | quelle* nation*  | quels partenaires | quels membres | quels états membres
      `,
      person: `
        qui | à qui | de qui | par qui | avec qui | chez qui | pour qui | quelle personne | quel ministre | quelle ministre | quel responsable | quels responsables | quel dirigeant |
        quel porte parole | quel général | quel homme politique | comment s'appelle | quel est le nom | nom du | nom de la
      `,
      place: `
        quelle* région* | quelles zones | quelles provinces | quels districts | quelle ville | quelles villes | quel endroit | quel lieu | quel bâtiment | à quel endroit | dans quel lieu | où ça | où est | où sont | où se | où a | où ont | où était |
        où sera | ou se trouve | ou se situe | ou est base | ou est basee | ou se tient | ou sont bases | c'est où | ou ca | ou est ce que | ou a lieu | ou a eu lieu | lieu de | siège de |
        d'où | par où | vers où
      `,
      reason: `
        à quoi sert | à quoi servent | à quoi ça sert | pourquoi | pour quelle raison | pour quelles raisons | quelle raison | quelles raisons | dans quel but | quel but | quel est le but |
        quel objectif | quel est l'objectif | quelle est la raison | raison de | à quelle fin | que fait il | que fait elle | que fait ce | que fait le | que fait la | que fait cette |
        que fait l' | que fait | qu'est ce que ça fait | ça fait quoi | elle fait quoi | il fait quoi | ca sert a quoi | sert à quoi | c'est pour quoi faire | quel est son rôle |
        quel est le rôle | quelle est sa mission | quelle est la mission | quel rôle | quelle mission | quelle fonction | quelles sont les missions | quelles sont ses missions |
        que va faire | que vont faire | que doit faire | comment ça se fait | en vue de quoi
      `,
      list: `
        quels sont | quelles sont | lesquels | lesquelles | liste | énumère | énumérez | quels sujets | quels thèmes | quels points | ordre du jour | tous les | toutes les |
        cite les | citez les | cite tous | qui sont tous | quoi d'autre
      `,
      total: 'au total | somme totale | en tout | total général',
    },
    whenAlone: '',
    asksMore:
      "quel | quelle | quels | quelles | que dit | que disent | qu'a dit | quand | c'est quand | jusqu'à quand | depuis quand | où | c'est où | cest ou | cest quand | ou ça | dans quelle ville | qui | par qui | à qui | combien | combien de temps | sur combien de temps | pourquoi | à quelle date | dans quel délai | quel jour",
    joins: 'et | ainsi que | plus',
    accented: { place: 'où' },
    yesNo: `
      est ce | est il | est elle | a t | est | sont | ont ils | ont elles | y a t | sera t | seront | était | étaient | faut il | peut on | va t | vont ils | c'est | avez vous |
      a-t
    `,
    statuses: {
      proposed: 'propos* | suggér* | préconis*',
      pledged: 'promett* | promet* | promis* | promesse*',
      committed: 'engage* | engagé* | engagement*',
      allocated: 'alloue* | alloué* | attribué* | allocation* | affecté à | affectée à | affectés à',
      provided: 'fourni* | accorde* | accordé* | octroyé* | apporté* | donné* | mobilisé*',
      disbursed: 'débourse* | déboursé* | décaissé* | versé | versée | versées | versés | payé* | viré* | dépensé* | décaissement*',
      delivered: 'livré | livrée | livrés | livrées | livraison* | remis* | acheminé*',
    },
    currencies: {
      USD: 'dollars | dollars américains | dollar',
      EUR: 'euros | euro',
      GBP: 'livres sterling | livre sterling',
      SEK: 'couronnes suédoises',
      NOK: 'couronnes norvégiennes',
      DKK: 'couronnes danoises',
      CHF: 'francs suisses',
      UAH: 'hryvnias',
      RUB: 'roubles',
    },
    derivations: {
      perMonth: 'par mois | mensuel* | mensuellement | chaque mois | tous les mois',
      perYear: "par an | annuel* | annuellement | chaque année | tous les ans | par année | l'année en moyenne",
      perWeek: 'par semaine | hebdomadaire* | chaque semaine',
      perDay: 'par jour | quotidien* | chaque jour | journalier* | journalière*',
      perQuarter: 'par trimestre | trimestriel* | chaque trimestre',
      average:
        'en moyenne | moyenne | ça fait | cela fait | réparti sur | réparti* | étalé sur | divisé par | divise | soit combien par | moyen',
      sum: 'ensemble | additionne* | ajoute* | cumulé* | la somme des | plus | au total | somme des | additionné* | en additionnant',
      remainder: `
        reste | restant* | manque* | restent | reste à | solde | reliquat | reste t il | encore à verser | encore à payer | à venir | encore à fournir | ce qui reste | le reste
      `,
      share: 'quelle part | pourcentage | quelle proportion | quelle fraction | plus de la moitié | part du | quelle partie',
      half: 'moitié',
      projection: `
        même vitesse | à ce rythme | au même rythme | au rythme | rythme | à cette cadence | cadence | extrapol* | projection | si ça continue | si cela continue | annualis* |
        sur l'année entière | sur toute l'année | en doublant
      `,
      rate: 'taux de change | taux de conversion | quel taux | taux utilisé | cours du dollar | cours de change | quel cours | taux implicite',
      intoDollars: 'combien de dollars | en dollars | en usd | en dollars américains',
      intoEuros: "en euros | en eur | combien d'euros",
      convert:
        'converti* | convert* | conversion | équivaut | équivalent* | soit combien | ça donne | cela représente | ça représente | ferait',
      difference: 'écart | différence | combien de plus | combien de moins | de combien',
      change: `
        augmentation | augmenté* | hausse | croissance | progression | baisse | baissé* | diminution | diminué* | combien de plus |
        combien de nouveaux | combien de nouvelles | combien de moins | plus que le
      `,
      ratio: 'combien de fois | quel facteur | par combien | quel multiple | rapport entre',
      elapsed: `
        combien de jours | combien de mois | combien de semaines | combien de temps entre | combien de temps après | combien de temps s'est écoulé | nombre de jours | jours séparent |
        jours après | semaines après | jours plus tard
      `,
      between: "entre | depuis | après | séparent | s'est écoulé | plus tard | écoulé*",
      halfStems: 'moitié',
      halfOrdinals: 'première | seconde | deuxième',
      weekStems: 'semaine',
      monthStems: 'mois',
      perHow: 'combien*',
      timeLimits:
        'en un an | dans un an | sous un an | en un mois | en une semaine | en un jour | après un an | après un mois | pendant un an | dans le délai d un an',
      reckoning: `
        restant* | part | mois | moyenne* | moyen* | pourcentage* | proportion* | fraction | mensuel* | annuel* | an | année* |
        semaine* | trimestre* | taux | change | dollar* | usd | eur | convert* | conversion | équivalent* | équivaut | différence* |
        écart* | plus | somme* | ensemble | ajout* | cumul* | fois | facteur | rythme | cadence | moitié | solde | manque* |
        objectif* | cible | attein* | verser | fait | combien | représente* | extrapol* | projection | jour | jours | reste | restent |
        euro | euros | total | totale
      `,
    },
    asides: {
      newest: `en fin de compte | en définitive | aux dernières nouvelles`,
      newestOf: `selon les derniers | selon les dernières | selon le dernier | selon la dernière | d'après les derniers | d'après les dernières | d'après le dernier | d'après la dernière | dans le dernier | au dernier | d'après les plus récents`,
      reports: `chiffres | chiffre | rapport | rapports | données | décompte | bilan | nouvelles | bulletin | informations | estimation | pointage`,
      partOf: `de | du | des | d'`,
      everywhere: `dans tout le pays | à l'échelle nationale | dans l'ensemble du pays | dans le pays entier | partout dans le pays`,
      asPlanned: `comme prévu | comme annoncé | comme promis | comme c'était prévu | comme il était prévu | selon le plan | comme convenu`,
      asHeld: `selon tes sources | selon vos sources | selon les sources | d'après tes sources | d'après vos sources | d'après les sources | selon vos documents | d'après vos documents | à ta connaissance | à votre connaissance | sur la base de vos sources`,
      again: `celle qui | celui qui | celle que | celui que | ceux qui | celles qui | ceux que | celles que`,
    },
    forms: {
      focus: 'combien de | quel | quelle | quels | quelles | combien',
      which: `quel | quelle | quels | quelles | quel genre de | quel type de | lequel | laquelle | lesquels | lesquelles`,
      negated: `pas | aucun | aucune | jamais | sans | sauf | hormis | excepté | à part | en dehors de | ni`,
      upToWhen: `jusqu'à quand | d'ici quand | pour quand | avant quelle date | jusqu'à quelle date | d'ici quelle date`,
      fromWhen: `à partir de quand | depuis quand | à partir de quelle date | dès quand | à compter de quand | à compter de quelle date`,
      earliest: `au début | au départ | au commencement | initialement | à l'origine | dans un premier temps | d'abord | tout d'abord | originellement`,
      asserts:
        "n'est ce pas | hein | c'est bien ça | c'est ça | c'est exact | pas vrai | vrai ou faux | est ce exact | confirme | confirmez | c'est correct | oui ou non",
      exactly: `
        quelle date | quel jour | date exacte | quels jours | quand exactement | date précise | jour exact | à quelle date | jour précis | quelles dates | le jour exact
      `,
      saying: `
        propos* | annonc* | dit | déclar* | publie* | publié* | disent | disait | affirm* | indiqu* | expliqu* | mentionn* | évoqu* |
        parle | parlent | parlé | parler | rapport* | révél* | dévoil* | conférence de presse | discours | interview* | entretien |
        écrit* | article* | souligne* | soulign* | averti* | présent* | prononc* | suggér*
      `,
      wantsWords: `
        ses propres mots | citation directe | mot pour mot | mot à mot | textuellement | propres mots | propres termes | termes exacts | mots exacts | citation exacte | citation de |
        citer les mots | verbatim | paroles exactes | ses paroles | leurs propres mots | citation textuelle | phrase exacte
      `,
      wantsName: `
        nom du | nom de | noms des | comment s'appelle | comment s'appellent | comment se nomme | quel est le nom | quels sont les noms | le nom | les noms | leurs noms | son nom | prénom | nom svp |
        nom s'il vous plaît | noms de
      `,
      sayerAfter: "qu'a | qu'ont | qu'avait | qu'est ce que | qu'est ce qu' | que | ce que",
      sayerAfterVerb: `
        qu'a dit | qu'ont dit | qu'avait dit | que dit | que disait | que disent | qu'a déclaré | qu'ont déclaré | qu'a annoncé | qu'ont annoncé | que déclare | qu'affirme | qu'a affirmé |
        qu'a expliqué | que répond | qu'a répondu | qu'en dit | qu'en a dit | que pense | qu'annonce | que raconte | qu'a écrit
      `,
      says: `
        dit | déclaré | annoncé | affirmé | répondu | expliqué | commenté | a dit | a t il dit | a t elle dit | a déclaré | a annoncé |
        déclare | annonce | affirme | répond | a t il déclaré | a t il annoncé | ont ils dit | indiqué | ont dit | en dit | en pense |
        avertit
      `,
      verbatim:
        'citation* | mot pour mot | mot à mot | textuel* | verbatim | propres mots | propres termes | mots exacts | termes exacts | paroles exactes | citer | citez',
      ofSaying: `
        dit | déclar* | annonc* | affirm* | rapport* | mentionn* | écrit | publié* | indiqu* | expliqu* | raconté | évoqu* | révél* | cité | citée
      `,
      whoSpoke: `
        qui dit ça | qui dit cela | qui a dit ça | qui a dit cela | qui l'a dit | qui le dit | dit par qui | selon qui | d'après qui | qui l'affirme | qui a affirmé ça | qui l'a annoncé |
        qui a annoncé ça | qui a annoncé cela | qui l'a déclaré | qui a déclaré ça | qui a déclaré cela | annoncé par qui | c'est qui qui dit ça | qui est ce qui dit ça | c'est qui qui l'a dit |
        de qui vient cette | de qui vient l'information | de qui est cette phrase | de qui est cette citation | qui prétend ça | qui l'a affirmé | qui a dit ca
      `,
      asOf: `
        en date de | en date du | en date de quand | à quelle date | de quand | de quand date | de quand date ce chiffre | de quand ça date | ça date de quand | c'est de quand | de quand est ce | de quand datent ces chiffres |
        ça date de | c'est daté de quand | daté de quand | c'est à jour | depuis quand est ce valable | de quand date cette information | de quand date l'information | de quand est ce chiffre |
        quel âge a cette information | c'est récent | est ce récent | de quelle date | arrêté à quelle date | à quelle date est ce arrêté | de quand date cela
      `,
    },
    roles: {
      who: 'qui | quel* pays | quels états | quelle* nation*  | quels membres',
      giver: `
        promet* | promis | a promis | ont promis | donne* | a donné | ont donné | paie | paye* | paient | a payé | finance* | a financé | fournit | fournissent | a fourni | ont fourni |
        verse | versent | a versé | contribue* | a contribué | ont contribué | s'est engagé | s'engage | s'engagent | se sont engagés | apporte* | a apporté | débourse* | alloue | règle
      `,
      receiver: `
        reçoit | reçu | a reçu | ont reçu | reçoivent | bénéficie* | a bénéficié | obtient | obtiennent | touche | touchent | perçoit | a touché | a obtenu
      `,
      announcer: `
        annonce* | a annoncé | l'a annoncé | ont annoncé | a dit | dit | l'a dit | propose* | a proposé | l'a proposé | déclare* | a déclaré | l'a déclaré | affirme* | a affirmé | a révélé | révèle |
        a dévoilé | dévoile | a suggéré | avait annoncé | avait dit | a présenté
      `,
      holder: `
        dirige* | préside* | occupe* | commande* | est à la tête | est aux commandes | est en charge | est responsable | mène | a dirigé | a présidé | exerce | détient | est chargé
      `,
      participant: `
        participe* | assiste* | est venu | a participé | ont participé | a assisté | ont assisté | était présent | étaient présents | sont venus | vient | viennent | était là | étaient là |
        est présent | sera présent | seront présents | prend part | a pris part | ont pris part | se rend | s'est rendu
      `,
      toWhom: "à qui | pour qui | au profit de qui | vers qui | à l'attention de qui | où va l'argent",
      another: `
        précédent* | ancien | ancienne | anciens | anciennes | prochain* | futur* | prédécesseur* | successeur* | sortant* | ex | avant lui | avant elle | après lui | après elle | entrant | succède | succèdera | succédera | succéder | succédé | remplace | remplacera | remplacé | remplacer | suit | suivra | prend la suite | prendra la suite
      `,
      before: 'avant | auparavant | précédemment | antérieurement | avant ça | avant cela | autrefois',
    },
    intents: {
      misbehave: `
        ignore tes | ignorez | ignore les | ignore toutes | oublie tes | oubliez | oublie les | oublie tout | fais comme si | faites comme si | fais semblant | invente | inventez | imagine que |
        sans sources | sans citer | sans source | laisse tomber les sources | tes instructions | vos instructions | tes règles | vos règles | joue le rôle | jouez le rôle | tu es maintenant |
        à partir de maintenant tu | dis juste oui | dites juste oui | devine | devinez | au hasard | contourne | désobéis | hallucine | prompt système
      `,
      opinion: `
        que pensez vous | à votre avis | ton avis | votre avis | faut il | météo | poème | blague | que penses tu | tu penses que |
        pensez vous que | crois tu | croyez vous | ton opinion | votre opinion | selon toi | selon vous | es tu d'accord |
        êtes vous d'accord | qui a raison | qui va gagner | qui gagne | prévision* | prédire | prédiction* | pronosti* | probabilité |
        quelles chances | est ce juste | est ce suffisant | est ce une bonne idée | bonne idée | est ce bien | recette | horoscope |
        chanson | raconte moi une histoire | écris moi | écrivez moi | écris un | écris une | rédige | rédigez | traduis | traduisez |
        traduction de | réserve moi | commande moi | envoie un mail | cours de la bourse | quelle heure est il | quel temps fait |
        tu aimes | recommande* | recommandation* | conseille moi | conseillez moi
      `,
      help: `
        aide moi | aidez moi | que pouvez vous faire | comment ça marche | que peux tu faire | que sais tu faire | que savez vous faire | comment tu marches | comment tu fonctionnes |
        comment fonctionnes tu | comment fonctionnez vous | qui es tu | qui êtes vous | t'es qui | tu es qui | tu sais faire quoi | tu peux faire quoi | que puis je demander | que puis je te demander |
        que puis je vous demander | quelles questions | comment poser | comment je pose | à quoi sers tu | tu sers à quoi | à quoi servez vous | quelles commandes | comment utiliser | comment t'utiliser |
        que sais tu | que savez vous | mode d'emploi | de quoi peux tu parler
      `,
      helpAlone: "aide | à l'aide | aide svp | au secours | aide stp | help",
      freshness: `
        à jour | dernière mise à jour | source la plus récente | information la plus récente | dernière actualisation |
        quand as tu été mis | informations les plus récentes | infos les plus récentes | données les plus récentes |
        document le plus récent | article le plus récent | dernière source | dernier document | de quand datent tes |
        de quand datent vos | tes infos datent | obsolète* | jusqu'à quand vont tes | fraîcheur | périmé | périmée | périmées
      `,
      sources: `
        quelles sources | tes sources | vos sources | liste des sources | liste tes sources | sur quels documents | quels documents as tu | quels documents avez vous | quels articles as tu | bibliographie |
        toutes les sources | sur quoi te bases tu | sur quoi vous basez vous
      `,
      figures:
        'tous les montants | tous les chiffres | toutes les sommes | chaque montant | chaque chiffre | chiffres clés | principaux chiffres | liste des chiffres | liste des montants | tous les euros',
      reconcile: `
        lequel est | laquelle est | se contredisent | contradiction | contradictoire* | lequel est correct | lequel est juste | laquelle est correcte | quel chiffre est | ou était ce | ou est ce plutôt | ou plutôt |
        ou seulement | quelle version | divergen* | incohéren* | qui dit vrai | lequel utiliser | lequel croire | certains disent
      `,
      greetings:
        "bonjour | salut | merci | bonsoir | coucou | hello | bonne journée | bonne soirée | au revoir | merci beaucoup | d'accord | ok | bjr | slt",
      afterGreeting: "à tous | tout le monde | l'équipe | beaucoup | bien | à toi | à vous | sitrep",
      ought: { words: 'devrait | devraient | devrions | devons nous | doit on', after: '', except: '' },
      aboutSomething:
        'sais tu sur | savez vous sur | sais tu de | savez vous de | sais tu à propos | savez vous à propos | sais tu du | savez vous du | sais tu des | savez vous des | sais tu de la | savez vous de la',
      aboutTheBot: 'toi | toi même | vous | vous même',
    },
    series: {
      continents: 'européen* | asiatique* | africain* | sud américain* | latino américain* | nord américain* | océanien*',
      ages: {
        between: 'A à B ans | A B ans | de A à B ans | âgé* de A à B ans | entre A et B ans',
        from: 'A ans et plus | A ans ou plus | plus de A ans | au moins A ans | à partir de A ans | âgé* de A ans et plus',
        below: "moins de C ans | âgé* de moins de C ans | jusqu'à B ans",
      },
      none: 'aucun | aucune | zéro | pas de',
      greater: 'plus | davantage',
      lesser: 'moins',
      except:
        'en excluant | en laissant de côté | mis à part | mise à part | sans compter | à l exception de | abstraction faite | sauf | excepté | hormis | à part | sans | hors',
      times: 'combien de fois | fois plus | rapport entre',
      weeks: 'par semaine | hebdomadaire*',
      unworked: 'cumulé* | exclusivement | médian* | par habitant | par tête | écart type | pib',
      total: 'total | totaux | somme | montant* | chiffre*',
      superlative:
        'le plus touché* | la plus touchée | les plus touché* | le plus durement touché* | la plus durement touchée | plus touché* | plus affecté* | plus durement touché* | le plus | la plus | les plus | plus grand* | plus élevé* | plus gros* | maximum | premier | premiers | principal | principaux',
      first: 'premier* | première*',
      nothing: "rien | aucune aide | aucun argent | zéro | aucun | aucune | pas d'aide",
      unreported:
        "rien déclaré | n'a rien déclaré | n'ont rien déclaré | pas déclaré | pas communiqué | rien communiqué | rien indiqué | sans ligne | sans donnée* | sans valeur | aucune ligne | pas de ligne | pas de données | aucune donnée | aucune valeur | manque | manquent | absent* du tableau | rien déclaré | non déclaré*",
      rising: 'augment* | hausse* | croît | croissance | accru* | monté* | progress*',
      falling: 'baiss* | diminu* | chute* | recul* | réduit* | réduction*',
      changing: 'chang* | évolu* | par rapport à | comparé à | comparé avec | différence entre',
      between: 'de | entre | à | et | par rapport à | contre',
      wholeAfter: 'de | du | des | de l',
      partAfter:
        'était | étaient | est | sont | vient | venait | viennent | provenait | provient | a | ont | représente* | représentait | va | allait',
      part: 'part | quelle part | pourcentage | pour cent | proportion | fraction | quelle partie',
      each: 'par | chaque | pour chaque | selon | ventilé* par',
      one: 'le',
      which: 'quel | quelle | quels | quelles | meilleur* | record | pire*',
      units: {
        day: 'jour | jours',
        month: 'mois',
        quarter: 'trimestre | trimestres',
        half: 'semestre | semestres',
        year: 'an | ans | année | années',
      },
      adverbs: {
        day: 'jour par jour | quotidien*',
        month: 'mois par mois | mensuel*',
        quarter: 'trimestre par trimestre | trimestriel*',
        half: 'semestre par semestre | semestriel*',
        year: 'année par année | an par an | année après année | annuel*',
      },
      when: 'quand',
      kinds: 'type | types | sorte | sortes | catégorie* | forme | formes | genre | genres | colonne | colonnes',
      howMany: 'combien de | combien d | nombre de | nombre d',
      chart: 'camembert* | graphique* | diagramme* | courbe* | histogramme* | dessine*',
      line: 'courbe* | ligne',
      covers: 'couvre | couverte* | remonte | quelle période',
      more: 'plus de | au moins | supérieur* à | au dessus de',
      fewer: 'moins de | au plus | inférieur* à',
      versus: 'contre | versus | vs | compar* | par rapport',
      country: 'pays | état | états | nation | nations',
      listing: 'liste | montre | affiche',
      ranking: `
        quel pays | qui a donné | premiers donateurs | plus gros donateur* | principaux donateurs | quels pays | premier donateur | plus grand donateur* | plus grands donateurs | principal donateur | classement |
        palmarès | qui donne le plus | a donné le plus | ont donné le plus | le plus donné | le plus généreux | les plus généreux | liste des donateurs | top donateurs
      `,
      months: 'quel mois | quels mois | meilleur mois | mois record | mois le plus | mois le moins',
      change: `
        changé depuis | révisé depuis | change* depuis | revise* depuis | changé | changement* | révisé* | révision* | mis à jour |
        première publication | publication précédente | version précédente | corrigé* | actualisé*
      `,
      releases: 'publication* | version* | édition* | révision* | révisé*',
      together:
        'pris ensemble | prises ensemble | tous ensemble | toutes ensemble | ensemble | au total | en tout | additionnés | cumulé | réunis | à eux tous',
      mean: 'moyenne | en moyenne | moyen',
      least: 'plus bas | plus faible | le moins | plus petit*',
      everybody: 'donateurs | tous les donateurs | tous les pays | tout le monde | dans le monde | mondial | tout le tableau',
      table: 'tableau | tableaux | jeu de données | fichier de données | base de données',
      giving: 'donne | donnes | fourni* | donné* | donner | donnent | apporté* | contribué | versé',
      aid: 'aide | aider | donne | aides | soutien | assistance | donné* | fourni* | alloué*',
      explained: `
        répart* | partag* | nouvellement | réellement | vraiment | effectivement | exactement | respectiv* | touché* | affecté* | laissant | côté | personne* | âgé* |
        aide* | donateur* | pays | montant* | mois | année* | trimestre* | semestre* | premier* | première* | soutien | assistance |
        argent | somme* | total* | chiffre* | valeur* | nombre* | état* | gouvernement* | contribut* | bénéficiaire* | alloué* |
        alloue* | donne* | donné* | fourni* | apporté* | plus | moins | gros | principal* | principaux | généreu* | classement | rang |
        mensuel* | moitié | période* | chang* | différence* | révis* | dernier* | dernière* | précédent* | nouveau* | nouvelle* |
        publication* | publié* | version* | édition* | tableau* | données | fichier | compar* | versus | entre | chaque | tous |
        toutes | ensemble | euro* | dollar* | milliard* | million* | selon | institut | monde | mondial* | moyenne* | ancien |
        ancienne | anciennes | grand | grands | grande | récent | récente | changement*
      `,
    },
    courtesy: {
      hello: `
        bonjour | bonsoir | salut | coucou | hello | bonjour à tous | salut tout le monde | bonjour tout le monde | rebonjour | comment allez vous | comment vas tu | comment ça va | ça va |
        bien le bonjour | bonne nuit | bjr | slt | salutations
      `,
      thanks: `
        merci | merci bien | merci beaucoup | mille mercis | un grand merci | grand merci | merci à toi | merci à vous | merci infiniment | je te remercie | je vous remercie | c'est gentil | remerciements |
        très utile | ça m'aide | ça aide | merci pour tout | mrc
      `,
      goodbye: `
        au revoir | à bientôt | à plus | à plus tard | à demain | à tout à l'heure | bonne journée | bonne soirée | bonne fin de journée | bon week end | bon weekend | ciao | tchao | adieu | bonne continuation | à la prochaine
      `,
      acknowledged: `
        d'accord | très bien | bien reçu | ok | super | stop | test | pause | entendu | compris | je comprends | je vois | parfait |
        bien | bon | génial | excellent | c'est noté | c'est bon | c'est parfait | c'est clair | ça marche | ça roule | oui | non |
        ouais | si | exactement | tout à fait | bien sûr | évidemment | en effet | ah | ah bon | oh | hmm | euh | intéressant |
        pas de problème | pas de souci | aucun problème | de rien | tant pis | peu importe | bravo | bien joué | bon travail |
        non merci | c'est tout | ce sera tout | rien | un instant | une seconde | formidable | impeccable | reçu | bien noté
      `,
      apology:
        "désolé | désolé de vous déranger | désolé de te déranger | désolée de vous déranger | désolée de te déranger | pardon de vous déranger | pardon | désolée | excuse moi | excusez moi | mes excuses | je m'excuse | navré | oups | toutes mes excuses | au temps pour moi | autant pour moi",
      beside: `
        toi vous tous beaucoup bien très encore alors donc pour tout ton votre aide réponse réponses info infos information informations l le la les et à je moi bot équipe amis mon ma chers cher chère madame
        monsieur c'est vraiment tellement là maintenant bonne bon rapide précieuse patience temps explications sitrep
      `,
      meant: 'pause stop test non rien exact bon bien si oui super voilà cool top vu ça très noté excellent parfait ah oh génial',
    },
    operations: {
      restate: `
        plus court | en bref | en une phrase | plus bref | plus brièvement | brièvement | en peu de mots | raccourci* | raccourcis | raccourcissez | version courte | version plus courte | fais plus court | faites plus court |
        fais court | trop long | plus simple | plus simplement | simplifie | simplifiez | en une ligne | en deux phrases | en trois phrases | en deux lignes | en un mot | condense | condensez | abrège | abrégez | en clair |
        reformule | reformulez | autrement dit | en d'autres termes | en _ mots | en _ phrases | en _ points | en _ lignes | _ points | _ phrases | max _ mots | maximum _ mots | plus concis | concis
      `,
      compare: `
        comparer | comparaison | compare | comparez | comparé à | comparée à | comparés à | par rapport à | par rapport au | côte à côte | face à face | différence entre | différences entre | versus | vs | mets en parallèle |
        mettez en parallèle | lequel est plus | laquelle est plus | lequel est le plus | laquelle est la plus | plus grand que | plus gros que | plus élevé que | supérieur à | inférieur à | en quoi diffèrent | qu'est ce qui distingue
      `,
      timeline: `
        chronologie | chronologique* | déroulé des événements | déroulement | fil des événements | suite des événements | ordre chronologique | enchaînement des | dates clés | principales dates | toutes les dates |
        liste des dates | que s'est il passé quand | quand s'est passé quoi | frise | historique | étape par étape | succession des événements | calendrier des événements
      `,
      unknowns: `
        on ne sait pas | ce qu'on ignore | ne sait pas | ne savons pas | ne sais pas | ne sait on pas | ignore t on | ignorons | qu'ignore | inconnu* | inconnues | que manque t il | qu'est ce qui manque | ce qui manque |
        informations manquantes | infos manquantes | lacunes | questions ouvertes | questions en suspens | sans réponse | reste flou | pas clair | n'est pas clair | reste à savoir | non précisé* | pas précisé* | pas connu* | zones d'ombre |
        ne peux tu pas répondre | ne pouvez vous pas répondre | n'est pas dans les sources | qu'est ce qu'on ne sait pas
      `,
      disputes: `
        se contredisent | contradictions | désaccord* | contradiction | contredit | contradictoire* | divergen* | diverge* | incohéren* | discordan* | pas d'accord | ne concordent pas | ne concorde pas | conteste* | contesté* | en conflit |
        sources sont elles d'accord | toutes les sources disent | litige* | versions différentes | chiffres différents
      `,
      changes: `
        quoi de neuf | du nouveau | qu'est ce qui a changé | ce qui a changé | qu'est ce qui change | qu'est ce qui a ... changé | qu'a t il changé | quoi de nouveau | des nouvelles | quelles nouvelles | quelles sont les nouvelles | nouveautés |
        quelque chose de nouveau | rien de nouveau | mise à jour | mises à jour | dernières nouvelles | dernières infos | dernières informations | dernières évolutions | derniers développements | dernier développement | les dernières | évolution* récente* |
        quels changements | des changements | y a t il eu des changements | a changé depuis | ont changé depuis | a évolué depuis | depuis lors | que s'est il passé depuis | qu'est ce qui s'est passé depuis | qu'est ce qui est nouveau |
        actualité récente | actus | changements depuis | quelles évolutions
      `,
      brief: `
        résumé | résumer | en résumé | aperçu | résume | résumez | résume moi | synthèse | synthétise* | récapitul* | récap | fais le point | faites le point | faire le point | fais moi le point | point de situation | point sur |
        état des lieux | où en est on | où en sommes nous | ou en est on | ou en sommes nous | où en est | ou en est | où en sont | ou en sont | vue d'ensemble | tour d'horizon | contexte | les grandes lignes | l'essentiel | points clés | points essentiels |
        points principaux | principaux points | faits essentiels | faits principaux | faits marquants | fiche | note de synthèse | éléments de langage | que sait on | que savons nous | qu'est ce qu'on sait | on sait quoi | ce qu'on sait | qu'avons nous sur |
        qu'est ce que tu sais | que sais tu sur | que sais tu de | que savez vous sur | dis moi tout | dites moi tout | tout sur | parle moi de | parle moi du | parlez moi de | parlez moi du | infos sur | informations sur | de quoi s'agit il | de quoi il s'agit |
        présente moi | présentez moi | mets moi au courant | mettez moi au courant | briefe moi | briefing | que s'est il passé | qu'est ce qui s'est passé | que se passe t il | qu'est ce qui se passe | il se passe quoi | la situation | quelle est la situation |
        en gros | panorama | bilan | topo
      `,
      sources: `
        quelle source | sources | quelle est la source | source | d'où vient | d'où ça vient | d'où sort | d'où tiens tu | d'où tenez vous | d'où tires tu | d'où provient | provenance | référence | références | quel article | quel document | quels documents |
        quel journal | quel rapport | quel média | qui le dit | qui dit ça | qui dit cela | qui l'a dit | qui a dit ça | qui a dit cela | qui l'a écrit | qui a écrit ça | qui le rapporte | qui rapporte | selon qui | d'après qui | preuve | preuves | justificatif |
        lien | liens | où as tu trouvé | ou as tu trouve | où avez vous trouvé | passage exact | où est ce écrit | c'est écrit où | qui l'a annoncé
      `,
      confirm: `
        tu es sûr | vous êtes sûr | tu es sûre | t'es sûr | es tu sûr | êtes vous sûr | certain | vraiment | c'est sûr | est ce sûr | c'est certain | sérieusement | sérieux | c'est vrai | est ce vrai | c'est exact | est ce exact | c'est correct |
        est ce correct | c'est confirmé | est ce confirmé | confirmé | c'est officiel | est ce officiel | fiable | c'est fiable | est ce fiable | peut on s'y fier | puis je m'y fier | vérifie | vérifiez | on peut le dire | peut on le dire |
        peut on l'affirmer | peut on citer | à quel point est ce sûr | à quel point es tu sûr
      `,
      how: `
        comment avez vous calculé | comment as tu calculé | comment tu as calculé | comment calcules tu | comment calculez vous | comment est ce calculé | comment c'est calculé | comment arrives tu | comment arrivez vous | comment es tu arrivé |
        comment obtiens tu | comment obtenez vous | comment as tu obtenu | montre le calcul | montrez le calcul | détail du calcul | détaille le calcul | quel calcul | le calcul | formule | comment a été calculé | d'où sort ce chiffre
      `,
      people: `
        qui sont les personnes | quelles personnes | qui est impliqué | qui sont les acteurs | quels acteurs | acteurs clés | acteurs principaux | personnes impliquées | personnes citées | personnes mentionnées | liste des personnes | toutes les personnes |
        qui est cité | qui est mentionné | qui est qui | qui sont les gens | quels responsables | quelles personnalités | personnages clés | noms cités | tous les noms | les protagonistes
      `,
      said: `
        citation de | qu'a dit | que dit | qu'ont dit | que disent | qu'a ... dit | qu'est ce que ... a dit | qu'est ce qu'a dit | ce qu'a dit | citation | citations | cite | citez | citer | textuellement | mot pour mot | mot à mot | verbatim | propres mots |
        mots exacts | termes exacts | paroles | qu'a déclaré | qu'a t il dit | qu'a t elle dit | qu'ont ils dit | que déclare | déclaration de | déclarations de | a dit quoi | dit quoi | position de | que pense ... de | réaction de | commentaire de |
        qu'a exactement dit | a t il dit exactement | une phrase de
      `,
      details: `
        par exemple | plus de détails | plus de détail | détails | en détail | détaille | détaillez | précisez | plus précisément |
        plus précis | des précisions | développe | développez | dis m'en plus | dites m'en plus | en savoir plus | plus d'infos |
        plus d'informations | explique davantage | c'est à dire | à savoir | notamment | comme quoi | quoi exactement |
        lesquels exactement | tel que | tels que | approfondis | la suite | et encore | davantage de détails | davantage
      `,
      figures: `
        tous les chiffres | les chiffres | quels chiffres | des chiffres | tous les montants | les montants | chiffres clés |
        principaux chiffres | liste des chiffres | toutes les sommes | juste les chiffres | que les chiffres |
        uniquement les chiffres | donne moi les chiffres | donnez moi les chiffres | données chiffrées | chaque montant |
        chiffres svp | chiffres stp
      `,
    },
    lengths: {
      numbers: {
        1: 'seul | seule',
        2: 'deux',
        3: 'trois',
        4: 'quatre',
        5: 'cinq',
        6: 'six',
        7: 'sept',
        8: 'huit',
        9: 'neuf',
        10: 'dix',
        20: 'vingt',
        30: 'trente',
        50: 'cinquante',
        100: 'cent',
      },
      one: 'un | une',
      before: 'courtes | courte | courts | court | brefs | brèves | petits | petites | principaux | grands | seule | seul',
      points: 'point | points | puce | puces | tiret | tirets',
      sentences: 'phrase | phrases | ligne | lignes',
      words: 'mot | mots',
      paragraphs: 'paragraphe | paragraphes',
      beside: 'max | maximum | seulement | juste | uniquement',
    },
    everyFigure: {
      all: 'liste | tous | toutes | chaque | donne moi | donnez moi | énumère | cite',
      figures: 'chiffre | chiffres | nombre | nombres | montant | montants | somme | sommes | total | totaux | valeur | valeurs',
      by: 'par jour | par date | par mois | par semaine | par an | par année',
      beside: 'le | la | les | de | des',
    },
    requests: {
      before: `
        et | alors | donc | ok | okay | mais | aussi | bon | bien | puis | svp | stp | s'il te plaît | s'il vous plaît | bonjour | salut | coucou | désolé | désolée | pardon | question rapide | petite question | question | une question |
        merci | bonsoir | sinon | du coup | en fait
      `,
      opens: `
        qui | que | quoi | qu'est ce | qu'est ce que | qu'est ce qui | qu'a | qu'ont | quand | où | ou est | pourquoi | comment | combien | quel | quelle | quels | quelles | lequel | laquelle | à qui | de qui | par qui | depuis quand | à combien |
        est ce que | est ce | est il | y a t il | a t | a t il | ont ils | peux tu | peut on | pouvez vous | pourriez vous | pourrais tu | faut il | donne | donne moi | donnez | donnez moi | cite | citez | liste | listez | nomme | dis | dis moi | dites | dites moi |
        montre | montrez | explique | expliquez | compare | comparez | résume | résumez | fais | faites | trouve | trouvez | confirme | confirmez | vérifie | vérifiez | j'ai besoin | j'aurais besoin | je veux | je voudrais | j'aimerais | il me faut |
        rappelle | rappelez | convertis | convertissez | calcule | calculez | énumère | énumérez | parle | parlez | il s'agit
      `,
    },
    readership: {
      forWhom: `
        pour un | pour une | pour nos | pour notre | pour mon | pour ma | pour mes | pour le | pour la | pour les | pour leur |
        à destination de nos | à l attention de nos | pour une note au | pour une note à la | pour une note du | pour le compte du
      `,
      readers: `
        lecteur | lecteurs | lectrice | lectrices | lectorat | audience | téléspectateurs | spectateurs | auditeurs | auditeur |
        collègue | collègues | rédacteur | rédactrice | rédaction | ami | amis | amie | ministre | ministres | ambassadeur |
        ambassadrice | directeur | directrice | patron | patronne | chef | cheffe | président | présidente | équipe | équipes |
        service de presse | cabinet | discours | présentation | note | diapo | appel | grand public
      `,
    },
    manner: {
      ways: 'comment | de quelle manière | de quelle façon | par quel moyen | par quels moyens | sous quelle forme | par quelle voie | de quelle sorte',
      exactly: 'exactement | précisément | concrètement | au juste | donc',
      auxiliaries: `
        a | ont | est | sont | était | étaient | sera | seront | va | vont | avait | avaient | fut | furent | peut | peuvent | doit | doivent | s'est | se sont | se fait | se passe | fait | font | a t | ont ils | est il | est elle
      `,
    },
    definition: {
      before:
        "ok | okay | alors | donc | bonjour | salut | merci | s'il te plaît | s'il vous plaît | svp | stp | et | mais | bon | d'accord | dis moi | dites moi | rappelle moi | rappelez moi | explique moi | au fait | euh",
      opens: `
        qui | que | qu'est | c'est quoi | c'est qui | qui est | qu'est ce que | qu'est ce qu' | qu'est ce que c'est que |
        que signifie | que veut dire | ça veut dire quoi | définis | définition de | quoi | que désigne | comment s'appelle ça |
        ça s'appelle comment | comment ça s'appelle | comment appelle t on
      `,
      nods: "merci | ok | okay | d'accord | bien | et | alors | donc | bon | oui | compris | parfait",
    },
    oneself: 'mon | ma | mes | notre | nos | le mien | la mienne | les miens | le nôtre | la nôtre | mien | mienne',
    ownDoing: {
      people: `je | me | moi | nous | tu | te | toi`,
      asking: `
        peux-tu | pouvez-vous | pourrais-tu | peux tu | sais-tu | as-tu | dis-moi | dites-moi | donne-moi | donnez-moi |
        montre-moi | montrez-moi | rappelle-moi | rappelez-moi | explique-moi | je me demande | je crois | je pense |
        je veux dire | je voulais dire | j'ai lu | je sais | je ne sais pas | que sait-on | savons-nous | avons-nous |
        puis-je | dois-je | pouvons-nous | devons-nous | tu as dit | tu dis | tu veux dire | es-tu sûr | pour moi | pour nous
      `,
      wishes: `je veux | je voudrais | j'ai besoin | j'aimerais | nous voulons | nous voudrions`,
      toDo: '',
      doings: '',
    },
    amongPeople: `
      je | j' | j'ai | moi | me | nous | on | tu | toi | te | ton | ta | tes | vous | votre | vos | quelqu'un
    `,
    silence: `
      stop | arrête | arrêtez | arrête de répondre | tais toi | taisez vous | silence | chut | muet | laisse-nous | pas maintenant
    `,
    ifRight: `
      est ce vrai | c'est vrai | est ce exact | c'est exact | est ce juste | c'est juste |
      est ce correct | vrai | vrai ou faux | vérifie ça | vérifie cela | peux tu vérifier
    `,
  },

  // Numbers, money and times

  cardinals: {
    0: 'zéro',
    1: 'un|une',
    2: 'deux',
    3: 'trois',
    4: 'quatre',
    5: 'cinq',
    6: 'six',
    7: 'sept',
    8: 'huit',
    9: 'neuf',
    10: 'dix',
    11: 'onze',
    12: 'douze',
    13: 'treize',
    14: 'quatorze',
    15: 'quinze',
    16: 'seize',
    17: 'dix sept',
    18: 'dix huit',
    19: 'dix neuf',
    20: 'vingt',
    30: 'trente',
    40: 'quarante',
    50: 'cinquante',
    60: 'soixante',
    70: 'septante',
    80: 'quatre vingt|quatre vingts|huitante',
    90: 'nonante',
  },
  hundred: 'cent|cents',
  thousand: 'mille',
  loneThousand: 'mille',
  yearsInPairs: false,
  article: 'un|une',
  numberJoiner: 'et',
  decimalWord: 'virgule',
  fractions: { '0.5': 'un demi|une demie|demi', '0.25': "un quart de|un quart d '" },
  andAHalf: 'et demi|et demie',
  scales: {
    3: 'mille|milliers',
    6: 'million|millions',
    9: 'milliard|milliards|mds|md|mrd|mrds',
    12: 'billion|billions|mille milliards',
  },
  percent: 'pour cent|%|pourcent',

  currencies: {
    EUR: 'euro|euros',
    USD: 'dollar|dollars|dollars us|dollars américains|dollar américain',
    GBP: 'livre sterling|livres sterling|livres',
    UAH: 'hryvnia|hryvnias',
    PLN: 'zloty|zlotys',
    SEK: 'couronnes suédoises',
    NOK: 'couronnes norvégiennes',
    DKK: 'couronnes danoises',
    CHF: 'francs suisses|franc suisse',
    RUB: 'rouble|roubles',
  },
  subunits: 'centime|centimes|cents',
  currencyJoiner: "de|d '",
  boundsBefore: {
    at_least: "au moins|au minimum|plus de|plus d '|minimum|pas moins de",
    at_most: "au plus|au maximum|jusqu ' à|moins de|moins d '|pas plus de",
    nearly: "presque|près de|près d '|quasiment|pas loin de",
    about: 'environ|à peu près|autour de|approximativement|aux alentours de|quelque|quelques',
  },
  boundsAfter: { at_least: 'au moins|au minimum|ou plus', at_most: 'au plus|au maximum', about: 'environ' },
  amountLeads: 'encore|vaut|coûte',
  counted: "de citoyens|citoyens|d ' habitants|habitants|personnes|de personnes|réfugiés|soldats|obus|drones|tonnes|doses",

  ordinals: [
    'premier|première|premiers|premières|1er|1re|1ère',
    'deuxième|second|seconde|2e|2ème|2nd|2nde',
    'troisième|3e|3ème',
    'quatrième|4e|4ème',
    'cinquième',
    'sixième',
  ],
  last: 'dernier|dernière|derniers|dernières',
  ordinalEndings: 'er|re|ere|e|eme|nd|nde',

  months: [
    'janvier|janv',
    'février|févr|fév',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'août|aout',
    'septembre|sept',
    'octobre|oct',
    'novembre|nov',
    'décembre|déc',
  ],
  ambiguousMonths: 'mars|sept|nov',
  monthPrepositions: "en|depuis|de|d '|début|mi|fin|avant|après|jusqu ' en|dès|courant|entre",
  dayFollowsMonth: false,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  shortWeekdays: [],
  dayArticles: 'le',
  partitives: 'de|des|du',
  yearWords: {},
  units: {
    day: 'jour|jours',
    week: 'semaine|semaines',
    month: 'mois',
    quarter: 'trimestre|trimestres',
    half: 'semestre|semestres|moitié',
    year: 'année|années|ans',
  },
  weekend: 'weekend|week end|fin de semaine',
  weekNumber: 'semaine',
  weekOf: 'semaine du',
  decades: {
    20: 'années vingt',
    30: 'années trente',
    40: 'années quarante',
    50: 'années cinquante',
    60: 'années soixante',
    70: 'années soixante dix',
    80: 'années quatre vingt|années quatre vingts',
    90: 'années quatre vingt dix',
  },
  decadeBefore: 'années',
  decadeAfter: '',
  decade: 'décennie|décennies',
  century: 'siècle',
  fillers: "de|du|d '|l '|la|le|année|an|en|mois de",
  yearEndings: '',
  edges: {
    since: 'depuis|depuis le|à partir de|à partir du|à compter de|dès',
    until: "jusqu ' à|jusqu ' au|jusqu ' en",
    before: 'avant|avant le|avant la',
    after: 'après|après le',
    by: "d ' ici|d ' ici à|d ' ici au|au plus tard|au plus tard le|au plus tard en",
    as_of: 'en date du|à la date du|état au|situation au',
    around: 'vers|vers le|autour du',
  },
  parts: {
    rest: 'reste de|le reste de|reste du|le reste du',
    early: "début|au début de|au début du|au début d '|début de",
    mid: 'mi|à la mi|au milieu de|au milieu du|milieu',
    late: 'tard en',
    end: "fin|la fin de|à la fin de|la fin du|à la fin du|fin de|la fin de l '|à la fin de l '",
  },
  rangeStart: 'de|du|entre|entre le',
  rangeJoin: 'à|au|et|et le',

  now: 'maintenant|présent|à présent',
  startingOn: 'à partir du|à compter du|à partir de',
  countedFrom: 'à partir du|à partir de',
  previous: 'dernier|dernière|derniers|dernières|passé|passée|précédent|précédente',
  current: 'ce|cet|cette|en cours|actuel|actuelle',
  next: 'prochain|prochaine|prochains|prochaines|à venir|suivant|suivante',
  shiftFollows: true,
  relativeDays: { '-2': 'avant hier', '-1': 'hier', '0': "aujourd ' hui", '1': 'demain', '2': 'après demain' },
  relativePeriods: {
    'year -1': "l ' an dernier|l ' an passé|an dernier",
    'year 0': "l ' année",
    'year 1': "l ' an prochain|an prochain",
  },
  afterNext: '',
  beforeLast: '',
  agoBefore: 'il y a',
  agoAfter: '',
  within: "en|dans|dans un délai de|dans un délai d '|sous|en moins de|en moins d '",
  over: 'sur|pendant|durant|pour|au cours de|sur une période de',
  per: 'par|chaque',
  rates: { day: 'quotidien*', week: 'hebdomadaire*', month: 'mensuel*', quarter: 'trimestriel*', year: "annuel*|par an|l ' an" },
  durations: { '1 year': 'un an', '6 month': 'six mois' },
  vague:
    'récemment|dernièrement|bientôt|prochainement|sous peu|dans les prochains mois|dans les prochaines semaines|dans les prochains jours|dans les mois à venir|dans les semaines à venir|prochains mois|prochaines semaines|dans un proche avenir|ces derniers mois|ces dernières semaines',
  ahead: 'sera|seront|va|vont|prochain*|demain|prévu*|aura|auront',
  checked: {
    joints: 'et|mais|tandis que|alors que|et que',
    offsets: 'plus tard|plus tôt|après|avant|auparavant',
    opposites: {
      degree: {
        one: 'peu|lent*|limité*|faible*|modeste*|à peine',
        other: 'grand*|considérable*|beaucoup|important*|significatif*|rapide*|bon*|net*|réel*',
      },
      growth: {
        one: 'augment*|hausse*|croiss*|accru*|croît*|renforc*|élarg*|intensifi*|accroît*|accroître|plus|meilleur*',
        other: 'baiss*|diminu*|recul*|rédui*|affaibl*|restreind*|restreint*|moins|pire*|coup*',
      },
      steadiness: { one: 'fragile*|instable*|tendu*|précaire*', other: 'stable*|calme*|sûr*|apaisé*' },
      openness: { one: 'ouvr*|ouvert*|rouvr*', other: 'ferm*|clos*' },
      acceptance: { one: 'adopt*|approuv*|accept*|pour|soutien*|soutenu*', other: 'rejet*|refus*|repouss*|contre|oppos*' },
      sureness: { one: 'certain*|irréversible*|inévitable*|confirmé*', other: 'incertain*|réversible*|peut-être|non confirmé*|douteux*' },
      novelty: { one: 'nouveau*|nouvel*|neuf*', other: 'existant*|ancien*|vieux|précédent*' },
      bounds: { one: 'plancher|minimum', other: 'plafond|maximum' },
      trade: { one: 'achet*|acquér*|acquis*|command*', other: 'vend*|vent*' },
      coming: { one: 'rejoin*|rejoint*|prend ses fonctions|pris ses fonctions|devient|devenu*', other: 'quitt*|démission*|retir*' },
      judgement: { one: 'avert*|mis en garde|inquiet*|critiqu*|accus*|condamn*|alert*', other: 'salu*|félicit*|lou*' },
      permission: { one: 'autoris*|permet*|permis*|peut|peuvent', other: 'interdi*|ne peut pas|ne peuvent pas' },
      hour: { one: 'soir*|nuit*', other: 'matin*|midi' },
      age: { one: 'enfant*|mineur*', other: 'adulte*|personnes âgées' },
      'going ahead': { one: 'annul*|report*|suspend*|suspendu*', other: 'maintenu*|aura lieu|comme prévu|avancé*' },
      extent: { one: 'entièrement|pleinement|complètement|tout*|totalement', other: 'partiellement|en partie|à moitié' },
      unity: { one: 'ensemble|conjointement|commun*', other: 'seul*|séparément' },
      liking: { one: 'inutile*|erroné*|précipité*|trop tard', other: 'nécessaire*|utile*|juste' },
      need: { one: 'doit|doivent|obligatoire*|fermes', other: 'facultatif*|volontaire*' },
      term: { one: 'à long terme|durable*|permanent*', other: 'à court terme|temporaire*|provisoire*' },
      truth: { one: 'dément*|démenti*|ni*|conteste*', other: 'confirm*|admet*|admis*|reconn*' },
      side: { one: 'lointain*|éloigné*', other: 'proche*|voisin*' },
    },
  },
  revised: {
    corrected:
      'rectificatif|rectification|correction|corrigé|version corrigée|erratum|errata|une version précédente|une version antérieure|dans une version précédente',
    updated: 'mise à jour|actualisation|actualisé|actualisée|mis à jour|version actualisée',
  },
};
