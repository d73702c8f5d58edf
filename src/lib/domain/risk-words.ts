/** What a word can change about an instruction: whether, when, how much, for whom, where, with which paper. */
export type RiskKind =
  | 'number'
  | 'negation'
  | 'modal'
  | 'deadline'
  | 'condition'
  | 'money'
  | 'date'
  | 'addressee'
  | 'office'
  | 'document'
  | 'place'
  | 'link';

/** Italian words that turn advice into its opposite, bind, limit, or name who, where and what. `*` stands for any ending. */
const WORDS: Readonly<Record<Exclude<RiskKind, 'link'>, string>> = {
  number: `due tre quattro cinque sei sette otto nove dieci undici dodici quindici diciotto venti trenta quaranta
    cinquanta sessanta settanta ottanta novanta cento mille metà doppi* mezz* prim* second* terz* ultim* stess* divers* altr*
    tutt* ogni ciascun* alcun* qualch* più meno poco pochi molti tropp* circa`,
  negation: `non no né mai nessun nessuno nessuna niente nulla senza neanche nemmeno neppure salvo tranne eccetto esclus*
    contro manca mancano rifiut* nega* annull* revoc* perd* sospe* blocc*`,
  modal: `deve devi devono dovete dobbiamo dovere dovrà dovrai dovranno dovrebbe dovresti può puoi possono potete possiamo
    potere potrà potrai potranno potrebbe potresti occorre occorrono bisogna serve servono basta bastano obbligatori* obblig*
    facoltativ* volontari* necessari* vietat* proibit* diviet* consigli* convien* diritt* permett* consent* autorizz*
    garanti* accett* decid* spetta spettano vuole vogliono`,
  deadline: `entro prima dopo poi almeno massimo minimo minim* oltre fino subito appena durante ancora sempre già presto tardi
    scad* scadenz* termin* inizi* comincia* fine dura durano durata valid* vale valgono giorno giorni mese mesi anno anni
    settiman* ora ore orari orario minut* ieri oggi domani rinnov* ritard* urgent* attes* aspett* provvisori* definitiv* temporane* tempo tempi brev* lung*`,
  condition: `se quando o oppure solo soltanto solamente anche purché qualora altrimenti invece finché mentre insieme ma però
    solito esempio`,
  money: `euro gratis gratuit* paga paghi paghe* pagan* pagat* pagar* pagament* costa costi costo costano contribut* tass* imposta bollo marca marche soldi denaro redd* sconto esent* esenzion*
    rimbors* prezz* tariff* bollettin* f24 multa sanzion* guadagn*`,
  date: `lunedì martedì mercoledì giovedì venerdì sabato domenica festiv* feriali gennaio febbraio marzo aprile maggio giugno
    luglio agosto settembre ottobre novembre dicembre`,
  addressee: `cittadin* stranier* italian* europe* ue extra* minor* minorenn* maggiorenn* adult* bambin* ragazz* figli* genitor*
    madre padre coniuge marito moglie famil* parent* student* lavorator* disoccupat* dipendent* datore residen* domicili*
    richiedent* rifugiat* apolid* donn* uomin* incint* gravidanz* person* ospit* ospitalità iscritt* malat* disabil* tutor*
    asilo protezione titolar*`,
  office: `questur* prefettur* comune comuni comunal* anagraf* ausl asl cup inps inail caf patronat* sportell* uffici* post* ambulator* ospedal*
    farmacia farmacie medico medici medica pediatr* dottor* scuol* cpia universit* consolat* ambasciat* ministero tribunal* carabinier* polizi* regione
    agenzia centro centri distrett* sindacat* avvocat* consultori* provincia giudice guardia cau municipio autorità`,
  document: `document* permess* passaport* visto visti tesser* cart* ricevut* certificat* modul* domand* dichiarazion* contratt*
    attestat* fotocopi* copi* original* fot* fototesser* codice codici firm* deleg* denunc* raccomandat* lettera kit pec
    spid cie cns stp eni team did naspi isee mail appuntament* traduzion* tradott* legalizz* apostill* diplom* laure*
    titol* licenz* patent* assicurazion* bollettin* foglio impront* pin online`,
  place: `italia estero paes* casa case città zon* quartier* indirizz* region* territori*`,
};

/** Different forms of one word: the person of a verb or the choice between two synonyms changes nothing. */
const FORMS: Readonly<Record<string, string>> = {
  dovere: 'deve devi devono dovete dobbiamo dovrà dovrai dovranno bisogna',
  potere: 'può puoi possono potete possiamo potrà potrai potranno',
  servire: 'serve servono occorre occorrono',
  solo: 'soltanto solamente',
  o: 'oppure',
  gratis: 'gratuito gratuita gratuiti gratuite',
  vietato: 'vietata vietati vietate proibito proibita proibiti proibite',
  euro: '€',
  neanche: 'nemmeno neppure',
  tranne: 'salvo eccetto',
  mail: 'email',
};

/** Words that would be others with one letter of the two: "alla cassa" is not "a casa". */
const TWINS = new Set(
  'cassa casse cappello cappelli coppia coppie notte penna penne rossa rosse serra serre somma somme tonno'.split(
    ' ',
  ),
);

/** Whether a word is another one with a letter less. */
export const isTwin = (word: string): boolean => TWINS.has(word);

/** A letter written twice or once is the commonest slip: "uficio" is still an office. */
const single = (word: string): string => (isTwin(word) ? word : word.replace(/(\p{L})\1/gu, '$1'));

const EXACT = new Map<string, RiskKind>();
const STEMS: [stem: string, kind: RiskKind][] = [];
for (const [kind, list] of Object.entries(WORDS) as [RiskKind, string][]) {
  for (const word of list.split(/\s+/)) {
    if (word.endsWith('*')) STEMS.push([single(word.slice(0, -1)), kind]);
    else if (!EXACT.has(single(word))) EXACT.set(single(word), kind);
  }
}
// The longest stem speaks: "minimo" is a limit, though "min…" may be something else.
STEMS.sort(([a], [b]) => b.length - a.length);

const CANONICAL = new Map(
  Object.entries(FORMS).flatMap(([form, others]) =>
    others.split(' ').map((other) => [single(other), single(form)] as const),
  ),
);

/** What a lower-case Italian word can change, or undefined for a word that harms nobody. */
export function riskKind(word: string): RiskKind | undefined {
  const plain = single(word);
  return EXACT.get(plain) ?? STEMS.find(([stem]) => plain.startsWith(stem))?.[1];
}

/** The form that stands for a lower-case word and its equals: "puoi" and "possono" are one. */
export function canonicalForm(word: string): string {
  const plain = single(word);
  return CANONICAL.get(plain) ?? plain;
}
