import { eng } from 'stopword';
import type { LanguageWords } from './language-words.ts';
import type { StatementWords } from './statement-words.ts';

export const english: LanguageWords = {
  code: 'en',
  mixedIn: true,
  decimalComma: false,
  script: 'latin',
  functionWords: `
    a about after again all also am an and any are as at be been before being between but by can could did do does doing done during each
    even for from get give gave given had has have having he her here him his how i if in into is it its just let like many may me might
    more most much must my no nor not now of off on one only or other our out over own per please really said same say says shall she
    should show since so some still such tell than thanks that the their them then there these they this those through to too under until
    up us use very was we were what when where which while who whom whose why will with within without would yes yet you your hi hello hey
    okay got going gonna wanna dont doesnt didnt isnt wasnt whats whos im ive
  `,
  ownLetters: '',

  ordinary: {
    stopWords: eng,
    chatWords: `
      a about according across actual actually again ago all along already also always amount an and anybody anyone anything anywhere
      apparently apologies appear article articles as ask asked asking aside assume at audience aware back bad basically be because been
      before behind being below better between big bit boss brief briefing briefly bring but by bye call called came can cannot care case
      cause certain cheers check checking chief claim claimed claims clarify clear clearly colleague colleagues come comes coming comms
      concerning confirm confirmed confused context copy correct correctly could course current currently date dates day days dear deal
      detail detailed details did didn didn't different difference do does doesn't doing don don't done double down draft during each
      earlier early easy either else enough entire even ever every everything exact exactly explain explained express extent fact facts
      far fast few figure figures fill final finally find fine first folks following for form four from full fully fyi gave general get
      gets getting gist give given gives giving go goes going gonna good got great guess guys had half handy happen happened happening
      happens hard has have haven haven't having he headline hello help her here hey hi him his hmm hold how however i i'd i'll i'm i've
      if im important in including info inform information instead interested into involved is isn isn't issue it its itself just keep
      keeps kind know known knows large largest last lastly late later latest least less let let's like line list listed little lol long
      look looking looks lot made main mainly make makes making many material matter may maybe me mean means meant mention mentioned
      mentions might mind minute minutes moment month months more morning most much must my name named names need needed needs never new
      news next nice no nobody none not note nothing now number numbers of off ok okay on once one ones only onto or order other others
      our out over overall own page paper part particular people per perhaps person phrase phrases pick piece place please pls plz plus
      point points possible precise precisely present press presumably previous previously print printed prints prob probably provide put
      puts question questions quick quickly quite quote quoted rather re read reading real really recall record refer reference regarding
      related remember remind repeat report reported reportedly reporter reporters reports respect rest right roughly run said same saw
      say saying says second see seem seems seen sentence separate several shall she short should show sir situation slide so some
      somebody someone something somewhere sorry sort source sources speak speaking specific specifically specify spoke spoken start stand
      state stated statement statements states still stop stuff such suggest sum summarise summarize summary sure surely take taken talk
      talked talking talks tell tells term terms text than thank thanks that that's the their them then there these they thing things
      think this those though thought three through thx time times title to today together told too total totally true try trying turn two
      type under understand until up upon us use used using usual value various verbatim verify versus very via vs wait wanna want wanted
      wants was wasn't way we week weeks well went were what what's whatever when where whether which while who whole whom whose why wide
      will wish with within without won't wonder word worded wording words work working worth would write writing wrong wrote yeah year
      years yep yes yesterday yet you your yours anyhow thats whats whos wheres hows u ur r dat wat wen hw wich wot wud cud shud bout abt
      tho tbh imo btw afaik asap lmk rn ty gotta dunno cos cuz coz spring summer autumn winter weekday weekdays currency currencies sums
      qualifier sorts kindly supply folder sub bullet bullets docs doc file files filing status story desk office officer reader asks silly stupid dumb naive q qq sitrep
      journalist editor memo speech deck min mins
    `,
    chatSpellings: {
      wen: 'when',
      whn: 'when',
      dat: 'that',
      wat: 'what',
      wot: 'what',
      wht: 'what',
      hw: 'how',
      u: 'you',
      ur: 'your',
      r: 'are',
      wich: 'which',
      whch: 'which',
      wheres: 'where is',
      whos: 'who is',
      whats: 'what is',
      ppl: 'people',
      ddi: 'did',
      hte: 'the',
      adn: 'and',
      wats: 'what is',
      hows: 'how is',
      whens: 'when is',
      y: 'why',
      pls: 'please',
      plz: 'please',
      thx: 'thanks',
      wer: 'where',
      cuz: 'because',
      cos: 'because',
      coz: 'because',
      wanna: 'want to',
      gonna: 'going to',
      bn: 'billion',
      hwo: 'how',
      waht: 'what',
      whne: 'when',
      hom: 'who',
      hu: 'who',
      wehn: 'when',
      whcih: 'which',
      muhc: 'much',
      mcuh: 'much',
      mony: 'money',
      moeny: 'money',
      yrs: 'years',
      yr: 'year',
      mths: 'months',
      n: 'and',
      teh: 'the',
      thier: 'their',
      tiem: 'time',
      w: 'with',
      acc: 'according',
      govt: 'government',
      xchange: 'exchange',
    },
    leaning: `
      appear appeared appears arrive arrived asked bought buy buys call called calls care change changed check cover covers cut
      deal deals detail drop dropped end ended ends explain explained fail failed fall fell find finds finished fly fill follow
      followed following force fight go goes went happen happened head heads headed help helped helps hold holds held hurt issue
      issued join joined keep keeps kept kill killed last lasted lasts lead leads led leave leaves leaving left like liked likes
      live lives look looks lose lost make makes making made marry married meet meets met mention mentioned mind miss missed move
      moved moving need needed needs open opened opening opens order ordered pay paid pays pick picked place placed play plays
      point points press print printed push pushed put quit read record refer reply replied resign resigned respond responded
      return returned run running runs send sends sent serve serves set sell sold share shared show showed shows sign signed sit
      sits speak speaking speaks spoke spoken stand stands start started starts stay stayed stays stop stopped stops suggest
      suggested talk talked talking take takes took taken teach test thank thanked thanks think thinks travel travelled tried try
      turn turned use used visit want wanted wants watch win wins won work worked working works write writes wrote born
      age old young tall early late long soon alone afraid angry happy tired free spring summer autumn winter weekday desk officer
      editor story speech note memo cable file folder mission currency launch launched
    `,
    light: `
      really truly basically honestly frankly literally simply merely only just even still already yet again also too either
      neither quite rather pretty fairly very so much more most less least almost nearly roughly approximately exactly precisely
      about around overall altogether entirely completely totally fully partly mostly mainly largely currently presently recently
      lately nowadays today now then once ever never always usually often sometimes finally eventually initially originally actual
      actually real true certain clear concrete precise exact specific particular general main major key big biggest bigger large
      largest small smallest great good bad best worst better worse important significant notable relevant possible likely sure
      different various several many few other another same similar single whole entire full quick short brief long fresh new
      newest old recent latest current present past previous earlier next last first final official public known available confirm
      confirmed confirms confirming officially meanwhile governments government count counts tally toll headcount sheet table cell
      slide box thing things stuff matter matters issue issues topic topics subject subjects question questions point points case
      cases side sides part parts kind sort type types way ways form piece bit lot lots bunch couple number numbers figure figures
      amount amounts sum sums total totals level size scale term terms word words name names line lines phrase sentence passage
      text article articles report reports document documents source sources paper papers outlet outlets press media material
      store file record note notes briefing summary overview gist info information detail details data fact facts news headline
      headlines statement statements anything something nothing everything anyone someone everyone anybody somebody everybody
      nobody whoever whatever whichever anywhere somewhere people person guy guys folks man men woman women mention mentioned
      mentions named stated reported described given listed printed cited quoted supposed meant called said told apparently
      supposedly allegedly reportedly end ended ending ends up come came coming goes going gone get gets got getting happen
      happened happens happening turn turned turns take takes took taken seem seems seemed appear appears appeared look looks
      looked sound sounds know think believe believed guess suppose assume imagine wonder remember forget want wants wanted need
      wish like prefer hope care mind try trying tried let lets keep keeps help helpful please kindly thanks sorry urgent urgently
      asap quickly soon immediately straight away ahead forward forth aside along apart together involved concerned concerning regarding related respect
      connection context relation light view basis sense according per versus within without across among between during
      throughout despite minister's boss chief colleague colleagues audience reader readers listeners viewers angle takeaway
      bottom upshot version versions wording ones else anyway though although however instead otherwise besides moreover english
      french german spanish polish ukrainian back rest rests wait waits team sir madam dear one two three four five six seven eight nine ten tell me us
      you your my our i we they he she it january february march april may june july august september october november december
      monday tuesday wednesday thursday friday saturday sunday year years month months week weeks day days hour hours minute
      minutes moment time times date dates
    `,
    elided: '',
  },

  names: {
    lookalikes: `
      ambiance angela angora appliance arginine balconies bahama belike bosnian botanical brunet brushes brutish cameron cantor carnage
      chalice chien china's chime cranberry croaks crofts cypress denmarks dominion finances gambit geology greene headquartered indiana
      indices inland interface interim interlay interval ironies irons jamaican magisterial malice mantra medico medicos ministering
      nominal nordic norwich orient pajama pollen popish preposition presser pristine processes proposer proposes rosie russet rutted
      senegal's serfs serge sloven suede surname surnames swede turban ukulele
    `,
    ordinary: `
      january february march april may june july august september october november december monday tuesday wednesday thursday friday
      saturday sunday christmas easter english internet sitrep slack teams accord account action activity address afternoon agency agenda
      agreement ahead aircraft allowed almost alone along already although amount among analysis announce announced announcement
      another answer anyone anything approach around article aside ask asked assistance attack attend attended audience available average
      away background balance barely based basis battle because become began begin begins begun behind belief believe below beside best
      better beyond billion billions board body both breakdown brief briefing briefings bring broader brushes budget building bureau
      business called campaign capability capital carry case cause central certain chain chains chair chairman chance change changed
      charge chart check chief child children choice city civil claim claims clear close closed coalition colleague comes coming command
      commander comment commission commit commitment commitments commits committed committee common community compare compared complete
      concern conference confirm confirmed conflict congress consider contact contents context continue contract contribution control
      corner correct correction council counsel countries country county couple course court cover covered create critical currency
      current cyber data date deadline deal debate decide decided decision defence defend defense deliver delivered delivery demand
      department deputy describe detail details difference different digest direct director disagree disburse discuss discussed document
      dollar dollars double doubt draft drone drones early earlier east easy economy effect effort either election embassy
      emergency end energy enough ensure enter entire envoy equal equipment especially estimate euro euros evening event events every
      everyone evidence exact exactly example exchange executive expect expected expert explain express extra facing fact factor factory
      facts failed fall family favour feature federal figure figures file final finally finance financial finding first fiscal five follow
      following force forces foreign form former forward found founder fourth frame framework free freeze front frontline full fully fund
      funding funds further future general given gives giving global goal going gone good government governor grant grants great greed
      ground group groups growth guarantee guarantees guidance half hand happen happened hard head headline headlines headquarters hear
      heard heavy held help helped here high highest history hold home hope hour hours house however human hundred idea impact important
      include included increase independent industry inform information inside instead institute intelligence interest international
      interview into invest investment invited issue issues item itself job join joined joint journalist judge keep kind know known lack
      lady language large last later latest launch law lead leader leaders leadership leading least leave left legal less lesson letter
      level liberal line link links list listed little live loan loans local long longer look looking lord loss lost lower machine made
      main majority make making manage manager many mark market marks master material matter maybe mean meaning means measure media medium
      meet meeting meetings member members membership mention mentioned message method middle might mile military million millions mind
      minister ministerial ministers ministry minus minute miss missile missiles missing mission mistake model modern moment money month
      months morning most mostly mother motion move much munitions nation national nations near nearly need needs negotiation never news
      next night nobody none north northern note nothing notice nuclear number numbers offer office officer official officials often once
      operation operational opinion option order orders origin others ought outside overall pace package page paper parliament part
      partner partners partnership party past path peace people per percent percentage period person phase photo picture pillar place plan
      planned plans plant please   plus point points policy politics poor position possible post power premier present
      presented president press pressure previous price prime print prior private problem process produce product production programme
      program progress project promise promised proof proposal propose proposed protect provide provided provides public publish published
      purpose quarter question questions quick quickly quite quote quoted raise range rate rather ratio reach reached read ready real
      reality really reason reasons received recent recently record reduce refer reform refuse region regional regular relation release
      remain remaining remarks remember reply report reported reporter reports representative request require research reserve resource
      response rest result results return review right rise risk road role room round route rule rules running rush rushing russet safety
      same save saying schedule scheme school science second secretary section sector secure security seem seen senate senator send senior
      sense sent series serious serve service session sessions settle seven several share shares shell shells short shot should shown side
      sides sign signed similar simple simply since single site situation small soldier some somebody someone something soon sorry sort
      source sources south southern speak speaker special speech speed spell spend spending spoke spokesperson spoken stage stand standard
      start started state stated statement statements states station status stay step still stock stood stop story strategic strategy
      strength strong structure study subject submit such sudden suggest sum summary summit supply support supported supports sure surface
      surprise system table take taken takes taking talk talked talks tank tanks target task team tell term terms text thank thanks their
      theme thing things think third thought thousand threat threats three time title today together told tomorrow tonight took topic
      total totals tough track trade train training transfer transparency treasury treat treaty trend trip troops trouble true trust turn
      twice type under understand union unit united units update upon urgent useful usual value various venue verify version very victory
      view visit visited voice vote voted votes wait wake want war warn warned warning watch wealth weapon weapons week weekend weeks
      welcome went west western whatever whether white whole whose widely woman women wonder word words work worked working works world
      worry worth write written wrong year yearly years yesterday young ambassador chancellor colonel congressman countess emperor king
      lieutenant madam major marshal mister prince princess professor queen sir christian democrat democrats republican republicans muslim
      jewish soviet belong benign bridge canal cinema cities cloth cosmos costly costume cyclist design domain enemy ghost grain grand
      green greet guide hurry ideal ignore image indeed indoor insane intact intend iron italic ivory jargon keynote latter lawyer legion
      lender lesser liable libel logic lucky lunch magic malice malts marina marine margin marsh medal merit micro minor moral motor nicer
      nickel niche nomad noisy normal novel obvious organ other panic pardon patrol pebble pillow polite prison prompt quarry racing radar
      rally razor rebel remove rental repair rescue rival river robot rotten rotate rubber ruler rural salary sample satire savage scenic
      screen secret select serial shield signal silence silver singer sister sketch slogan slower smooth social spare spark spite spring
      square stable statue steady stolen storm strain stream street strict strike string studio summer sunset switch symbol syrup talent
      tariff tender theory thirst ticket timber tissue tongue tragic travel treble tribal tunes tunnel turban turnkey twelve unique unlike
      upland urban vacant valley vessel victim virtue vision volume wander warmth wheat while window winter wisdom yield
    `,
    languages: 'english french german spanish polish ukrainian russian italian dutch turkish',
    greetings: 'hi hello hey dear thanks thank cheers',
    particles: '',
    beforeLanguage: 'in into from to speak write',
    afterLanguage: 'please pls plz and or thanks',
    countryPronouns: {
      us: {
        before: 'the',
        after: `
        administration army assistance commitment congress contribution defence defense dollar dollars election elections equipment forces
        funding funds gap government help lawmakers leadership military money package part position president role s secretary senate
        share side state support troops aid weapons
      `,
        notAfter: `
        tell give gives gave show remind let help send get brief inform update bring offer owe assure promise cost costs
      `,
      },
    },
  },

  concepts: {
    begin: `
      begin | began | begun | start | kick off | kicks off | kicked off | launch | get under way | get going | commence | go live |
      roll out | inaugurate | take effect | enter into force | entry into force | come into force | onset
    `,
    end: `
      end | finish | conclude | wrap up | come to an end | run out | expire | expiry | terminate | draw to a close | wind up | cease
    `,
    continue: `
      continue | go on | carry on | keep on | keep going | last | ongoing | persist | remain in force | stay in place | extend |
      extension | prolong | renew | renewal
    `,
    open: 'open | reopen | unlock | open again | doors open | back open | accessible',
    close: 'close | shut | shut down | closure | shutdown | closed down | lock | seal off',
    schedule: `
      schedule | timetable | plan | pencil in | pencilled | slated | slate | set for | due | line up | lined up | programme | arranged |
      arrange | expected on | to take place | in the diary
    `,
    happen: 'happen | take place | occur | held | hold | be held | go ahead | come about | transpire',
    cancel: 'cancel | call off | called off | scrap | scrapped | drop plans | abandon | axe | ditch | pull the plug | cancellation',
    postpone: `
      postpone | delay | put off | push back | pushed back | defer | hold up | late | behind schedule | reschedule | put back |
      postponement
    `,
    suspend: 'suspend | pause | halt | interrupt | on hold | stop | stoppage | freeze | interruption | standstill',
    hurry: `
      fast | faster | quick | quickly | rapid | speed | speed up | pace | tempo | accelerate | swift | urgent | urgently | urgency |
      hurry | rush | haste
    `,
    increase: `
      increase | rise | rose | risen | grow | grew | grown | growth | go up | climb | jump | surge | more than before | higher | up by |
      raise | expand | expansion | step up | scale up | boost | ramp up | soar | double | upturn
    `,
    decrease: `
      decrease | fall | fell | fallen | drop | decline | go down | shrink | lower | reduce | reduction | cut | cut back | slash |
      down by | slump | fewer | shorten | shorter | dwindle | ease off | downturn
    `,
    exceed: 'exceed | more than | above | over the limit | surpass | beyond | top | outstrip',
    fulfil: `
      fulfil | fulfill | honour | honor | keep promise | keep word | make good on | live up to | deliver on | meet | met | reach |
      achieve | accomplish | attain | hit the target | stick to | carry out | implement | comply
    `,
    propose: `
      propose | proposal | suggest | suggestion | put forward | float | floated | moot | table a | recommend | recommendation | idea |
      pitch | bring forward | initiative
    `,
    adopt: `
      adopt | approve | approval | pass | passed | endorse | ratify | sign off | green light | greenlight | give the go ahead |
      go ahead | vote for | voted for | agree to | accept | rubber stamp | wave through | clear
    `,
    reject: `
      reject | rejection | turn down | turned down | vote down | voted down | refuse | refusal | throw out | decline | rule out |
      say no | said no | veto | block | defeat | spurn | withhold | withheld
    `,
    decide: `
      decide | decision | resolve | resolution | rule | ruling | settle | make up mind | determine | conclude | choose | choice | opt
    `,
    vote: 'vote | ballot | poll | cast | show of hands | abstain | abstention | in favour | against | motion | tally of votes',
    give: `
      give | gave | given | hand over | provide | supply | donate | contribute | contribution | offer | grant | award |
      put in | chip in | extend to
    `,
    receive: 'receive | get | got | obtain | take delivery | recipient | beneficiary | benefit | be given | pick up | land',
    pay: `
      pay | paid | payment | fund | finance | foot the bill | pick up the tab | bankroll | cover the cost | bear the cost | cough up |
      fork out | subsidise | shoulder | come out of | payer | reimburse
    `,
    cost: 'cost | price | price tag | bill | expense | expensive | fee | worth | cheap | pricey | outlay',
    money: `
      money | cash | fund | funds | funding | budget | finance | financial | coffers | purse | dosh | sum | kitty | financing |
      treasury
    `,
    buy: 'buy | bought | purchase | procure | procurement | acquire | acquisition | order | shop',
    sell: 'sell | sold | sale | export',
    warn: 'warn | warning | caution | alert | sound the alarm | raise the alarm | alarm | flag | red flag',
    worry: `
      worry | concern | bother | trouble | fear | afraid | anxious | anxiety | beef | gripe | uneasy | unease | alarm | upset | fret |
      scared | dread
    `,
    criticise: `
      criticise | criticize | criticism | blast | slam | condemn | complain | complaint | blame | accuse | accusation | fault | attack |
      denounce | lash out | have a go | call out | censure | object to
    `,
    praise: 'praise | welcome | applaud | hail | thank | grateful | commend | pay tribute | pleased | glad | appreciate | salute',
    usual: `usual | usually | normal | normally | ordinary | ordinarily | regular | regularly | typical | typically | customary`,
    deny: 'deny | denial | dismiss | refute | dispute | contradict | rebut | reject | untrue | false | not true | debunk | disavow',
    demand: `
      demand | call for | called for | call on | urge | insist | ask for | press for | request | appeal | want | push for | plead |
      require | ultimatum | clamour
    `,
    answer: 'answer | reply | respond | response | react | reaction | comeback | retort | comment | rejoinder',
    admit: 'admit | concede | acknowledge | own up | accept that | confess',
    apologise: 'apologise | apologize | apology | sorry | regret',
    argue: 'argue | argument | say why | case for | justify | justification | reasoning | defend | rationale | grounds',
    resign: `
      resign | resignation | step down | stand down | quit | leave office | gone | oust | sack | sacked | fired | departure |
      out of office
    `,
    appoint: `
      appoint | appointment | name as | nominate | nomination | hire | take office | took office | take over | took over | sworn in |
      installed | choose as | become | pick as
    `,
    lead: `
      lead | led | run by | head | headed | in charge | chair | chaired | preside | command | manage | oversee | boss | helm |
      direct | at the top | leadership | lead by | govern
    `,
    leader: `
      leader | boss | chief | head | director | president | chair | chairman | chairwoman | number one | top official | principal |
      superior | chairperson
    `,
    predecessor: `
      predecessor | previous | former | ex | outgoing | used to be | last one | before him | before her | prior | preceding | once was
    `,
    successor: 'successor | next | incoming | replacement | replace | succeed | after him | after her | take over from | follow',
    purpose: `
      purpose | task | role | job | mission | function | responsible | responsibility | what for | point of | aim | remit | mandate |
      duty | meant for | use of | supposed to do | assignment | be there for
    `,
    goal: 'goal | aim | target | objective | intend | intention | seek | be after | ambition | want to achieve | purpose | bid | drive at',
    attend: `
      attend | attendance | take part | took part | taking part | part in | join | turn up | show up | participate | participation |
      participant | come along | present | be there | sit in | sat in | guest | invite | attendee | on the guest list
    `,
    meet: `
      meet | met | meeting | get together | gather | gathering | session | sit down with | sat down | see | talks | conference |
      convene | assemble | get round the table | encounter
    `,
    visit: 'visit | trip | travel | tour | go to | went to | drop by | stop by | been to | journey | stay in | pay a call | arrive in',
    place: `
      place | venue | location | located | site | seat | base | based | headquarters | address | situated | spot | sit | position |
      premises
    `,
    cooperate: `
      cooperate | cooperation | work together | work with | partner | partnership | joint | jointly | team up | together | collaborate |
      collaboration | alongside | join forces | link up | hand in hand
    `,
    support: `
      support | back | backing | help | assist | assistance | aid | stand by | stand behind | side with | in favour of | aid package
    `,
    oppose: 'oppose | opposition | against | object | objection | resist | resistance | opponent | disagree',
    produce: `
      produce | production | make | made | manufacture | manufacturer | output | turn out | churn out | maker | factory | generate
    `,
    lack: `
      lack | short of | shortage | scarce | scarcity | insufficient | not enough | enough | deficit | shortfall | run low | run short |
      running out | missing | gap | too few | too little | sufficient | fall short
    `,
    need: 'need | require | requirement | necessary | necessity | called for | must have | essential | vital | in need of',
    mandatory: `
      mandatory | compulsory | obligatory | obligation | obliged | required | have to | must | forced | duty | binding | requirement
    `,
    allow: `
      allow | permit | permission | authorise | authorize | authorisation | let | may | allowed | entitled | green light | free to |
      licence | license | can get | consent | clearance
    `,
    forbid: `
      forbid | forbidden | ban | banned | prohibit | bar | barred | not allowed | outlaw | keep out | exclude | exclusion | stop from |
      restrict | restriction | off limits | prohibition
    `,
    punish: 'punish | punishment | fine | penalty | sanction | discipline | consequence for',
    protect: 'protect | protection | guard | safeguard | defend | shield | secure | immune | immunity | keep safe | safety',
    prevent: `
      prevent | prevention | avert | contain | containment | curb | avoid | stop | head off | keep from | hold back | forestall |
      deter
    `,
    danger: 'danger | dangerous | threat | threaten | risk | risky | menace | peril | hazard | harm | harmful | unsafe',
    die: `
      die | died | death | dead | deadly | fatal | fatality | kill | lost life | lost their lives | casualty | death toll | perish |
      pass away | passed away | victim
    `,
    ill: 'ill | illness | sick | sickness | symptom | disease | unwell | infection | infect | infected | ailment | come down with',
    hospital: 'hospital | ward | clinic | emergency department | emergency room | a&e | intensive care | hospitalise | bedside',
    doctor: 'doctor | physician | gp | medic | medical staff | surgeon | general practitioner | practitioner',
    child: `
      child | children | kid | kids | youngster | minor | infant | baby | babies | newborn | toddler | under five | little ones | boy |
      girl | teen | teenager | juvenile | tiny tot
    `,
    adult: 'adult | grown up | grownup | over 18 | man | woman',
    elderly: 'elderly | pensioner | senior | old people | retired | over 65 | retiree',
    school: 'school | classroom | kindergarten | nursery | college',
    family: 'family | parent | mother | father | mum | dad | relative | household',
    worker: 'worker | staff | employee | personnel | headcount | workforce | crew | manpower | employ | labour | hired',
    people: 'people | person | resident | folk | citizen | members of the public',
    population: 'population | populace | inhabitant | headcount of residents',
    politician: 'politician | mp | councillor | lawmaker | legislator | senator | member of parliament',
    government: 'government | cabinet | administration | ministry | authorities',
    council: 'council | committee | assembly | parliament | panel | chamber',
    city: 'city | town | municipality | village',
    region: 'region | area | district | province | zone | county | territory',
    country: 'country | nation',
    spokesperson: 'spokesperson | spokesman | spokeswoman | press officer | mouthpiece | speak for | representative | press office',
    expert: 'expert | specialist | scientist | researcher | adviser | advisor | scholar | analyst | academic',
    company: 'company | firm | business | industry | corporation | enterprise | contractor',
    new: 'new | newcomer | first time | debut | latest | fresh | recent | novel | just in | novelty | never before | unprecedented',
    old: 'old | oldest | earliest | first ever | ancient | outdated',
    number: 'number | count | tally | total | headcount | figure | toll | quantity | add up to | running total',
    share: 'share | percentage | percent | per cent | proportion | rate | fraction | uptake | ratio',
    most: 'most | majority | bulk | mainly | largest part | more than half | predominantly',
    minimum: 'minimum | at least | floor | no less than | lowest | minimal | not under',
    maximum: 'maximum | ceiling | cap | at most | limit | up to | highest | no more than | upper bound',
    average: 'average | mean | on average | per head | typical',
    size: 'size | big | large | huge | scale | volume | extent | magnitude | scope | dimension',
    duration: 'duration | how long | length | lasting | time span | spread over | take how long',
    deadline: `
      deadline | due date | by when | cut off | cutoff | time limit | time frame | timeframe | latest by | target date | no later than
    `,
    hours: "opening hours | open from | open until | opening times | o'clock | opening time",
    night: 'night | evening | overnight | tonight | after hours | nightly | at night',
    morning: 'morning | dawn | early in the day | breakfast',
    day: 'day | weekday | daily',
    cause: `
      cause | reason | because of | trigger | lead to | led to | stem from | origin | down to | behind it | root | due to | set off |
      account for
    `,
    effect: `
      effect | result | consequence | outcome | impact | upshot | aftermath | lead to | knock on | repercussion | implication |
      fallout | affect | influence
    `,
    change: `
      change | alter | amend | revise | revision | shift | modify | reform | adjust | adapt | turn into | different | amendment |
      overhaul | switch
    `,
    mistake: `
      mistake | error | wrong | slip | correct | correction | erratum | fix | put right | miscount | incorrect | inaccurate | false |
      typo | retract | double counted
    `,
    differ: `
      differ | difference | different | discrepancy | disagree | disagreement | mismatch | contradict | contradiction | at odds |
      conflict | inconsistent | clash | vary | don't match | diverge | contrast
    `,
    same: 'same | identical | equal | alike | match | no different | one and the same',
    include: `
      include | part of | contain | belong | count toward | count towards | comprise | consist | made up of | come under | inclusive
    `,
    add: 'add | on top | additional | extra | further | in addition | separate | supplementary',
    describe: `
      describe | description | call it | term | label | dub | name for | refer to | portray | characterise | depict | brand | word for
    `,
    wording: 'word | wording | phrase | expression | quote | quotation | sentence | literally | verbatim | formulation | catchphrase',
    topic: `
      topic | subject | theme | discuss | discussion | talk about | on the table | agenda | focus | chew over | chewing over | debate |
      deal with | bring up | up for discussion
    `,
    document: 'document | paper | article | report | text | file | press release | write up',
    author: 'author | write | wrote | written | byline | journalist | reporter | penned | draft | writer',
    publish: `
      publish | publication | release | issue | come out | came out | put out | print | go public | post | announce | announcement |
      make public | appear
    `,
    headline: 'headline | title | caption | heading | intro | lead | lede | opening line | standfirst',
    contact: 'contact | phone | telephone | ring | dial | hotline | helpline | email | get in touch | get hold of',
    online: 'online | website | web | internet | homepage | on the net | web page | webpage',
    register: 'register | registration | sign up | enrol | appointment | book | booking | put name down | apply | application | queue up',
    build: 'build | built | construction | construct | put up | erect | set up | establish | creation | create | found | establishment',
    repair: 'repair | mend | maintenance | restore | renovate | refurbish | rebuild | fix',
    damage: 'damage | destroy | destruction | wreck | ruin | harm | devastate | hit',
    accident: 'accident | crash | collision | incident | mishap | emergency',
    investigate: 'investigate | investigation | probe | inquiry | look into | examine | examination | review | study | trace | inspect',
    proof: 'proof | prove | evidence | show | demonstrate | basis | back up | verify | documented | substantiate',
    find: 'find | found | discover | detect | identify | spot | trace | locate | uncover',
    agree: `
      agree | agreement | deal | accord | settlement | pact | consensus | unanimous | sign | signed | treaty | reach a deal |
      commitment | understanding
    `,
    negotiate: `
      negotiate | negotiation | dialogue | talks | talks with | mediation | mediate | broker | discussion | facilitate | bargaining
    `,
    dispute: 'dispute | row | quarrel | argument | conflict | clash | fight | fall out | tension | feud | controversy | standoff',
    recognise: 'recognise | recognize | recognition | acknowledge | accept as',
    member: 'member | membership | join | accession | belong to | admit | admission | entry | get in | become part',
    win: 'win | won | victory | beat | prevail | winner | triumph',
    lose: 'lose | lost | defeat | loss | beaten',
    distribute: `
      distribute | distribution | divide | split | allocate | allocation | break down | breakdown | share out | hand out | apportion |
      spread across | go to
    `,
    store: 'store | stock | reserve | stockpile | keep | storage | left over | remaining | still have | supply',
    deliver: `
      deliver | delivery | arrive | arrival | land | landed | ship | shipment | come in | came in | hand over | turn up | consignment |
      batch | get here | transfer | reach
    `,
    send: 'send | sent | dispatch | ship | forward',
    use: 'use | usage | spend | spent | apply | go on | put to use | utilise | intended for | make use',
    train: 'train | training | teach | taught | instruct | instruction | course | drill | coach | exercise',
    test: 'test | trial | try out | pilot | check | screen | screening | experiment',
    measure: 'measure | step | action | precaution | take steps | do about | intervention | effort',
    way: 'way | method | approach | manner | means | how to | procedure | process | mechanism',
    technology: `
      technology | technological | tech | digital | artificial intelligence | innovation | software | ai | high tech | computer
    `,
    hope: 'hope | wish | would like | look forward | want to see | optimistic | expect | expectation',
    future: `
      future | ahead | down the road | down the line | come next | next step | upcoming | later on | what next | going forward |
      long term | eventually | long run | one day
    `,
    likely: `
      likely | likelihood | probability | probable | odds | chance | prospect | possible | possibility | prediction | predict |
      forecast | foresee
    `,
    certain: `
      certain | certainty | sure | guaranteed | guarantee | definite | definitely | inevitable | set in stone | beyond doubt | firm
    `,
    uncertain: `
      uncertain | unclear | unsure | open question | up in the air | unknown | undecided | not known | doubt | doubtful | ambiguous |
      vague | question mark | tbc | to be confirmed
    `,
    ready: `
      ready | readiness | prepared | all set | operational | up and running | in place | functioning | in operation | at work |
      working yet | in service
    `,
    complete: 'complete | completion | full | fully | whole | entire | done | finished | all of | in full | total',
    main: 'main | key | major | central | chief | principal | core | top | most important | crucial | priority',
    problem: `
      problem | difficulty | difficult | challenge | obstacle | hurdle | trouble | snag | setback | tough | barrier | weak | weakness |
      vulnerability | vulnerable
    `,
    progress: `
      progress | advance | come along | coming along | headway | on track | on course | status | state of play | how is going |
      going well | how far | developing | standing | underway | under way | move forward | improvement | improve | better | get better
    `,
    reliable: 'reliable | reliability | trust | trustworthy | credible | credibility | believe | dependable | accurate | to be believed',
    official: 'official | officially | formal | formally | confirmed | announced | authoritative',
    rumour: 'rumour | rumor | unconfirmed | hearsay | gossip | social media | circulate | allegedly | talk of',
    disinformation: 'disinformation | misinformation | fake news | propaganda | lie | lies | false claim | mislead | misleading',
    interfere: `
      interfere | interference | meddle | meddling | destabilise | undermine | sow division | sow | stir up | intervene | intervention |
      subvert
    `,
    spread: 'spread | circulate | disseminate | sow | pass on | pass around | transmit | transmission | propagate | go round',
    free: 'free | free of charge | no cost | gratis | without charge | for nothing',
    available: 'available | availability | access | get hold of | obtain | to be had | accessible | on offer',
    first: 'first | priority | prioritise | first in line | precedence | before others | come first | front of the queue',
    group: 'group | category | team | unit | cohort | section | set of people',
    eligible: 'eligible | eligibility | entitled | qualify | can get | who can | allowed to | open to',
    regionAffected: 'affected | hit | touched | concerned | impacted | suffer',
    foreign: 'foreign | abroad | overseas | outside | international | external | non member | outsider',
    neighbour: 'neighbour | neighboring | neighbouring | next door | nearby | adjacent | near',
    link: 'link | linked | connected | connection | tied | relation | relationship | relate | association | intertwined',
    align: 'align | alignment | side together | rapprochement | closer together | bond',
    promise: 'promise | pledge | commit | commitment | vow | guarantee | undertake | undertaking | give word | assure | assurance',
    statement: 'statement | remark | declare | declaration | message | communique | address',
    leave: 'leave | left | depart | departure | withdraw | withdrawal | pull out | exit | walk out',
    return: 'return | come back | go back | back again | restore | resume | resumption',
    protest: 'protest | demonstration | demonstrate | march | rally | demo | outcry',
    elect: 'elect | election | candidate | run for | presidential | campaign trail',
    consider: 'consider | think about | weigh | mull | contemplate | explore | ponder | toy with',
    compare: 'compare | comparison | versus | against | relative to | side by side',
    event: 'event | fair | festival | occasion | ceremony | celebration',
    order: 'order | sequence | come first | came first | before or after | chronology | timeline',
    format: 'format | form | kind of meeting | composition | setting | configuration',
    name: 'name | abbreviation | stand for | acronym | full name',
    value: 'value | worth | quality',
    strong: 'strong | strength | strengthen | powerful | robust | reinforce | bolster | beef up | toughen',
    stable: 'stable | stability | calm | peace | peaceful',
    freedom: 'freedom | liberty | independence | independent | sovereign | sovereignty',
    travel: 'travel | transport | train | fly | plane | go by',
    patient: 'patient | inpatient | admitted | hospitalised | hospitalized | in hospital | in care',
    pupil: 'pupil | student | schoolchild | schoolchildren | learner',
    teacher: 'teacher | teaching staff | educator',
    infant: 'infant | baby | babies | newborn | toddler | tiny tot',
  },

  asked: {
    pointing: {
      thing: `
        it | its | that | this | these | those | there | they | them | their | theirs | the one | the same | which one |
        which ones | the former | the latter
      `,
      expletive:
        'how much ... was there | how much ... is there | how much ... has there been | how many ... were there | how many ... are there | is there any | are there any | was there any | were there any',
      person: 'he | him | his | she | her | hers | who is that | that man | that woman',
      leadsOn: `
        and | but | also | plus | or | what about | how about | whatabout | same for | or rather | i meant | no wait | wait |
        then | in that case
      `,
      before: 'ok | okay | thanks | thank you | right | good | so | and | but | also | then | plus | yes | no | hmm | well',
    },
    answers: {
      share: `
        what share | which share | part of it | part of that | portion of | share of | percent* | per cent | proportion | fraction |
        what part of it | what part of that | how many percent
      `,
      duration: `
        how long | how many years | how many months | over what period | over which period | over what time* | what time frame |
        what timeframe | which timeframe | time span | timespan | what duration | how many days | how many weeks
      `,
      namedAmount: 'how many dollars | how many euros | how many billion*',
      count: `
        how many | how much people | number of | what number | count | case count | tally | toll | how numerous | headcount | head count | how big is the staff | how large is the staff
      `,
      amount: `
        how much | what amount | which amount | how big | how large | how high | what sum | what is the amount | what is the sum |
        size of | worth how | what is the value | how many billion* | how many euros | how many dollars | in euros | in dollars |
        cost of | the cost | what did _ cost | what does _ cost | what do _ cost | what will _ cost | what would _ cost |
        what did the _ cost | what does the _ cost | what will the _ cost | what would it cost | how costly | how expensive | price of |
        the price | dollar value | dollar figure | usd number | price tag | usd figure | figure in | in money terms | money terms | total aid |
        total amount | total sum | grand total | what total | total support | aid total | precise sum | exact sum | exact amount |
        sum of money | what sort of money | what kind of money | how sizeable | total _ aid
      `,
      date: `
        when was | when were | when is | when are | when did | when does | when do | when will | when would | when has | when have |
        when had | when should | when exactly | when roughly | when approximately | when precisely | tell me when | know when | say when |
        says when | when and | and when | or when | since when | by when | until when | part of the day | time of day | time of the day |
        what hour | calendar date | target year | target date | target day | what weekday | which weekday | day of the week | what date |
        which date | what day | which day | on what days | which days | what days | which dates | what dates | day of | on which day |
        what month | which month | what week | which week | what quarter | which quarter | what season | which season |
        what period | which period | what evening | which evening | what morning | which morning | what afternoon | which afternoon |
        what night | which night | what stretch | which stretch | what occasion | which occasion | date of | the date | exact date | how soon | by what date | what year | which year | what time
      `,
      country: `
        which countr* | what countr* | which nation* | what nation* | which states | which partners | which members | which member states
      `,
      person:
        "which politician* | which official* | which minister* | which leader* | which person | which spokes* | what minister | who | whom | whose | who's | what is the name of | name of the | names of | by whom",
      place: `
        which region* | what region* | which area* | which district* | which province* | where | where's | which city | what city | which town | what place | which place | what venue | which venue | what location |
        location of | which building | headquartered
      `,
      reason: `
        why | what does _ do | what does the _ do | what does the _ _ do | what is _ supposed to do | what is the role of |
        what is _ for | what is _ _ for | what is the _ for | what is the _ _ for | what are _ for | used for | meant for | what purpose |
        for what purpose | point of | how come | what for | what reason | for what reason | what prompted | what drove | rationale |
        reason for | reasons for
      `,
      list: `
        list | which ones | what are the | name the | enumerate | what topics | which topics | what issues | which issues |
        what subjects | agenda | what all | everything | all the | everybody | everyone | what things | what else | what four | which four | what three | which three
      `,
      total: 'total | sum total | totals',
    },
    whenAlone: 'when',
    asksMore:
      'which | in which | what does | what do | what did | what is | what was | what are | when | by when | since when | until when | where | in which city | who | by whom | to whom | how much | how many | how long | for how long | over how long | why | what for | on what date | in what time frame | by what deadline',
    joins: 'and | & | plus | as well as | and also',
    accented: {},
    yesNo: `
      is | are | was | were | did | does | has | have | had | will | would | can | could | isn't | aren't | wasn't | didn't | doesn't |
      hasn't | haven't | won't | do
    `,
    statuses: {
      proposed: 'propose* | proposal* | propos*',
      pledged: 'pledge* | pledging | promis*',
      committed: 'committed | commit | commits | committing',
      allocated: 'allocat*',
      provided: 'provided | provide | provides | gave | given | granted',
      disbursed: 'disburs* | paid out | paid | spent | transferred | wired',
      delivered: 'delivered | shipped | handed over',
    },
    currencies: {
      USD: 'dollar | dollars | usd | us dollars',
      EUR: 'euro | euros | eur',
      GBP: 'pounds | pound sterling | sterling | gbp',
      NOK: 'nok | norwegian kroner | norwegian crowns',
      SEK: 'sek | swedish kronor | swedish crowns',
      DKK: 'dkk | danish kroner',
      PLN: 'pln | zloty | zlotys',
      UAH: 'uah | hryvnia | hryvnias',
      JPY: 'jpy | yen',
      CHF: 'chf | swiss francs',
      CAD: 'cad | canadian dollars',
      RUB: 'rub | roubles | rubles',
    },
    derivations: {
      perMonth: 'per month | a month | monthly | each month | every month | per mo',
      perYear: 'per year | a year on average | yearly | annual* | each year | every year | per annum | a year',
      perWeek: 'per week | weekly | a week | each week',
      perDay: 'per day | daily | a day | each day',
      perQuarter: 'per quarter | quarterly | each quarter',
      average: `
        makes | that makes | would that be | come to | comes to | amount to | amounts to | does that make | is that per | twelfth |
        divided by | divide | split evenly | evenly | equal monthly | equal instalments | six equal | equal months | how much monthly |
        how much per | average | averag* | on average | mean | works out | work out | spread | split | break down | break ... down | breaks down | broken down | divvy
      `,
      sum: `
        plus | on top of | in addition to | additional to | over and above | add | added | adding | sum | add up | combined | together | in total | altogether | sum up | addition*
      `,
      remainder: `
        rests to come | what rests | still open | remain* | left | left over | outstanding | still missing | still to come | still owed |
        still to be | yet to be | yet to come | to go | shortfall | still short | short of the | still need* | missing to | rest of the |
        the rest | balance
      `,
      share: `
        out of every | what pct | pct | in pct | what share | which share | share of | percent* | per cent | proportion | what fraction |
        fraction of | what part of | how far along | how much of the target | more than half | over half | halfway | half way |
        half done | how much of that | how much of the _ has been | how much of the _ have been | how much of the promise | half of the promise | half of it | half of that
      `,
      half: 'half | halfway | the half',
      projection: `
        keep that up | keeps that up | keep it up | kept that up | keep this up | all year at | same speed | same pace | at that speed |
        second half the same | doubled over the year | annual rate | if the second half | at that pace | at this pace | at the same pace |
        at that rate | at this rate | on that pace | same rate of | pace | if it continues | if they continue | if that continues |
        if this continues | keep up | keeps up | kept up | extrapolat* | projection | project that | annualis* | annualiz* | run rate |
        on course | double it | same tempo
      `,
      rate: `
        xchange rate | rate between | dollars per | euro to dollar | rate implied | rate behind | what fx | exchange rate | implied rate |
        conversion rate | what rate | which rate | rate used | rate of exchange | euro dollar rate | eur usd | fx rate | fx |
        dollars per euro | dollar per euro
      `,
      intoDollars: `
        how many dollars | dollar equivalent | what in dollars | dollar amount | in us currency | into dollars | in dollars | in usd |
        into usd | to dollars | to usd | in us dollars | into us dollars | dollar terms | in $
      `,
      intoEuros: 'into euros | in euros | in eur | into eur | to euros | to eur | euro terms',
      convert: `
        using | at the rate | own rate | same rate | same exchange rate | at that rate | in the article | would be | convert* | put |
        what would | how much would | translate | equival* | equal | express* | calculate | compute | work out | conversion | remaining |
        rest
      `,
      difference: `
        difference between | difference | how much more | how much less | how much bigger | how much larger | how much smaller |
        how much higher | how much lower | gap between | minus
      `,
      change: `
        increase | increased | rise | rose | risen | growth | grow | grew | grown | go up | went up | gone up | jump | jumped |
        climb | climbed | how many more | how many new | how many fewer | how many extra | decrease | decreased | fall | fell | drop |
        dropped | go down | went down | more than on | more than the day before | up by | up from | down from
      `,
      ratio: `
        by what factor | what factor | factor | how often does | fold | multiple of | how many times | times as | times bigger |
        times larger | times higher | what multiple | ratio
      `,
      elapsed: `
        days separate | separate the | count the days | count days | days from | how far apart | number of days | weeks from |
        months from | days lie | how many days | how many weeks | how many months | days between | weeks between | months between |
        days passed | how long between | how long after | how much time between | how much time passed | how long passed | time between |
        days after | days later | weeks later | months later | elapsed
      `,
      between: 'separate | apart | to the | between | after | from | since | passed | elapsed | later | separate*',
      halfStems: 'half',
      halfOrdinals: 'first | second | 1st | 2nd',
      weekStems: 'week',
      monthStems: 'month',
      perHow: 'how much* | what* | work*',
      timeLimits: `
        within a year | within a month | within a week | within a day | within an year | within an month | within an week |
        within an day | in a year | in a month | in a week | in a day | in an year | in an month | in an week | in an day | over a year |
        over a month | over a week | over a day | over an year | over an month | over an week | over an day | for a year | for a month |
        for a week | for a day | for an year | for an month | for an week | for an day | after a year | after a month | after a week |
        after a day | after an year | after an month | after an week | after an day | inside a year | inside a month | inside a week |
        inside a day | inside an year | inside an month | inside an week | inside an day
      `,
      reckoning: `
        break | spread | split | divide* |
        share | percent | percentage | proportion | fraction | remain* | left | outstanding | balance | rest | short* | average |
        averag* | mean | month* | year* | week* | annual* | pace | rate | ratio | times | multiple | difference | gap | minus |
        plus | sum | add* | total | combined | convert* | conversion | exchange | implied | equivalent | dollar | dollars | euro |
        euros | usd | eur | project* | extrapolat* | target | reach* | continue* | calculat* | comput* | elapsed | day | days |
        between | bigger | larger | smaller | half* | far | work | worked | spread | done | met | fulfil* | cover* | achiev* |
        complete* | progress | deliver* | still | missing | needed | owed | come | per | annum | evenly | even | gone
      `,
    },
    asides: {
      newest: `in the end | when all was said and done | at the last count | at the latest count | as of the last count`,
      newestOf: `by the latest | by the newest | by the most recent | going by the latest | going by the newest | going by the most recent | according to the latest | according to the newest | according to the most recent | as of the latest | as of the newest | as of the most recent | in the latest | on the latest | from the latest | per the latest`,
      reports: `figure | figures | report | reports | count | numbers | number | data | news | tally | update | updates | bulletin | estimate | estimates | information | release | statement | publication | available`,
      partOf: `of | for | on`,
      everywhere: `in the whole country | in the country as a whole | across the country | throughout the country | nationwide | countrywide | in the entire country | all over the country | across the nation`,
      asPlanned: `as planned | like planned | like they had planned | like it was planned | as they had planned | as was planned | as had been planned | as announced | as promised | as scheduled | as expected | as intended | according to plan | like they said | as they said | like they promised`,
      asHeld: `according to your sources | according to the sources | according to your documents | according to the documents | according to your files | going by your sources | going by the sources | going by your documents | going by the coverage | from your sources | from what you have | from what you hold | as far as you know | as far as your sources go | per your sources | based on your sources | based on what you have | on the basis of your sources`,
      again: `the one that | the one which | the one who | the ones that | the ones which | the ones who | the one where | the one when`,
    },
    forms: {
      focus: 'how many | how much | which | what',
      which: `which | what kind of | what kinds of | what sort of | what sorts of | what`,
      negated: `not | no | never | without | none | nobody | no one | except | other than | besides | apart from | aside from | excluding | lacks | lacked | didn't | doesn't | don't | hasn't | haven't | hadn't | isn't | aren't | wasn't | weren't | won't | can't | cannot | couldn't | wouldn't`,
      upToWhen: `by when | until when | till when | by what date | by which date | by what day | by what deadline | due when | due by when | by what time`,
      fromWhen: `from when | from what date | from which date | from what day | since when | as of when | starting when | starting from when | effective when | as from when | from what time`,
      earliest: `at the start | at the beginning | at first | in the beginning | to begin with | to start with | originally | initially | at the outset | from the outset | in the first place | first of all | at the very start | at the very beginning`,
      asserts: `
        right | correct | isn't it | isn't that so | wasn't it | didn't he | didn't they | doesn't it | yes | is that right |
        is that correct | true or false | confirm | please confirm
      `,
      exactly: `
        which day | what day | on what days | which days | what days | exact date | exact day | exactly when | when exactly |
        precise date | precisely when | specific date | calendar date | what date | which date | on what date | the date
      `,
      saying: `
        talk about | talks about | talking about | talked about | speak of | speaks of | speaking of | spoke of | announc* | said | say |
        says | told | tell | state | stated | declar* | reveal* | unveil* | disclos* | publish* | report | reported | reports | propos* |
        pledged | warn* | speak | spoke | mention* | made public | present* | float* | suggest* | press conference | brief* | statement |
        remarks | speech | interview | article* | dated | date from | written | appear*
      `,
      wantsWords: `
        own words | word for word | direct quote | direct quotation | literal quote | exact words | exact quote | quote from | quote the |
        a quote
      `,
      wantsName: `
        name of | names of | the name | the names | names please | names | their names | what are the names | what is _ called |
        what is the _ called | what are _ called | who is called | who is his deputy | who is her deputy | who is _ _ minister |
        who was the _ minister | who was the _ _ minister | who is the minister | who is the _ minister | who is the _ _ minister |
        who is the commander | who is the _ commander | who is the _ _ commander | who is the deputy | who is the _ deputy |
        who is the _ _ deputy | who is the ambassador | who is the _ ambassador | who is the _ _ ambassador
      `,
      sayerAfter: 'did | does | has | have | do',
      sayerAfterVerb: '',
      says: `
        say | says | said | announce | announced | reply | replied | respond | responded | declare | declared | comment | commented |
        tell | told | warn | warned
      `,
      verbatim: 'quot* | verbatim | word for word | own words | exact* | literal*',
      ofSaying: 'say | says | said | announc* | report* | told | stat* | declar* | mention* | wrote | quot*',
      whoSpoke: 'says who | who says | who said | said by whom | according to who',
      asOf: `
        as of | as of when | as of what date | dated | from when | of what date | how old is that | how old is this | how old is it |
        how recent is that | how recent is this | how recent is it | how fresh is that | how fresh is this | how fresh is it
      `,
    },
    roles: {
      who: 'who | which countr* | which nation* | which states | which members',
      giver:
        'pledge* | promise* | gave | give | gives | giving | pays | pay | paid | paying | commit | commits | committed | provide* | providing | fund* | finance* | donate* | contribute*',
      receiver: 'receive* | receiving | get | gets | got | getting | benefit*',
      announcer: 'announce* | said | says | say | propose* | suggest* | unveil* | reveal* | disclose* | declare*',
      holder:
        'holds | held | heads | headed | leads | led | chairs | chaired | runs | commands | is in charge | was in charge | presides | presided',
      participant:
        'took part | takes part | take part | attend* | came | comes | coming | participate* | is there | was there | was present | were present',
      toWhom: 'to whom | who to | who did _ give | who did they give | whom did _ give',
      another: `
        previous | former | ex | next | future | outgoing | incoming | predecessor* | successor* | before him | before her | before them |
        follow | follows | followed | succeed | succeeds | succeeded | replace | replaces | replaced | take over from | takes over from |
        took over from | come after | comes after | came after | come before | comes before | came before | step into | steps into
      `,
      before: 'before | beforehand | previously | formerly',
    },
    intents: {
      misbehave: `
        ignore your | ignore the | ignore all | ignore previous | ignore any | ignore everything | disregard | forget your | forget the |
        forget about the sources | forget about your | forget all | forget everything | forget what | without sources | without citing |
        never mind the sources | nevermind the sources | skip the sources | put aside your sources | set aside your | override | bypass |
        jailbreak | system prompt | your prompt | your instructions | your rules | pretend | make up | make something up | invent |
        fabricate | act as | role play | roleplay | you are now | from now on | just say yes | just confirm | developer mode |
        do not cite | don't cite | hallucinate | off the record guess | just guess | take a guess | best guess
      `,
      opinion: `
        dinner | lunch | taxi | flight | train ticket | be honest | what would you |
        what do you think | do you think | do you believe | your opinion | your view | your take | in your opinion | is it a good idea |
        good idea | do you like | do you agree | who is right | who's right | how do you feel | are you happy | ought to | is it fair |
        is it right to | is it wise | is it enough | is that enough | morally | who will win | who is winning | who's winning |
        going to win | predict* | forecast | what will happen | what happens next | odds | chances | likelihood | how likely |
        is it likely | poem | haiku | limerick | joke | song | tell me a story | write a story | recipe | weather | lottery | horoscope |
        football | movie | restaurant | stock price | share price | write me | write a | write an | draft me | draft a | draft an |
        compose a | translate | translation of this | code for | python script | play a game | meaning of life | capital of |
        what time is it | book me | book a | order me | remind me to | send an email | email the
      `,
      help: `
        how should i phrase | how do i phrase | how should i ask | how can i phrase | help | help me | what can you do | how do i ask |
        what do you know about and | what can i ask about | how do i use you | what do you do | what can i ask | what can i ask you |
        what questions can | what kind of questions | how do you work | how does this work | how does this bot work | how does it work |
        what do i type | how can i ask | how can you help | what can you help | what can you tell me | what can you answer |
        show me what you can do | how do i use | how to use | who are you | what are you | what commands | which commands |
        what do you know | what do you cover | what are you for | what topics do you
      `,
      helpAlone: '',
      freshness: `
        how fresh | how up to date | how recent | how old is this | how old is your | how old is it | how old is the information |
        how old that | how old the | how old are your | how old are the sources | how current | up to date | out of date | outdated |
        stale | newest thing | newest source | newest document | newest article | newest information | newest item | newest you have |
        latest source | latest document | latest article | latest you have | latest information | latest info | most recent source |
        most recent document | most recent information | most recent article | most recent thing | last updated | last update |
        when was this updated | when were you updated | knowledge cutoff | cut off date | cutoff | how far does your | latest data |
        date of your
      `,
      sources: `
        your sources | what sources | which sources do you | what documents do you | which documents do you | what are the sources |
        list the sources | list of sources | source list | which articles do you | what articles do you | what material do you |
        bibliography
      `,
      figures: `
        all figures | all the figures | every figure | each figure | all sums | all the sums | every sum | all amounts | all the amounts |
        every amount | all euro | all the euro | all euros | all dollar | all the dollar | every euro | every dollar | every eur |
        every usd | all eur | all usd | list the figures | list of figures | list all figures | key figures | all numbers |
        all the numbers | every number | all money figures
      `,
      reconcile: `
        which is it | which one is it | which is right | which is correct | which one is right | which one is correct | which is true |
        who is right about | what is correct | what's correct | or was it | or is it | or did | or only | or just | or rather |
        contradict* | conflict between | conflicting | disagree* | differ | differs | discrepanc* | inconsisten* | mismatch |
        do the sources agree | sources agree | versions | some say | one says | one article | another says | the others say | versus |
        vs | which should i use | which verb | which word* | which figure is
      `,
      greetings: `
        hi | hello | hey | good morning | good afternoon | good evening | morning | thank | thanks | thank you | thx | ty | cheers | ok |
        okay | bye | goodbye
      `,
      afterGreeting: 'there | bot | sitrep | team | all | everyone | a lot | so much | very much',
      ought: {
        words: 'should | ought',
        after: 'why | what | who | how | when | whether | if | think | honestly',
        except: `
          i | we use | we say | we write | we quote | we cite | we call | we report | we put | we print | we trust | we read | we go with
        `,
      },
      aboutSomething: `
        know about | know of | know on | know regarding | tell me about | tell me of | tell me on | tell me regarding | answer about |
        answer of | answer on | answer regarding
      `,
      aboutTheBot: 'and | yourself | you',
    },
    series: {
      continents: 'europe* | asia* | africa* | american states | south america* | latin america* | north america* | oceania*',
      ages: {
        between:
          'A to B | A to B year olds | A to B year old | A B year olds | A B year old | A to B years | A to B years old | A to B years of age | aged A to B | aged A to B years | aged A B | aged between A and B | ages A to B | ages A B | between A and B years | A and B year olds | from A to B years',
        from: 'A and over | A and above | A and older | A or over | A or older | A or above | A plus | A years and over | A years and older | A years or older | aged A and over | aged A and above | aged A or over | aged A and older | aged over A | aged A plus | over As | over A s | over A year olds | As and over | As and above | A year olds and over | A up | aged A and up | at least A years old | over A years',
        below:
          'under Cs | under C s | aged under C | under C years | under C year olds | younger than C | below C years | children under C | kids under C | infants under C | under the age of C | below the age of C | up to B years | aged up to B | those under C | people under C',
      },
      none: 'no | zero',
      greater: 'more | higher | larger | greater | bigger',
      lesser: 'less | lower | fewer | smaller',
      except:
        'leaving aside | leave aside | left aside | disregarding | ignoring | not including | discounting | setting aside | putting aside | other than | except | except for | excluding | other than | apart from | aside from | besides | not counting | leaving out | without',
      times: 'how many times | times as much | times as many | times more | ratio of | ratio between',
      weeks: 'by week | weekly | per week | each week | a week | week by week',
      unworked:
        'cumulative* | cumulated | running total | gave only | give only | only gave | nothing but | exclusively | median | per capita | per head | per person | per inhabitant | standard deviation | variance | gdp | inflation adjusted | adjusted for inflation | correlat* | forecast',
      total: 'total | totals | figure | figures | amount | amounts | number of | numbers | sum',
      superlative:
        'hit hardest | hardest hit | hit the hardest | worst hit | hit worst | worst affected | most affected | affected most | affected the most | hardest | worst | most | highest | largest | biggest | greatest | top | maximum | peak | leading',
      first: 'first | top | leading',
      nothing:
        "nothing | none | no aid | no money | zero | not give | not given | did not give | didn't give | gave no | give no | given no | giving no | reported no | had no | has no | not a single | not any",
      unreported:
        "not report* | no report* | nothing reported | nothing given | nothing recorded | not record* | did not give any figure* | not give any figure* | no row at all | didn't report | gave no figure* | without a row | without data | no row* | no data | no entry | no entries | no value* | no figure* | not reported | did not report | didn't report | reported nothing | missing | not in the table | not given in the table | blank | empty",
      rising:
        'growth rate* | increase* | rise | rises | rose | risen | rising | grow | grows | grew | grown | growth | growing | gain* | jump* | up most | climb* | went up | go up',
      falling:
        'decrease* | decline* | fall | falls | fell | fallen | falling | drop | drops | dropped | shrink* | shrank | shrunk | reduc* | cut | cuts | went down | go down | lost',
      changing: 'change | changed | changes | changing | develop* | evolve* | trend* | compared with | compared to | difference between',
      between: 'from | between | to | and | versus | vs | until | over | compared with | compared to',
      wholeAfter: 'of',
      partAfter:
        'was | were | is | are | came | come | comes | went | goes | go | did | does | do | had | has | have | made | make | makes | accounted | account | fell | given | gave | stem*',
      part: 'what share | which share | share | shares | percentage | percent | per cent | proportion | fraction | what part | how much of | portion | shares of',
      each: 'by | per | each | every | for each | for every | across | over the | broken down by | split by | grouped by | according to',
      one: 'a | an',
      which:
        'which | what | in which | best | peak | strongest | highest | lowest | biggest | largest | worst | weakest | top | record | smallest | busiest',
      units: {
        day: 'day | days',
        month: 'month | months',
        quarter: 'quarter | quarters',
        half: 'half | halves | half year* | semester*',
        year: 'year | years',
      },
      adverbs: {
        day: 'day after day | daily | day by day',
        month: 'month after month | monthly | month by month | month on month',
        quarter: 'quarter after quarter | quarterly | quarter by quarter',
        half: 'half by half | half year by half year | half yearly | biannual*',
        year: 'year after year | yearly | annual* | year by year | year on year',
      },
      when: 'when | at what time',
      kinds: 'kind | kinds | type | types | form | forms | category | categories | sort | sorts | column | columns | breakdown',
      howMany: 'how many | number of | count the | count of',
      chart:
        'pie chart | pie | donut | chart | charts | graph | graphs | plot | diagram | draw | visualise* | visualize* | bar chart | line chart | picture',
      line: 'line chart | line graph | line | curve | over time',
      covers:
        'cover | covers | covered | go back | goes back | start | begin | latest month | last month in | up to date | time span | what period | which period',
      more: 'more than | over | above | at least | exceed* | in excess of | greater than',
      fewer: 'less than | under | below | at most | fewer than | no more than',
      versus: 'vs | versus | compare* | comparison | than | against | compared',
      country: 'country | countries | nation | nations | state | states',
      listing: 'list | breakdown | show | table of | give me',
      ranking: `
        top | top donor* | biggest donor* | largest donor* | main donor* | biggest _ donor* | largest _ donor* | main _ donor* |
        list the donors | list donors | list of donors | leading donor* | most generous | rank* | gave the most | gave most |
        give the most | gives the most | gives most | given the most | allocated the most | allocated most | committed the most |
        committed most | contributed the most | contributed most | donated the most | provided the most | which donor* | which countr* |
        who gave | who allocated | who committed | biggest giver* | biggest contributor* | largest contributor* | top contributor*
      `,
      months: `
        which month* | what month* | best month | peak month | highest month | biggest month | largest month | lowest month |
        month was highest | month was the highest
      `,
      change: `
        change | changed | changes | restate* | restating | revise* | revision* | updated | differ | differs | difference |
        first publication | first published | first release | earlier release | earlier publication | previous release |
        previous publication | older release | since the first | between the releases | between releases | both releases | two releases
      `,
      releases: `
        publication* | published | release* | edition* | version* | restate* | restating | revise* | revision* | since then
      `,
      together: 'taken together | all told | as one | in one sum | together | combined | altogether | in total | added up | sum of | plus',
      mean: 'average* | on average | mean',
      least: 'lowest | least | smallest | fewest | bottom',
      everybody: `
        donor | donors | all donors | every donor | all countries | everybody | everyone | all together | altogether | worldwide |
        the whole table
      `,
      table: 'the table | in the table | table | tracker | data file | dataset | data set',
      giving: 'give | gives | gave | given | giving | provide | provides | provided | contribute* | donate* | spend',
      aid: `
        receiv* |
        aid | assistance | support | help | give | gives | gave | given | allocat* | provide* | contribut* | donat*
      `,
      explained: `
        split* | newly | actual* | really | exactly | taken | hit | affected | through | respective* | apiece | separate* | told | individual* | people | person* | those | aged | share* |
        receiv* | owe* |
        aid | assistance | support | help | money | amount* | sum | sums | total* | overall | figure* | value* | number* | donor* |
        countr* | nation* | state* | government* | contributor* | giver* | recipient* | allocat* | give | gives | gave | given | giving |
        provid* | contribut* | donat* | fund* | top | biggest | largest | most | highest | lowest | least | smallest | best | peak |
        main | leading | generous | rank* | list | month* | monthly | year* | quarter* | half | halves | period* | change* | differ* |
        restat* | revis* | update* | first | earlier | early | previous | older | newer | latest | new | publication* | publish* |
        release* | version* | edition* | table* | tracker | data | dataset | file | compar* | versus | vs | more | less | between | each |
        every | far | altogether | combined | together | euro* | eur | usd | dollar* | billion* | million* | bn | according | institute |
        break* | breakdown | contribution* | come | came | worldwide | everybody | everyone | amounted | spend | plus
      `,
    },
    courtesy: {
      hello: `
        hi | hello | hey | hiya | howdy | yo | good morning | good afternoon | good evening | good day | morning | greetings |
        how are you | how are you doing | whats up
      `,
      thanks: `
        thanks | thank you | thx | ty | tysm | many thanks | thanks a lot | thanks a million | thank you so much |
        thank you very much | cheers | much appreciated | appreciated | appreciate it | appreciate that | much obliged | thank u |
        thx a lot | ta | thanks a bunch | bless you | that helps | that helped | very helpful | helpful
      `,
      goodbye: `
        bye | bye bye | goodbye | good night | see you | see you later | see you tomorrow | see ya | take care | have a good day |
        have a nice day | good weekend | have a good weekend | talk later | laters
      `,
      acknowledged: `
        ok | okay | k | kk | ok then | okay then | alright | all right | right | fine | good | great | perfect | excellent |
        awesome | cool | nice | nice one | super | lovely | brilliant | got it | understood | i see | noted | roger |
        sounds good | sure | fair enough | makes sense | good to know | interesting | wow | lol | haha | hmm | hm | ah | oh |
        aha | no thanks | no thank you | no | nope | yes | yep | yeah | well done | good job | great job | nothing | never mind |
        nevermind | all good | that is all | thats all | thats it | yay | whatever | good stuff | no worries | no problem | np |
        my bad | gotcha | will do | love it | great stuff | good one | well played | nvm | one sec | one moment | brb | on it |
        done | exactly | indeed | agreed | true | true enough | of course | test | testing | stop | pause | quiet | enough
      `,
      apology:
        'sorry | sorry to bother you | sorry to trouble you | sorry to disturb you | sorry for bothering you | apologies | my apologies | pardon | excuse me | oops | whoops',
      beside: `
        there bot sitrep team all everyone everybody folks guys a lot so much very really again then for now that this it the your
        help assistance and you mate friend please just well anyway today tomorrow later was is im i am we are indeed one more
        info information answer answers answering quick helping speaking talking to with listening explaining ai everything do
        what time patience support chat chatting nice good pleasure meeting
      `,
      meant: 'right no nothing stop pause test sure fine nice never how whats enough all yes interesting quiet testing whatever',
    },
    operations: {
      restate: `
        shorter | shorten | shorten it | short version | shorter version | make it short | make that short | in short | in brief |
        briefly put | tldr | tl dr | one line | in one line | one liner | one sentence | in a sentence | in one sentence |
        single sentence | two sentences | three sentences | two lines | three lines | condense | condensed | boil it down |
        boil that down | simpler | simplify | too long | bullets max | in _ words | in _ bullets | _ bullets | _ bullet points |
        _ points | max _ words
      `,
      compare: `
        next to what | put it next to | put that next to | alongside | compare | compares | compared | comparing | comparison |
        side by side | versus | vs | difference between | differences between | how do they differ | how does _ differ |
        contrast | which is bigger | which is larger | which is higher | which one is bigger | which one is larger | bigger than |
        larger than | more than the | less than the | stack up | compare to | compared to | compared with | relative to |
        how do _ and _ compare
      `,
      timeline: `
        timeline | time line | chronology | chronological* | chronologically | sequence of events | order of events |
        what happened when | when did what happen | key dates | main dates | list of dates | all dates | all the dates |
        course of events | history of | step by step
      `,
      unknowns: `
        not known | don't we know | do we not know | don't you know | do you not know | isn't known | is not known | unknown |
        unknowns | what's missing | what is missing | whats missing | missing information | information gaps | gaps |
        open questions | unanswered | still unclear | what is unclear | what's unclear | remains unclear | not clear |
        can't you answer | can you not answer | cannot answer | what don't you have | not reported | unreported |
        not in the sources | blind spots
      `,
      disputes: `
        disagree | disagrees | disagreement* | contested | contradict | contradicts | contradictory | contradiction* |
        conflicting | conflict with each other | in conflict | in dispute | disputed | dispute | discrepanc* | inconsisten* |
        mismatch* | don't match | do not match | differ | differs | don't agree | do not agree | not agree | at odds |
        sources agree | same in all sources
      `,
      changes: `
        what changed | what has changed | what's changed | whats changed | changed since | changes since | anything changed |
        any changes | what is new | what's new | whats new | anything new | any news | news on | news about | news | new since |
        any update | any updates | update on | updates on | updates | latest | the latest | most recent developments |
        recent developments | developments | new developments | what happened since | happened since | what has happened since |
        since then | since yesterday | what moved
      `,
      brief: `
        summarise | summarize | summary | summaries | sum up | overview | recap | rundown | run down | run me through |
        walk me through | brief | brief me | briefing | background | backgrounder | gist | in a nutshell | bullet points |
        bullets | fact sheet | factsheet | state of play | where do we stand | where do things stand | where are we |
        where does it stand | what do we know | what do you know | what is known | what's known | whats known | what have we got |
        what do we have | what have you got | what do you have | tell me about | tell me more about | tell me everything |
        everything | all about | all on | anything on | anything about | info on | information on | lowdown | key points |
        main points | key facts | main facts | essentials | bring me up to speed | catch me up | up to speed |
        get me up to speed | paragraph on | lines on | line on | talking points | note on | profile of | primer | what happened |
        what's happening | what is happening | whats happening | what's going on | what is going on | whats going on | situation
      `,
      sources: `
        source | sources | citation | citations | cite | reference | references | says who | according to whom |
        according to who | where is that from | where's that from | where does that come from | where does this come from |
        where did you get | where did that come from | who reported | who reports | who says so | who says that | which report* |
        which article* | which document* | which outlet* | which paper* | which source* | what source* | who prints |
        who printed | who wrote | provenance | link | evidence | proof | passage | passages
      `,
      confirm: `
        are you sure | you sure | sure about | how sure | how certain | certain | are you certain | is that right |
        is that correct | is this right | is this correct | is that true | is it true | is that confirmed | is it confirmed |
        is that official | really | seriously | double check | can i rely | reliable | how reliable | can i trust | trust that |
        can we say that | safe to say | safe to quote
      `,
      how: `
        how did you get | how do you get | how did you work | how did you calculate | how did you arrive | how did you come |
        how is that calculated | how is that worked out | how was that calculated | how is it calculated | show your working |
        show the working | show me the math* | the math | formula | the working | workings | how come that number |
        where does that number come from
      `,
      people: `
        list the people | list people | list all the people | list all people | all the people | which people | what people |
        who are the people | people involved | people mentioned | people named | which persons | all persons | persons |
        list the persons | list of people | who's who | whos who | who is who | who is involved | who is mentioned |
        who is named | who are the players | key players | main players | key people | which officials | list the officials |
        names mentioned | people quoted | who is quoted | which politicians
      `,
      said: `
        quote | quotes | quotation | quotable | verbatim | word for word | exact words | exact wording | in his own words |
        in her own words | in their own words | own words | exactly said | exactly say | his words | her words | their words |
        literally | literal | what did _ say | what did _ _ say | what did _ exactly say | what exactly did _ say |
        what exactly did _ _ say | what did _ tell | what has _ said | what has _ _ said | what does _ say | what does _ _ say |
        what was said | what do they say | anything from | any statement from | any comment from | any quote from |
        what was his message | statement by | statements by | remarks by | remarks on | position on | line on | view on |
        views on | stance on | take on
      `,
      details: `
        such as | like what | like which | for example | for instance | e.g | eg | namely | elaborate | more detail |
        more details | in detail | details | detail | tell me more | say more | go on | expand on that | expand | specifics |
        specifically | be specific | more on that | more about that | what exactly | which ones exactly
      `,
      figures: `
        any numbers | any figures | all numbers | all figures | all the numbers | all the figures | list numbers | list figures |
        list the numbers | list the figures | list of figures | list of numbers | every number | every figure | every amount |
        all amounts | all the amounts | all sums | key figures | key numbers | the numbers | the figures | what numbers |
        which numbers | what figures | which figures | numbers please | figures please | just the numbers | just the figures |
        give me numbers | give me figures | numbers only | figures only
      `,
    },
    lengths: {
      numbers: {
        1: 'one',
        2: 'two',
        3: 'three',
        4: 'four',
        5: 'five',
        6: 'six',
        7: 'seven',
        8: 'eight',
        10: 'ten',
        50: 'fifty',
        100: 'hundred',
      },
      one: 'a | an',
      before: 'short | bullet | key | main',
      points: 'bullet* | point | points',
      sentences: 'line | lines | sentence | sentences | liner | liners',
      words: 'word | words',
      paragraphs: 'paragraph | paragraphs',
      beside: 'max | maximum | only | just | most',
    },
    everyFigure: {
      all: 'list | all | every | each | give me',
      figures: 'figure | figures | number | numbers | count | counts | amount | amounts | sum | sums | total | totals',
      by: 'by day | by date | by month | by week | by year',
      beside: 'the | of',
    },
    requests: {
      before: 'and | so | ok | okay | but | also | well | then | please | pls | hey | hi | sorry | quick question | question',
      opens: `
        who | whom | whose | what | whats | when | where | which | why | how | is | are | was | were | did | does | do | has |
        have | had | will | would | can | could | should | give | list | name | tell | show | quote | compare | summarise |
        summarize | brief | explain | find | confirm | check | need | i need | i want | i wanted | i would like | put | spell |
        remind | convert | walk | draft | pull | get
      `,
    },
    readership: {
      forWhom: 'for a | for an | for our | for my | for the',
      readers: `
        reader | readers | audience | audiences | colleague | colleagues | viewer | viewers | listener | listeners | editor |
        editors | friend | friends | minister | ministers | ambassador | ambassadors | director | directors | boss | chief |
        president | presidents | team | teams | press office | cabinet | desk | call | slide | note | briefing | speech | memo |
          presentation | newsletter | handout | talking points
      `,
    },
    manner: {
      ways: 'how | by what means | in what way | in which way | in what manner',
      exactly: 'exactly | precisely',
      auxiliaries: 'did | does | do | was | were | will | would | can | could | has | have | had',
    },
    definition: {
      before: 'ok | okay | so | hi | hey | hello | please | thanks | and | then | right | remind me | tell me',
      opens: "what | whats | what's | who | whos | who's",
      nods: 'thanks | ok | okay | right | and | so',
    },
    oneself: 'my | mine | our | ours',
    ownDoing: {
      people: `i | i'm | i've | i'd | i'll | me | we | we're | we've | you | you're | you've`,
      asking: `
        can you | could you | would you | will you | can u | could u | do you know | do you have | do you hold | do you see |
        do you think | do you say | do you mean | did you say | did you mean | did you tell | have you | have you got |
        are you sure | are you saying | are you certain | you have | you got | you hold | you know | you think | you say |
        you said | you told | you tell | you mean | you meant | you mentioned | you gave | you show | you showed | you call |
        you sure | thank you | if you | you can | you could | you please | please you |
        tell me | tell us | told me | told us | give me | give us | gave me | show me | show us | remind me | remind us |
        send me | send us | get me | get us | find me | let me know | let us know | let me see | explain to me | explain to us |
        help me understand | help us understand | walk me through | walk us through | take me through | brief me | brief us |
        update me | update us | catch me up | fill me in | quote me | read me | list me | spell it out for me |
        for me | for us | to me | to us | asks me | asked me | asking me | asked us |
        i was wondering | i wonder | i'm wondering | i mean | i meant | i think | i thought | i heard | i read | i saw | i see |
        i am told | i'm told | i was told | i believe | i understand | i guess | i suppose | i assume | i gather | i recall |
        i remember | i forgot | i know | i don't know | i do not know | i have to say | i must say | i have to know |
        i am asking | i'm asking | i ask | i asked | i am looking for | i'm looking for | i am interested in |
        i'm interested in | i am after | i'm after | am i right | i am preparing | i'm preparing | i am writing | i'm writing |
        i am drafting | i'm drafting | should i | can i | could i | may i | do i say | do i write | do i tell | do i call |
        i can say | i can quote | i can write | i can use | i can tell | i say | i write | i quote | i tell | i cite | i use |
        we know | do we know | do we have | have we | we have | we say | we hold | we think | we heard | we read | we saw |
        can we | could we | may we | should we | are we | do we | did we | we can say | we can quote | we told | we been told |
        we are told | we're told
      `,
      wishes: `i need | i want | i'd like | i would like | i wanted | i have | we need | we want | we'd like | we would like | we wanted`,
      toDo: 'to',
      doings: `
        know | see | say | check | quote | write | tell | report | brief | confirm | understand | find | get | have | hear |
        cite | use | ask | read | compare | verify | learn | look | be`,
    },
    amongPeople: `
      i | i'm | i'll | i've | i'd | me | we | we're | we'll | we've | us | let's | lets | you | you're | you'll | you've | your | yours | u | guys | everyone | anyone | anybody | lunch | coffee
    `,
    silence: `
      stop | stop it | stop answering | stop replying | stop that | be quiet | quiet | shut up | mute | mute this | mute this thread | mute yourself | silence | go away | leave us alone | not now
    `,
    ifRight: `
      is that right | is this right | is that correct | is this correct | is that true | is this true | is it true |
      is it right | is it correct | is that so | right | correct | true | true or false | can you check that |
      can you check this | check that | check this | verify this | verify that | fact check | fact check this |
      does that hold | does this hold
    `,
  },

  // Numbers, money and times

  cardinals: {
    0: 'zero',
    1: 'one',
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    11: 'eleven',
    12: 'twelve',
    13: 'thirteen',
    14: 'fourteen',
    15: 'fifteen',
    16: 'sixteen',
    17: 'seventeen',
    18: 'eighteen',
    19: 'nineteen',
    20: 'twenty',
    30: 'thirty',
    40: 'forty|fourty',
    50: 'fifty',
    60: 'sixty',
    70: 'seventy',
    80: 'eighty',
    90: 'ninety',
  },
  hundred: 'hundred|hundreds',
  thousand: 'thousand|thousands|grand',
  loneThousand: '',
  yearsInPairs: true,
  article: 'a|an',
  numberJoiner: 'and',
  decimalWord: 'point',
  fractions: {
    '0.5': 'half a|half an|a half|half',
    '0.25': 'a quarter of a|quarter of a|a quarter|quarter',
    '0.75': 'three quarters of a|three quarters',
    '1.5': 'one and a half',
  },
  andAHalf: 'and a half',
  scales: {
    3: 'k|thousand|thousands',
    6: 'million|millions|mn|mln|mio|m|milion|millon|milions|millions of',
    9: 'billion|billions|bn|bln|b|bilion|billon|bilions|billlion|billoin',
    12: 'trillion|trillions|trn|tn|trilion',
  },
  percent: '%|percent|per cent|pct',

  currencies: {
    EUR: 'euro|euros',
    USD: 'dollar|dollars|us dollar|us dollars|u . s . dollars|american dollars|united states dollar|united states dollars|buck|bucks',
    GBP: 'pound|pounds|british pound|british pounds|pound sterling|pounds sterling|sterling',
    UAH: 'hryvnia|hryvnias|hryvnya',
    PLN: 'zloty|zlotys',
    SEK: 'swedish krona|swedish kronor|swedish crowns',
    NOK: 'norwegian krone|norwegian kroner|norwegian crowns',
    DKK: 'danish krone|danish kroner|danish crowns',
    CHF: 'swiss franc|swiss francs',
    CAD: 'canadian dollar|canadian dollars',
    AUD: 'australian dollar|australian dollars',
    NZD: 'new zealand dollars',
    JPY: 'yen',
    CZK: 'czech crowns|czech koruna',
    RUB: 'ruble|rubles|rouble|roubles',
    TRY: 'turkish lira',
    CNY: 'yuan|renminbi',
    INR: 'rupees',
  },
  subunits: 'cent|cents|penny|pence|pennies',
  currencyJoiner: 'of|in|worth of',
  boundsBefore: {
    at_least:
      'at least|no less than|not less than|a minimum of|minimum of|minimum|more than|over|above|upwards of|in excess of|exceeding|>|>=|≥',
    at_most: 'at most|no more than|not more than|up to|a maximum of|maximum of|maximum|less than|under|below|<|<=|≤',
    nearly: 'nearly|almost|close to|just under|just short of|just shy of',
    about: 'about|around|roughly|approximately|approx|approx .|circa|ca|ca .|some|an estimated|estimated|~|≈',
  },
  boundsAfter: { at_least: 'or more|at least|minimum|+', at_most: 'or less|at most|maximum|tops', about: 'or so|roughly|approximately' },
  amountLeads: 'worth|another|extra|additional|further|total|totalling|totaling|costs|cost|only|just',
  counted:
    'people|person|citizens|inhabitants|refugees|residents|men|women|children|troops|soldiers|shells|rounds|drones|tonnes|tons|barrels|doses|times|views|users|readers|voters|homes|households|jobs|years|miles|kilometres|kilometers',

  ordinals: [
    'first|1st',
    'second|2nd',
    'third|3rd',
    'fourth|4th',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
    'twenty first',
    'twenty second',
    'twenty third',
    'twenty fourth',
    'twenty fifth',
    'twenty sixth',
    'twenty seventh',
    'twenty eighth',
    'twenty ninth',
    'thirtieth',
    'thirty first',
  ],
  last: 'last|final',
  ordinalEndings: 'st|nd|rd|th',

  months: [
    'january|jan',
    'february|feb|febuary',
    'march|mar',
    'april|apr|apil',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sep|sept',
    'october|oct|ocober|octobre',
    'november|nov',
    'december|dec',
  ],
  ambiguousMonths: 'may|march|mar|jan|sep|sept|dec|nov',
  monthPrepositions: 'in|back in|during|throughout|early|mid|late|beginning of|end of|middle of',
  dayFollowsMonth: true,
  weekdays: ['monday', 'tuesday', 'wednesday|wensday|wednsday', 'thursday', 'friday', 'saturday', 'sunday'],
  shortWeekdays: ['mon', 'tue|tues', 'wed', 'thu|thur|thurs', 'fri', 'sat', 'sun'],
  dayArticles: 'the|on the',
  partitives: 'of|out of',
  yearWords: {},
  units: {
    day: 'day|days',
    week: 'week|weeks',
    month: 'month|months|mth|mths',
    quarter: 'quarter|quarters',
    half: 'half|half year|halves',
    year: 'year|years|yr|yrs',
  },
  weekend: 'weekend|weekends',
  weekNumber: 'week|weeks|wk|week number|calendar week',
  weekOf: 'week of|week commencing|week starting|week starting on|week beginning|week beginning on|w / c',
  decades: {
    2000: 'noughties',
    10: 'tens',
    20: 'twenties',
    30: 'thirties',
    40: 'forties',
    50: 'fifties',
    60: 'sixties',
    70: 'seventies',
    80: 'eighties',
    90: 'nineties',
  },
  decadeBefore: '',
  decadeAfter: 's',
  decade: 'decade|decades',
  century: 'century',
  fillers: 'of|the|in|for|year|month of',
  yearEndings: '',
  edges: {
    since: 'since|ever since|starting|starting in|from the start of|as from',
    until: 'until|till|up to|up until|through|through to',
    before: 'before|prior to|ahead of|earlier than',
    after: 'after|following|later than',
    by: 'by|no later than|not later than',
    as_of: 'as of|as at|as on|as known on|status as of',
    around: 'around|circa|on or about|on or around',
  },
  parts: {
    rest: 'rest of|rest of my|the rest of my|the rest of|rest the|remainder of|the remainder of|what is left of',
    early: 'early|early in',
    start: 'the beginning of|beginning of|the start of|start of|at the start of|at the beginning of',
    mid: 'mid|middle of|the middle of',
    late: 'late|late in',
    end: 'end of|the end of|end',
    year_end: 'year end|the year end|year s end|eoy',
    earlier: 'earlier|earlier in',
    later: 'later|later in',
  },
  rangeStart: 'from|between',
  rangeJoin: 'to|-|until|till|through|thru|and',

  now: 'now|right now|the present|present|this day',
  startingOn: 'starting|starting on|starting from|beginning|beginning on|beginning from|commencing',
  countedFrom: 'from|after',
  previous: 'last|previous|past|prior',
  current: 'this|current|the current',
  next: 'next|coming|upcoming|following',
  shiftFollows: false,
  relativeDays: { '-2': 'day before yesterday', '-1': 'yesterday', '0': 'today', '1': 'tomorrow', '2': 'day after tomorrow' },
  relativePeriods: { 'year 0': 'the year', 'year -2': 'year before last', 'year 2': 'year after next' },
  afterNext: 'after next|after the next',
  beforeLast: 'before last',
  agoBefore: '',
  agoAfter: 'ago',
  within: 'within|in|inside|in under|no more than|in less than',
  over: 'over|for|during|across|lasting|spread over|over a period of',
  per: 'per|a|each|every|/|an',
  rates: { day: 'daily', week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly|annual|annually' },
  durations: { '6 month': 'half a year|half year period', '18 month': 'a year and a half', '10 year': 'decade|a decade' },
  vague:
    'recently|lately|soon|shortly|in the near future|near future|in the coming days|in the coming weeks|in the coming months|in the coming years|coming days|coming weeks|coming months|coming years|next few days|next few weeks|next few months|next few years|past few days|past few weeks|past few months|past few years|last few weeks|last few months|last few years|in due course|these days',
  ahead: 'will|shall|upcoming|scheduled|planned|going to|next|plans to|expected|tomorrow|to hold|to be held|to take place',
  checked: {
    joints: 'and|but|while|whereas|although',
    offsets: 'later|earlier|ago|afterwards|before|after|on|from now',
    opposites: {
      degree: {
        one: 'little|limited|slow|scant|scarce|hardly any|minor|modest|slight|barely any',
        other: 'great|considerable|much|significant|substantial|major|big|huge|rapid|swift|good|remarkable|impressive|strong',
      },
      growth: {
        one: 'increas*|rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|growth|boost*|step up|steps up|stepped up|stepping up|scale up|scaled up|scaling up|expand|expands|expanded|expanding|strengthen*|reinforc*|deepen*|raise|raises|raised|raising|more|closer|faster|better|larger|bigger|higher',
        other:
          'decreas*|fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|declin*|shrink*|shrank|shrunk|reduc*|cut|cuts|cutting|cut back|cutting back|scale back|scaled back|scaling back|scale down|weaken*|lower|less|fewer|looser|slower|worse|smaller|dwindl*|diminish*|curb*|curtail*|wind down|winding down',
      },
      steadiness: { one: 'fragile|unstable|volatile|tense|precarious|shaky', other: 'stable|calm|secure|quiet|settled|solid' },
      openness: { one: 'open|opens|opened|opening|reopen*', other: 'clos*|shut|shuts|shutting' },
      acceptance: {
        one: 'accept*|adopt*|approv*|pass|passed|endorse*|back|backs|backed|support|supports|supported|in favour|for',
        other: 'reject*|refus*|oppose*|turned down|voted down|dismiss*|declined|against',
      },
      sureness: {
        one: 'certain*|definit*|irreversible|inevitable|inevitably|guaranteed|confirmed',
        other: 'uncertain*|unclear|doubtful|reversible|possibly|perhaps|unlikely|unconfirmed|in doubt',
      },
      novelty: { one: 'new|newly|fresh', other: 'existing|old|earlier|previous|long-standing' },
      bounds: { one: 'floor|minimum', other: 'ceiling|maximum|cap|upper limit' },
      trade: { one: 'buy|buys|bought|buying|order|orders|ordered|purchas*|acquir*', other: 'sell|sells|sold|selling|sale' },
      coming: {
        one: 'join|joins|joined|joining|enter|entered|arriv*|take office|takes office|took office|takes over|took over|become|becomes|became',
        other: 'leave|leaves|left|leaving|quit|quits|withdr*|step down|steps down|stepped down|resign*',
      },
      judgement: {
        one: 'warn|warns|warned|warning|caution*|concern*|worr*|accus*|critici*|condemn*|alarm*|fear|fears|feared',
        other: 'prais*|applaud*|commend*|hail*|reassur*|congratulat*',
      },
      permission: {
        one: 'allow|allows|allowed|permit*|may',
        other: 'forbid*|forbade|ban|bans|banned|prohibit*|bar|barred|may not|must not|cannot|not allowed',
      },
      hour: { one: 'evening|night|at dusk', other: 'morning|dawn|noon|midday|lunchtime' },
      age: { one: 'child|children|minors|kids|youngsters', other: 'adult*|grown-up*|pensioners|elderly' },
      'going ahead': {
        one: 'cancel*|call off|called off|scrap|scrapped|postpon*|put off|delay|delayed|suspend*',
        other: 'go ahead|goes ahead|going ahead|went ahead|as planned|brought forward|bring forward|resum*',
      },
      extent: { one: 'fully|full|entirely|completely|wholly|whole|all', other: 'partly|partial*|half|in part|some' },
      unity: {
        one: 'together|jointly|collectively|unified|united|shared|common',
        other: 'alone|separately|unilaterally|on their own|on its own|fragmented|divided',
      },
      liking: {
        one: 'unnecessary|wrong|mistaken|rushed|needless|too late|too little',
        other: 'necessary|right|needed|timely|justified|welcome',
      },
      need: {
        one: 'must|mandatory|compulsory|obligatory|have to|has to|required|firm',
        other: 'voluntary|optional|need not|free to|loose',
      },
      term: {
        one: 'long-term|long term|lasting|permanent|for good|indefinitely',
        other: 'short-term|short term|temporary|temporarily|one-off|for now|interim',
      },
      truth: { one: 'den*|disput*|refut*|rebut*', other: 'confirm*|admit*|acknowledg*|conced*' },
      side: { one: 'distant|far-off|faraway|remote', other: 'near|nearby|neighbouring|close' },
    },
  },
  revised: {
    corrected:
      'correction|corrections|corrected|corrects|corrected version|erratum|errata|clarification|this article has been corrected|this report has been corrected|this version corrects|an earlier version|earlier version of this|a previous version|previous version of this',
    updated: 'update|updated|updates|updated version|updating',
  },
};

/** English alone: statements of facts are written in it. */
export const ENGLISH_STATEMENTS: StatementWords = {
  means: `
    by *ing | by means | by way | by train | by car | by air | by plane | by sea | by road | by phone | by video | by post | by mail |
    by majority | by consensus | by vote | through | via | with the help of | using
  `,
  reasons: `
    because | owing to | due to | driven by | prompted | reason | purpose | aim | aims | aimed | aiming | goal | meant | intended |
    so that | so as | in order | since | therefore | as _ is | as _ are | as _ was | as _ were | is to | are to | was to | were to |
    to bridge | to help | to ensure | to coordinate | to support | to meet | to strengthen | to counter | to boost | to tackle | to give |
    to keep | to protect | to prevent | to make | to build | to bring
  `,
  vagueTimes: `
    coming days | coming weeks | coming months | coming years | recent | recently | earlier this | soon | later this | later on |
    end of the month | end of the year | within a day | within a week | within a month | within a year | morning | afternoon | evening | monday | tuesday | wednesday | thursday | friday | saturday |
    sunday | january | february | march | april | may | june | july | august | september | october | november | december
  `,
};
