import { spa } from 'stopword';
import type { LanguageWords } from './language-words.ts';

export const spanish: LanguageWords = {
  code: 'es',
  mixedIn: false,
  decimalComma: true,
  script: 'latin',
  functionWords: `
    a al algo antes aqui asi aun con como cual cuales cuando cuanta cuantas cuanto cuantos de del desde despues donde durante e el ella
    ellas ellos en entre era eran es esa ese eso esta estaba estan estas este esto estos fue fueron ha haber habia han hasta hay hoy la
    las le les lo los mas me mi mientras mucho muy nada ni no nos nuestro o otra otro para pero por porque pues que quien quienes se segun
    ser si sido sin sobre son su sus tambien tan te tiene tienen toda todas todo todos tu tus un una uno unos y ya yo dijo dice hizo hola
    gracias favor millones primer primera semestre millardos
  `,
  ownLetters: 'ñ¿¡',

  ordinary: {
    stopWords: spa,
    chatWords: `
      dijo dice según hay fue es son cuánto cuánta cuántos cuántas qué quién quiénes dónde cuándo cómo cuál cuáles ha han hola gracias
      cifra favor porfa porfavor vale bueno pues entonces también además todavía aún ya ahora hoy ayer mañana luego después antes siempre nunca
      jamás solo sólo solamente casi apenas mucho mucha muchos muchas poco poca más menos tan tanto muy bien mal así aquí ahí allí allá acá
      era eran fueron será serán sería estar está están estaba estaban estuvo ser sido siendo haber había habrá hubo he has hemos hacer hace
      hacen hizo hicieron hecho haciendo hará puede pueden puedes podría podrías podéis pueda poder quiero quiere quieres quería quisiera
      necesito necesita necesitamos di dime diga dígame decir dicho digan dijeron dicen da dame deme dar danos muestra muéstrame enseña
      explica explícame explicar saber sabe sabes sé sabemos conoce conocer tener tiene tienen tenía tuvo tengo va van ir iba vamos voy usted
      ustedes vosotros nosotros nuestra nuestras vuestra algún alguna algunos algunas alguien nadie nada cada cualquier cualquiera demás
      mismo misma mismos mismas ese esa esos esas este esta estos estas aquel aquella cuyo cuya cuyos mientras aunque sino salvo excepto
      mediante hacia acerca respecto del al lo le les os nos oye eh ah oh ok okay hola buenas
    `,
    chatSpellings: {
      q: 'que',
      k: 'que',
      xq: 'por qué',
      pq: 'por qué',
      xk: 'por qué',
      porq: 'por qué',
      ke: 'qué',
      kien: 'quién',
      kn: 'quién',
      cdo: 'cuándo',
      cnd: 'cuándo',
      cndo: 'cuándo',
      dnd: 'dónde',
      dnde: 'dónde',
      cto: 'cuánto',
      cnto: 'cuánto',
      tb: 'también',
      tmb: 'también',
      tbn: 'también',
      d: 'de',
      x: 'por',
      xfa: 'por favor',
      pls: 'por favor',
      pf: 'por favor',
      grax: 'gracias',
      bn: 'bien',
      aki: 'aquí',
      gob: 'gobierno',
      mm: 'millones',
      cm: 'cómo',
      msj: 'mensaje',
    },
    leaning: `
      abre abrió abrir acaba acabó acabar acepta aceptó aceptar acuerda acordó acordaron añade añadió aprende aprobó aprueba aprobaron
      asume asumió aumenta aumentó aumentar avanza baja bajó basa busca buscan buscar cambia cambiar cambiaron cancela canceló casó
      casarse cierra cerró cerrar comenzar comenzó comienza comprar compró compra comparte conseguir consiguió construye construir
      construyó convoca crea creó crear crecer creció cubre cubrir cumple decide decidió decidieron deja dejó dejar demora depende
      descubrió detuvo dimitió dimite discute discutió divide dura duró durará durar elige eligió emite empieza empezó empezar emplea
      encarga encontrar encontró encuentra entra entró entiende envía escapa escogió escribe escribió escuchar espera esperan esperar
      establecer estudia evita exige fallar falló firma firmó firmaron forma formó funciona funcionar gana ganó ganar gasta gastó guarda
      habla habló hablar impide incluye incluyó inicia inició iniciar insiste instala intenta invita invitó juega jugar lanza lanzó lanzar
      lee leer leyó levanta llama llamó llega llegó llegaron llegar lleva llevó llevar logra logró lucha manda mantiene mantuvo mejora
      mete mira mueve movió muere murió nace nació nombra nombró nombraron obtiene obtuvo obtener ocupa ofrece ofreció organiza organizó
      pagar pasa pasar perder perdió pierde permite permitió pide pidió pidieron pedir pone puso poner prefiere pregunta preguntó prepara
      prepararon prueba quita reacciona reaccionó realiza realizó rechaza rechazó rechazaron recibe recibió recibir recibirá recoge reduce
      redujo regresa regresó renuncia renunció responde respondió reúne reunió reunieron roba rompe sale salió salieron salir sigue siguió
      seguir sienta sentó sirve sirvió servir sube subió suma supera superó termina terminó terminar toca toma tomó tomaron tomar trabaja
      trabajó trabajan traer trajo trata trató usa usó usar utiliza vende vendió vence viene vino vinieron venir viaja viajó viajar visita
      visitó visitar vive vivió volver volvió vuelve edad viejo vieja joven alto alta larga tarde temprano solo sola cansado libre
      discurso carpeta misión moneda papel cargo cargos puesto puestos rango
    `,
    light: `
      absolutamente actual actuales actualmente además adelante ajuste algo algunos amplio anterior anteriores aparentemente apenas
      apartado aproximad* artículo artículos asunto asuntos aspecto aspectos atrás autor base bastante básic* bien breve breves brevemente
      bueno buena buenas buen cantidad cantidades caso casos categoría cierto cierta cifra cifras cita citas claro clara claramente clase
      colega colegas completo completa completamente común concreto concreta concretamente conforme confirm* conjunto conoce conocen
      conocido conocida consiste consta contenido contexto correcto correcta corto corta cosa cosas cuadro cuenta cuente cuéntame cuénteme
      cuestión cuestiones dado dato datos debido decir decirme demasiado demás dentro describ* detalle detalles día días dicho dicha
      diferente diferentes directo directa directamente distint* divers* doble documento documentos duda efecto ejemplo ejemplos enero
      febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre entera entero equipo escrito esencial
      esencialmente especial especialmente específic* evento eventos evidente* exacto exacta exactos exactamente existe existen existió
      exist expresa extra fácil fase fecha fechas figura figuran final finalmente fondo formal forma francamente frase frases frente
      fuente fuentes fundamental futuro general generalmente gente gobierno gobiernos gran grande grandes gustaría gustaria hablando hecho
      hechos histórico hoja hora horas idea ideas igual importa importante importantes importe importes incluso indica info informa
      informar informarme informe información inicial inmediato inmediatamente instante interés jefe jefa justo justamente largo lector
      lectora lectores línea lista listo listado llamado llamada llaman lugar lunes martes miércoles jueves viernes sábado domingo manera
      maneras mañana material matiz máximo mayoría medio medios mejor mejores mencion* menciona mensaje menudo mero mes meses mínimo
      minuto minutos modo momento momentos monto montos motivo mundo necesario necesaria necesit* nivel niveles nombre nombres normal
      normalmente nota noticia noticias nuevo nueva nuevos nuevas nuevamente numer* número números objeto obviamente ocasión ocurre
      ocurrió ocurrido ocurrir oficial oficiales oficialmente opción orden origen página palabra palabras párrafo parece pareció parte
      partes particular pasado pasada pasó pasaron paso pasos perfecto periodista periódico persona personas personal pieza pleno poca
      posible posibles posiblemente precis* precisamente pregunta preguntas prensa presente presentes primer primero primera principal
      principales principalmente probable* probablemente problema propio propia propios próxim* público puntos punto puramente quizá
      quizás rápido rápida rápidamente razón real realidad realmente reciente recientes recientemente recordar recuerda recuérdame
      recuerde refiere referente referencia relativo repasa repaso repetir repite reporte reportes respecto respuesta resto sabido sección
      segundo seguida según seguramente semana semanas sencillo sencilla señor señora sentido serie significa signific* siguiente
      siguientes similar simple simplemente situado situada sitúa situación solamente suele suma supone supuesto supuestamente tabla
      tabla* tal tales tamaño tarde tema temas tercer tercero término términos texto textos tiempo tiempos tipo tipos título tod* todavía
      total totales totalmente último última últimos últimas ultim* único única únicamente urgente urgentemente usual valor valores varios
      varias veces vez veo ver verdad verdadero versión versiones vía visto vista volumen vuelta año años inglés francés alemán español
      polaco ucraniano uno tres cuatro cinco seis siete ocho nueve diez produce produjo tuvo celebra celebró celebraron celebrado ubica
      ubicado ubicada queda quedan quedó está hallan halla destac* favor necesidad hace hacen amable amables amablemente ruego rogamos
      agradecería agradecemos agradezco bondad cordial cordialmente atentamente antemano saludo saludos basta bastan suficiente indicar
      indíqueme indicarme facilitar facilíteme detallar precisar aclarar aclárame aclare entendido entiendo entendí leído leí oído oí vi
      creía creo brevedad rapidito cortas sencillamente tan estimado estimada estimados escritos nombrad*
    `,
    elided: '',
  },

  names: {
    lookalikes: `
      alcanza alcanzar alegría cansada carnada casada chica chicas chico chicos cómodos compras espada espina gracia indican jabón jamón
      malditas maleta martes médico ministerio mosca ministerios primera primeras prometes romana rosas rubia sería serás serio serios
      seres sirvió
    `,
    ordinary: 'senor senora ministra ministro presidente canciller',
    languages: 'ingles frances aleman espanol polaco ucraniano',
    greetings: 'hola gracias',
    particles: 'de del la',
    beforeLanguage: 'al en',
    afterLanguage: 'por y',
    countryPronouns: {},
  },

  concepts: {
    begin: 'comienz* | comenz* | empie* | empez* | inici* | arranc* | lanz*',
    end: 'fin | termin* | acab* | finaliz* | vence',
    continue: 'continu* | sigue | prolong*',
    open: 'abiert* | abre* | abrir* | reabr*',
    close: 'cerrad* | cierr* | cerrar* | cierre',
    schedule: 'previst* | planific* | calendario | programad*',
    cancel: 'cancel* | suspend*',
    postpone: 'aplaz* | retras* | pospon*',
    increase: 'aument* | subid* | creci* | increment*',
    decrease: 'baja* | disminu* | reduc* | recort* | acort* | más cort*',
    fulfil: 'cumpl* | alcanz* | realiz*',
    propose: 'propu* | propon*',
    adopt: 'adopt* | aprob* | acept*',
    reject: 'rechaz* | negó',
    decide: 'decid* | decisi*',
    give: 'dio | dieron | dad* | entreg* | aport* | proporcion*',
    receive: 'recib* | obtien* | obtuv*',
    pay: 'paga* | financ*',
    cost: 'cuest* | costo* | coste* | precio*',
    money: 'dinero | fondo* | presupuesto | suma',
    warn: 'advert* | advirti* | alert*',
    worry: 'preocup* | inquiet* | tem*',
    criticise: 'critic* | acus* | reproch* | denunci*',
    praise: 'elogi* | agradec* | salud*',
    admit: `admit* | reconoc* | reconoz* | confes* | confies*`,
    usual: `habitual* | normal* | normalmente | usual* | ordinari* | corriente`,
    deny: 'niega* | negó | desmin* | desmint*',
    demand: 'pid* | pide* | exig* | reclam* | quier* | llam*',
    answer: 'respond* | respuest* | reaccion*',
    lead: 'dirig* | presid* | encabez* | mand* | lider*',
    leader: 'jefe* | líder* | president*',
    predecessor: 'predecesor* | anterior* | antig*',
    successor: 'sucesor*',
    purpose: 'tarea* | función | funciones | misión | papel | propósito | sirve',
    goal: 'objetivo* | busca | meta | pretend*',
    attend: 'particip* | asist* | presente* | invitad*',
    meet: 'reuni* | encuentr* | sesi* | reún*',
    visit: 'visit* | viaj*',
    place: 'lugar* | sede* | ubic* | sitio',
    cooperate: 'cooper* | colabor* | juntos | conjunt*',
    support: 'apoy* | ayud* | respald*',
    produce: 'produ* | fabric*',
    lack: 'falt* | escas* | suficient* | insuficient*',
    need: 'necesi* | hace falta',
    mandatory: 'obligat* | oblig*',
    allow: 'permit* | permis* | autoriz*',
    forbid: 'prohíb* | prohib*',
    danger: 'peligr* | amenaz* | riesgo*',
    die: 'muert* | muri* | fallec*',
    child: 'niñ* | hijos',
    school: 'escuela* | colegio*',
    hospital: 'hospital* | clínica*',
    ill: 'enferm* | infect* | contagi*',
    new: 'nuev* | primera vez',
    number: 'número* | cifra* | cantidad',
    share: 'porcentaje | proporción | parte',
    deadline: 'plazo* | fecha límite',
    duration: 'dura* | cuánto tiempo',
    cause: 'razón | razones | causa* | motivo*',
    effect: 'consecuen* | resultad* | efecto*',
    change: 'cambi* | modific*',
    differ: 'diferen* | contradi* | discrep*',
    include: 'inclu* | contien* | forma parte',
    add: 'adicional* | además | suma',
    wording: 'textual* | cita* | palabras',
    topic: 'tema* | asunto* | agenda | discut* | trat*',
    document: 'documento* | artículo* | informe*',
    proof: 'prueba* | evidenc*',
    agree: 'acuerd* | conveni* | pact*',
    negotiate: 'negoci* | diálogo*',
    recognise: 'reconoc*',
    member: 'miembr* | adhes* | ingres*',
    deliver: 'entreg* | lleg*',
    use: 'us* | utiliz* | emple* | gast*',
    train: 'entren* | form* | capacit*',
    measure: 'medida* | paso*',
    technology: 'tecnolog* | inteligencia artificial',
    future: 'futuro* | próxim*',
    likely: 'probab* | posib*',
    certain: 'segur* | garantiz* | irrevers*',
    uncertain: 'inciert* | desconoc* | no está claro',
    ready: 'list* | operativ* | funcion*',
    complete: 'complet* | enter* | plen*',
    problem: 'problema* | dificult* | desafí* | debil*',
    progress: 'progres* | avanc* | va bien',
    reliable: 'fiab* | creíb* | confia*',
    disinformation: 'desinform* | noticias falsas | mentir*',
    interfere: 'injeren* | interfer* | desestabiliz*',
    spread: 'difund* | propag* | extend*',
    first: 'primero | priorid*',
    link: 'relaci* | vincul* | conex*',
    promise: 'promes* | promet* | compromis* | compromet*',
    statement: 'declar* | mensaje* | discurso*',
    expert: 'expert*',
    country: 'país*',
    city: 'ciudad*',
    government: 'gobierno*',
    company: 'empresa*',
    name: 'se llama | nombre | siglas | significa',
    strong: 'fuert* | refuerz* | fortalec*',
    stable: 'estab* | paz',
    compare: 'compar*',
    order: 'orden',
    buy: 'compr*',
  },

  asked: {
    pointing: {
      thing: `
        eso | esto | ello | ellos | ellas | allí | allá | ahí | su | sus | suyo | suya | suyos | suyas | esa | ese | esos | esas |
        este | esta | estos | estas | aquello | aquel | aquella | ella | dijo él | de él | a él | lo mismo | la misma | el mismo |
        el último | la última | los dos | ambos | ambas | lo | cuál de ellos | lo hace | lo dijo | lo anunció
      `,
      expletive: '',
      person: 'dijo él | de él | a él | ella | suyo | suya | su | sus | ese hombre | esa mujer | esa persona | quién es ese | quién es esa',
      leadsOn: `
        y | pero | también | además | o | o sea | entonces | y si | y qué hay de | qué hay de | qué tal | y qué tal | qué pasa con | y qué pasa con | lo mismo para | igual para | y en cuanto a | en cuanto a |
        en ese caso | quiero decir | quise decir | no espera | espera | y respecto a
      `,
      before:
        'ok | okay | vale | gracias | muchas gracias | bien | muy bien | bueno | pues | entonces | y | pero | sí | no | ah | ajá | claro | perfecto | mm | ya',
    },
    answers: {
      share:
        'qué porcentaje | porcentaje | qué parte | qué proporción | qué fracción | qué cuota | cuánto por ciento | qué tanto por ciento | parte de | proporción de',
      duration: `
        cuánto tiempo | cuántos años | cuántos meses | cuántos días | cuántas semanas | qué plazo | qué periodo | qué período | en qué plazo | en qué periodo | por cuánto tiempo | durante cuánto | qué duración |
        cuánto dura | cuánto duró | cuánto durará | a lo largo de cuánto | desde hace cuánto | qué horizonte
      `,
      namedAmount: 'cuántos dólares | cuántos euros | cuántos millones | cuántos miles de millones | cuánta plata',
      count: 'cuántos | cuántas | número de | qué número de | cantidad de personas | cuánta gente | qué plantilla | qué tan numeros*',
      amount: `
        cuánto | cuánta | cuánto dinero | qué cantidad | qué suma | qué monto | qué importe | cuál es el importe | cuál es el monto | cuál es la suma | cuál es la cantidad | qué valor | qué cuantía | qué tan grande |
        de cuánto | a cuánto | importe total | monto total | suma total | el importe exacto | qué presupuesto | qué coste | qué costo
      `,
      date: `
        qué año | cuándo | qué día | qué días | qué fecha | qué fechas | en qué fecha | qué mes | qué semana | qué trimestre | desde cuándo | hasta cuándo | para cuándo | a partir de cuándo | qué hora | qué momento |
        en qué momento | qué noche | qué mañana | qué tarde | qué día de la semana | fecha de | la fecha | fecha exacta | fecha límite
      `,
      country:
        'qué país* | cuáles países | cuáles son los países | qué estados | qué estado | qué nación | qué naciones  | qué socios | qué miembros | qué estados miembros',
      person: `
        quién | quiénes | a quién | de quién | por quién | con quién | para quién | qué persona | qué ministro | qué ministra | qué funcionario | qué político | qué líder | qué portavoz | qué general |
        cómo se llama | cuál es el nombre | nombre del | nombre de la | nombres de
      `,
      place: `
        qué región* | qué regiones | qué zonas | qué provincias | qué distritos | dónde | adónde | de dónde | en dónde | qué ciudad | qué ciudades | qué lugar | qué sitio | qué edificio | qué localidad | en qué parte | lugar de | sede de | cuál es la sede | ubicación
      `,
      reason: `
        para qué | por qué | por qué razón | por qué motivo | qué razón | qué motivo | cuál es la razón | cuál es el motivo | con qué fin | con qué objetivo | qué objetivo | cuál es el objetivo | a qué se debe | qué finalidad |
        cuál es la finalidad | qué propósito | cuál es el propósito | motivo de | razón de | qué hace | qué hacen | qué hará | qué hace falta | qué función | cuál es la función | qué papel | cuál es el papel | cuál es su papel |
        cuál es su función | qué tarea | qué tareas | qué misión | para qué sirve | de qué sirve | a qué se dedica | de qué se encarga | cómo es que
      `,
      list: `
        cuáles | cuáles son | lista | enumera | enumere | qué temas | qué asuntos | qué puntos | orden del día | agenda | todos los | todas las | menciona los | nombra los | qué más | quiénes son todos
      `,
      total: 'total de | en total | suma total | total general',
    },
    whenAlone: '',
    asksMore:
      'cuáles | cuál | qué dice | qué dicen | qué dijo | cuándo | hasta cuándo | desde cuándo | para cuándo | dónde | en qué ciudad | quién | por quién | a quién | cuánto | cuántos | cuánto tiempo | por qué | para qué | en qué fecha | en qué plazo | qué día',
    joins: 'y | e | además de | más',
    accented: {},
    yesNo: `
      es | son | fue | ha | han | hay | va | fueron | era | eran | está | están | será | serán | hubo | habrá | puede | pueden | tiene | tienen | hizo | hace | van | sigue | existe | acaso | es cierto | es verdad
    `,
    statuses: {
      proposed: 'propos* | propuesta* | propuso | propuest* | propone | proponen | planteado* | planteó | suger* | sugir*',
      pledged: 'promet* | prometi* | promesa*',
      committed: 'comprometi* | compromiso* | comprometen | compromete',
      allocated: 'asignad* | asign* | destinad* | adjudicad*',
      provided: 'proporcion* | aporta* | aportó | dieron | dio | dado | facilitad* | otorgad* | concedid* | brindad* | suministrad*',
      disbursed: 'desembols* | pagad* | pagó | pagaron | abonad* | transferid* | gastad*',
      delivered: 'entregad* | entregó | entregaron | enviad*',
    },
    currencies: {
      USD: 'dólares | dólar | dólares estadounidenses',
      EUR: 'euros',
      GBP: 'libras | libras esterlinas',
      SEK: 'coronas suecas',
      NOK: 'coronas noruegas',
      DKK: 'coronas danesas',
      CHF: 'francos suizos',
      UAH: 'grivnas',
      RUB: 'rublos',
    },
    derivations: {
      perMonth: 'al mes | por mes | mensual* | cada mes | mensualmente',
      perYear: 'al año | por año | anual* | cada año | anualmente',
      perWeek: 'a la semana | por semana | semanal* | cada semana',
      perDay: 'al día | por día | diari* | cada día',
      perQuarter: 'por trimestre | trimestral* | al trimestre | cada trimestre',
      average:
        'promedio | la media | en promedio | de media | repartido | dividido | dividido entre | eso hace | eso es | como promedio | a razón de',
      sum: 'suma | sumar | sumado* | juntos | juntas | en total | sumando | más | añadiendo | además de',
      remainder:
        'falta* | queda* | restante* | resta | restan | pendiente* | por pagar | por entregar | por aportar | el resto | saldo | todavía falta | aún falta',
      share: 'porcentaje | qué parte | proporción de | qué proporción | qué fracción | más de la mitad | cuánto de eso',
      half: 'mitad',
      projection:
        'mismo ritmo | a ese ritmo | a este ritmo | ritmo | si sigue así | si continúa así | extrapol* | proyección | proyecta* | anualizad* | el doble en el año',
      rate: 'tipo de cambio | tasa de cambio | tasa de conversión | tipo de conversión | qué tasa | cotización',
      intoDollars: 'cuántos dólares | en dólares | a dólares | en usd',
      intoEuros: 'en euros | a euros | en eur | cuántos euros',
      convert: 'converti* | convert* | conviert* | conversión | equival* | cuánto sería | cuánto es | serían',
      difference: 'diferencia | brecha entre | cuánto más | cuánto menos | cuánto mayor',
      change: `
        aumento | aumentado | aumentaron | aumentó | subida | subió | subieron | crecimiento | creció | crecieron | descenso | bajó |
        bajaron | cuántos más | cuántas más | cuántos nuevos | cuántas nuevas | cuántos menos
      `,
      ratio: 'cuántas veces | qué factor | por qué factor | qué múltiplo | relación entre',
      elapsed:
        'cuántos días | cuántas semanas | cuántos meses | cuánto tiempo entre | cuánto tiempo pasó | cuánto tiempo después | días separan | días después | número de días',
      between: 'entre | desde | después | pasaron | transcurri* | separan | más tarde',
      halfStems: 'mitad',
      halfOrdinals: 'primera | segunda',
      weekStems: 'semana',
      monthStems: 'mes',
      perHow: 'cuánto* | cuánta*',
      timeLimits:
        'en un año | dentro de un año | en un mes | en una semana | en un día | durante un año | tras un año | después de un año | en el plazo de un año',
      reckoning: `
        porcentaje* | promedio* | mes | meses | falta* | queda* | año | años | semana* | trimestre* | mensual* | anual* | proporción |
        parte | resto | restante* | pendiente* | saldo | ritmo | tipo | tasa | cambio | dólar* | usd | eur | conviert* | convert* |
        equival* | diferencia* | menos | más | suma* | juntos | juntas | veces | factor | mitad | objetivo* | meta | alcanz* |
        todavía | aún | hecho | cumplid* | entregad* | proyec* | extrapol* | día | días | euro | euros | total
      `,
    },
    asides: {
      newest: `a fin de cuentas | en definitiva`,
      newestOf: `según los últimos | según las últimas | según el último | según la última | según los más recientes | según las más recientes | de acuerdo con los últimos | de acuerdo con las últimas | de acuerdo con el último | en el último | con los últimos`,
      reports: `datos | cifras | cifra | informe | informes | recuento | noticias | números | balance | parte | boletín | información | estimación`,
      partOf: `de | del`,
      everywhere: `en todo el país | a nivel nacional | en el país entero | por todo el país | en el conjunto del país`,
      asPlanned: `como estaba previsto | como estaba planeado | como se había previsto | como se había planeado | como se había anunciado | como se anunció | según lo previsto | según lo planeado | como se prometió`,
      asHeld: `según tus fuentes | según sus fuentes | según las fuentes | según vuestras fuentes | según tus documentos | según sus documentos | de acuerdo con tus fuentes | de acuerdo con sus fuentes | que tú sepas | que usted sepa`,
      again: `la que | el que | los que | las que | aquella que | aquel que | aquellos que | aquellas que`,
    },
    forms: {
      focus: 'cuántos | cuántas | cuánta | cuánto | qué | cuáles | cuál',
      which: `qué | cuáles | cuál | qué clase de | qué tipo de`,
      negated: `no | nunca | jamás | sin | ningún | ninguno | ninguna | nadie | excepto | salvo | aparte de | tampoco`,
      upToWhen: `hasta cuándo | para cuándo | hasta qué fecha | hasta qué día | antes de qué fecha`,
      fromWhen: `desde cuándo | a partir de cuándo | desde qué fecha | a partir de qué fecha | a partir de qué día`,
      earliest: `al principio | al comienzo | al inicio | inicialmente | en un principio | originalmente | en origen | primero | de entrada`,
      asserts:
        'verdad | correcto | no es así | no es cierto | cierto | es correcto | es cierto | a que sí | confirma | confirme | verdadero o falso | sí o no',
      exactly:
        'qué día | qué fecha | fecha exacta | qué días | cuándo exactamente | exactamente cuándo | fecha concreta | fecha precisa | día exacto | en qué fecha | día concreto',
      saying: `
        propos* | anunci* | dijo | propuso | publicó | dice | dicen | dijeron | dicho | declar* | afirm* | explicó | explica |
        explicaron | menciona* | mencionó | mencionaron | habl* | comunic* | informó | informa | informaron | revel* |
        rueda de prensa | conferencia de prensa | discurso | entrevista* | escrib* | escrit* | artículo* | señal* | subray* | advirt* |
        publicaron | publicado* | sugir* | asegur* | present* | advirtió | advierte
      `,
      wantsWords: `
        palabras textuales | cita textual | cita literal | palabras exactas | textualmente | literalmente | palabra por palabra | propias palabras | cita directa | cita exacta | sus palabras | cita de | verbatim | frase exacta | términos exactos
      `,
      wantsName:
        'nombre del | nombre de | nombres de | cómo se llama | cómo se llaman | cómo se llamaba | cuál es el nombre | el nombre | los nombres | sus nombres | nombres por favor | apellido',
      sayerAfter: 'qué ha | qué han | qué había | ha | han | lo que | que ha | qué nos ha',
      sayerAfterVerb: `
        qué dijo | qué dice | qué dijeron | qué dicen | qué declaró | qué anunció | qué afirmó | qué ha dicho | qué han dicho | qué ha anunciado | qué ha declarado | qué explicó | qué opinó | qué respondió | qué comentó | qué señaló |
        qué contestó | que dijo | que ha dicho | qué prometió decir | qué aseguró
      `,
      says: 'dijo | dice | dicho | declarado | anunciado | afirmado | respondido | explicado | comentado | contestado | señalado | asegurado | declaró | anunció | afirmó | contado',
      verbatim: 'cita* | textual* | literal* | palabra por palabra | palabras exactas | propias palabras | verbatim | entrecomillad*',
      ofSaying: `
        dijo | dice | dicen | dicho | dijeron | declar* | anunci* | afirm* | informó | informa | informaron | mencion* | escribi* | publicó | publicado | comunic* | revel* | señal* | asegur* | explicó | explica | contó | citad*
      `,
      whoSpoke: `
        quién lo dice | quién lo dijo | quién dice eso | quién dijo eso | quién dijo esto | quién ha dicho eso | quién lo ha dicho | según quién | dicho por quién | quién lo anunció | quién lo ha anunciado | quién anunció eso |
        quién lo afirma | quién lo afirmó | quién lo declaró | de quién es la frase | de quién es esa frase | de quién es la cita | quién afirma eso | quién ha anunciado eso | de quién son esas palabras | lo dijo quién | lo dice quién
      `,
      asOf: `
        a fecha de | a qué fecha | de cuándo | de cuándo es | de cuándo es eso | de cuándo es ese dato | de cuándo es esa cifra | de cuándo es la cifra | de cuándo es el dato | de cuándo son los datos | de cuándo son esos datos |
        de qué fecha | de qué fecha es | de qué fecha es eso | de qué fecha es ese dato | de qué día | a qué día | es reciente | es reciente eso | eso es reciente | qué tan reciente es eso | qué antigüedad tiene | está actualizado | eso está actualizado |
        fechado | de cuándo data | de cuándo data eso | con fecha de cuándo | de cuando es eso
      `,
    },
    roles: {
      who: 'quién | quiénes | qué país* | qué estados | qué nación | qué naciones | qué miembros  ',
      giver: `
        promet* | da | dio | dan | dieron | paga* | financia* | pagó | pagan | pagará | aporta* | aportó | aportaron | contribuy* |
        donó | proporcion* | comprometió | se comprometió | se comprometieron | se compromete | ha dado | han dado | ha prometido |
        han prometido | ha pagado | han pagado | entrega | entregó | pone el dinero | ofrece | ofreció | prometió | prometieron |
        dona | donan
      `,
      receiver:
        'recibe* | recibió | recibieron | ha recibido | han recibido | reciben | obtiene | obtuvo | cobra | cobró | se beneficia* | se benefició | beneficiari*',
      announcer: `
        anunció | anuncia | dijo | propuso | lo anunció | lo dijo | ha anunciado | ha dicho | lo ha anunciado | lo ha dicho | declaró | declara | afirmó | afirma | reveló | propone | ha propuesto | lo propuso | comunicó | sugirió | dice | presentó
      `,
      holder:
        'dirige* | preside* | encabeza* | lidera* | manda | comanda* | está al frente | está a cargo | está al mando | ocupa | ejerce | estuvo al frente | es el jefe | es la jefa | conduce | ostenta | lleva',
      participant: `
        participa* | particip* | asiste* | asistió | asistieron | acudi* | acude* | estuvo presente | estuvieron presentes | vino | vinieron | viene | vienen | estuvo | estuvieron | estará presente | tomó parte | tomaron parte | fue a | fueron a
      `,
      toWhom: 'a quién | a quiénes | para quién | para quiénes | a favor de quién | quién se lleva | a dónde va el dinero',
      another: `
        anterior | exministr* | próxim* | futur* | predecesor* | sucesor* | saliente* | entrante* | antiguo ministro | antigua ministra | ex ministro | expresident* | exsecretari* | ex | antes que él | antes de él | antes de ella | después de él | después de ella | sucederá | sucede | sucedió | suceder | reemplaza* | reemplazó | sustituye | sustituirá | sustituyó | sustituir | relevará | releva | relevó | sigue a | seguirá a
      `,
      before: 'antes | anteriormente | previamente | antes de eso | con anterioridad',
    },
    intents: {
      misbehave: `
        ignora tus | ignora las | olvida | inventa* | ignora todo | ignore sus | olvide | olvídate | olvídese | finge | finja |
        haz como si | haga como si | haz de cuenta | imagina que eres | actúa como | sin fuentes | sin citar | tus instrucciones |
        sus instrucciones | tus reglas | tus normas | ahora eres | a partir de ahora eres | di simplemente que sí | adivina | adivine |
        sáltate | sáltese las | alucina | juega el papel | ignore las | ignore todo
      `,
      opinion: `
        qué opinas | qué opina usted | tu opinión | debería | el tiempo hoy | hace hoy | poema | chiste | receta | su opinión |
        qué piensas | qué piensa usted | qué crees | qué cree usted | crees que | cree usted que | piensas que | te parece |
        le parece | en tu opinión | según tú | según usted | estás de acuerdo | quién tiene razón | quién va a ganar | quién ganará |
        quién gana | predi* | pronóstic* | probabilidad* | qué posibilidades | es justo que | es justo | es suficiente |
        es buena idea | buena idea | horóscopo | canción | cuéntame un cuento | cuéntame una historia | escríbeme | escriba un |
        escribe un | escribe una | redacta | redacte | traduce | traduzca | traducción de | resérvame | pídeme | envía un correo |
        qué hora es | te gusta | recomiénda* | recomienda* | recomiende* | recomendación* | recomiendas
      `,
      help: `
        ayúdame | ayúdeme | qué puedes hacer | qué sabes hacer | cómo funciona | qué puede hacer usted | qué sabe hacer usted | cómo funcionas | cómo funciona esto | qué puedo preguntar | qué te puedo preguntar | qué puedo preguntarte | cómo pregunto |
        quién eres | qué eres | quién es usted | para qué sirves | qué sabes | qué comandos | qué preguntas | cómo se usa | cómo te uso | cómo te utilizo | en qué puedes ayudar | en qué me puedes ayudar
      `,
      helpAlone: 'ayuda | ayuda por favor | socorro | help',
      freshness: `
        actualizad* | última actualización | más reciente | fuente más reciente | información más reciente | datos más recientes | documento más reciente | artículo más reciente | hasta qué fecha llegan | cuándo se actualizó |
        desactualizad* | obsolet* | qué tan reciente | de cuándo son tus
      `,
      sources:
        'qué fuentes | tus fuentes | sus fuentes | lista de fuentes | qué documentos tienes | qué documentos tiene | qué artículos tienes | bibliografía | todas las fuentes | en qué te basas | en qué se basa usted',
      figures:
        'todas las cifras | todos los importes | todos los montos | todas las sumas | cada cifra | cada importe | cifras clave | principales cifras | lista de cifras | todos los números',
      reconcile: `
        cuál es correct* | contradic* | cuál es la correcta | cuál es el correcto | cuál es verdad | qué cifra es correcta | qué versión | o era | o fue | o más bien | o solo | discrepan* | discrepancia* | inconsisten* | unos dicen | cuál debo usar
      `,
      greetings:
        'hola | buenos días | buenas tardes | gracias | buenas noches | buenas | muchas gracias | adiós | vale | hola buenas | hasta luego | saludos',
      afterGreeting: 'a todos | a todas | equipo | todos | sitrep | por todo | mil',
      ought: { words: 'debería | deberían | deberíamos | tendría que | tendrían que', after: '', except: '' },
      aboutSomething: 'sabes de | sabe de | sabes sobre | sabe sobre | sabes acerca | sabe acerca | sabes del | sabe del',
      aboutTheBot: 'ti | ti mismo | usted',
    },
    series: {
      continents: 'europe* | asiátic* | african* | sudamerican* | latinoamerican* | norteamerican* | oceánic*',
      ages: {
        between: 'A a B años | A B años | de A a B años | entre A y B años | A y B años',
        from: 'A años o más | A años y más | A o más años | mayores de A años | mayores de A | más de A años | a partir de A años | desde A años',
        below: 'menores de C años | menores de C | menos de C años | hasta B años',
      },
      none: 'ningún | ninguna | cero | sin',
      greater: 'más | mayor',
      lesser: 'menos | menor',
      except:
        'excluyendo | dejando de lado | dejando aparte | descontando | sin incluir | a excepción de | excepto | salvo | sin contar | aparte de | sin',
      times: 'cuántas veces | veces más | proporción entre',
      weeks: 'por semana | semanal*',
      unworked: 'acumulad* | exclusivamente | mediana | per cápita | por habitante | desviación | pib',
      total: 'total | totales | suma | importe* | cifra*',
      superlative: 'más afectad* | más golpead* | más castigad* | peor parad* | más | mayor | mayores | máximo | principal | principales',
      first: 'primer* | primero*',
      nothing: 'nada | ninguna ayuda | ningún dinero | cero | ninguno | ninguna | ningún',
      unreported:
        'no informó nada | no informaron nada | nada informado | no declar* | no report* | no comunic* | nada declarado | sin fila | sin valor* | ninguna fila | sin fila* | sin datos | no hay datos | ningún dato | falta | faltan | no informó | no informaron | no figura* | no aparece*',
      rising: 'aument* | sub* | creci* | crec* | increment* | alza',
      falling: 'disminu* | baj* | cay* | caíd* | redu* | descen*',
      changing: 'cambi* | evolu* | en comparación con | comparado con | respecto a | diferencia entre',
      between: 'de | desde | entre | a | y | hasta | frente a',
      wholeAfter: 'de | del',
      partAfter: 'fue | fueron | es | son | vino | vinieron | viene | provino | procede | procedía | tiene | tuvo | representa*',
      part: 'parte | qué parte | porcentaje | por ciento | proporción | fracción | cuota',
      each: 'por | cada | para cada | según | desglosado por',
      one: 'al',
      which: 'qué | cuál | en qué | mejor | peor | récord',
      units: {
        day: 'día | días',
        month: 'mes | meses',
        quarter: 'trimestre | trimestres',
        half: 'semestre | semestres',
        year: 'año | años',
      },
      adverbs: {
        day: 'día por día | día a día | diari*',
        month: 'mes por mes | mes a mes | mensual*',
        quarter: 'trimestre por trimestre | trimestre a trimestre | trimestral*',
        half: 'semestre por semestre | semestral*',
        year: 'año por año | año a año | anual*',
      },
      when: 'cuándo',
      kinds: 'tipo | tipos | clase | clases | categoría* | forma | formas | columna | columnas',
      howMany: 'cuántos | cuántas | número de',
      chart: 'gráfico* | gráfica* | diagrama* | dibuja*',
      line: 'línea* | curva*',
      covers: 'cubre | abarca | qué período | qué periodo',
      more: 'más de | por encima de | al menos | superior a',
      fewer: 'menos de | por debajo de | como máximo',
      versus: 'frente a | versus | vs | compar* | contra',
      country: 'país | países | estado | estados | nación | naciones',
      listing: 'lista | muestra',
      ranking: `
        qué país | quién dio | mayores donantes | principales donantes | mayor donante | qué países | principal donante | más ha dado | más han dado | más dio | más dieron | dio más | da más | clasificación | ranking | los más generosos |
        el más generoso | lista de donantes | primer donante
      `,
      months: 'qué mes | qué meses | mejor mes | mes récord | mes con más | mes con menos',
      change:
        'cambiado | cambio desde | cambió | cambios | revisad* | revisión | revisiones | corregid* | actualizad* | primera publicación | publicación anterior | versión anterior | difiere*',
      releases: 'publicación* | publicaciones | versión | versiones | edición | ediciones | revisión | revisad*',
      together:
        'tomados juntos | tomadas juntas | todos juntos | todas juntas | juntos | juntas | en total | sumados | en conjunto | entre todos',
      mean: 'promedio | en promedio | de media',
      least: 'menor | menos dio | el más bajo | la más baja | más bajo | más baja | mínimo | que menos',
      everybody: 'donantes | todos los donantes | todos los países | en el mundo | mundial | toda la tabla | entre todos',
      table: 'tabla | tablas | conjunto de datos | archivo de datos | base de datos',
      giving: 'dado | dio | dieron | da | dan | dar | aportado | aportó | aportaron | proporcionado | contribuido | donado',
      aid: 'ayuda | dado | dio | ayudas | apoyo | asistencia | dieron | da | asignad* | aportado',
      explained: `
        repart* | dividid* | nuevamente | realmente | efectivamente | exactamente | respectiv* | afectad* | golpead* | dejando | lado | persona* |
        trimestre* | semestre* | ayuda* | donante* | país* | importe* | mes | meses | año | años | asign* | publicación* | apoyo |
        asistencia | dinero | suma* | total* | cifra* | valor* | estado* | gobierno* | contribu* | aport* | recib* | beneficiari* |
        dado* | dio | dieron | dan | da | más | menos | mayores | menor | menores | grande* | principal* | generos* | ranking |
        clasificación | mensual* | mitad | periodo* | período* | cambi* | difer* | revis* | anterior* | antigu* | nuev* | recient* |
        primer* | segund* | publicado* | versión | versiones | edición | tabla* | datos | archivo | compar* | entre | cada | todos |
        todas | juntos | juntas | euro* | dólar* | millón* | millones | mil | según | instituto | mundo | mundial* | promedio |
        número | números | última | último | últimas | últimos
      `,
    },
    courtesy: {
      hello:
        'hola | buenos días | buenas tardes | buenas | buenas noches | hola a todos | hola buenas | muy buenas | qué tal | cómo estás | cómo está | cómo va | saludos | buen día | hey | holi | hola qué tal',
      thanks: `
        gracias | mil gracias | muchas gracias | muchísimas gracias | gracias por todo | te lo agradezco | se lo agradezco | muy amable | agradecido | agradecida | se agradece | grax | muy útil | eso ayuda | me sirve
      `,
      goodbye:
        'adiós | hasta luego | hasta mañana | hasta pronto | chao | chau | nos vemos | hasta la vista | buen fin de semana | que tengas un buen día | que tenga un buen día | buen día a todos | hasta otra | cuídate',
      acknowledged: `
        vale | de acuerdo | claro | entendido | ok | no | sí | bien | muy bien | bueno | perfecto | genial | estupendo | excelente |
        fantástico | comprendido | lo entiendo | entiendo | ya veo | recibido | anotado | correcto | exacto | exactamente |
        por supuesto | desde luego | en efecto | así es | ah | ajá | oh | mm | interesante | no hay problema | sin problema | de nada |
        no pasa nada | da igual | qué bien | buen trabajo | bien hecho | no gracias | eso es todo | nada | nada más | un momento |
        un segundo | listo | hecho | okay | guay | súper | ya | stop | test | pausa
      `,
      apology:
        'perdón | perdón por molestar | perdone que le moleste | perdona que te moleste | disculpe la molestia | disculpa la molestia | perdona | perdone | disculpa | disculpe | disculpas | lo siento | mis disculpas | ups | mil disculpas | mi error',
      beside: `
        muy mucho todo todos por tu su la el los las lo y a ti usted de ayuda respuesta respuestas info información entonces pues ahora equipo amigo amigos bot me mi con eso esto es tan rápida paciencia tiempo
        tu apoyo sitrep estimado estimados querido
      `,
      meant:
        'no nada sí bien bueno claro ya stop test pausa correcto exacto hecho listo interesante perfecto excelente ah oh dale qué cómo eso hey',
    },
    operations: {
      restate: `
        más corto | en una frase | más breve | más brevemente | brevemente | en breve | en pocas palabras | en resumidas cuentas | acorta | acórtalo | acorte | versión corta | versión breve | demasiado largo | muy largo | más simple | más sencillo |
        simplifica | simplifique | en una línea | en dos frases | en tres frases | en dos líneas | en una palabra | condensa | condénsalo | reformula | dicho de otro modo | en otras palabras | en _ palabras | en _ frases | en _ puntos | en _ líneas |
        _ puntos | _ frases | máximo _ palabras | más conciso | conciso | más cortito
      `,
      compare: `
        comparar | compara | compare | comparación | comparado con | comparada con | comparados con | en comparación | frente a frente | lado a lado | diferencia entre | diferencias entre | versus | en qué se diferencian | en qué difieren | cuál es mayor |
        cuál es más grande | cuál es más alto | mayor que | más grande que | más alto que | menor que | respecto de la otra | contrasta | contraste entre
      `,
      timeline: `
        cronología | línea de tiempo | línea temporal | cronológic* | cronológicamente | orden cronológico | secuencia de los hechos | sucesión de los hechos | qué pasó cuándo | qué ocurrió cuándo | cuándo pasó qué | cuándo ocurrió qué | fechas clave |
        principales fechas | todas las fechas | lista de fechas | paso a paso | desarrollo de los hechos | curso de los acontecimientos | historial | calendario de los hechos
      `,
      unknowns: `
        no se sabe | desconocid* | qué falta saber | qué falta por saber | no sabemos | no sabes | no se conoce | qué se desconoce | se desconoce | se ignora | información que falta | datos que faltan | lagunas | preguntas abiertas | cuestiones abiertas |
        preguntas pendientes | sin respuesta | sin aclarar | no está claro | qué no está claro | poco claro | incógnita* | no puedes responder | no puede responder | no aparece en las fuentes | no consta | por aclarar
      `,
      disputes: `
        se contradicen | contradicc* | contradictori* | contradice* | discrepan* | discrepancia* | desacuerdo* | no coinciden | no coincide | en conflicto | en disputa | disputad* | inconsisten* | difieren | divergen* | están de acuerdo las fuentes |
        coinciden las fuentes | todas las fuentes dicen | versiones distintas | cifras distintas | en qué no están de acuerdo
      `,
      changes: `
        qué hay de nuevo | novedades | novedad | qué ha cambiado | qué cambió | qué cambia | qué cambios | hay cambios | algún cambio | algo nuevo | algo de nuevo | qué es nuevo | lo nuevo | noticias | últimas noticias | hay noticias | actualización |
        actualizaciones | últimos acontecimientos | últimos avances | últimas novedades | lo último | desarrollos recientes | qué ha pasado desde | qué pasó desde | qué ha ocurrido desde | desde entonces | ha cambiado algo | ha cambiado desde |
        cambios desde | qué ha ... cambiado | qué se ha movido
      `,
      brief: `
        resumen | resume | resumir | resúmeme | resúmame | resúmelo | resuma | resumido | en resumen | resumidamente | sinopsis | síntesis | sintetiza | recapitula | recapitulación | visión general | panorama | panorámica | contexto | antecedentes |
        ponme al día | póngame al día | ponme al corriente | al corriente | estado de la cuestión | estado de las cosas | cómo está la cosa | cómo va la cosa | cómo van las cosas | cómo está la situación | la situación | cuál es la situación |
        en qué punto estamos | dónde estamos | en qué estamos | puntos clave | puntos principales | principales puntos | lo esencial | lo más importante | lo principal | lo importante | datos clave | hechos clave | ficha | nota sobre | qué sabemos |
        qué se sabe | qué sabes sobre | qué sabes de | qué sabe de | qué sabe sobre | qué tenemos sobre | qué tienes sobre | cuéntame todo | cuéntame sobre | cuéntame de | cuénteme | háblame de | háblame sobre | hábleme de | dime todo | infórmame | todo sobre |
        información sobre | info sobre | de qué se trata | de qué va | a grandes rasgos | grandes líneas | qué pasó | qué ha pasado | qué ocurrió | qué ha ocurrido | qué pasa | qué está pasando | qué sucede | qué sucedió | briefing | puntos de conversación
      `,
      sources: `
        fuente | fuentes | de dónde sale | de dónde viene | de dónde sacas | de dónde lo sacas | de dónde lo sacaste | de dónde has sacado | de dónde procede | procedencia | referencia | referencias | qué fuente | qué artículo | qué documento | qué documentos |
        qué periódico | qué medio | qué informe | quién lo dice | quién lo dijo | quién dice eso | quién dijo eso | quién lo ha dicho | quién lo escribió | quién lo publica | quién lo publicó | quién informa | quién informó | según quién | dónde lo dice |
        dónde está escrito | dónde lo leíste | prueba de ello | pruebas | evidencia | enlace | enlaces | pasaje | quién lo anunció
      `,
      confirm: `
        seguro | estás seguro | está seguro | estás segura | está usted seguro | segura | de verdad | en serio | es seguro | es cierto | es verdad | es eso cierto | es eso verdad | es correcto | es eso correcto | está confirmado | confirmado | es oficial |
        es fiable | fiable | fiables | se puede confiar | puedo fiarme | se puede decir | podemos decirlo | podemos decir eso | se puede citar | compruébalo | compruebe | verifica | verifícalo | verifique | realmente | cómo de seguro | qué tan seguro
      `,
      how: `
        cómo lo calculaste | cómo lo has calculado | cómo lo calculas | cómo se calcula | cómo se ha calculado | cómo se calculó | cómo calculaste | cómo ha calculado | cómo llegaste | cómo llegas a | cómo has llegado | cómo obtuviste | cómo lo obtuviste |
        muestra el cálculo | muéstrame el cálculo | enseña el cálculo | el cálculo | qué cálculo | fórmula | de dónde sale ese número | de dónde sale esa cifra | desglosa el cálculo
      `,
      people: `
        qué personas | quiénes son las personas | quiénes participan | quién está implicado | quiénes están implicados | personas implicadas | personas involucradas | personas mencionadas | personas citadas | lista de personas | todas las personas |
        quién es quién | actores clave | principales actores | protagonistas | quiénes son los protagonistas | qué funcionarios | qué políticos | a quién se cita | a quién se menciona | quién aparece | quiénes aparecen | todos los nombres
      `,
      said: `
        qué dijo | qué dice | cita | citas | cita textual | citar | cítame | textualmente | literalmente | palabra por palabra | palabras exactas | propias palabras | palabras textuales | qué dijeron | qué dicen | qué ha dicho | qué han dicho |
        qué ha ... dicho | qué declaró | qué ha declarado | declaración de | declaraciones de | palabras de | comentario de | reacción de | posición de | postura de | qué opina ... de | verbatim | qué dijo exactamente | frase de | entrecomillado
      `,
      details: `
        por ejemplo | más detalles | más detalle | detalles | en detalle | detalla | detalle | con más detalle | más concretamente | más concreto | más específico | sé específico | sea específico | especifica | especifique | precisa más | amplía | amplíe |
        desarrolla | desarrolle eso | dime más | dígame más | cuéntame más | más información | más info | más sobre eso | es decir | a saber | en concreto | como cuáles | tales como | qué exactamente | cuáles exactamente | profundiza
      `,
      figures: `
        todas las cifras | las cifras | qué cifras | todos los números | los números | números por favor | todos los importes |
        los importes | todos los montos | cifras clave | principales cifras | solo las cifras | solo cifras | sólo las cifras |
        dame las cifras | dame cifras | lista de cifras | cada cifra | cifras por favor | dame los números
      `,
    },
    lengths: {
      numbers: {
        1: 'sola | solo',
        2: 'dos',
        3: 'tres',
        4: 'cuatro',
        5: 'cinco',
        6: 'seis',
        7: 'siete',
        8: 'ocho',
        9: 'nueve',
        10: 'diez',
        20: 'veinte',
        30: 'treinta',
        50: 'cincuenta',
        100: 'cien',
      },
      one: 'un | una',
      before: 'breves | breve | cortas | cortos | corta | corto | principales | sola | solo | claros',
      points: 'punto | puntos | viñeta | viñetas',
      sentences: 'frase | frases | oración | oraciones | línea | líneas | renglón | renglones',
      words: 'palabra | palabras',
      paragraphs: 'párrafo | párrafos',
      beside: 'máximo | solo | sólo | solamente | nada más | como mucho',
    },
    everyFigure: {
      all: 'lista | todos | todas | cada | dame | deme | enumera',
      figures: 'cifra | cifras | número | números | importe | importes | monto | montos | suma | sumas | cantidad | cantidades | valores',
      by: 'por día | por fecha | por mes | por semana | por año',
      beside: 'el | la | los | las | de',
    },
    requests: {
      before: `
        y | entonces | pues | bueno | vale | ok | okay | pero | también | además | por favor | hola | buenas | buenos días | buenas tardes | perdón | perdona | disculpa | disculpe | una pregunta | pregunta | pregunta rápida | otra pregunta | luego | gracias | oye
      `,
      opens: `
        quién | quiénes | qué | cuándo | dónde | adónde | por qué | para qué | cómo | cuánto | cuánta | cuántos | cuántas | cuál | cuáles | a quién | de quién | con quién | desde cuándo | hasta cuándo | es | son | fue | fueron | ha | han | hay | hubo | puedes |
        puede | podrías | podría | puedo | da | dame | deme | di | dime | dígame | muestra | muéstrame | enséñame | explica | explícame | explique | compara | compare | resume | resúmeme | resuma | lista | enumera | nombra | cita | busca | encuentra | confirma |
        confirme | verifica | necesito | necesitamos | quiero | quisiera | querría | me gustaría | convierte | calcula | recuérdame | recuerda | cuéntame | cuénteme | háblame | ponme | haz | haga | pásame | tradúceme
      `,
    },
    readership: {
      forWhom:
        'para un | para una | para nuestros | para nuestro | para nuestra | para nuestras | para mi | para mis | para el | para la | para los | para las',
      readers: `
        lector | lectores | lectora | lectoras | público | audiencia | espectadores | oyentes | colega | colegas | compañero |
        compañeros | compañera | editor | editora | redactor | redactora | redacción | amigo | amigos | amiga | ministro | ministra |
        ministros | embajador | embajadora | director | directora | dirección | jefe | jefa | presidente | presidenta | equipo |
        equipos | gabinete | gabinete de prensa | discurso | presentación | nota | diapositiva | llamada
      `,
    },
    manner: {
      ways: 'cómo | de qué manera | de qué modo | de qué forma | por qué medio | por qué medios | por qué vía | en qué forma',
      exactly: 'exactamente | precisamente | concretamente',
      auxiliaries: `
        ha | han | es | son | fue | fueron | era | eran | será | serán | va | van | había | habían | puede | pueden | se | debe | deben | hizo | hicieron | hace | hacen | está | están | llegó | llegaron | viajó | viajaron | funciona
      `,
    },
    definition: {
      before:
        'ok | okay | vale | bueno | pues | hola | gracias | por favor | y | entonces | dime | dígame | recuérdame | explícame | bien | pero | oye | perdón',
      opens: `
        qué | quién | qué es | qué son | quién es | quiénes son | qué significa | qué quiere decir | define | definición de |
        cuál es el significado | cómo se llama eso | cómo se llama esto
      `,
      nods: 'gracias | ok | okay | vale | bien | y | entonces | pues | bueno | sí | claro | entendido',
    },
    oneself: 'mi | mis | mío | mía | míos | mías | nuestro | nuestra | nuestros | nuestras',
    ownDoing: {
      people: `yo | me | mí | nosotros | nos | tú | te | ti`,
      asking: `
        me puedes | puedes decirme | me dices | me das | dime | dame | muéstrame | recuérdame | explícame | me pregunto | me dijeron |
        nos puedes | me han dicho | para mí | para nosotros | me gustaría saber | qué me puedes decir | qué me dices | me refiero a |
        me interesa | me confirmas | me puede | nos puede | te refieres a
      `,
      wishes: `yo quiero | yo necesito`,
      toDo: '',
      doings: '',
    },
    amongPeople: `
      yo | me | mí | nosotros | nosotras | nos | tú | te | ti | tu | tus | usted | ustedes | vosotros | vuestro | vuestra | alguien
    `,
    silence: `
      para | basta | detente | cállate | cállese | silencio | no respondas | deja de responder | déjanos | ahora no
    `,
    ifRight: `
      es cierto | es eso cierto | es verdad | es eso verdad | es correcto | es eso correcto | es así | cierto | verdad |
      comprueba esto | verifica esto | puedes comprobarlo
    `,
  },

  // Numbers, money and times

  cardinals: {
    0: 'cero',
    1: 'uno|un|una',
    2: 'dos',
    3: 'tres',
    4: 'cuatro',
    5: 'cinco',
    6: 'seis',
    7: 'siete',
    8: 'ocho',
    9: 'nueve',
    10: 'diez',
    11: 'once',
    12: 'doce',
    13: 'trece',
    14: 'catorce',
    15: 'quince',
    16: 'dieciséis',
    17: 'diecisiete',
    18: 'dieciocho',
    19: 'diecinueve',
    20: 'veinte',
    21: 'veintiuno|veintiún|veintiuna',
    22: 'veintidós',
    23: 'veintitrés',
    24: 'veinticuatro',
    25: 'veinticinco',
    26: 'veintiséis',
    27: 'veintisiete',
    28: 'veintiocho',
    29: 'veintinueve',
    30: 'treinta',
    40: 'cuarenta',
    50: 'cincuenta',
    60: 'sesenta',
    70: 'setenta',
    80: 'ochenta',
    90: 'noventa',
    100: 'cien|ciento',
    200: 'doscientos|doscientas',
    300: 'trescientos|trescientas',
    400: 'cuatrocientos|cuatrocientas',
    500: 'quinientos|quinientas',
    600: 'seiscientos|seiscientas',
    700: 'setecientos|setecientas',
    800: 'ochocientos|ochocientas',
    900: 'novecientos|novecientas',
  },
  hundred: '',
  thousand: 'mil',
  loneThousand: 'mil',
  yearsInPairs: false,
  article: 'un|una',
  numberJoiner: 'y',
  decimalWord: 'coma',
  fractions: { '0.5': 'medio|media', '0.25': 'un cuarto de' },
  andAHalf: 'y medio|y media',
  scales: {
    3: 'mil|miles',
    6: 'millón|millones|mill|mm',
    9: 'mil millones|millardo|millardos',
    12: 'billón|billones',
  },
  percent: 'por ciento|%|por cien',

  currencies: {
    EUR: 'euro|euros',
    USD: 'dólar|dólares|dólares estadounidenses|dólares americanos',
    GBP: 'libras|libra|libras esterlinas',
    UAH: 'grivnas|grivna',
    PLN: 'zloty|zlotys|eslotis',
    SEK: 'coronas suecas',
    NOK: 'coronas noruegas',
    DKK: 'coronas danesas',
    CHF: 'francos suizos',
    RUB: 'rublos|rublo',
  },
  subunits: 'céntimo|céntimos|centavos',
  currencyJoiner: 'de',
  boundsBefore: {
    at_least: 'al menos|por lo menos|como mínimo|un mínimo de|más de|no menos de',
    at_most: 'como máximo|a lo sumo|hasta|menos de|un máximo de|no más de',
    nearly: 'casi|cerca de',
    about: 'unos|unas|alrededor de|aproximadamente|en torno a|cerca de los',
  },
  boundsAfter: { at_least: 'o más|como mínimo|al menos', at_most: 'como máximo', about: 'aproximadamente' },
  amountLeads: 'otros|vale|cuesta',
  counted: 'de personas|personas|de ciudadanos|ciudadanos|de habitantes|habitantes|refugiados|soldados|proyectiles|drones|toneladas|dosis',

  ordinals: [
    'primer|primero|primera|primeros|primeras|1er|1º|1ª',
    'segundo|segunda|2º|2ª',
    'tercer|tercero|tercera|3er',
    'cuarto|cuarta',
    'quinto|quinta',
    'sexto|sexta',
  ],
  last: 'último|última|últimos|últimas',
  ordinalEndings: 'er|o|a',

  months: [
    'enero|ene',
    'febrero|feb',
    'marzo',
    'abril|abr',
    'mayo',
    'junio|jun',
    'julio|jul',
    'agosto|ago',
    'septiembre|setiembre|sept',
    'octubre|oct',
    'noviembre|nov',
    'diciembre|dic',
  ],
  ambiguousMonths: 'ene|ago|sept|mayo|nov',
  monthPrepositions: 'en|desde|de|a principios de|a mediados de|a finales de|antes de|hasta|durante|mediados de|del|entre',
  dayFollowsMonth: false,
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  shortWeekdays: [],
  dayArticles: 'el',
  partitives: 'de|del',
  yearWords: {},
  units: {
    day: 'día|días',
    week: 'semana|semanas',
    month: 'mes|meses',
    quarter: 'trimestre|trimestres',
    half: 'semestre|semestres|mitad',
    year: 'año|años',
  },
  weekend: 'fin de semana|fines de semana',
  weekNumber: 'semana',
  weekOf: 'semana del',
  decades: {
    20: 'años veinte',
    30: 'años treinta',
    40: 'años cuarenta',
    50: 'años cincuenta',
    60: 'años sesenta',
    70: 'años setenta',
    80: 'años ochenta',
    90: 'años noventa',
  },
  decadeBefore: 'años',
  decadeAfter: '',
  decade: 'década|décadas',
  century: 'siglo',
  fillers: 'de|del|el|la|año|en|mes de',
  yearEndings: '',
  edges: {
    since: 'desde|desde el|a partir de|a partir del',
    until: 'hasta|hasta el|hasta finales de',
    before: 'antes de|antes del',
    after: 'después de|después del|tras|tras el',
    by: 'para|para el|a más tardar|a más tardar el|a más tardar en',
    as_of: 'a fecha de|a fecha del|con fecha de|en fecha de',
    around: 'hacia|hacia el|alrededor del|en torno a',
  },
  parts: {
    rest: 'resto de|el resto de|resto del|el resto del',
    early: 'a principios de|principios de|a principios del|comienzos de|a comienzos de|inicio de|inicios de',
    mid: 'a mediados de|mediados de|a mediados del',
    late: 'tarde en',
    end: 'a finales de|finales de|fines de|a fines de|a finales del|final de|el final de|el final del|final del|fin de',
  },
  rangeStart: 'de|del|entre|entre el|desde|desde el',
  rangeJoin: 'a|al|y|y el|hasta|hasta el',

  now: 'ahora|el presente',
  startingOn: 'a partir del|a partir de',
  countedFrom: 'a partir del|a partir de',
  previous: 'pasado|pasada|pasados|pasadas|último|última|últimos|últimas|anterior',
  current: 'este|esta|actual|en curso',
  next: 'próximo|próxima|próximos|próximas|que viene',
  shiftFollows: true,
  relativeDays: { '-2': 'anteayer|antes de ayer', '-1': 'ayer', '0': 'hoy', '1': 'mañana', '2': 'pasado mañana' },
  relativePeriods: { 'year 0': 'del año|de año' },
  afterNext: '',
  beforeLast: '',
  agoBefore: 'hace',
  agoAfter: '',
  within: 'en|dentro de|en un plazo de|en el plazo de|en menos de',
  over: 'durante|por|a lo largo de|en un periodo de|en un período de',
  per: 'por|al|a la|cada',
  rates: { day: 'diario|diaria|diarios', week: 'semanal*', month: 'mensual*', quarter: 'trimestral*', year: 'anual*' },
  durations: { '6 month': 'medio año' },
  vague:
    'recientemente|últimamente|pronto|próximamente|en breve|en los próximos meses|en las próximas semanas|en los próximos días|en los próximos años|próximos meses|próximas semanas|en un futuro próximo',
  ahead: 'será|serán|va a|van a|próxim*|mañana|previst*|habrá',
  checked: {
    joints: 'y|e|pero|mientras|mientras que',
    offsets: 'después|más tarde|antes|atrás',
    opposites: {
      degree: {
        one: 'poco*|lent*|limitad*|escas*|modest*|apenas',
        other: 'gran|grande*|considerable*|mucho*|importante*|significativ*|rápid*|buen*',
      },
      growth: {
        one: 'aument*|crec*|sub*|ampli*|reforz*|refuerz*|fortalec*|increment*|más|mejor*',
        other: 'disminu*|baj*|cay*|reduc*|reduj*|debilit*|recort*|menos|peor*',
      },
      steadiness: { one: 'frágil*|inestable*|tens*|precari*', other: 'estable*|tranquil*|segur*|calm*' },
      openness: { one: 'abr*|abiert*|reabr*', other: 'cerr*|cierr*' },
      acceptance: { one: 'acept*|adopt*|aprob*|apoy*|a favor', other: 'rechaz*|neg*|opon*|en contra|contra' },
      sureness: { one: 'segur*|irreversible*|inevitable*|confirmad*', other: 'inciert*|dudos*|reversible*|quizá*|sin confirmar' },
      novelty: { one: 'nuev*', other: 'existente*|antigu*|anterior*|viej*' },
      bounds: { one: 'suelo|mínimo', other: 'techo|máximo|tope' },
      trade: { one: 'compr*|adquir*|encarg*', other: 'vend*|venta' },
      coming: { one: 'se une|se unió|asum*|llega*', other: 'dej*|dimit*|abandon*|retir*' },
      judgement: { one: 'advirt*|advert*|preocup*|critic*|acus*|conden*|alert*', other: 'elogi*|celebr*|felicit*' },
      permission: { one: 'permit*|autoriz*|puede*', other: 'prohib*|no puede*' },
      hour: { one: 'noche*|anoche', other: 'mañana*|mediodía' },
      age: { one: 'niñ*|menores', other: 'adult*|mayores' },
      'going ahead': { one: 'cancel*|aplaz*|pospu*|suspend*', other: 'sigue adelante|según lo previsto|adelant*' },
      extent: { one: 'plenamente|completamente|totalmente|todo*|enter*', other: 'parcial*|en parte|a medias' },
      unity: { one: 'junt*|conjunt*|común*', other: 'sol*|por separado' },
      liking: { one: 'innecesari*|equivocad*|precipitad*|demasiado tarde', other: 'necesari*|correct*|oportun*' },
      need: { one: 'debe*|obligatori*|firmes', other: 'voluntari*|opcional*' },
      term: { one: 'a largo plazo|duradero*|permanente*', other: 'a corto plazo|temporal*|provisional*' },
      truth: { one: 'desmint*|desment*|niega*|neg*', other: 'confirm*|admit*|reconoc*' },
      side: { one: 'lejan*|distante*', other: 'cercan*|vecin*' },
    },
  },
  revised: {
    corrected:
      'corrección|corregido|corregida|versión corregida|fe de erratas|fe de errores|rectificación|una versión anterior|en una versión anterior',
    updated: 'actualización|actualizado|actualizada|versión actualizada',
  },
};
