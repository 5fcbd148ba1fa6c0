/**
 * Words for countries beside their display names: short names, peoples and adjectives, in English and in the five other
 * languages, separated by commas. A trailing `*` stands for an ending of up to four letters, so a stem must not begin an ordinary word.
 */
export const COUNTRY_WORDS: Readonly<Record<string, { readonly en: string; readonly others: string }>> = {
  AE: { en: 'uae, emirati, emiratis', others: 'emirates, émirats, emiratos, emiraty' },
  AF: { en: 'afghan, afghans', others: 'afghanisch*, afgano, afgana, afgańsk*, афганськ*' },
  AL: { en: 'albanian, albanians', others: 'albanais*, albanisch*, albanés, albanes*, albańsk*, албанськ*' },
  AM: { en: 'armenian, armenians', others: 'arménien*, armenisch*, armenio, ormiańsk*, вірменськ*' },
  AT: { en: 'austrian, austrians', others: 'autrichien*, österreich*, austríaco, austríaca, austriac*, австрійськ*, австрії, австрію' },
  AU: {
    en: 'australian, australians, aussie, aussies',
    others: 'australien*, australisch*, australiano, australiana, australijsk*, австралійськ*',
  },
  AZ: { en: 'azerbaijani, azerbaijanis, azeri', others: 'aserbaidschanisch*, azerí, azerbejdżańsk*, азербайджанськ*' },
  BA: {
    en: 'bosnia, bosnian, bosnians',
    others: 'bosnie, bosnien, bosniaque, bosnisch*, bosnio, bośnia, bośni, bośniack*, боснія, боснії, боснійськ*',
  },
  BE: { en: 'belgian, belgians', others: 'belge, belges, belgisch*, belgier, belga, belgas, belgijsk*, belgow*, бельгійськ*' },
  BG: { en: 'bulgarian, bulgarians', others: 'bulgare, bulgares, bulgarisch*, búlgaro, búlgara, bułgarsk*, болгарськ*' },
  BR: { en: 'brazilian, brazilians', others: 'brésilien*, brasilianisch*, brasileño, brasileña, brazylijsk*, бразильськ*' },
  BY: {
    en: 'belarusian, belarusians, byelorussia',
    others: 'biélorusse, belarussisch*, weißrussland, bielorruso, białorusk*, білоруськ*, білорусі',
  },
  CA: {
    en: 'canadian, canadians',
    others: 'canadien*, kanadisch*, kanadier, canadiense, canadienses, kanadyjsk*, канадськ*, канаді, канаду',
  },
  CH: { en: 'swiss', others: 'suisse, suisses, schweizer*, suizo, suiza, szwajcarsk*, швейцарськ*' },
  CN: { en: 'chinese', others: 'chinois*, chinesisch*, chinesen, chino, chinos, chińsk*, chinami, chinom, chin, китаю, китаєм, китайськ*' },
  CY: { en: 'cypriot, cypriots', others: 'chypriote, chypriotes, zyprisch*, zyprer, chipriota, cypryjsk*, кіпрськ*' },
  CZ: {
    en: 'czech, czechs, czech republic',
    others:
      'république tchèque, tchèque, tchèques, tschechisch*, tschechen, checo, checa, checos, república checa, czesk*, czechami, чеськ*, чехи',
  },
  DE: {
    en: 'german, germans',
    others:
      'deutsch*, allemand*, aleman, alemán, alemana, alemanas, alemanes, niemieck*, niemiec, niemczech, niemcami, niemcom, німецьк*, німці, німців',
  },
  DK: { en: 'danish, danes', others: 'danois*, dänisch*, dänen, danés, danesa, duńsk*, duńczyc*, данськ*' },
  EE: { en: 'estonian, estonians', others: 'estonien*, estnisch*, estland, estonio, estońsk*, естонськ*' },
  EG: { en: 'egyptian, egyptians', others: 'égyptien*, ägyptisch*, egipcio, egipsk*, єгипетськ*' },
  ES: { en: 'spanish, spaniards', others: 'espagnol*, spanisch*, spanier, español, española, españoles, españolas, hiszpańsk*, іспанськ*' },
  FI: { en: 'finnish, finns', others: 'finlandais*, finnisch*, finnen, finlandés, finlandesa, fińsk*, фінськ*, фіни' },
  FR: {
    en: 'french, frenchmen',
    others: 'français*, französisch*, franzosen, francés, francesa, franceses, francusk*, francuzi, французьк*',
  },
  GB: {
    en: 'uk, u k, britain, great britain, british, britons, england',
    others:
      'britannique, britanniques, angleterre, grande bretagne, britisch*, briten, grossbritannien, británico, británica, británicos, gran bretaña, inglaterra, brytyjsk*, brytyjczyc*, brytania, brytanii, anglia, британія, британії, британськ*, англія',
  },
  GE: { en: 'georgian, georgians', others: 'géorgien*, georgisch*, georgiano, gruzińsk*, грузинськ*' },
  GR: {
    en: 'greek',
    others: 'greeks, grec, grecs, grecque, grecques, griechisch*, griechen, griego, griega, griegos, greck*, грецьк*, греки',
  },
  HK: { en: 'hong kong', others: 'hongkong, гонконг' },
  HR: { en: 'croatian, croatians, croats', others: 'croate, croates, kroatisch*, kroaten, croata, croatas, chorwack*, хорватськ*' },
  HU: {
    en: 'hungarian, hungarians',
    others:
      'hongrois*, ungarisch*, ungarns, húngaro, húngara, húngaros, węgiersk*, węgrzech, węgrami, węgrom, węgrzy, węgier, угорськ*, угорці, угорщин*',
  },
  IE: { en: 'irish', others: 'irlandais*, irisch*, irlandés, irlandesa, irlandzk*, ірландськ*' },
  IL: { en: 'israeli, israelis', others: 'israélien*, israelisch*, israelí, izraelsk*, ізраїльськ*' },
  IN: { en: 'indian, indians', others: 'indien*, indisch*, indyjsk*, індійськ*' },
  IQ: { en: 'iraqi, iraqis', others: 'irakien*, irakisch*, iraquí, iraku, irakowi, irakiem, irack*, іракськ*, іраку' },
  IR: { en: 'iranian, iranians', others: 'iranien*, iranisch*, iraní, iraníes, irańsk*, іранськ*, ірану, іраном' },
  IS: { en: 'icelandic, icelanders', others: 'islandais*, isländisch*, islandés, islandzk*, ісландськ*' },
  IT: {
    en: 'italian, italians',
    others: 'italien*, italienisch*, italiener*, italiano, italiana, italianos, włosk*, włoch, włoszech, włosi, італійськ*, італі*',
  },
  JP: { en: 'japanese', others: 'japonais*, japanisch*, japaner, japonés, japonesa, japoneses, japońsk*, японськ*, японі*' },
  KP: {
    en: 'dprk, n korea, north korean, north koreans',
    others:
      'nord coréen, nord coréenne, nordkoreanisch*, nordkoreaner, norcoreano, norcoreana, norcoreanos, północnokoreańsk*, korei północnej, koreę północną, koreą północną, північнокорейськ*, північної кореї, північну корею, північною кореєю, північній кореї, кндр',
  },
  KR: {
    en: 'rok, s korea, republic of korea, south korean, south koreans',
    others:
      'sud coréen, sud coréenne, république de corée, südkoreanisch*, südkoreaner, republik korea, surcoreano, surcoreana, surcoreanos, república de corea, południowokoreańsk*, korei południowej, koreę południową, koreą południową, republika korei, південнокорейськ*, південної кореї, південну корею, південною кореєю, південній кореї, республіка корея',
  },
  KZ: { en: 'kazakh, kazakhs', others: 'kasachisch*, kazajo, kazachsk*, казахськ*' },
  LT: { en: 'lithuanian, lithuanians', others: 'lituanien*, litauisch*, lituano, lituana, litewsk*, литовськ*, литви, литву' },
  LU: { en: 'luxembourgish', others: 'luxembourgeois*, luxemburgisch*, luxemburgués, luksembursk*, люксембурзьк*' },
  LV: { en: 'latvian, latvians', others: 'letton, lettone, lettisch*, letón, letona, łotewsk*, латвійськ*' },
  MD: { en: 'moldova, moldovan, moldovans', others: 'moldave, moldaves, moldau, moldauisch*, moldavo, mołdawsk*, молдовськ*, молдавськ*' },
  ME: { en: 'montenegrin, montenegrins', others: 'monténégrin*, montenegrinisch*, montenegrino, czarnogórsk*, чорногорськ*' },
  MK: {
    en: 'macedonia, macedonian, macedonians',
    others: 'macédoine, macédonien*, mazedonien, mazedonisch*, macedonio, macedońsk*, македонія, македонськ*',
  },
  MM: { en: 'myanmar, burma', others: 'birmanie, birma, birmania, мʼянма, бірма' },
  MT: { en: 'maltese', others: 'maltais*, maltesisch*, maltés, maltańsk*, мальтійськ*' },
  MX: { en: 'mexican, mexicans', others: 'mexicain*, mexikanisch*, mexicano, méjico, meksykańsk*, мексиканськ*' },
  NL: {
    en: 'holland, dutch, the netherlands',
    others:
      'néerlandais*, hollandais*, hollande, niederländisch*, niederländer, holanda, holandés, holandesa, neerlandés, neerlandesa, holendersk*, niderlandy, niderlandzk*, нідерландськ*, голландія, голландськ*, голландії, нідерландів',
  },
  NO: { en: 'norwegian, norwegians', others: 'norvégien*, norwegisch*, norweger, noruego, noruega, norwesk*, норвезьк*' },
  NZ: {
    en: 'kiwi, kiwis, new zealander, new zealanders, aotearoa',
    others:
      'néo zélandais, néo zélandaise, neuseeländisch*, neuseeländer, neozelandés, neozelandesa, nowozelandzk*, nowej zelandii, nową zelandię, новозеландськ*, нової зеландії, нову зеландію',
  },
  PK: { en: 'pakistani, pakistanis', others: 'pakistanais*, pakistanisch*, pakistaní, pakistańsk*, пакистанськ*' },
  PL: {
    en: 'polish, poles',
    others:
      'polonais*, polnisch*, polaco, polaca, polacos, polska, polski, polskie, polskiej, polskiego, polską, polsce, polskę, polacy, польськ*, польщ*, поляки',
  },
  PS: { en: 'palestine, palestinian, palestinians, gaza', others: 'palästina, palestina, palestyna, палестина' },
  PT: { en: 'portuguese', others: 'portugais*, portugiesisch*, portugués, portuguesa, portugalsk*, португальськ*' },
  QA: { en: 'qatari, qataris', others: 'катарськ*' },
  RO: { en: 'romanian, romanians', others: 'roumain*, rumänisch*, rumano, rumana, rumuńsk*, румунськ*' },
  RS: { en: 'serbian, serbians, serbs', others: 'serbe, serbes, serbisch*, serben, serbio, serbios, serbsk*, сербськ*, серби, сербів' },
  RU: {
    en: 'russian, russians, russian federation',
    others:
      'russe, russes, russisch*, russen, ruso, rusa, rusos, rusas, federación rusa, rosyjsk*, rosjan*, rosji, rosję, rosją, російськ*, росіян*, росі*, рф',
  },
  SA: { en: 'saudi, saudis, saudi arabian', others: 'saoudien*, saudisch*, saudyjsk*, саудівськ*' },
  SE: { en: 'swedish, swedes', others: 'suédois*, schwedisch*, schweden, sueco, sueca, suecos, szwedzk*, szwedzi, шведськ*, шведи' },
  SI: {
    en: 'slovenian, slovenians, slovene, slovenes',
    others: 'slovène, slovènes, slowenisch*, esloveno, eslovena, słoweńsk*, словенськ*',
  },
  SK: {
    en: 'slovak, slovaks, slovak republic',
    others: 'slovaque, slovaques, slowakisch*, slowaken, eslovaco, eslovaca, słowack*, словацьк*, словаки',
  },
  SY: { en: 'syrian, syrians', others: 'syrien*, syrisch*, sirio, syryjsk*, сирійськ*' },
  TR: {
    en: 'turkey, turkish, turks',
    others: 'turc, turcs, turque, turques, türkisch*, türken, turco, turca, turcos, tureck*, turk*, турецьк*, турки',
  },
  TW: { en: 'taiwanese', others: 'taïwanais*, taiwanisch*, taiwanés, tajwańsk*, тайванськ*' },
  UA: {
    en: 'ukrainian, ukrainians',
    others:
      'ukrainien*, ukrainisch*, ukrainer*, ucraniano, ucraniana, ucranianos, ukraińsk*, ukrainy, ukrainie, ukrainę, ukrainą, ukraińc*, українськ*, україн*',
  },
  US: {
    en: 'us, u s, usa, u s a, america, american, americans, united states of america',
    others:
      'états unis d amérique, amérique, américain*, etats unis, vereinigte staaten von amerika, vereinigten staaten, vereinigter staaten, amerika, amerikas, amerikanisch*, amerikaner*, us amerikanisch*, ee uu, eeuu, estadounidense, estadounidenses, americano, americana, americanos, norteamericano, stanów zjednoczonych, stanach zjednoczonych, stanami zjednoczonymi, ameryka, ameryki, ameryce, amerykańsk*, amerykanie, сша, сполучених штатів, америка, америки, американськ*, американці',
  },
  UZ: { en: 'uzbek, uzbeks', others: 'usbekisch*, uzbeko, uzbeck*, узбецьк*' },
  VA: { en: 'vatican, holy see', others: 'vatikan, vaticano, saint siège, watykańsk*, ватикан*' },
  VN: { en: 'vietnamese', others: 'vietnamien*, vietnamesisch*, vietnamita, wietnamsk*, вʼєтнамськ*' },
  XK: { en: 'kosovar, kosovars, kosovan', others: 'kosovisch*, kosovaren, kosowsk*, косовськ*' },
  ZA: {
    en: 'south african, south africans',
    others: 'afrique du sud, sud africain, südafrikanisch*, sudafricano, rpa, юар, південна африка',
  },
};

/** Words that sound like one country and may be several: the question must say which. */
export const UNCLEAR_COUNTRY_WORDS = `korea, korean, koreans, corée, coréen*, koreanisch*, koreaner, corea, coreano, coreana, coreanos, korei, koreę, koreańsk*,
  корея, кореї, корею, корейськ*, latin america, south america, central america, north america, congo`;

/** Display names that are ordinary words of a language read here, so that they would be found everywhere. */
export const ORDINARY_REGION_NAMES = `reunion, la reunion, la réunion, réunion, того, малі, мен, мали, komory, indie, maurice, mauricio, dominique, dominika, man,
  norfolk, ascension, granada, guadalupe, reunión`;

/** Display names that are ordinary words elsewhere, with the only language in which they are read as a country. */
export const NAMES_OF_ONE_LANGUAGE: Readonly<Record<string, string>> = { island: 'de', chin: 'pl' };
